#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kNotThere = Code::kNotFound;
constexpr auto kDenied = Code::kPermissionDenied;
constexpr int kMostHelpers = 40;

v1::Command Action(std::string_view id, std::string_view title) {
  v1::Command command;
  command.mutable_put_action()->set_id(Id(id));
  v1::Action* action = command.mutable_put_action()->mutable_action();
  action->set_title(std::string(title));
  action->set_owner_party_id(Id("ben.party"));
  return command;
}

v1::Action* ActionOf(v1::Command* command) {
  return command->mutable_put_action()->mutable_action();
}

v1::Command Remove(std::string_view id) {
  v1::Command command;
  command.mutable_remove_action()->set_id(Id(id));
  return command;
}

v1::Command State(std::string_view id, v1::ActionState state, std::string_view text = "") {
  v1::Command command;
  command.mutable_set_action_state()->set_id(Id(id));
  command.mutable_set_action_state()->set_state(state);
  command.mutable_set_action_state()->set_text(std::string(text));
  return command;
}

v1::Command PlaceAt(std::string_view id, std::string_view key) {
  v1::Command command;
  command.mutable_place_action()->set_id(Id(id));
  command.mutable_place_action()->set_placed_key(std::string(key));
  return command;
}

TEST(PutAction, KeepsOwnerDueDateBlockAndEffort) {
  Table table = Table::WithMeeting();
  v1::Command command = Action("a", "Folder rondsturen");
  ActionOf(&command)->set_owner_person_id(Id("ben"));
  *ActionOf(&command)->mutable_due() = Date(2026, 4, 1);
  ActionOf(&command)->set_block_key("b1");
  ActionOf(&command)->set_effort(v1::QUICK);
  ActionOf(&command)->set_meeting_id(Id("start"));
  ActionOf(&command)->set_item_id(Id("closing"));
  table.Must("gus", command);
  const v1::Action& action = table.Get<v1::Action>(Id("a"));
  EXPECT_EQ(action.owner_person_id(), Id("ben"));
  EXPECT_EQ(CivilOf(action.due()), (Civil{2026, 4, 1}));
  EXPECT_EQ(action.effort(), v1::QUICK);
  EXPECT_EQ(action.state(), v1::OPEN);
}

TEST(PutAction, IsForEverybodyAtTheTable) {
  Table table = Table::WithChain();
  for (const char* person : {"ana", "ben", "dee"}) {
    table.Must(person, Action(std::string(person) + "'s", "x"));
  }
  for (const char* person : {"eli", "fay"}) {
    EXPECT_THAT(table.Do(person, Action("x", "x")), IsRefused(kDenied, r::kNotYours));
  }
}

TEST(PutAction, PutsNewOnesBehindTheOthers) {
  Table table = Table::WithChain();
  for (int i = 0; i < 3; ++i) table.Must("ana", Action("a" + std::to_string(i), std::to_string(i)));
  auto actions = table.state.All<v1::Action>();
  SortByOrderKey(&actions);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(actions[i]->title(), std::to_string(i));
}

TEST(PutAction, IsChangedByAnybodyWhoSawIt) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  EXPECT_THAT(table.Do("gus", Action("a", "y")), IsRefused(kInvalid, r::kExpectedMissing));
  v1::Command edit = Action("a", "y");
  ActionOf(&edit)->set_state(v1::DONE);
  edit = table.Seen<v1::Action>(edit, Id("a"));
  table.Must("gus", edit);
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).state(), v1::DONE);
  EXPECT_THAT(table.Do("gus", edit), IsRefused(Code::kAborted, r::kStale));
}

TEST(PutAction, KeepsWhatItWasMadeOf) {
  Table table = Table::WithChain();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->mutable_origin()->set_kind(v1::Element::kAnswer);
  ActionOf(&command)->mutable_origin()->set_id(Id("start") + "-b1.1");
  table.Must("ana", command);
  v1::Command edit = Action("a", "y");
  ActionOf(&edit)->mutable_origin()->set_kind(v1::Element::kGoal);
  ActionOf(&edit)->mutable_origin()->set_id(Id("goal"));
  table.Must("gus", table.Seen<v1::Action>(edit, Id("a")));
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).title(), "y");
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).origin().kind(), v1::Element::kAnswer);
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).origin().id(), Id("start") + "-b1.1");
}

