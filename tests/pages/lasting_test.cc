#include <gtest/gtest.h>

#include "tests/pages/page_at_table.h"

// Parties that are kept warm, and covenants, as people read and write them.
namespace ketentafel {
namespace {

using chain::Date;
using chain::Id;
using chain::Table;
using semantics::Role;

Table WithDeclined() {
  Table table = Table::WithChain();
  v1::MissingParty doctors;
  doctors.set_name("De huisartsen");
  doctors.set_declined_why("Geen tijd dit jaar");
  table.Plant(Id("doctors"), doctors);
  return table;
}

TEST(WarmContacts, AreForWhoKeepsInTouch) {
  Table table = WithDeclined();
  for (const char* outside : {"fay", "eli"}) {
    PageAtTable page(&table, outside, "/parties");
    EXPECT_FALSE(page.Says("Geen tijd dit jaar")) << outside;
    EXPECT_FALSE(page.Says("De huisartsen")) << outside;
    EXPECT_FALSE(page.Has(Role::kRegion, "Warm houden")) << outside;
  }
  PageAtTable page(&table, "ben", "/parties");
  EXPECT_TRUE(page.Says("Geen tijd dit jaar"));
  EXPECT_TRUE(page.Has(Role::kButton, "Contact bijhouden: De huisartsen"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(WarmContacts, BeginWithOneThatIsAdded) {
  Table table = Table::WithChain();
  PageAtTable page(&table, "ana", "/parties");
  EXPECT_TRUE(page.Says("Kon een organisatie nog niet meedoen?"));
  page.Press("Houd een organisatie warm");
  page.Type(Role::kTextBox, "Wie zou u erbij willen?", "De huisartsen");
  page.Type(Role::kTextBox, "Waarom?", "Zij zien veel mantelzorgers.");
  page.Type(Role::kTextArea, "Waarom konden zij niet meedoen?", "Geen tijd dit jaar");
  EXPECT_EQ(page.Complaints(), "");
  page.Press("Vastleggen");
  const auto all = table.state.All<v1::MissingParty>();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0]->why(), "Zij zien veel mantelzorgers.");
  EXPECT_EQ(all[0]->declined_why(), "Geen tijd dit jaar");
  EXPECT_TRUE(page.Has(Role::kButton, "Contact bijhouden: De huisartsen"));
  page.Press("Houd een organisatie warm");
  EXPECT_FALSE(page.Says("Zij zien veel mantelzorgers.")) << "an empty form again";
}

Table WithCovenant(v1::CovenantState state) {
  Table table = Table::WithChain();
  v1::Covenant covenant;
  covenant.set_title("Samen sterk");
  covenant.set_state(state);
  *covenant.mutable_signed_on() = Date(2025, 2, 1);
  *covenant.mutable_review_on() = Date(2026, 1, 30);
  for (const char* party : {"gus.party", "ben.party", "cai.party"}) {
    v1::CovenantSignature* signature = covenant.add_signatures();
    signature->set_party_id(Id(party));
    if (party[0] != 'g') *signature->mutable_on() = Date(2025, 2, 1);
  }
  table.Plant(Id("covenant"), covenant);
  return table;
}

TEST(Covenants, SayWhenAndByHowManyTheyWereSigned) {
  Table table = WithCovenant(v1::COVENANT_SIGNED);
  PageAtTable page(&table, "ben", "/parties");
  EXPECT_TRUE(page.Says("Ondertekend op zaterdag 1 februari 2025, 2 van 3 tekenden"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(Covenants, AreLookedAtAgainOnceTheDayHasCome) {
  Table table = WithCovenant(v1::COVENANT_SIGNED);
  PageAtTable page(&table, "ana", "");
  EXPECT_TRUE(page.Says("Dit convenant kan herzien worden"));
  EXPECT_EQ(page.Complaints(), "");
  page.Click(Role::kLink, "Samen sterk");
  EXPECT_TRUE(page.Has(Role::kDialog, "Convenant"));
  PageAtTable others(&table, "ben", "");
  EXPECT_FALSE(others.Says("Dit convenant kan herzien worden"));
  Table over = WithCovenant(v1::COVENANT_OVER);
  EXPECT_FALSE(PageAtTable(&over, "ana", "").Says("Dit convenant kan herzien worden"));
}

TEST(Covenants, NameWhatTheyStillNeed) {
  Table table = Table::WithChain();
  PageAtTable page(&table, "ana", "/parties");
  page.Press("Leg een convenant vast");
  EXPECT_TRUE(page.Says("Geef het convenant eerst een titel."));
  page.Type(Role::kTextBox, "Titel", "Samen sterk");
  page.Choose("Hoe ver is het", "2");
  EXPECT_TRUE(page.Says("Kies eerst bij ‘Ondertekend op’ een dag."));
}

}  // namespace
}  // namespace ketentafel
