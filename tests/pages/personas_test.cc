#include <gtest/gtest.h>

#include "shared/chain/persona_rules.h"
#include "tests/pages/page_at_table.h"
#include "tests/pages/persona_words.h"

namespace ketentafel {
namespace {

using chain::Id;
using semantics::Role;

TEST(PersonasPage, OffersTheLibraryAndTakesOneInWithOnePress) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", kList);
  EXPECT_TRUE(page.Says("Bibliotheek (6)"));
  page.Press("Opnemen in onze keten: Ank, 60");
  EXPECT_TRUE(page.Says("Van onze keten (1)"));
  EXPECT_TRUE(page.Says("Zit in onze keten"));
  EXPECT_TRUE(page.Has(Role::kButton, "Opnemen in onze keten: Kim, 48")) << "one stays there";
}

TEST(PersonasPage, ShowsTheChainsOwnFirstOnceThereIsOne) {
  chain::Table table = chain::Table::WithChain();
  TakeIn(&table, "ben", "maria_45");
  PageAtTable page(&table, "ana", kList);
  EXPECT_TRUE(page.Says("Maria, 45"));
  EXPECT_TRUE(page.Says("Nog controleren"));
  EXPECT_FALSE(page.Says("Ank, 60"));
}

TEST(PersonasPage, KeepsToTheChosenSegment) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", kList);
  page.Choose("Voor welke groep", "young");
  EXPECT_TRUE(page.Says("Léon, 24"));
  EXPECT_FALSE(page.Says("Ank, 60"));
}

TEST(PersonasPage, OpensWhatWasTakenInAsTheChainsOwn) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", "/personas/ank");
  page.Press("Opnemen in onze keten: Ank, 60");
  EXPECT_TRUE(page.Says("versie 1"));
  page.Press("Wijzigen");
  EXPECT_TRUE(page.Has(Role::kTextBox, "Voornaam"));
}

TEST(PersonasPage, LetsASecondPersonCheckPointByPoint) {
  chain::Table table = chain::Table::WithChain();
  TakeIn(&table, "ana", "ank");
  PageAtTable ana(&table, "ana", At(table, "ank"));
  ana.Press("Nalezen en goedkeuren");
  EXPECT_FALSE(ana.Has(Role::kDialog, "Is Ank, 60 niet te herkennen?")) << "she wrote it herself";
  PageAtTable ben(&table, "ben", At(table, "ank"));
  ben.Press("Nalezen en goedkeuren");
  ben.Press("Niemand is te herkennen");
  EXPECT_FALSE(chain::IsReadyForUse(table.state, Taken(table, "ank"))) << "nothing was ticked";
  TickAllPoints(&ben);
  ben.Press("Niemand is te herkennen");
  EXPECT_TRUE(chain::IsReadyForUse(table.state, Taken(table, "ank")));
  ana.CatchUp();
  EXPECT_TRUE(ana.Says("ben las alles na"));
}

TEST(PersonasPage, ChangesFieldsListsSegmentsAndFace) {
  chain::Table table = chain::Table::WithChain();
  TakeIn(&table, "ben", "ank");
  PageAtTable page(&table, "ana", At(table, "ank"));
  page.Press("Wijzigen");
  page.Type(Role::kTextArea, "In eigen woorden", "Nu gaat het nog.");
  page.Press("Weghalen: Wil graag 5");
  page.Press("Regel toevoegen: Heeft steun aan");
  page.Press("Regel toevoegen: Heeft steun aan");
  page.Type(Role::kTextBox, "Heeft steun aan 5", "De kapper");
  page.Press("Haar: krullen");
  page.Click(Role::kCheckbox, "Werkende mantelzorgers");
  page.Press("Vastleggen");
  const auto& persona = table.Get<v1::Persona>(Taken(table, "ank"));
  EXPECT_EQ(persona.quote(), "Nu gaat het nog.");
  EXPECT_EQ(persona.needs_size(), 4);
  ASSERT_EQ(persona.supports_size(), 4) << "an empty line is left out";
  EXPECT_EQ(persona.supports(3), "De kapper");
  EXPECT_EQ(persona.portrait().hair(), 3);
  EXPECT_EQ(persona.segment_keys_size(), 2);
  EXPECT_TRUE(persona.profile().empty()) << "what was not changed stays the library's";
  EXPECT_EQ(persona.version(), 2);
  EXPECT_TRUE(page.Says("“Nu gaat het nog.”"));
}

TEST(PersonasPage, MakesOneAnew) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", "/personas/new");
  page.Press("Vastleggen");
  EXPECT_TRUE(table.state.All<v1::Persona>().empty()) << "without a name";
  page.Type(Role::kTextBox, "Voornaam", "Ria");
  page.Type(Role::kNumberInput, "Leeftijd", "72");
  page.Press("Vastleggen");
  EXPECT_TRUE(page.Says("Ria, 72"));
  EXPECT_TRUE(page.Says("Uit eigen gesprekken"));
}