TEST(PutAction, RefusesAnOriginThatIsNoElement) {
  Table table = Table::WithChain();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->mutable_origin()->set_kind(999);
  ActionOf(&command)->mutable_origin()->set_id(Id("goal"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kOriginMalformed));
  for (const std::string id : {"", "Doel", "a b", "../x"}) {
    ActionOf(&command)->mutable_origin()->set_kind(v1::Element::kGoal);
    ActionOf(&command)->mutable_origin()->set_id(id);
    EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kOriginMalformed)) << id;
  }
}

TEST(PutAction, KeepsWhereItCameUpItsPlaceAndItsState) {
  Table table = Table::WithMeeting();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->set_meeting_id(Id("start"));
  ActionOf(&command)->set_item_id(Id("closing"));
  ActionOf(&command)->set_state(v1::IN_PROGRESS);
  table.Must("ana", command);
  const std::string key = table.Get<v1::Action>(Id("a")).order_key();
  table.Must("ana", table.Seen<v1::Action>(Action("a", "y"), Id("a")));
  const v1::Action& action = table.Get<v1::Action>(Id("a"));
  EXPECT_EQ(action.meeting_id(), Id("start"));
  EXPECT_EQ(action.item_id(), Id("closing"));
  EXPECT_EQ(action.order_key(), key);
  EXPECT_EQ(action.state(), v1::IN_PROGRESS);
}

TEST(PutAction, CanBeMovedByHand) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  v1::Command edit = Action("a", "x");
  ActionOf(&edit)->set_order_key("1");
  table.Must("ana", table.Seen<v1::Action>(edit, Id("a")));
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).order_key(), "1");
}

TEST(PutAction, NeedsATitleAndAnOwnerAtTheTable) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Action("a", "")), IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = Action("a", "x");
  ActionOf(&command)->clear_owner_party_id();
  EXPECT_THAT(table.Do("ana", command), IsRefused(kNotThere, r::kPartyUnknown));
  command = Action("a", "x");
  ActionOf(&command)->set_owner_person_id(Id("gus"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kFailed, r::kPersonElsewhere));
  ActionOf(&command)->set_owner_person_id(Id("nobody"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kNotThere, r::kPersonUnknown));
}

TEST(PutAction, CanBeFinishedForAnOwnerWhoHasLeft) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  v1::Command end;
  end.mutable_end_party()->set_id(Id("ben.party"));
  *end.mutable_end_party()->mutable_on() = Date(2026, 6, 1);
  table.Must("ana", end);
  v1::Command edit = Action("a", "x");
  ActionOf(&edit)->set_state(v1::DONE);
  table.Must("ana", table.Seen<v1::Action>(edit, Id("a")));
  EXPECT_THAT(table.Do("ana", Action("b", "x")), IsRefused(kFailed, r::kPartyLeft));
}

TEST(PutAction, KeepsEffectSegmentGoalStartHelpersAndResult) {
  Table table = Table::WithChain();
  v1::Command goal;
  goal.mutable_put_goal()->set_id(Id("goal"));
  goal.mutable_put_goal()->mutable_goal()->set_text("Iedereen weet waar hulp is.");
  table.Must("ana", goal);
  v1::Command command = Action("a", "x");
  ActionOf(&command)->set_effect(v1::LARGE_EFFECT);
  ActionOf(&command)->set_segment_key("young");
  ActionOf(&command)->set_goal_id(Id("goal"));
  *ActionOf(&command)->mutable_start() = Date(2026, 4, 1);
  *ActionOf(&command)->mutable_due() = Date(2026, 4, 1);
  ActionOf(&command)->add_helper_party_ids(Id("gus.party"));
  ActionOf(&command)->set_result("Veertien folders.");
  table.Must("ana", command);
  const v1::Action& action = table.Get<v1::Action>(Id("a"));
  EXPECT_EQ(action.effect(), v1::LARGE_EFFECT);
  EXPECT_EQ(action.segment_key(), "young");
  EXPECT_EQ(action.goal_id(), Id("goal"));
  EXPECT_EQ(CivilOf(action.start()), (Civil{2026, 4, 1}));
  EXPECT_EQ(action.helper_party_ids_size(), 1);
  EXPECT_EQ(action.result(), "Veertien folders.");
  EXPECT_EQ(InstantOf(action.news_at()), table.now);
}

