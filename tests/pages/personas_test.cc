#include <gtest/gtest.h>

#include "shared/chain/library.h"
#include "shared/chain/persona_rules.h"
#include "shared/content/persona_text.h"
#include "tests/content/built_bundle.h"
#include "tests/pages/page_at_table.h"

namespace ketentafel {
namespace {

using chain::Id;
using semantics::Role;

constexpr char kList[] = "/personas";

std::string Taken(const chain::Table& table, const std::string& key) {
  return chain::PersonaIdIn(table.state.ledger_id(), key);
}

void TakeIn(chain::Table* table, std::string_view person, const std::string& key) {
  const content::Bundle bundle = content::BuiltBundle("nl");
  v1::Command command;
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(Taken(*table, key));
  *put->mutable_persona() = content::TakenFromLibrary(*content::FindPersona(bundle, key));
  command.set_expected_revision(0);
  table->Must(person, command);
}

std::string At(const chain::Table& table, const std::string& key) {
  return std::string(kList) + "/" + Taken(table, key);
}

void TickAllPoints(PageAtTable* page) {
  const content::Bundle texts = content::BuiltBundle("nl");
  for (const std::string_view point : chain::kTracePoints) {
    page->Click(Role::kCheckbox, texts.Text("trace." + std::string(point)));
  }
}

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

// One of the chain's own, checked.
void MakeRia(chain::Table* table) {
  v1::Command command;
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(Id("ria"));
  put->mutable_persona()->set_name("Ria");
  put->mutable_persona()->set_age(72);
  put->mutable_persona()->set_basis(v1::OWN_INTERVIEWS);
  put->mutable_persona()->set_language("nl");
  table->Must("ben", command);
  v1::Command check;
  check.mutable_check_persona()->set_id(Id("ria"));
  check.mutable_check_persona()->set_version(1);
  for (const std::string_view point : chain::kTracePoints) {
    check.mutable_check_persona()->add_point_keys(std::string(point));
  }
  table->Must("ana", check);
}

const char* const kRia = "ria of the other chain";

// Another chain shares its Ria, of a segment.
void ShareFromElsewhere(SharedLibrary* library) {
  v1::Command command;
  command.set_id(Id("share"));
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(chain::SharedPersonaId(Id(kRia)));
  v1::Persona ria;
  ria.set_name("Ria");
  ria.set_age(72);
  ria.set_quote("Het gaat nog.");
  ria.set_basis(v1::OWN_INTERVIEWS);
  ria.set_version(3);
  ria.add_segment_keys("young");
  *put->mutable_persona() = chain::SharedPersona(Id(kRia), ria, Id("another"));
  command.set_expected_revision(0);
  const Status done = library->Do({Id("another"), "Andere keten"}, command);
  ASSERT_TRUE(done.ok()) << done.ToString();
}

TEST(PersonasPage, SharesOneKeepsItUpToDateAndTakesItBack) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  MakeRia(&table);
  const std::string shared = chain::SharedPersonaId(Id("ria"));
  PageAtTable page(&table, &library, "ana", std::string(kList) + "/" + Id("ria"));
  page.Press("Deel met andere ketens");
  EXPECT_TRUE(page.Says("Andere ketens lezen versie 1"));
  ASSERT_NE(library.state.Get<v1::Persona>(shared), nullptr);
  EXPECT_EQ(library.state.Get<v1::Persona>(shared)->shared_by(), "Deze keten");
  EXPECT_FALSE(page.Has(Role::kButton, "Werk bij in de bibliotheek"));

  page.Press("Wijzigen");
  page.Type(Role::kTextBox, "Voornaam", "Rita");
  page.Press("Vastleggen");
  page.Press("Werk bij in de bibliotheek");
  EXPECT_EQ(library.state.Get<v1::Persona>(shared)->name(), "Ria") << "nobody has read it again";
  PageAtTable ben(&table, &library, "ben", std::string(kList) + "/" + Id("ria"));
  ben.Press("Nalezen en goedkeuren");
  TickAllPoints(&ben);
  ben.Press("Niemand is te herkennen");
  ben.Press("Werk bij in de bibliotheek");
  EXPECT_EQ(library.state.Get<v1::Persona>(shared)->name(), "Rita");

  page.CatchUp();
  EXPECT_TRUE(page.Says("Andere ketens lezen versie 2"));
  page.Press("Haal terug");
  EXPECT_NE(library.state.Get<v1::Persona>(shared), nullptr) << "it asks first";
  page.Press("Niet meer delen");
  EXPECT_EQ(library.state.Get<v1::Persona>(shared), nullptr);
  EXPECT_TRUE(page.Has(Role::kButton, "Deel met andere ketens"));
}

TEST(PersonasPage, SharesNeitherWhatNobodyCheckedNorWhatEverybodyHas) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  TakeIn(&table, "ben", "ank");
  PageAtTable known(&table, &library, "ana", At(table, "ank"));
  EXPECT_TRUE(known.Says("De andere ketens kunnen deze al overnemen."));
  known.Press("Wijzigen");
  known.Type(Role::kTextArea, "In eigen woorden", "Nu gaat het nog.");
  known.Press("Vastleggen");
  EXPECT_TRUE(known.Says("Laat eerst iemand nalezen of niemand te herkennen is."));
  known.Press("Archiveren");
  EXPECT_TRUE(known.Says("Haal de persona eerst uit het archief."));
  known.Press("Deel met andere ketens");
  EXPECT_TRUE(library.log.empty());
}

