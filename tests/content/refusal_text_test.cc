#include "shared/content/refusal_text.h"

#include <gtest/gtest.h>

#include "shared/chain/refusals.h"
#include "shared/content/text_keys.h"
#include "tests/content/built_bundle.h"

namespace ketentafel::content {
namespace {

TEST(RefusalText, HasASentenceForEveryReasonOfTheRules) {
  for (const char* language : {"nl", "en"}) {
    const Bundle bundle = BuiltBundle(language);
    for (const std::string_view reason : chain::refusal::kAll) {
      EXPECT_TRUE(bundle.Has(RefusalKey(reason))) << reason << " in " << language;
    }
  }
}

TEST(RefusalText, NamesTheFactsOfTheRefusal) {
  const Bundle bundle = BuiltBundle("nl");
  const Status status = InvalidArgument("TEXT_TOO_LONG", "too long").With("limit", "200");
  EXPECT_EQ(RefusalText(bundle, status), "Deze tekst is te lang. Maak er hooguit 200 tekens van.");
}

TEST(RefusalText, SaysWhoMayDoIt) {
  const Bundle bundle = BuiltBundle("nl");
  EXPECT_EQ(RefusalText(bundle, "NOT_YOURS", {{"needs", "director,lead"}}),
            "Dit is aan de ketenregisseur of wie de bijeenkomst leidt. Vraag het gerust.");
  EXPECT_EQ(RefusalText(bundle, "NOT_YOURS", {{"needs", "captain"}}),
            "Dit doet iemand anders aan tafel. Vraag de ketenregisseur wie dat is.");
}

TEST(RefusalText, SaysWhatIsWrongWithADayOrACovenant) {
  const Bundle bundle = BuiltBundle("nl");
  EXPECT_EQ(RefusalText(bundle, "DATE_INVALID", {{"field", "due"}, {"rule", "past"}}),
            "Deze dag is al geweest. Kies vandaag of een latere dag.");
  EXPECT_EQ(RefusalText(bundle, "TOO_FEW", {{"rule", "signed"}}),
            "Ondertekend is het pas als een organisatie getekend heeft. Zet bij wie tekende de dag "
            "erbij.");
}

TEST(RefusalText, StaysCalmAboutAReasonItDoesNotKnow) {
  const Bundle bundle = BuiltBundle("en");
  EXPECT_EQ(RefusalText(bundle, "MOON_IN_THE_WAY", {}),
            "This did not work. Please try again in a moment.");
}

}  // namespace
}  // namespace ketentafel::content
