#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "shared/chain/persona_rules.h"
#include "shared/content/persona_text.h"
#include "tests/content/built_bundle.h"

namespace ketentafel::content {
namespace {

const v1::Persona& Known(const Bundle& bundle, std::string_view key) {
  const v1::Persona* found = FindPersona(bundle, key);
  static const v1::Persona kNone;
  EXPECT_NE(found, nullptr) << key;
  return found ? *found : kNone;
}

TEST(LibraryPersonas, AreSixWithAllTheirFields) {
  for (const char* language : {"nl", "en"}) {
    const Bundle bundle = BuiltBundle(language);
    EXPECT_EQ(bundle.content().personas_size(), 6);
    for (const v1::Persona& persona : bundle.content().personas()) {
      EXPECT_EQ(persona.basis(), v1::LIBRARY_PERSONA);
      EXPECT_TRUE(persona.has_portrait());
      for (const std::string& text :
           {persona.content_key(), persona.name(), persona.cares_for(), persona.quote(),
            persona.personal_situation(), persona.occupation(), persona.profile(),
            persona.current_situation()}) {
        EXPECT_FALSE(text.empty()) << persona.content_key() << " in " << language;
      }
      for (const int lines : {persona.needs_size(), persona.search_behaviour_size(),
                              persona.pains_size(), persona.supports_size(),
                              persona.segment_keys_size()}) {
        EXPECT_GT(lines, 0) << persona.content_key();
        EXPECT_LE(lines, chain::kPersonaLines);
      }
    }
  }
}

TEST(LibraryPersonas, KeepTheTwoMariasApartByAge) {
  const Bundle bundle = BuiltBundle("nl");
  std::set<int> ages;
  for (const v1::Persona& persona : bundle.content().personas()) {
    if (persona.name() == "Maria") ages.insert(persona.age());
  }
  EXPECT_EQ(ages, (std::set<int>{45, 75}));
}

TEST(LibraryPersonas, NameNoOrganisationThatExists) {
  for (const char* language : {"nl", "en"}) {
    const Bundle bundle = BuiltBundle(language);
    for (const v1::Persona& persona : bundle.content().personas()) {
      const std::string all = persona.SerializeAsString();
      for (const char* real : {"Zorgdat", "Mantelfoon", "Optimaal Leven", "Twinkel", "Odense",
                               "Veilig Thuis", "Rotterdam", "Delft"}) {
        EXPECT_EQ(all.find(real), std::string::npos) << real;
      }
    }
  }
}

TEST(TracePoints, AreThoseThatTheRulesAskFor) {
  const Bundle bundle = BuiltBundle("nl");
  const auto& points = bundle.content().trace_points();
  EXPECT_TRUE(std::equal(points.begin(), points.end(), chain::kTracePoints.begin(),
                         chain::kTracePoints.end()));
}

TEST(ResolvedPersona, ReadsInTheLanguageOfItsReader) {
  const Bundle dutch = BuiltBundle("nl"), english = BuiltBundle("en");
  const v1::Persona taken = TakenFromLibrary(Known(dutch, "ank"));
  EXPECT_TRUE(taken.name().empty());
  EXPECT_EQ(ResolvedPersona(taken, dutch).cares_for(), Known(dutch, "ank").cares_for());
  EXPECT_EQ(ResolvedPersona(taken, english).cares_for(), Known(english, "ank").cares_for());
  EXPECT_EQ(ResolvedPersona(taken, english).age(), 60);
}

TEST(ResolvedPersona, LetsOwnWordsGoFirst) {
  const Bundle bundle = BuiltBundle("nl");
  v1::Persona own = TakenFromLibrary(Known(bundle, "ank"));
  own.set_quote("Het gaat.");
  own.add_needs("Slapen");
  own.set_age(61);
  const v1::Persona shown = ResolvedPersona(own, bundle);
  EXPECT_EQ(shown.quote(), "Het gaat.");
  EXPECT_EQ(shown.needs_size(), 1);
  EXPECT_EQ(shown.age(), 61);
  EXPECT_EQ(shown.profile(), Known(bundle, "ank").profile());
}

TEST(ResolvedPersona, LeavesAnOwnPersonaAndAnUnknownKeyAsTheyAre) {
  const Bundle bundle = BuiltBundle("nl");
  v1::Persona own;
  own.set_name("Ria");
  EXPECT_EQ(ResolvedPersona(own, bundle).SerializeAsString(), own.SerializeAsString());
  own.set_content_key("of_a_later_version");
  EXPECT_EQ(ResolvedPersona(own, bundle).SerializeAsString(), own.SerializeAsString());
}

TEST(OwnWordsOf, GivesBackToTheLibraryWhatReadsAlike) {
  const Bundle bundle = BuiltBundle("nl");
  const v1::Persona taken = TakenFromLibrary(Known(bundle, "kim"));
  v1::Persona edited = ResolvedPersona(taken, bundle);
  EXPECT_TRUE(chain::HaveSameWords(OwnWordsOf(edited, bundle), taken));
  edited.set_pains(0, "Nooit rust");
  const v1::Persona own = OwnWordsOf(edited, bundle);
  EXPECT_TRUE(own.name().empty());
  EXPECT_EQ(own.age(), 0);
  EXPECT_EQ(own.pains(0), "Nooit rust");
  EXPECT_TRUE(own.needs().empty());
}

}  // namespace
}  // namespace ketentafel::content
