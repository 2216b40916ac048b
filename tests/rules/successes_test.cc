#include "shared/chain/meeting_successes.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command Success(std::string_view id, std::string_view text, std::string_view action = "") {
  v1::Command command;
  command.mutable_put_success()->set_id(Id(id));
  command.mutable_put_success()->mutable_success()->set_text(std::string(text));
  if (!action.empty()) {
    command.mutable_put_success()->mutable_success()->set_action_id(Id(action));
  }
  return command;
}

v1::Command Celebrate(std::string_view id, std::string_view meeting) {
  v1::Command command;
  command.mutable_celebrate_success()->set_id(Id(id));
  command.mutable_celebrate_success()->set_meeting_id(Id(meeting));
  return command;
}

void PlantAction(Table* table, std::string_view id) {
  v1::Action action;
  action.set_title("x");
  action.set_state(v1::DONE);
  table->Plant(Id(id), action);
}

TEST(PutSuccess, KeepsWhoWroteItWhenAndWhatItCameFrom) {
  Table table = Table::WithChain();
  PlantAction(&table, "a");
  const Instant then = table.now;
  table.Must("gus", Success("s", "Veertig mensen kwamen.", "a"));
  table.now += std::chrono::hours(1);
  table.Must("ana", table.Seen<v1::Success>(Success("s", "Eenenveertig mensen kwamen."), Id("s")));
  const v1::Success& success = table.Get<v1::Success>(Id("s"));
  EXPECT_EQ(success.text(), "Eenenveertig mensen kwamen.");
  EXPECT_EQ(success.action_id(), Id("a"));
  EXPECT_EQ(success.by_person_id(), Id("gus"));
  EXPECT_EQ(InstantOf(success.made_at()), then);
}

TEST(PutSuccess, NeedsNoActionButAnActionHasOneOnly) {
  Table table = Table::WithChain();
  PlantAction(&table, "a");
  table.Must("gus", Success("small", "De koffie was warm."));
  table.Must("gus", Success("s", "x", "a"));
  EXPECT_THAT(table.Do("ana", Success("t", "x", "a")), IsRefused(kFailed, r::kSuccessAlready));
  EXPECT_THAT(table.Do("ana", Success("t", "x", "b")),
              IsRefused(Code::kNotFound, r::kActionUnknown));
  EXPECT_THAT(table.Do("ana", Success("t", "")),
              IsRefused(Code::kInvalidArgument, r::kTextMissing));
  EXPECT_THAT(table.Do("ana", Success("s", "y")),
              IsRefused(Code::kInvalidArgument, r::kExpectedMissing));
}

TEST(RemoveSuccess, TakesItOffTheList) {
  Table table = Table::WithChain();
  table.Must("gus", Success("s", "x"));
  v1::Command remove;
  remove.mutable_remove_success()->set_id(Id("s"));
  EXPECT_THAT(table.Do("gus", remove), IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", remove);
  EXPECT_THAT(table.Do("ana", remove), IsRefused(Code::kNotFound, r::kSuccessUnknown));
}

TEST(CelebrateSuccess, IsForTheMeetingThatRuns) {
  Table table = Table::WithMeeting();
  table.Must("gus", Success("s", "x"));
  EXPECT_THAT(table.Do("ana", Celebrate("s", "start")), IsRefused(kFailed, r::kMeetingNotRunning));
  table.Run("start", "ben", "cai");
  EXPECT_THAT(table.Do("cai", Celebrate("s", "start")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ben", Celebrate("t", "start")),
              IsRefused(Code::kNotFound, r::kSuccessUnknown));
  EXPECT_THAT(table.Do("ana", Celebrate("s", "no")),
              IsRefused(Code::kNotFound, r::kMeetingUnknown));
  table.Must("ben", Celebrate("s", "start"));
  EXPECT_EQ(table.Get<v1::Success>(Id("s")).celebrated_meeting_id(), Id("start"));
  EXPECT_EQ(InstantOf(table.Get<v1::Success>(Id("s")).celebrated_at()), table.now);
}

TEST(CelebrateSuccess, MayShowItAgainAtTheSameMeetingOnly) {
  Table table = Table::WithMeeting();
  table.Must("gus", Success("s", "x"));
  table.Run("start", "ben", "cai");
  table.Must("ben", Celebrate("s", "start"));
  table.now += std::chrono::minutes(5);
  table.Must("ben", Celebrate("s", "start"));
  EXPECT_EQ(InstantOf(table.Get<v1::Success>(Id("s")).celebrated_at()), table.now);
  table.Must("ana", PlanMeetingCommand("next", v1::THEME, {{"talk", 60}}));
  table.Run("next", "ana", "gus");
  EXPECT_THAT(table.Do("ana", Celebrate("s", "next")), IsRefused(kFailed, r::kSuccessCelebrated));
}

TEST(SetFollowUpRules, KeepsThemForTheChainWithinTheirLimits) {
  Table table = Table::WithChain();
  v1::Command command;
  v1::FollowUpRules* rules = command.mutable_set_follow_up_rules()->mutable_rules();
  rules->set_running_limit(6);
  rules->set_remind_hour(7);
  table.Must("ana", command);
  EXPECT_EQ(table.Get<v1::FollowUpRules>(table.state.ledger_id()).running_limit(), 6);
  EXPECT_EQ(table.Get<v1::FollowUpRules>(table.state.ledger_id()).remind_hour(), 0);
  EXPECT_THAT(table.Do("ana", command), IsRefused(Code::kInvalidArgument, r::kExpectedMissing));
  command = table.Seen<v1::FollowUpRules>(command, table.state.ledger_id());
  const auto refused = [&](void (*spoil)(v1::FollowUpRules*)) {
    v1::Command spoilt = command;
    spoil(spoilt.mutable_set_follow_up_rules()->mutable_rules());
    EXPECT_THAT(table.Do("ana", spoilt),
                IsRefused(Code::kInvalidArgument, r::kNumberOutOfRange));
  };
  refused([](auto* rules) { rules->set_running_limit(51); });
  refused([](auto* rules) { rules->set_silent_days(181); });
  refused([](auto* rules) { rules->set_remind_days_before(61); });
  refused([](auto* rules) { rules->set_remind_hour(24); });
}

TEST(SuccessesOfAMeeting, AreThoseOfThereAndOfUntilTheNext) {
  Table table = Running();
  table.now += minutes(5);
  table.Must("ben", Success("there", "De koffie was warm."));
  table.Must("ana", End());
  table.now += hours(24);
  table.Must("ben", Success("since", "Veertig mensen kwamen."));
  table.Must("ana", PlanMeetingCommand("next", v1::BASIC, {{"hi", 10}}));
  table.now += hours(1);
  table.Run("next", "ana", "ben");
  table.now += minutes(5);
  table.Must("ben", Success("later", "De folder is er."));
  table.Must("ana", Celebrate("since", "next"));
  const auto ids = [&](std::string_view meeting) {
    std::vector<std::string> found;
    for (const auto& one : SuccessesOf(table.state, Id(meeting))) found.push_back(*one.id);
    return found;
  };
  EXPECT_EQ(ids("start"), (std::vector<std::string>{Id("there"), Id("since")}));
  EXPECT_EQ(ids("next"), (std::vector<std::string>{Id("since"), Id("later")}));
}

}  // namespace
}  // namespace ketentafel::chain