TEST(PersonasPage, CopiesArchivesAndBringsBack) {
  chain::Table table = chain::Table::WithChain();
  TakeIn(&table, "ben", "ank");
  PageAtTable page(&table, "ana", At(table, "ank"));
  page.Press("Kopie maken");
  ASSERT_EQ(table.state.All<v1::Persona>().size(), 2u);
  page.Press("Archiveren");
  EXPECT_TRUE(page.Says("Ligt in het archief"));
  page.Press("Alle persona’s");
  page.Click(Role::kRadio, "Archief (1)");
  page.Press("Terughalen: Ank, 60");
  EXPECT_TRUE(page.Says("Archief (0)"));
}

TEST(PersonasPage, TakesAPersonaAlongAndBringsItBack) {
  chain::Table table = chain::Table::WithChain();
  TakeIn(&table, "ben", "ank");
  PageAtTable page(&table, "ana", At(table, "ank"));
  page.Press("Als bestand");
  page.Press("Bestand bewaren");
  std::string file = page.saved_file();
  EXPECT_EQ(file.substr(0, file.find('\n')), "persona-ank-60.json");
  file.erase(0, file.find('\n') + 1);
  page.Press("Alle persona’s");
  page.Press("Uit een bestand");
  page.Press("Bestand kiezen");
  page.ChooseFile("{}");
  EXPECT_TRUE(page.Says("In dit bestand zit geen persona van Ketentafel."));
  page.Press("Opnemen");
  EXPECT_EQ(table.state.All<v1::Persona>().size(), 1u);
  file.replace(file.find("Ank"), 3, "Truus");
  page.ChooseFile(file);
  page.Press("Opnemen");
  EXPECT_TRUE(page.Says("Truus, 60"));
  EXPECT_EQ(table.state.All<v1::Persona>().size(), 2u);
}

TEST(PersonasPage, HintsAtAWordThatPeopleDoNotUseForThemselves) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", "/personas/words");
  page.Choose("Voor welke groep", "older_partner");
  EXPECT_TRUE(page.Says("Begint op internet"));
  page.Type(Role::kTextArea, "Met welke woorden?", "Mantelzorgers, kom langs!");
  EXPECT_TRUE(page.Says("zegt veel mensen niets"));
  page.Type(Role::kTextArea, "Met welke woorden?", "Zorgt u voor iemand?");
  EXPECT_FALSE(page.Says("zegt veel mensen niets"));
  page.Press("Vastleggen");
  const auto& sheet = table.Get<v1::CommunicationSheet>(
      chain::CommunicationId(table.state, "older_partner"));
  EXPECT_EQ(sheet.wording(), "Zorgt u voor iemand?");
}

TEST(PersonasPage, ShowsNetworkPartiesTheLibraryAlone) {
  chain::Table table = chain::Table::WithChain();
  TakeIn(&table, "ben", "ank");
  PageAtTable page(&table, "eli", kList);
  EXPECT_TRUE(page.Says("Van onze keten (0)"));
  page.Press("Opnemen in onze keten: Kim, 48");
  EXPECT_EQ(table.state.All<v1::Persona>().size(), 1u);
}

// Every screen, as wide as pages come.
class PersonaScreens : public testing::TestWithParam<float> {};

TEST_P(PersonaScreens, LieInOrder) {
  chain::Table table = chain::Table::WithChain();
  TakeIn(&table, "ben", "ank");
  TakeIn(&table, "ben", "nicole");
  const auto expect_order = [](PageAtTable& page, const char* screen) {
    page.Resize(GetParam());
    EXPECT_EQ(page.Complaints(), "") << screen;
  };
  for (const std::string& place :
       {std::string(kList), At(table, "ank"), std::string("/personas/leon"),
        std::string("/personas/new"), std::string("/personas/compare"),
        std::string("/personas/words"), std::string("/personas/gone")}) {
    PageAtTable page(&table, "ana", place);
    expect_order(page, place.c_str());
  }
  for (const char* button :
       {"Groot in beeld", "Wijzigen", "Als bestand", "Nalezen en goedkeuren"}) {
    PageAtTable page(&table, "ana", At(table, "ank"));
    page.Press(button);
    expect_order(page, button);
  }
  PageAtTable page(&table, "ana", kList);
  page.Press("Uit een bestand");
  expect_order(page, "Uit een bestand");
}

INSTANTIATE_TEST_SUITE_P(Widths, PersonaScreens,
                         testing::Values(320.f, 768.f, 1280.f, 1440.f, 1920.f));

}  // namespace
}  // namespace ketentafel
