#include "shared/chain/reminders.h"

#include "shared/chain/deliveries.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
using std::chrono::days;

constexpr Civil kToday{2026, 11, 2};

v1::Command Remind(const Civil& day = kToday) {
  v1::Command command;
  *command.mutable_remind_owners()->mutable_day() = DateOf(day);
  return command;
}

v1::Action Due(std::string_view party, int days_ahead) {
  v1::Action action;
  action.set_title("Folder maken");
  action.set_state(v1::OPEN);
  action.set_owner_party_id(Id(std::string(party) + ".party"));
  *action.mutable_due() = DateOf(AddDays(kToday, days_ahead));
  return action;
}

int CountOf(const Table& table, std::string_view person) {
  int count = 0;
  for (const auto& delivery : table.state.All<v1::Delivery>()) {
    count += delivery->person_id() == Id(person) ? 1 : 0;
  }
  return count;
}

TEST(Reminders, BundleWhatIsDueSoonPerPerson) {
  Table table = Table::WithChain();
  table.Plant(Id("one"), Due("gus", 3));
  table.Plant(Id("two"), Due("gus", 7));
  table.Plant(Id("later"), Due("ben", 8));
  EXPECT_THAT(table.Do("server", Remind()), IsOk());
  EXPECT_EQ(CountOf(table, "gus"), 1);
  EXPECT_EQ(CountOf(table, "ben"), 0);
  const auto& mail = table.Get<v1::Delivery>(ReminderId(Id("gus"), kToday));
  EXPECT_EQ(mail.paper(), v1::REMINDER_PAPER);
  EXPECT_EQ(mail.state(), v1::DELIVERY_WAITING);
  EXPECT_EQ(mail.requested_by_person_id(), "");
  const auto actions = ActionsToRecall(table.state, Id("gus"), kToday, table.now);
  ASSERT_EQ(actions.size(), 2u);
  EXPECT_EQ(*actions[0].action.id, Id("one"));
}

TEST(Reminders, MakeNothingNewOnTheSameDay) {
  Table table = Table::WithChain();
  table.Plant(Id("one"), Due("gus", 3));
  EXPECT_THAT(table.Do("server", Remind()), IsOk());
  EXPECT_THAT(table.Do("server", Remind()), IsOk());
  EXPECT_EQ(CountOf(table, "gus"), 1);
}

TEST(Reminders, LeaveAWeekBetweenTwo) {
  Table table = Table::WithChain();
  table.Plant(Id("one"), Due("gus", -1));
  EXPECT_THAT(table.Do("server", Remind()), IsOk());
  EXPECT_THAT(table.Do("server", Remind(AddDays(kToday, 6))), IsOk());
  EXPECT_EQ(CountOf(table, "gus"), 1);
  EXPECT_THAT(table.Do("server", Remind(AddDays(kToday, 7))), IsOk());
  EXPECT_EQ(CountOf(table, "gus"), 2);
}

TEST(Reminders, TellOfWhatComesNearAsOftenAsTheRuleLooksAhead) {
  Table table = Table::WithChain();
  v1::FollowUpRules rules;
  rules.set_remind_days_before(2);
  table.Plant(table.state.ledger_id(), rules);
  table.Plant(Id("one"), Due("gus", 1));
  table.Plant(Id("two"), Due("gus", 4));
  EXPECT_THAT(table.Do("server", Remind()), IsOk());
  EXPECT_THAT(table.Do("server", Remind(AddDays(kToday, 1))), IsOk());
  EXPECT_EQ(CountOf(table, "gus"), 1);
  EXPECT_THAT(table.Do("server", Remind(AddDays(kToday, 2))), IsOk());
  EXPECT_EQ(CountOf(table, "gus"), 2);
}

TEST(Reminders, AskAfterWhatNobodyHeardOfForLong) {
  Table table = Table::WithChain();
  v1::Action action = Due("gus", 90);
  *action.mutable_news_at() = TimestampOf(table.now - days(29));
  table.Plant(Id("one"), action);
  const auto actions = ActionsToRecall(table.state, Id("gus"), kToday, table.now);
  ASSERT_EQ(actions.size(), 1u);
  EXPECT_EQ(actions[0].why, RemindedFor::kSilent);
  *action.mutable_news_at() = TimestampOf(table.now - days(27));
  table.Plant(Id("one"), action);
  EXPECT_TRUE(ActionsToRecall(table.state, Id("gus"), kToday, table.now).empty());
}

TEST(Reminders, LeaveOutWhatIsDoneSetAsideOrBlocked) {
  Table table = Table::WithChain();
  for (const v1::ActionState state : {v1::DONE, v1::DROPPED, v1::BLOCKED, v1::SET_ASIDE}) {
    v1::Action action = Due("gus", 1);
    action.set_state(state);
    table.Plant(Id("one"), action);
    EXPECT_THAT(table.Do("server", Remind()), IsOk());
    EXPECT_EQ(CountOf(table, "gus"), 0) << state;
  }
}

TEST(Reminders, GoToTheOneNamedOrToWhoSpeaksForTheParty) {
  Table table = Table::WithChain();
  v1::Action action = Due("gus", 1);
  action.set_owner_person_id(Id("ben"));
  EXPECT_EQ(OwnerToAsk(table.state, action), Id("ben"));
  action.set_owner_person_id(Id("gone"));
  EXPECT_EQ(OwnerToAsk(table.state, action), Id("gus"));
}

TEST(Reminders, CanBeSwitchedOff) {
  Table table = Table::WithChain();
  v1::FollowUpRules rules;
  rules.set_reminders_off(true);
  table.Plant(table.state.ledger_id(), rules);
  table.Plant(Id("one"), Due("gus", 1));
  EXPECT_THAT(table.Do("server", Remind()), IsOk());
  EXPECT_EQ(CountOf(table, "gus"), 0);
  EXPECT_EQ(table.Do("ana", Remind()).code(), Code::kPermissionDenied);
  EXPECT_THAT(table.Do("server", v1::Command(Remind({0, 0, 0}))),
              IsRefused(Code::kInvalidArgument, r::kDateMissing));
}

}  // namespace
}  // namespace ketentafel::chain
