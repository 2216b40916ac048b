#include <gtest/gtest.h>

#include "shared/base/civil.h"
#include "shared/chain/follow_up_list.h"
#include "tests/pages/page_at_table.h"

// What the director follows up between meetings, as it is read and pressed on the page.
namespace ketentafel {
namespace {

using chain::Id;
using semantics::Role;

constexpr char kPlace[] = "/follow-up";
constexpr char kChooseReminders[] = "Kies wanneer geheugensteun uitgaat";

v1::Action Titled(std::string_view title, v1::ActionState state = v1::OPEN) {
  v1::Action action;
  action.set_title(std::string(title));
  action.set_state(state);
  action.set_owner_party_id(Id("ben.party"));
  return action;
}

// "Folder maken" is past its date, "Geld zoeken" is stuck; "Poster maken" goes on.
chain::Table WithActions() {
  chain::Table table = chain::Table::WithChain();
  v1::Action late = Titled("Folder maken");
  *late.mutable_due() = chain::Date(2020, 1, 12);
  table.Plant(Id("folder"), late);
  v1::Action stuck = Titled("Geld zoeken", v1::BLOCKED);
  stuck.mutable_obstacle()->set_text("Het fonds is dicht.");
  table.Plant(Id("money"), stuck);
  table.Plant(Id("poster"), Titled("Poster maken"));
  return table;
}

void Reply(chain::Table* table, v1::FollowUpAnswer answer, std::string_view text,
           const v1::CivilDate& due = {}) {
  for (const auto& asked : table->state.All<v1::FollowUp>()) {
    if (asked->has_answered_at()) continue;
    v1::Command command;
    command.mutable_answer_follow_up()->set_id(*asked.id);
    command.mutable_answer_follow_up()->set_answer(answer);
    command.mutable_answer_follow_up()->set_text(std::string(text));
    if (due.year() != 0) *command.mutable_answer_follow_up()->mutable_due() = due;
    table->Must("server", command);
    return;
  }
  ADD_FAILURE() << "nothing was asked";
}

TEST(FollowUpPage, ListsWhereSomebodyMayNeedHelp) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  EXPECT_TRUE(page.Says("Folder maken"));
  EXPECT_TRUE(page.Says("1 actie zit vast"));
  EXPECT_TRUE(page.Says("Zit vast: Het fonds is dicht."));
  EXPECT_FALSE(page.Says("Poster maken")) << "it goes on";
  page.Press("Bekijk");
  EXPECT_TRUE(page.Says("Poster maken"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, IsNotThereForAnybodyElse) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ben", kPlace);
  EXPECT_FALSE(page.Says("Opvolging"));
  PageAtTable home(&table, "ben", "");
  EXPECT_FALSE(home.Says("Opvolging"));
  PageAtTable actions(&table, "ben", "/actions");
  EXPECT_FALSE(actions.Says("Opvolging"));
}

TEST(FollowUpPage, IsReachedFromHomeAndFromTheActions) {
  chain::Table table = WithActions();
  PageAtTable home(&table, "ana", "");
  EXPECT_TRUE(home.Says("Het fonds is dicht."));
  EXPECT_TRUE(home.Says("Bij 1 actie is de datum voorbij"));
  EXPECT_FALSE(home.Says("een tijd niets gehoord"));
  EXPECT_TRUE(home.Says("1 actie zit vast"));
  home.Click(Role::kLink, "Bekijk: Opvolging");
  EXPECT_TRUE(home.Says("Alleen u ziet deze lijst."));
  PageAtTable actions(&table, "ana", "/actions");
  actions.Press("Opvolging");
  EXPECT_TRUE(actions.Says("Alleen u ziet deze lijst."));
}

TEST(FollowUpPage, AsksWithALinkAndShowsTheAnswerAsItComes) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Press("Link maken: Folder maken");
  EXPECT_TRUE(page.Says("nog geen antwoord"));
  EXPECT_TRUE(page.Says("answer/geheim"));
  EXPECT_TRUE(page.Has(Role::kButton, "Kopiëren: ben, Folder maken"));
  Reply(&table, v1::ANSWERED_STUCK, "De drukker is ziek.");
  page.CatchUp();
  EXPECT_TRUE(page.Says("De drukker is ziek."));
  EXPECT_TRUE(page.Says("2 acties zitten vast"));
  EXPECT_FALSE(page.Says("nog geen antwoord"));
  EXPECT_FALSE(page.Says("answer/geheim")) << "it is used up";
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, SaysWhichDateCameAndWhichYear) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  EXPECT_TRUE(page.Says("zondag 12 januari 2020")) << "not of this year";
  page.Press("Link maken: Folder maken");
  Reply(&table, v1::ANSWERED_NEW_DATE, "", chain::Date(2026, 3, 12));
  page.CatchUp();
  EXPECT_TRUE(page.Says("Er is een nieuwe datum: donderdag 12 maart"));
  EXPECT_FALSE(page.Says("12 maart 2026"));
}

TEST(FollowUpPage, AsksByMailWhereThatCanReachTheOwner) {
  chain::Table table = WithActions();
  PageAtTable without(&table, "ana", kPlace);
  EXPECT_FALSE(without.Has(Role::kButton, "Vraag hoe het gaat: Folder maken"));
  v1::ContactCard card;
  card.set_email("ben@steunpunt.example");
  table.Plant(Id("ben"), card);
  PageAtTable page(&table, "ana", kPlace);
  page.AnswerWhetherMailLeaves();
  page.Press("Vraag hoe het gaat: Folder maken");
  const auto deliveries = table.state.All<v1::Delivery>();
  ASSERT_EQ(deliveries.size(), 1u);
  EXPECT_EQ(deliveries[0]->person_id(), Id("ben"));
  EXPECT_TRUE(page.Says("nog geen antwoord"));
}

