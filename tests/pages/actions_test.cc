#include <gtest/gtest.h>

#include "client-wasm/views/folded.h"
#include "shared/chain/running_actions.h"
#include "tests/pages/page_at_table.h"

namespace ketentafel {
namespace {

using chain::Date;
using chain::Id;
using chain::Table;
using semantics::Role;

constexpr char kList[] = "/actions";

v1::Command Put(std::string_view title, std::string_view owner, std::string_view parent = "") {
  v1::Command command;
  command.mutable_put_action()->set_id(Id(title));
  v1::Action* action = command.mutable_put_action()->mutable_action();
  action->set_title(std::string(title));
  action->set_owner_party_id(Id(std::string(owner) + ".party"));
  action->set_effort(v1::MEDIUM);
  if (!parent.empty()) action->set_parent_id(Id(parent));
  return command;
}

const v1::Action& ActionIn(const Table& table, std::string_view title) {
  return table.Get<v1::Action>(Id(title));
}

void Set(Table* table, std::string_view title, v1::ActionState state, std::string_view text) {
  v1::Command command;
  command.mutable_set_action_state()->set_id(Id(title));
  command.mutable_set_action_state()->set_state(state);
  command.mutable_set_action_state()->set_text(std::string(text));
  table->Must("ana", table->Seen<v1::Action>(command, Id(title)));
}

// An evening in two steps, a stuck folder, a website that can wait.
Table WithActions() {
  Table table = Table::WithMeeting();
  table.Must("ana", Put("Avond houden", "ben"));
  table.Must("ana", Put("Zaal kiezen", "ben", "Avond houden"));
  table.Must("ana", Put("Één spreker vragen", "gus", "Avond houden"));
  table.Must("ana", Put("Folder drukken", "gus"));
  table.Must("ana", Put("Website maken", "ana"));
  Set(&table, "Folder drukken", v1::BLOCKED, "de drukproef ligt stil");
  Set(&table, "Website maken", v1::SET_ASIDE, "");
  return table;
}

TEST(ActionsPage, CountsWhatIsOpenOursStuckAndDone) {
  Table table = WithActions();
  PageAtTable page(&table, "ben", kList);
  EXPECT_TRUE(page.Has(Role::kRadio, "Alle open, 2"));
  EXPECT_TRUE(page.Has(Role::kRadio, "Van ons, 1"));
  EXPECT_TRUE(page.Has(Role::kRadio, "Zit vast, 1"));
  EXPECT_TRUE(page.Has(Role::kRadio, "Klaar of vervallen, 0"));
  EXPECT_TRUE(page.Says("2 van 10"));
  EXPECT_TRUE(page.Says("0 van 2 stappen klaar"));
  EXPECT_TRUE(page.Says("Zit vast: de drukproef ligt stil"));
  page.Click(Role::kRadio, "Klaar of vervallen, 0");
  EXPECT_TRUE(page.Says("Er is nog niets afgerond"));
  page.Click(Role::kRadio, "Zit vast, 1");
  EXPECT_FALSE(page.Has(Role::kButton, "Avond houden, Wijzigen"));
  EXPECT_TRUE(page.Has(Role::kButton, "Folder drukken, Wijzigen"));
}

TEST(ActionsPage, OpensStepsInPlaceAndClosesTheWholeAfterThem) {
  Table table = WithActions();
  PageAtTable page(&table, "ben", kList);
  EXPECT_FALSE(page.Has(Role::kCheckbox, "Zaal kiezen, Klaar"));
  page.Press("Meer over: Avond houden");
  page.Click(Role::kCheckbox, "Avond houden, Klaar");
  EXPECT_EQ(ActionIn(table, "Avond houden").state(), v1::OPEN) << "its steps go first";
  page.Click(Role::kCheckbox, "Zaal kiezen, Klaar");
  EXPECT_TRUE(page.Says("1 van 2 stappen klaar"));
  page.Click(Role::kCheckbox, "Één spreker vragen, Klaar");
  page.Click(Role::kCheckbox, "Avond houden, Klaar");
  EXPECT_EQ(ActionIn(table, "Avond houden").state(), v1::DONE);
}

TEST(ActionsPage, OffersTheWayBackFromADoneMark) {
  Table table = WithActions();
  PageAtTable page(&table, "ana", kList);
  page.Click(Role::kCheckbox, "Folder drukken, Klaar");
  EXPECT_EQ(ActionIn(table, "Folder drukken").state(), v1::DONE);
  EXPECT_TRUE(page.Says("Klaar: Folder drukken"));
  page.Press("Ongedaan maken");
  EXPECT_EQ(ActionIn(table, "Folder drukken").state(), v1::BLOCKED);
  EXPECT_EQ(ActionIn(table, "Folder drukken").obstacle().text(), "de drukproef ligt stil");
  EXPECT_FALSE(page.Says("Klaar: Folder drukken"));
}

TEST(ActionsPage, LetsAnOwnerSayInOnePressWhatIsInTheWay) {
  Table table = WithActions();
  PageAtTable page(&table, "ben", kList);
  page.Press("Meld wat in de weg zit: Avond houden");
  page.Press("Melden");
  EXPECT_EQ(ActionIn(table, "Avond houden").state(), v1::OPEN) << "without words";
  page.Type(Role::kTextArea, "Wat zit er in de weg?", "De zaal is dicht.");
  page.Press("Melden");
  EXPECT_EQ(ActionIn(table, "Avond houden").obstacle().text(), "De zaal is dicht.");
  EXPECT_TRUE(page.Says("Zit vast: De zaal is dicht."));
  page.Press("Meer over: Avond houden");
  page.Press("Kan weer verder: Avond houden");
  EXPECT_EQ(ActionIn(table, "Avond houden").state(), v1::IN_PROGRESS);
}

TEST(ActionsPage, SplitsAnActionIntoALinePerStep) {
  Table table = WithActions();
  PageAtTable page(&table, "gus", kList);
  page.Press("Meer over: Folder drukken");
  page.Press("Stappen toevoegen: Folder drukken");
  page.Type(Role::kTextArea, "Welke stappen?", "Tekst schrijven\n\n  Drukker bellen ");
  page.Press("Toevoegen");
  EXPECT_TRUE(page.Has(Role::kCheckbox, "Tekst schrijven, Klaar"));
  EXPECT_TRUE(page.Has(Role::kCheckbox, "Drukker bellen, Klaar"));
  int steps = 0;
  for (const auto& action : table.state.All<v1::Action>()) {
    steps += action->parent_id() == Id("Folder drukken") &&
             action->owner_party_id() == Id("gus.party");
  }
  EXPECT_EQ(steps, 2);
}

TEST(ActionsPage, FindsWhateverTheMarksOnItsLetters) {
  Table table = WithActions();
  PageAtTable page(&table, "ana", kList);
  page.Type(Role::kTextBox, "Zoek in acties", "EEN sprek");
  EXPECT_TRUE(page.Says("1 actie gevonden"));
  EXPECT_TRUE(page.Has(Role::kButton, "Één spreker vragen, Wijzigen"));
  page.Type(Role::kTextBox, "Zoek in acties", "zeppelin");
  EXPECT_TRUE(page.Says("Geen actie met deze woorden"));
  EXPECT_EQ(views::Folded("ÀÉÏÕÜçñ Łódź ß €"), "aeioucn lodz ß €");
}

TEST(ActionsPage, ChangesHowItGoesTogetherWithItsWords) {
  Table table = WithActions();
  PageAtTable page(&table, "ana", kList);
  page.Press("Folder drukken, Wijzigen");
  page.Type(Role::kTextBox, "Wat gaat er gebeuren?", "Folder laten drukken");
  page.Click(Role::kRadio, "Vervallen");
  page.Press("Vastleggen");
  EXPECT_EQ(ActionIn(table, "Folder drukken").state(), v1::BLOCKED) << "nobody said why";
  page.Type(Role::kTextArea, "Waarom vervalt het?", "Er is er al een.");
  page.Press("Vastleggen");
  EXPECT_EQ(ActionIn(table, "Folder drukken").title(), "Folder laten drukken");
  EXPECT_EQ(ActionIn(table, "Folder drukken").state(), v1::DROPPED);
  EXPECT_EQ(ActionIn(table, "Folder drukken").dropped_why(), "Er is er al een.");
  EXPECT_FALSE(page.Has(Role::kButton, "Vastleggen")) << "the dialog has gone";
}

TEST(ActionsPage, KeepsTheDialogOpenOverWhatCannotBeSavedYet) {
  Table table = WithActions();
  PageAtTable page(&table, "ana", kList);
  page.Press("Avond houden, Wijzigen");
  page.Click(Role::kRadio, "Klaar");
  page.Type(Role::kTextArea, "Wat kwam ervan?", "Dertig mensen kwamen.");
  page.Press("Vastleggen");
  EXPECT_TRUE(page.Has(Role::kButton, "Vastleggen")) << "its steps go first";
  EXPECT_TRUE(page.Has(Role::kTextArea, "Wat kwam ervan?"));
  EXPECT_EQ(ActionIn(table, "Avond houden").state(), v1::OPEN);
}

TEST(ActionsPage, KeepsTheRestOfTheFieldsUnderMore) {
  Table table = WithActions();
  PageAtTable page(&table, "ana", kList);
  page.Press("Folder drukken, Wijzigen");
  EXPECT_FALSE(page.Has(Role::kSelect, "Wie helpt mee?"));
  page.Press("Meer");
  page.Choose("Wie helpt mee?", Id("ben.party"));
  page.Choose("Is een stap van", Id("Avond houden"));
  page.Click(Role::kRadio, "Veel");
  page.Press("Vastleggen");
  const v1::Action& action = ActionIn(table, "Folder drukken");
  ASSERT_EQ(action.helper_party_ids_size(), 1);
  EXPECT_EQ(action.helper_party_ids(0), Id("ben.party"));
  EXPECT_EQ(action.parent_id(), Id("Avond houden"));
  EXPECT_EQ(action.effect(), v1::LARGE_EFFECT);
  EXPECT_EQ(action.obstacle().text(), "de drukproef ligt stil");
}

TEST(ActionsPage, WarnsAboveWhatTheTableChoseAndSetsAside) {
  Table table = WithActions();
  v1::Command rules;
  rules.mutable_set_follow_up_rules()->mutable_rules()->set_running_limit(1);
  table.Must("ana", rules);
  PageAtTable page(&table, "ana", kList);
  EXPECT_TRUE(page.Says("Er lopen nu 2 acties; 1 was de bedoeling."));
  page.Press("Meer over: Avond houden");
  page.Press("Niet nu: Avond houden");
  EXPECT_TRUE(page.Says("1 van 1"));
  EXPECT_TRUE(page.Says("Zo is het precies vol."));
  page.Press("Hoeveel tegelijk?");
  page.Press("Meer tegelijk");
  EXPECT_EQ(chain::RunningActionsOf(table.state).limit, 2);
}

TEST(ActionsPage, PlacesByHandAndTakesItBack) {
  Table table = WithActions();
  PageAtTable page(&table, "ana", kList);
  page.Press("Meer over: Folder drukken");
  page.Press("Verplaatsen: Folder drukken");
  page.Click(Role::kMenuItem, "Eén eerder");
  EXPECT_FALSE(ActionIn(table, "Folder drukken").placed_key().empty());
  page.Press("Verplaatsen: Folder drukken");
  page.Click(Role::kMenuItem, "Terug op volgorde");
  EXPECT_TRUE(ActionIn(table, "Folder drukken").placed_key().empty());
}

TEST(ActionsPage, MakesASuccessOfWhatIsDone) {
  Table table = WithActions();
  PageAtTable page(&table, "gus", kList);
  page.Click(Role::kCheckbox, "Folder drukken, Klaar");
  page.Press("Maak er een succes van: Folder drukken");
  page.Type(Role::kTextArea, "Wat is er gelukt, en wie merkt dat?", "Elke wachtkamer heeft er een.");
  page.Press("Vastleggen");
  const auto successes = table.state.All<v1::Success>();
  ASSERT_EQ(successes.size(), 1u);
  EXPECT_EQ(successes[0]->text(), "Elke wachtkamer heeft er een.");
  EXPECT_EQ(successes[0]->action_id(), Id("Folder drukken"));
  EXPECT_FALSE(page.Has(Role::kButton, "Maak er een succes van: Folder drukken"));
}

// The same at the table, while the start meeting runs and has come to the actions.
Table AtTheActions() {
  Table table = WithActions();
  table.Run("start", "ana", "gus");
  v1::AgendaItem item = table.Get<v1::AgendaItem>(Id("closing"));
  item.set_kind(v1::ACTIONS);
  table.Plant(Id("closing"), item);
  v1::MeetingClock clock = table.Get<v1::MeetingClock>(Id("start"));
  clock.set_current_item_id(Id("closing"));
  table.Plant(Id("start"), clock);
  return table;
}

class ActionsAtTheMeeting : public testing::Test {
 protected:
  std::string Live() { return "/live/" + Id("start"); }