TEST(PersonasPage, ShowsWhatOtherChainsShareAndTakesItOver) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  PageAtTable page(&table, &library, "ana", kList);
  page.Click(Role::kRadio, "Van andere ketens (0)");
  EXPECT_TRUE(page.Says("Hier ligt nu niets van andere ketens"));
  ShareFromElsewhere(&library);
  page.CatchUp();
  EXPECT_TRUE(page.Says("Van andere ketens (1)"));
  EXPECT_TRUE(page.Says("Gedeeld door Andere keten"));
  page.Choose("Voor welke groep", "older_partner");
  EXPECT_FALSE(page.Says("Ria, 72"));
  page.Choose("Voor welke groep", "young");
  page.Press("Neem over: Ria, 72");
  EXPECT_TRUE(page.Says("Van andere ketens (0)"));
  EXPECT_TRUE(page.Says("Van onze keten (1)"));
  const auto& taken =
      table.Get<v1::Persona>(Taken(table, chain::SharedPersonaId(Id(kRia))));
  EXPECT_EQ(taken.shared_by(), "Andere keten");
  EXPECT_EQ(taken.version(), 1);
}

TEST(PersonasPage, ReadsTheCardOfAnotherChainAndOpensItAsItsOwnOnceTaken) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  ShareFromElsewhere(&library);
  const std::string id = chain::SharedPersonaId(Id(kRia));
  PageAtTable page(&table, &library, "ana", std::string(kList) + "/" + id);
  EXPECT_TRUE(page.Says("Gedeeld door Andere keten"));
  EXPECT_TRUE(page.Says("“Het gaat nog.”"));
  EXPECT_FALSE(page.Has(Role::kButton, "Wijzigen"));
  page.Press("Neem over: Ria, 72");
  EXPECT_TRUE(page.Says("Gekregen van Andere keten."));
  EXPECT_TRUE(page.Says("Nog controleren"));
  EXPECT_TRUE(page.Has(Role::kButton, "Wijzigen"));
}

TEST(PersonasPage, SaysItWhenTheOtherChainTakesItBack) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  ShareFromElsewhere(&library);
  const std::string id = chain::SharedPersonaId(Id(kRia));
  PageAtTable page(&table, &library, "ana", std::string(kList) + "/" + id);
  v1::Command back;
  back.set_id(Id("back"));
  back.mutable_archive_persona()->set_id(id);
  back.mutable_archive_persona()->set_archived(true);
  ASSERT_TRUE(library.Do({Id("another"), "Andere keten"}, back).ok());
  page.CatchUp();
  EXPECT_TRUE(page.Says("Deze persona is er niet"));
}

TEST(PersonasPage, ReadsTheLibraryOfTheServerOnlyWhileItIsShown) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  PageAtTable page(&table, &library, "ana", kList);
  EXPECT_TRUE(page.ReadsLibrary());
  page.Go("/parties");
  EXPECT_FALSE(page.ReadsLibrary());
  ShareFromElsewhere(&library);
  page.Go(kList);
  EXPECT_TRUE(page.Says("Van andere ketens (1)"));
}

TEST(PersonasPage, KeepsTheLibraryOfTheServerFromNetworkParties) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  ShareFromElsewhere(&library);
  PageAtTable page(&table, &library, "eli", kList);
  EXPECT_FALSE(page.Says("Van andere ketens"));
  EXPECT_FALSE(page.ReadsLibrary());
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

TEST_P(PersonaScreens, OfTheLibraryLieInOrder) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  MakeRia(&table);
  PageAtTable list(&table, &library, "ana", kList);
  list.Click(Role::kRadio, "Van andere ketens (0)");
  list.Resize(GetParam());
  EXPECT_EQ(list.Complaints(), "") << "nothing there";
  ShareFromElsewhere(&library);
  list.CatchUp();
  EXPECT_EQ(list.Complaints(), "") << "one there";
  PageAtTable card(&table, &library, "ana",
                   std::string(kList) + "/" + chain::SharedPersonaId(Id(kRia)));
  card.Resize(GetParam());
  EXPECT_EQ(card.Complaints(), "") << "its card";
  PageAtTable own(&table, &library, "ana", std::string(kList) + "/" + Id("ria"));
  own.Press("Deel met andere ketens");
  own.Resize(GetParam());
  EXPECT_EQ(own.Complaints(), "") << "a shared one";
  own.Press("Haal terug");
  EXPECT_EQ(own.Complaints(), "") << "asking";
}

INSTANTIATE_TEST_SUITE_P(Widths, PersonaScreens,
                         testing::Values(320.f, 768.f, 1280.f, 1440.f, 1920.f));

}  // namespace
}  // namespace ketentafel