TEST(FollowUpPage, AsksAllThatWereChosenWithOnePress) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Press("Kies allemaal");
  page.Press("Vraag naar 2 acties");
  EXPECT_EQ(table.state.All<v1::FollowUp>().size(), 2u);
  EXPECT_TRUE(page.Has(Role::kButton, "Vraag wie u kiest"));
}

TEST(FollowUpPage, KeepsContactMomentsPerAction) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Press("Noteer contact: Folder maken");
  page.Choose("Hoe had u contact?", "3");
  page.Type(Role::kTextArea, "Wat sprak u af?", "Zij belt maandag de drukker.");
  page.Press("Vastleggen");
  const auto moments = table.state.All<v1::ContactMoment>();
  ASSERT_EQ(moments.size(), 1u);
  EXPECT_EQ(moments[0]->kind(), v1::IN_PERSON);
  EXPECT_TRUE(page.Says("Zij belt maandag de drukker."));
  EXPECT_TRUE(page.Has(Role::kButton, "Contact, 1: Folder maken"));
  EXPECT_EQ(page.Complaints(), "");
}

v1::FollowUpRules RulesOf(const chain::Table& table) {
  return table.Get<v1::FollowUpRules>(table.state.ledger_id());
}

TEST(FollowUpPage, SaysWhenRemindersGoOutAndLetsTheDirectorChoose) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  EXPECT_TRUE(page.Says("Om 09.00 uur"));
  EXPECT_TRUE(page.Says("vanaf 7 dagen voor een datum, en na 28 dagen zonder nieuws"));
  page.Press(kChooseReminders);
  page.Choose("Hoe laat?", "16");
  page.Type(Role::kNumberInput, "Hoeveel dagen voor een datum?", "1");
  page.Type(Role::kNumberInput, "Na hoeveel dagen zonder nieuws?", "21");
  EXPECT_EQ(page.Complaints(), "");
  page.Press("Vastleggen");
  EXPECT_EQ(RulesOf(table).remind_hour(), 16);
  EXPECT_EQ(RulesOf(table).remind_days_before(), 1);
  EXPECT_EQ(RulesOf(table).silent_days(), 21);
  EXPECT_TRUE(page.Says("Om 16.00 uur"));
  EXPECT_TRUE(page.Says("vanaf 1 dag voor een datum, en na 21 dagen zonder nieuws"));
}

TEST(FollowUpPage, SwitchesRemindersOffAndKeepsTheRest) {
  chain::Table table = WithActions();
  v1::FollowUpRules rules;
  rules.set_running_limit(4);
  rules.set_hour_chosen(true);
  rules.set_remind_hour(7);
  table.Plant(table.state.ledger_id(), rules);
  PageAtTable page(&table, "ana", kPlace);
  page.Press(kChooseReminders);
  page.Click(Role::kCheckbox, "Stuur geheugensteun per mail");
  EXPECT_FALSE(page.Says("Hoe laat?"));
  page.Press("Vastleggen");
  EXPECT_TRUE(RulesOf(table).reminders_off());
  EXPECT_EQ(RulesOf(table).remind_hour(), 7);
  EXPECT_EQ(RulesOf(table).running_limit(), 4);
  EXPECT_TRUE(page.Says("Er gaat nu geen geheugensteun uit."));
  page.Press(kChooseReminders);
  page.Click(Role::kCheckbox, "Stuur geheugensteun per mail");
  page.Press("Vastleggen");
  EXPECT_FALSE(RulesOf(table).reminders_off());
  EXPECT_TRUE(page.Says("Om 07.00 uur"));
}

TEST(FollowUpPage, TakesNoEmptyNumberOfDays) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Press(kChooseReminders);
  page.Type(Role::kNumberInput, "Hoeveel dagen voor een datum?", "");
  EXPECT_TRUE(page.Says("Kies een getal van 1 tot en met 60."));
  page.Press("Vastleggen");
  EXPECT_EQ(table.state.Get<v1::FollowUpRules>(table.state.ledger_id()), nullptr);
}

TEST(FollowUpPage, TellsWhenNoReminderCanReachAnybody) {
  chain::Table table = WithActions();
  const std::string no_mail = "Ketentafel kan hier nog niet mailen.";
  PageAtTable page(&table, "ana", kPlace);
  EXPECT_FALSE(page.Says(no_mail)) << "the server has not said yet";
  page.AnswerWhetherMailLeaves(PageAtTable::Mail::kStays);
  EXPECT_TRUE(page.Says(no_mail));
  PageAtTable other(&table, "ana", kPlace);
  other.AnswerWhetherMailLeaves();
  EXPECT_FALSE(other.Says(no_mail));
  v1::Chain chain = *table.state.chain();
  chain.set_is_example(true);
  table.Plant(table.state.ledger_id(), chain);
  PageAtTable example(&table, "ana", kPlace);
  EXPECT_TRUE(example.Says("hier krijgt niemand echt een mail"));
}

TEST(FollowUpPage, LetsOthersReadWhenRemindersGoOutAmongTheActions) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ben", "/actions");
  EXPECT_TRUE(page.Says("Om 09.00 uur"));
  EXPECT_FALSE(page.Has(Role::kButton, kChooseReminders));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, StandsOnAPhone) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Resize(320);
  page.Press("Link maken: Folder maken");
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, SaysThatThereIsNobodyToAsk) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", kPlace);
  EXPECT_TRUE(page.Says("Er is nu niemand om na te vragen"));
}

}  // namespace
}  // namespace ketentafel
