#include <gtest/gtest.h>

#include "shared/chain/library.h"
#include "shared/chain/persona_rules.h"
#include "tests/pages/page_at_table.h"
#include "tests/pages/persona_words.h"

// What chains of one server share of their personas.
namespace ketentafel {
namespace {

using chain::Id;
using semantics::Role;

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

TEST(SharedPersonasPage, SharesOneKeepsItUpToDateAndTakesItBack) {
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

TEST(SharedPersonasPage, SharesNeitherWhatNobodyCheckedNorWhatEverybodyHas) {
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

TEST(SharedPersonasPage, ShowsWhatOtherChainsShareAndTakesItOver) {
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

TEST(SharedPersonasPage, ReadsTheCardOfAnotherChainAndOpensItAsItsOwnOnceTaken) {
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

TEST(SharedPersonasPage, SaysItWhenTheOtherChainTakesItBack) {
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

TEST(SharedPersonasPage, ReadsTheLibraryOfTheServerOnlyWhileItIsShown) {
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

TEST(SharedPersonasPage, KeepsTheLibraryOfTheServerFromNetworkParties) {
  chain::Table table = chain::Table::WithChain();
  SharedLibrary library;
  ShareFromElsewhere(&library);
  PageAtTable page(&table, &library, "eli", kList);
  EXPECT_FALSE(page.Says("Van andere ketens"));
  EXPECT_FALSE(page.ReadsLibrary());
}

// Every screen, as wide as pages come.
class SharedPersonaScreens : public testing::TestWithParam<float> {};

TEST_P(SharedPersonaScreens, LieInOrder) {
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

INSTANTIATE_TEST_SUITE_P(Widths, SharedPersonaScreens,
                         testing::Values(320.f, 768.f, 1280.f, 1440.f, 1920.f));

}  // namespace
}  // namespace ketentafel
