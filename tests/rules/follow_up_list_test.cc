#include "shared/chain/follow_up_list.h"

#include "tests/rules/meeting_words.h"

// What the director follows up, in which order.
namespace ketentafel::chain {
namespace {

using Names = std::vector<std::string>;

constexpr Civil kToday{2026, 11, 26};

Table TableOnThatDay() {
  Table table = Table::WithChain();
  table.now = Instant(std::chrono::hours(24) * DaysFromCivil(kToday) + hours(10));
  return table;
}

v1::Action Titled(const Table& table, std::string_view title, int days_silent = 0) {
  v1::Action action;
  action.set_title(std::string(title));
  action.set_state(v1::OPEN);
  action.set_owner_party_id(Id("ben.party"));
  *action.mutable_news_at() = TimestampOf(table.now - hours(24 * days_silent));
  return action;
}

v1::Action Due(v1::Action action, int month, int day) {
  *action.mutable_due() = Date(2026, month, day);
  return action;
}

v1::Action In(v1::Action action, v1::ActionState state) {
  action.set_state(state);
  return action;
}

v1::Action Stuck(const Table& table, std::string_view title, int hours_ago) {
  v1::Action action = In(Titled(table, title), v1::BLOCKED);
  action.mutable_obstacle()->set_text("Geen geld.");
  *action.mutable_obstacle()->mutable_reported_at() = TimestampOf(table.now - hours(hours_ago));
  return action;
}

void Plant(Table* table, const v1::Action& action) { table->Plant(Id(action.title()), action); }

Names TitlesIn(const Table& table, FollowUpGroup group) {
  Names titles;
  for (const FollowedAction& one : ActionsToFollow(table.state, kToday, table.now)) {
    if (one.group == group) titles.push_back(one.action->title());
  }
  return titles;
}

TEST(ActionsToFollow, PutsWhatIsPastItsDateFirstTheEarliestAtTheTop) {
  Table table = TableOnThatDay();
  Plant(&table, Titled(table, "silent", 40));
  Plant(&table, Due(Titled(table, "late", 40), 11, 25));
  Plant(&table, Due(Stuck(table, "later", 1), 10, 1));
  Plant(&table, Due(Titled(table, "today"), 11, 26));
  const auto followed = ActionsToFollow(table.state, kToday, table.now);
  EXPECT_EQ(followed.front().action->title(), "later");
  EXPECT_EQ(TitlesIn(table, FollowUpGroup::kPastDue), (Names{"later", "late"}));
  EXPECT_EQ(TitlesIn(table, FollowUpGroup::kSilent), (Names{"silent"}));
  EXPECT_EQ(TitlesIn(table, FollowUpGroup::kOther), (Names{"today"}));
}

TEST(ActionsToFollow, CallsSilentWhatNobodyHeardOfForLongerThanTheChainChose) {
  Table table = TableOnThatDay();
  Plant(&table, Titled(table, "at28", 28));
  Plant(&table, Titled(table, "at29", 29));
  Plant(&table, Titled(table, "at60", 60));
  EXPECT_EQ(TitlesIn(table, FollowUpGroup::kSilent), (Names{"at60", "at29"}));
  const auto followed = ActionsToFollow(table.state, kToday, table.now);
  EXPECT_EQ(followed.front().days_silent, 60);
  v1::FollowUpRules rules;
  rules.set_silent_days(30);
  table.Plant(table.state.ledger_id(), rules);
  EXPECT_EQ(TitlesIn(table, FollowUpGroup::kSilent), (Names{"at60"}));
}

TEST(ActionsToFollow, ListsWhatIsStuckTheLatestReportFirst) {
  Table table = TableOnThatDay();
  Plant(&table, Stuck(table, "yesterday", 24));
  Plant(&table, Stuck(table, "now", 1));
  EXPECT_EQ(TitlesIn(table, FollowUpGroup::kStuck), (Names{"now", "yesterday"}));
  const auto stuck = StuckActions(table.state);
  ASSERT_EQ(stuck.size(), 2u);
  EXPECT_EQ(stuck[0]->title(), "now");
}

TEST(ActionsToFollow, LeavesOutWhatIsOverOrSetAside) {
  Table table = TableOnThatDay();
  for (const v1::ActionState state : {v1::DONE, v1::DROPPED, v1::SET_ASIDE}) {
    Plant(&table, In(Due(Titled(table, "late", 90), 1, 5), state));
    EXPECT_TRUE(ActionsToFollow(table.state, kToday, table.now).empty());
  }
}

TEST(ActionsToFollow, KnowsWhatWasAskedAndNotAnsweredYet) {
  Table table = TableOnThatDay();
  Plant(&table, Titled(table, "folder"));
  v1::FollowUp asked;
  asked.set_action_id(Id("folder"));
  *asked.mutable_asked_at() = TimestampOf(table.now);
  *asked.mutable_answered_at() = TimestampOf(table.now);
  table.Plant(Id("former"), asked);
  EXPECT_EQ(ActionsToFollow(table.state, kToday, table.now)[0].asked.value, nullptr);
  asked.clear_answered_at();
  table.Plant(Id("asked"), asked);
  EXPECT_EQ(*ActionsToFollow(table.state, kToday, table.now)[0].asked.id, Id("asked"));
}

TEST(AnswersThatCame, StandLatestFirstWithoutThoseOfActionsThatAreGone) {
  Table table = TableOnThatDay();
  Plant(&table, Titled(table, "folder"));
  for (const auto& [id, action, hour] :
       {std::tuple{"early", "folder", 1}, {"late", "folder", 2}, {"gone", "other", 3}}) {
    v1::FollowUp answer;
    answer.set_action_id(Id(action));
    *answer.mutable_answered_at() = TimestampOf(table.now + hours(hour));
    table.Plant(Id(id), answer);
  }
  const auto answers = AnswersThatCame(table.state);
  ASSERT_EQ(answers.size(), 2u);
  EXPECT_EQ(*answers[0].id, Id("late"));
}

TEST(ContactAbout, IsThatOfOneActionTheLatestFirst) {
  Table table = TableOnThatDay();
  for (const auto& [id, action, hour] :
       {std::tuple{"first", "folder", 1}, {"second", "folder", 2}, {"other", "poster", 3}}) {
    v1::ContactMoment moment;
    moment.set_action_id(Id(action));
    *moment.mutable_at() = TimestampOf(table.now + hours(hour));
    table.Plant(Id(id), moment);
  }
  const auto moments = ContactAbout(table.state, Id("folder"));
  ASSERT_EQ(moments.size(), 2u);
  EXPECT_EQ(*moments[0].id, Id("second"));
}

}  // namespace
}  // namespace ketentafel::chain