TEST(PutAction, KeepsAGoalAndAHelperThatHaveGoneSince) {
  Table table = Table::WithChain();
  v1::Command goal;
  goal.mutable_put_goal()->set_id(Id("goal"));
  goal.mutable_put_goal()->mutable_goal()->set_text("x");
  table.Must("ana", goal);
  v1::Command command = Action("a", "x");
  ActionOf(&command)->set_goal_id(Id("goal"));
  ActionOf(&command)->add_helper_party_ids(Id("gus.party"));
  table.Must("ana", command);
  v1::Command remove;
  remove.mutable_remove_goal()->set_id(Id("goal"));
  table.Must("ana", remove);
  v1::Command end;
  end.mutable_end_party()->set_id(Id("gus.party"));
  *end.mutable_end_party()->mutable_on() = Date(2026, 6, 1);
  table.Must("ana", end);
  ActionOf(&command)->set_title("y");
  table.Must("ana", table.Seen<v1::Action>(command, Id("a")));
  ActionOf(&command)->set_title("z");
  command.mutable_put_action()->set_id(Id("b"));
  EXPECT_THAT(table.Do("ana", table.Seen<v1::Action>(command, Id("b"))),
              IsRefused(kFailed, r::kPartyLeft));
}

TEST(PutAction, DoesNotCountItsOwnerAmongWhoHelp) {
  Table table = Table::WithChain();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->add_helper_party_ids(Id("gus.party"));
  ActionOf(&command)->add_helper_party_ids(Id("ben.party"));
  table.Must("ana", command);
  ASSERT_EQ(table.Get<v1::Action>(Id("a")).helper_party_ids_size(), 1);
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).helper_party_ids(0), Id("gus.party"));
}

TEST(PutAction, LeavesToTheServerWhatIsNotTheAuthorsToSet) {
  Table table = Table::WithChain();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->set_placed_key("a");
  ActionOf(&command)->set_news("x");
  ActionOf(&command)->set_dropped_why("x");
  ActionOf(&command)->mutable_obstacle()->set_text("x");
  ActionOf(&command)->mutable_closed_at()->set_seconds(1);
  table.Must("ana", command);
  const v1::Action& action = table.Get<v1::Action>(Id("a"));
  EXPECT_EQ(action.placed_key() + action.news() + action.dropped_why(), "");
  EXPECT_FALSE(action.has_obstacle() || action.has_closed_at());
}

TEST(PutAction, KeepsAnObstacleAndAPlaceThatWereSetOtherwise) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  table.Must("ana", table.Seen<v1::Action>(State("a", v1::BLOCKED, "Geen zaal."), Id("a")));
  table.Must("ana", PlaceAt("a", "m"));
  table.Must("ana", table.Seen<v1::Action>(Action("a", "y"), Id("a")));
  const v1::Action& action = table.Get<v1::Action>(Id("a"));
  EXPECT_EQ(action.title(), "y");
  EXPECT_EQ(action.state(), v1::BLOCKED);
  EXPECT_EQ(action.obstacle().text(), "Geen zaal.");
  EXPECT_EQ(action.placed_key(), "m");
}