  Table table = AtTheActions();
};

TEST_F(ActionsAtTheMeeting, ArePlacedInThePictureForAllToSee) {
  PageAtTable ana(&table, "ana", Live());
  PageAtTable ben(&table, "ben", Live());
  for (PageAtTable* page : {&ana, &ben}) page->Click(Role::kRadio, "Samen kiezen");
  EXPECT_TRUE(ben.Has(Role::kGroup, "Nog te plaatsen"));
  ana.Press("2. Folder drukken");
  EXPECT_TRUE(ana.Says("Waar hoort dit: Folder drukken?"));
  ana.Press("Hier: Effect Veel, inspanning Klein");
  EXPECT_EQ(ActionIn(table, "Folder drukken").effort(), v1::QUICK);
  EXPECT_EQ(ActionIn(table, "Folder drukken").effect(), v1::LARGE_EFFECT);
  EXPECT_EQ(ActionIn(table, "Folder drukken").state(), v1::BLOCKED);
  ben.CatchUp();
  EXPECT_TRUE(ben.Has(Role::kButton, "2. Folder drukken"));
}

TEST_F(ActionsAtTheMeeting, BecomeSuccessesThatAllSeeWhenTheLeadSaysSo) {
  PageAtTable ana(&table, "ana", Live());
  PageAtTable ben(&table, "ben", Live());
  PageAtTable wall(&table, "ben", "/wall/" + Id("start"));
  ben.Press("Succes toevoegen");
  ben.Type(Role::kTextArea, "Wat is er gelukt, en wie merkt dat?", "Iedereen was er.");
  ben.Press("Vastleggen");
  EXPECT_FALSE(ben.Has(Role::kButton, "Vier dit samen: Iedereen was er.")) << "the lead does";
  ana.CatchUp();
  ana.Press("Vier dit samen: Iedereen was er.");
  for (PageAtTable* page : {&ana, &ben, &wall}) {
    page->CatchUp();
    EXPECT_TRUE(page->Says("Dit vieren we samen"));
  }
}

// Every screen, as wide as pages come.
class ActionScreens : public testing::TestWithParam<float> {};

TEST_P(ActionScreens, LieInOrder) {
  Table table = WithActions();
  Set(&table, "Zaal kiezen", v1::DONE, "");
  for (const char* button :
       {"", "Meer over: Avond houden", "Meld wat in de weg zit: Avond houden",
        "Avond houden, Wijzigen", "Nieuwe actie", "Hoeveel tegelijk?"}) {
    PageAtTable page(&table, "ben", kList);
    page.Resize(GetParam());
    if (*button != '\0' && page.Has(Role::kButton, button)) page.Press(button);
    EXPECT_EQ(page.Complaints(), "") << button;
  }
  PageAtTable page(&table, "ana", kList);
  page.Press("Folder drukken, Wijzigen");
  page.Press("Meer");
  page.Resize(GetParam());
  EXPECT_EQ(page.Complaints(), "");
}

TEST_P(ActionScreens, HoldThePicture) {
  Table table = AtTheActions();
  PageAtTable page(&table, "ana", "/live/" + Id("start"));
  page.Click(Role::kRadio, "Samen kiezen");
  page.Press("2. Folder drukken");
  page.Resize(GetParam());
  EXPECT_EQ(page.Complaints(), "");
}

INSTANTIATE_TEST_SUITE_P(Widths, ActionScreens,
                         testing::Values(320.f, 768.f, 1200.f, 1280.f, 1440.f, 1920.f));

// The fields of an action that has no dates say nothing new when only its state changes.
TEST(ActionsPage, SavesOnlyWhatChangedAndTakesThatBack) {
  Table table = WithActions();
  PageAtTable page(&table, "ben", kList);
  const std::string before = ActionIn(table, "Folder drukken").SerializeAsString();
  const size_t changes = table.log.size();
  page.Press("Folder drukken, Wijzigen");
  page.Click(Role::kRadio, "Loopt");
  page.Press("Vastleggen");
  EXPECT_EQ(table.log.size(), changes + 1);
  EXPECT_EQ(ActionIn(table, "Folder drukken").state(), v1::IN_PROGRESS);
  EXPECT_TRUE(page.Says("Bijgewerkt: Folder drukken"));
  EXPECT_EQ(page.Complaints(), "");
  page.Press("Ongedaan maken");
  EXPECT_EQ(ActionIn(table, "Folder drukken").SerializeAsString(), before);
  EXPECT_TRUE(page.Says("Teruggezet: Folder drukken"));
  page.Press("Sluiten");
  EXPECT_FALSE(page.Says("Teruggezet"));
}

TEST(ActionsPage, TakesBackAllThatOnePressSaved) {
  Table table = WithActions();
  PageAtTable page(&table, "ben", kList);
  const std::string before = ActionIn(table, "Folder drukken").SerializeAsString();
  page.Press("Folder drukken, Wijzigen");
  page.Type(Role::kTextBox, "Wat gaat er gebeuren?", "Folder laten drukken");
  page.Click(Role::kRadio, "Klaar");
  page.Press("Vastleggen");
  EXPECT_TRUE(page.Says("Bijgewerkt: Folder laten drukken"));
  for (const float width : {1920.f, 768.f, 320.f}) {
    page.Resize(width);
    EXPECT_EQ(page.Complaints(), "") << width;
  }
  page.Press("Ongedaan maken");
  EXPECT_EQ(ActionIn(table, "Folder drukken").SerializeAsString(), before);
}

TEST(ActionsPage, OffersNoWayBackFromWhatIsNew) {
  Table table = WithActions();
  PageAtTable page(&table, "ben", kList);
  page.Press("Nieuwe actie");
  page.Type(Role::kTextBox, "Wat gaat er gebeuren?", "Koffie zetten");
  page.Choose("Trekker", Id("ben.party"));
  page.Press("Vastleggen");
  EXPECT_TRUE(page.Says("Koffie zetten"));
  EXPECT_FALSE(page.Has(Role::kButton, "Ongedaan maken"));
}

}  // namespace
}  // namespace ketentafel
