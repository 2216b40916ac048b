#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command Cancel(std::string_view id) {
  v1::Command command;
  command.mutable_cancel_meeting()->set_id(Id(id));
  return command;
}

// The dates of phase C in one go.
v1::Command Basics(const std::vector<v1::CivilDate>& dates) {
  v1::Command command;
  command.mutable_plan_basic_meetings();
  int number = 0;
  for (const v1::CivilDate& date : dates) {
    const std::string name = "basic" + std::to_string(++number);
    v1::Command one = PlanMeetingCommand(name, v1::BASIC, {{name + " item", 120}});
    *one.mutable_plan_meeting()->mutable_meeting()->mutable_starts() = At(date, 10, 0);
    *command.mutable_plan_basic_meetings()->add_meetings() = one.plan_meeting();
  }
  return command;
}

TEST(PlanBasicMeetings, GivesThemTheirPlacesInPhaseC) {
  Table table = Table::WithChain();
  table.Must("ana",
             Basics({Date(2026, 5, 14), Date(2026, 7, 9), Date(2026, 9, 10), Date(2026, 11, 12)}));
  for (int i = 1; i <= 4; ++i) {
    EXPECT_EQ(table.Get<v1::Meeting>(Id("basic" + std::to_string(i))).ordinal(), i);
  }
}

TEST(PlanBasicMeetings, FillsTheFreePlaces) {
  Table table = Table::WithChain();
  table.Must("ana", PlanMeetingCommand("a", v1::BASIC, {{"a1", 90}}));
  table.Must("ana", PlanMeetingCommand("b", v1::BASIC, {{"b1", 90}}));
  table.Must("ana", Cancel("a"));
  table.Must("ana", Basics({Date(2026, 5, 14), Date(2026, 7, 9)}));
  EXPECT_EQ(table.Get<v1::Meeting>(Id("basic1")).ordinal(), 1);
  EXPECT_EQ(table.Get<v1::Meeting>(Id("basic2")).ordinal(), 3);
}

TEST(PlanBasicMeetings, PlansAllOfThemOrNone) {
  Table table = Table::WithChain();
  v1::Command command = Basics({Date(2026, 5, 14), Date(2026, 7, 9)});
  command.mutable_plan_basic_meetings()
      ->mutable_meetings(1)
      ->mutable_meeting()
      ->set_planned_minutes(1);
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kNumberOutOfRange));
  EXPECT_TRUE(table.state.All<v1::Meeting>().empty());
}

TEST(PlanBasicMeetings, FollowOneAnother) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Basics({Date(2026, 7, 9), Date(2026, 5, 14)})),
              IsRefused(kInvalid, r::kDatesOutOfOrder));
  EXPECT_THAT(table.Do("ana", Basics({Date(2026, 7, 9), Date(2026, 7, 9)})),
              IsRefused(kInvalid, r::kDatesOutOfOrder));
}

TEST(PlanBasicMeetings, AreFourAtMost) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Basics({})), IsRefused(kInvalid, r::kTooFew));
  std::vector<v1::CivilDate> five;
  for (int month = 1; month <= 5; ++month) five.push_back(Date(2027, month, 1));
  EXPECT_THAT(table.Do("ana", Basics(five)), IsRefused(kInvalid, r::kTooMany));
  table.Must("ana", PlanMeetingCommand("a", v1::BASIC, {{"a1", 90}}));
  five.pop_back();
  EXPECT_THAT(table.Do("ana", Basics(five)), IsRefused(kFailed, r::kBasicMeetingsPlanned));
}

TEST(PlanBasicMeetings, AreBasicMeetings) {
  Table table = Table::WithChain();
  v1::Command command = Basics({Date(2026, 5, 14)});
  command.mutable_plan_basic_meetings()->mutable_meetings(0)->mutable_meeting()->set_kind(
      v1::THEME);
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kNotABasicMeeting));
}

TEST(PlanBasicMeetings, ShareNoIds) {
  Table table = Table::WithChain();
  v1::Command command = Basics({Date(2026, 5, 14), Date(2026, 7, 9)});
  command.mutable_plan_basic_meetings()->mutable_meetings(1)->set_id(Id("basic1"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(Code::kAlreadyExists, r::kIdTaken));
}

}  // namespace
}  // namespace ketentafel::chain