TEST(PutAction, DoesNotBlockOrDropWithoutWords) {
  Table table = Table::WithChain();
  for (const auto state : {v1::BLOCKED, v1::DROPPED}) {
    v1::Command command = Action("a", "x");
    ActionOf(&command)->set_state(state);
    EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kStateNeedsWords));
  }
}

TEST(PutAction, ChecksItsParts) {
  struct Case {
    void (*spoil)(v1::Action*);
    Code code;
    std::string_view reason;
  };
  const Case cases[] = {
      {[](auto* a) { a->set_title(std::string(201, 'x')); }, kInvalid, r::kTextTooLong},
      {[](auto* a) { a->set_note(std::string(4001, 'x')); }, kInvalid, r::kTextTooLong},
      {[](auto* a) { a->set_block_key("-"); }, kInvalid, r::kKeyMalformed},
      {[](auto* a) { *a->mutable_due() = Date(2026, 4, 31); }, kInvalid, r::kDateInvalid},
      {[](auto* a) { a->set_effort(v1::Effort(9)); }, kInvalid, r::kChoiceUnknown},
      {[](auto* a) { a->set_state(v1::ActionState(9)); }, kInvalid, r::kChoiceUnknown},
      {[](auto* a) { a->set_order_key("!"); }, kInvalid, r::kOrderKeyMalformed},
      {[](auto* a) { a->set_result(std::string(4001, 'x')); }, kInvalid, r::kTextTooLong},
      {[](auto* a) { a->set_segment_key("-"); }, kInvalid, r::kKeyMalformed},
      {[](auto* a) { a->set_effect(v1::Effect(9)); }, kInvalid, r::kChoiceUnknown},
      {[](auto* a) { *a->mutable_start() = Date(2026, 4, 31); }, kInvalid, r::kDateInvalid},
      {[](auto* a) {
         *a->mutable_start() = Date(2026, 4, 2);
         *a->mutable_due() = Date(2026, 4, 1);
       },
       kInvalid, r::kEndsBeforeItBegins},
      {[](auto* a) { a->set_goal_id(Id("no")); }, kNotThere, r::kGoalUnknown},
      {[](auto* a) { a->add_helper_party_ids(Id("no")); }, kNotThere, r::kPartyUnknown},
      {[](auto* a) {
         for (int i = 0; i < 2; ++i) a->add_helper_party_ids(Id("gus.party"));
       },
       kInvalid, r::kChoiceTwice},
      {[](auto* a) {
         for (int i = 0; i <= kMostHelpers; ++i) a->add_helper_party_ids(Id("gus.party"));
       },
       kInvalid, r::kTooMany},
      {[](auto* a) { a->set_parent_id(Id("no")); }, kNotThere, r::kActionUnknown},
      {[](auto* a) { a->set_parent_id(Id("a")); }, kNotThere, r::kActionUnknown},
      {[](auto* a) { a->set_meeting_id(Id("no")); }, kNotThere, r::kMeetingUnknown},
      {[](auto* a) { a->set_item_id(Id("no")); }, kNotThere, r::kItemUnknown},
      {[](auto* a) { a->set_item_id(Id("closing")); }, kInvalid, r::kItemOfOtherMeeting},
  };
  Table table = Table::WithMeeting();
  for (const Case& c : cases) {
    v1::Command command = Action("a", "x");
    c.spoil(ActionOf(&command));
    EXPECT_THAT(table.Do("ana", command), IsRefused(c.code, c.reason));
  }
}

TEST(RemoveAction, IsForItsOwnerAndWhoLeadsOrWrites) {
  Table table = Table::WithMeeting();
  table.Run("start", "cai", "gus");
  for (const char* person : {"ana", "ben", "cai", "gus"}) {
    table.Must("ana", Action("a", "x"));
    EXPECT_THAT(table.Do("dee", Remove("a")), IsRefused(kDenied, r::kNotYours));
    table.Must(person, Remove("a"));
  }
  EXPECT_THAT(table.Do("dee", Remove("a")), IsRefused(kNotThere, r::kActionUnknown));
}

