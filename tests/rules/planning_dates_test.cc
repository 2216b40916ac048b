#include "shared/chain/planning_dates.h"

#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

using testing::ElementsAre;

TEST(PlanningDates, KeepTheWeekdayAboutTwoMonthsApart) {
  const Civil start{2026, 3, 12};  // a Thursday
  const auto dates = ProposeDates(LedgerState(Id("ledger")), start);
  ASSERT_EQ(dates.size(), 4u);
  Civil former = start;
  for (const ProposedDate& proposed : dates) {
    EXPECT_EQ(WeekdayFromMonday(proposed.date), WeekdayFromMonday(start));
    const auto days = DaysFromCivil(proposed.date) - DaysFromCivil(former);
    EXPECT_GE(days, 7 * 8);
    EXPECT_LE(days, 7 * 9 + 7);
    former = proposed.date;
  }
  EXPECT_EQ(dates[0].date, (Civil{2026, 5, 14}));
  EXPECT_EQ(dates[1].date, (Civil{2026, 7, 9}));
  EXPECT_EQ(dates[2].date, (Civil{2026, 9, 10}));
  EXPECT_EQ(dates[3].date, (Civil{2026, 11, 12}));
}

TEST(PlanningDates, NeverDriftFromTheFirstDate) {
  for (int day = 0; day < 7; ++day) {
    const Civil start = AddDays({2026, 12, 28}, day);
    for (int months = 1; months <= 24; ++months) {
      const Civil date = MonthsOnSameWeekday(start, months);
      EXPECT_EQ(WeekdayFromMonday(date), WeekdayFromMonday(start));
      EXPECT_LE(std::abs(DaysFromCivil(date) - DaysFromCivil(AddMonths(start, months))), 3);
    }
  }
}

TEST(PlanningDates, CanBeFewerAndFurtherApart) {
  const auto dates =
      ProposeDates(LedgerState(Id("ledger")), {2026, 3, 12}, {.meetings = 2, .months_apart = 3});
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_EQ(dates[0].date, (Civil{2026, 6, 11}));
}

TEST(PlanningDates, ShowOtherMeetingsOnTheSameDay) {
  Table table = Table::WithChain();
  v1::Command plan = PlanMeetingCommand("theme", v1::THEME, {{"talk", 60}});
  *plan.mutable_plan_meeting()->mutable_meeting()->mutable_starts() = At(Date(2026, 7, 9), 9, 0);
  table.Must("ana", plan);
  const auto dates = ProposeDates(table.state, {2026, 3, 12});
  EXPECT_TRUE(dates[0].conflicts.empty());
  EXPECT_THAT(dates[1].conflicts, ElementsAre(Id("theme")));
  EXPECT_TRUE(MeetingsOn(table.state, {2026, 7, 9}, Id("theme")).empty());
}

TEST(PlanningDates, ForgetACancelledMeeting) {
  Table table = Table::WithChain();
  v1::Command plan = PlanMeetingCommand("theme", v1::THEME, {{"talk", 60}});
  *plan.mutable_plan_meeting()->mutable_meeting()->mutable_starts() = At(Date(2026, 7, 9), 9, 0);
  table.Must("ana", plan);
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("theme"));
  table.Must("ana", cancel);
  EXPECT_TRUE(MeetingsOn(table.state, {2026, 7, 9}).empty());
}

using Spreading = std::vector<std::vector<std::string>>;

TEST(SpreadBlocks, GivesEachChosenBlockItsMeeting) {
  EXPECT_EQ(SpreadBlocks({"b1", "b2"}, 4), (Spreading{{"b1"}, {"b2"}}));
  EXPECT_TRUE(SpreadBlocks({}, 4).empty());
  EXPECT_TRUE(SpreadBlocks({"b1"}, 0).empty());
}

TEST(SpreadBlocks, PutsMoreIntoTheLaterMeetings) {
  EXPECT_EQ(SpreadBlocks({"b3", "b4", "b5", "b6", "b7"}, 2),
            (Spreading{{"b3", "b4"}, {"b5", "b6", "b7"}}));
  EXPECT_EQ(SpreadBlocks({"b1", "b2", "b3", "b4", "b5", "b6", "b7"}, 4),
            (Spreading{{"b1"}, {"b2", "b3"}, {"b4", "b5"}, {"b6", "b7"}}));
}

TEST(BasicMeetingsLeft, CountsThoseThatWereNotCalledOff) {
  Table table = Table::WithChain();
  EXPECT_EQ(BasicMeetingsLeft(table.state), 4);
  table.Must("ana", PlanMeetingCommand("one", v1::BASIC, {{"one.item", 90}}));
  table.Must("ana", PlanMeetingCommand("two", v1::BASIC, {{"two.item", 90}}));
  EXPECT_EQ(BasicMeetingsLeft(table.state), 2);
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("two"));
  table.Must("ana", cancel);
  EXPECT_EQ(BasicMeetingsLeft(table.state), 3);
}

}  // namespace
}  // namespace ketentafel::chain