TEST(SetActionState, KeepsTheWordsThatGoWithAState) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  const auto set = [&](v1::ActionState state, std::string_view text) {
    table.now += std::chrono::hours(1);
    table.Must("ben", table.Seen<v1::Action>(State("a", state, text), Id("a")));
    EXPECT_EQ(InstantOf(table.Get<v1::Action>(Id("a")).news_at()), table.now);
  };
  set(v1::IN_PROGRESS, "De zaal is geboekt.");
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).news(), "De zaal is geboekt.");
  set(v1::BLOCKED, "De zaal is dicht.");
  const v1::Obstacle& obstacle = table.Get<v1::Action>(Id("a")).obstacle();
  EXPECT_EQ(obstacle.text(), "De zaal is dicht.");
  EXPECT_EQ(obstacle.by_party_id(), Id("ben.party"));
  EXPECT_EQ(InstantOf(obstacle.reported_at()), table.now);
  set(v1::DONE, "Veertig mensen kwamen.");
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).result(), "Veertig mensen kwamen.");
  EXPECT_FALSE(table.Get<v1::Action>(Id("a")).has_obstacle());
  EXPECT_EQ(InstantOf(table.Get<v1::Action>(Id("a")).closed_at()), table.now);
  set(v1::DROPPED, "Het bleek niet nodig.");
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).dropped_why(), "Het bleek niet nodig.");
  EXPECT_EQ(InstantOf(table.Get<v1::Action>(Id("a")).closed_at()), table.now);
  set(v1::SET_ASIDE, "");
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).dropped_why(), "");
  EXPECT_FALSE(table.Get<v1::Action>(Id("a")).has_closed_at());
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).news(), "De zaal is geboekt.");
}

TEST(SetActionState, NeedsWordsForWhatIsInTheWayAndForDropping) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  for (const auto state : {v1::BLOCKED, v1::DROPPED}) {
    EXPECT_THAT(table.Do("ana", table.Seen<v1::Action>(State("a", state), Id("a"))),
                IsRefused(kInvalid, r::kTextMissing));
  }
  EXPECT_THAT(
      table.Do("ana", table.Seen<v1::Action>(State("a", v1::DONE, std::string(4001, 'x')), Id("a"))),
      IsRefused(kInvalid, r::kTextTooLong));
  EXPECT_THAT(
      table.Do("ana", table.Seen<v1::Action>(State("a", v1::ACTION_STATE_UNSPECIFIED), Id("a"))),
      IsRefused(kInvalid, r::kChoiceMissing));
  EXPECT_THAT(table.Do("ana", table.Seen<v1::Action>(State("a", v1::ActionState(9)), Id("a"))),
              IsRefused(kInvalid, r::kChoiceUnknown));
}

TEST(SetActionState, SaysWhichOneItsAuthorSaw) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", State("a", v1::DONE)), IsRefused(kNotThere, r::kActionUnknown));
  table.Must("ana", Action("a", "x"));
  EXPECT_THAT(table.Do("ana", State("a", v1::DONE)), IsRefused(kInvalid, r::kExpectedMissing));
  const v1::Command done = table.Seen<v1::Action>(State("a", v1::DONE), Id("a"));
  table.Must("ana", done);
  EXPECT_THAT(table.Do("gus", done), IsRefused(Code::kAborted, r::kStale));
}

TEST(PlaceAction, SetsAPlaceByHandAndTakesItBack) {
  Table table = Table::WithMeeting();
  table.Must("ana", Action("a", "x"));
  table.Must("ana", PlaceAt("a", "m"));
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).placed_key(), "m");
  table.Must("ana", PlaceAt("a", ""));
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).placed_key(), "");
  EXPECT_THAT(table.Do("ana", PlaceAt("a", "!")), IsRefused(kInvalid, r::kOrderKeyMalformed));
  EXPECT_THAT(table.Do("ana", PlaceAt("b", "m")), IsRefused(kNotThere, r::kActionUnknown));
}

}  // namespace
}  // namespace ketentafel::chain
