#include "shared/chain/action_tree.h"

#include "shared/chain/action_order.h"
#include "shared/chain/running_actions.h"
#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command Put(std::string_view id, std::string_view parent = "") {
  v1::Command command;
  command.mutable_put_action()->set_id(Id(id));
  v1::Action* action = command.mutable_put_action()->mutable_action();
  action->set_title(std::string(id));
  action->set_owner_party_id(Id("ben.party"));
  if (!parent.empty()) action->set_parent_id(Id(parent));
  return command;
}

v1::Command Split(std::string_view id, const std::vector<std::string>& parts) {
  v1::Command command;
  command.mutable_split_action()->set_id(Id(id));
  for (const std::string& part : parts) {
    *command.mutable_split_action()->add_parts() = Put(part).put_action();
  }
  return command;
}

v1::Command Remove(std::string_view id) {
  v1::Command command;
  command.mutable_remove_action()->set_id(Id(id));
  return command;
}

// An action "whole" in three parts.
class ActionParts : public testing::Test {
 protected:
  ActionParts() : table(Table::WithMeeting()) {
    table.Must("ana", Put("whole"));
    table.Must("ben", Split("whole", {"one", "two", "three"}));
  }

  Status Set(std::string_view id, v1::ActionState state) {
    v1::Command command;
    command.mutable_set_action_state()->set_id(Id(id));
    command.mutable_set_action_state()->set_state(state);
    command.mutable_set_action_state()->set_text("Zo is het.");
    return table.Do("ana", table.Seen<v1::Action>(command, Id(id)));
  }

  Status MoveUnder(std::string_view id, std::string_view parent) {
    return table.Do("ana", table.Seen<v1::Action>(Put(id, parent), Id(id)));
  }

  Table table;
};

TEST_F(ActionParts, ComeOfSplittingAndKnowWhatTheyAreMadeOf) {
  const auto before = table.state.Find(v1::Element::kAction, Id("whole"))->revision();
  table.Must("gus", Split("one", {"deep"}));
  const v1::Action& part = table.Get<v1::Action>(Id("two"));
  EXPECT_EQ(part.parent_id(), Id("whole"));
  EXPECT_EQ(part.origin().kind(), v1::Element::kAction);
  EXPECT_EQ(part.origin().id(), Id("whole"));
  EXPECT_EQ(part.state(), v1::OPEN);
  EXPECT_EQ(InstantOf(part.news_at()), table.now);
  EXPECT_EQ(table.state.Find(v1::Element::kAction, Id("whole"))->revision(), before);
  EXPECT_TRUE(IsWithin(table.state, Id("deep"), Id("whole")));
  EXPECT_FALSE(IsWithin(table.state, Id("whole"), Id("deep")));
}

TEST_F(ActionParts, BelongToTheMeetingThatRunsWhenTheyComeUp) {
  EXPECT_EQ(table.Get<v1::Action>(Id("one")).meeting_id(), "");
  table.Run("start", "ana", "gus");
  table.Must("ana", Split("one", {"deep"}));
  EXPECT_EQ(table.Get<v1::Action>(Id("deep")).meeting_id(), Id("start"));
  EXPECT_FALSE(table.Get<v1::Action>(Id("deep")).item_id().empty());
}

TEST_F(ActionParts, AreNamedAndOwnedAndNew) {
  v1::Command none;
  none.mutable_split_action()->set_id(Id("whole"));
  EXPECT_THAT(table.Do("ana", none), IsRefused(Code::kInvalidArgument, r::kTooFew));
  EXPECT_THAT(table.Do("ana", Split("whole", std::vector<std::string>(21, "x"))),
              IsRefused(Code::kInvalidArgument, r::kTooMany));
  EXPECT_THAT(table.Do("ana", Split("whole", {"x", "x"})),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
  EXPECT_THAT(table.Do("ana", Split("whole", {"one"})),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
  EXPECT_THAT(table.Do("ana", Split("nothing", {"x"})),
              IsRefused(Code::kNotFound, r::kActionUnknown));
  v1::Command nobodys = Split("whole", {"x"});
  nobodys.mutable_split_action()->mutable_parts(0)->mutable_action()->clear_owner_party_id();
  EXPECT_THAT(table.Do("ana", nobodys), IsRefused(Code::kNotFound, r::kPartyUnknown));
}

TEST_F(ActionParts, CountForTheWholeButTheDroppedOnesDoNot) {
  ASSERT_THAT(Set("one", v1::DONE), IsOk());
  ASSERT_THAT(Set("two", v1::DROPPED), IsOk());
  const ActionProgress progress = ActionTree(table.state).ProgressOf(Id("whole"));
  EXPECT_EQ(progress.done, 1);
  EXPECT_EQ(progress.all, 2);
  EXPECT_EQ(ActionTree(table.state).ProgressOf(Id("one")).all, 0);
}

TEST_F(ActionParts, CloseBeforeTheWhole) {
  EXPECT_THAT(Set("whole", v1::DONE), IsRefused(kFailed, r::kPartsOpen));
  EXPECT_THAT(Set("whole", v1::DROPPED), IsRefused(kFailed, r::kPartsOpen));
  v1::Command put = Put("whole");
  put.mutable_put_action()->mutable_action()->set_state(v1::DONE);
  EXPECT_THAT(table.Do("ana", table.Seen<v1::Action>(put, Id("whole"))),
              IsRefused(kFailed, r::kPartsOpen));
  ASSERT_THAT(Set("one", v1::DONE), IsOk());
  ASSERT_THAT(Set("two", v1::DONE), IsOk());
  const Status refused = Set("whole", v1::DONE);
  EXPECT_EQ(refused.details().at("count"), "1");
  ASSERT_THAT(Set("three", v1::DROPPED), IsOk());
  EXPECT_THAT(Set("whole", v1::DONE), IsOk());
}

TEST_F(ActionParts, StayClosedWhileTheWholeIs) {
  for (const char* part : {"one", "two", "three", "whole"}) ASSERT_THAT(Set(part, v1::DONE), IsOk());
  EXPECT_THAT(Set("one", v1::OPEN), IsRefused(kFailed, r::kParentOver));
  EXPECT_THAT(Set("one", v1::DROPPED), IsOk());
  EXPECT_THAT(table.Do("ana", Split("whole", {"late"})), IsRefused(kFailed, r::kParentOver));
  EXPECT_THAT(table.Do("ana", Put("late", "whole")), IsRefused(kFailed, r::kParentOver));
  ASSERT_THAT(Set("whole", v1::OPEN), IsOk());
  EXPECT_THAT(Set("one", v1::OPEN), IsOk());
}

TEST_F(ActionParts, MoveButNeverUnderThemselves) {
  ASSERT_THAT(MoveUnder("two", "one"), IsOk());
  ASSERT_THAT(MoveUnder("three", "two"), IsOk());
  for (const char* below : {"whole", "one", "two", "three"}) {
    EXPECT_THAT(MoveUnder("whole", below),
                IsRefused(Code::kInvalidArgument, r::kActionUnderItself));
  }
  EXPECT_THAT(MoveUnder("one", "three"), IsRefused(Code::kInvalidArgument, r::kActionUnderItself));
  ASSERT_THAT(MoveUnder("two", ""), IsOk());
  EXPECT_THAT(MoveUnder("one", "three"), IsOk());
}

TEST_F(ActionParts, KeepTheWholeFromBeingRemoved) {
  EXPECT_THAT(table.Do("ana", Remove("whole")), IsRefused(kFailed, r::kActionHasParts));
  for (const char* part : {"one", "two", "three"}) table.Must("ana", Remove(part));
  table.Must("ana", Remove("whole"));
}

TEST_F(ActionParts, DoNotCountAmongWhatRunsNow) {
  EXPECT_EQ(RunningActionsOf(table.state).count, 1);
  table.Must("ana", Put("other"));
  EXPECT_EQ(RunningActionsOf(table.state).count, 2);
  ASSERT_THAT(Set("other", v1::BLOCKED), IsOk());
  EXPECT_EQ(RunningActionsOf(table.state).count, 2);
  ASSERT_THAT(Set("whole", v1::SET_ASIDE), IsOk());
  EXPECT_EQ(RunningActionsOf(table.state).count, 1);
}

TEST(RunningActions, HaveALimitOfTheChainsOwnOrTenAndAreTooManyAboveIt) {
  Table table = Table::WithChain();
  EXPECT_EQ(RunningActionsOf(table.state).limit, 10);
  v1::Command rules;
  rules.mutable_set_follow_up_rules()->mutable_rules()->set_running_limit(1);
  table.Must("ana", rules);
  table.Must("ana", Put("one"));
  EXPECT_FALSE(RunningActionsOf(table.state).TooMany());
  table.Must("ana", Put("two"));
  EXPECT_TRUE(RunningActionsOf(table.state).TooMany());
}

TEST(ActionOrder, PutsWhatWasPlacedFirstThenEasyThenEarlyThenWhatIsOver) {
  Table table = Table::WithChain();
  struct Planted {
    const char* id;
    v1::Effort effort;
    int day;  // in april; 0: none
    const char* placed;
    bool over;
  };
  for (const Planted& planted : {Planted{"over", v1::QUICK, 1, "a", true},
                                 Planted{"unknown", v1::EFFORT_UNSPECIFIED, 1, "", false},
                                 Planted{"large", v1::LARGE, 1, "", false},
                                 Planted{"undated", v1::QUICK, 0, "", false},
                                 Planted{"late", v1::QUICK, 9, "", false},
                                 Planted{"early", v1::QUICK, 2, "", false},
                                 Planted{"second", v1::LARGE, 0, "m", false},
                                 Planted{"first", v1::MEDIUM, 0, "c", false}}) {
    v1::Action action;
    action.set_title(planted.id);
    action.set_effort(planted.effort);
    if (planted.day > 0) *action.mutable_due() = Date(2026, 4, planted.day);
    action.set_placed_key(planted.placed);
    action.set_state(planted.over ? v1::DONE : v1::OPEN);
    table.Plant(Id(planted.id), action);
  }
  auto actions = table.state.All<v1::Action>();
  SortActions(&actions);
  std::vector<std::string> titles;
  for (const auto& action : actions) titles.push_back(action->title());
  EXPECT_THAT(titles, testing::ElementsAre("first", "second", "early", "late", "undated", "large",
                                           "unknown", "over"));
}

TEST(ActionOrder, ReadsWhatWasFinishedLastFirst) {
  Table table = Table::WithChain();
  for (int i = 0; i < 3; ++i) {
    v1::Action action;
    action.set_title(std::to_string(i));
    action.set_state(v1::DONE);
    action.mutable_closed_at()->set_seconds(100 + i);
    table.Plant(Id(std::to_string(i)), action);
  }
  auto actions = table.state.All<v1::Action>();
  SortActions(&actions);
  EXPECT_EQ(actions.front()->title(), "2");
  EXPECT_EQ(actions.back()->title(), "0");
}

TEST(PlacesFor, BringAnActionWhereItIsWantedAndLeaveTheRestInOrder) {
  for (size_t from = 0; from < 5; ++from) {
    for (size_t to = 0; to < 5; ++to) {
      Table table = Table::WithChain();
      for (int i = 0; i < 5; ++i) {
        v1::Action action;
        action.set_title(std::to_string(i));
        action.set_effort(v1::Effort(1 + i % 3));
        if (i < 2) action.set_placed_key(i == 0 ? "m" : "c");
        table.Plant(Id(std::to_string(i)), action);
      }
      auto actions = table.state.All<v1::Action>();
      SortActions(&actions);
      std::vector<std::string> wanted;
      for (const auto& action : actions) wanted.push_back(action->title());
      const std::string moved = wanted[from];
      wanted.erase(wanted.begin() + static_cast<std::ptrdiff_t>(from));
      wanted.insert(wanted.begin() + static_cast<std::ptrdiff_t>(to), moved);
      for (const HandPlace& place : PlacesFor(actions, from, to)) {
        v1::Command command;
        command.mutable_place_action()->set_id(place.id);
        command.mutable_place_action()->set_placed_key(place.placed_key);
        table.Must("ana", command);
      }
      auto after = table.state.All<v1::Action>();
      SortActions(&after);
      std::vector<std::string> titles;
      for (const auto& action : after) titles.push_back(action->title());
      EXPECT_EQ(titles, wanted) << from << " to " << to;
    }
  }
}

// ---- Whatever people do in whatever order

int StepsUp(const LedgerState& state, std::string_view id, int most) {
  int steps = 0;
  for (const auto* at = state.Get<v1::Action>(id); at != nullptr && steps <= most; ++steps) {
    at = at->parent_id().empty() ? nullptr : state.Get<v1::Action>(at->parent_id());
  }
  return steps;
}

// No cycles, no orphans, nothing open below what is closed, and progress as one would count it.
void ExpectSound(const LedgerState& state) {
  const auto actions = state.All<v1::Action>();
  const ActionTree tree(state);
  const int most = static_cast<int>(actions.size());
  for (const auto& action : actions) {
    ASSERT_LE(StepsUp(state, *action.id, most), most) << "a cycle at " << action->title();
    ActionProgress counted;
    for (const auto& part : actions) {
      if (part->parent_id() != *action.id) continue;
      counted.done += part->state() == v1::DONE;
      counted.all += part->state() != v1::DROPPED;
      EXPECT_TRUE(IsOver(*part.value) || !IsOver(*action.value)) << "open below what is closed";
    }
    EXPECT_EQ(tree.ProgressOf(*action.id).done, counted.done);
    EXPECT_EQ(tree.ProgressOf(*action.id).all, counted.all);
    EXPECT_EQ(IsOver(*action.value), action->has_closed_at());
    EXPECT_EQ(action->state() == v1::BLOCKED, action->has_obstacle());
    if (action->parent_id().empty()) continue;
    EXPECT_NE(state.Get<v1::Action>(action->parent_id()), nullptr) << "an orphan";
  }
}

TEST(ActionTreeProperty, StaysSoundWhateverIsSplitMovedClosedAndRemoved) {
  constexpr int kStories = 60, kCommands = 200;
  int taken = 0, deepest = 0, closed_wholes = 0;
  for (int story = 0; story < kStories; ++story) {
    Table table = Table::WithChain();
    for (int i = 0; i < 3; ++i) table.Must("ana", Put("root" + std::to_string(i)));
    RandomCommands random(static_cast<uint64_t>(story) + 1);
    for (int i = 0; i < kCommands; ++i) {
      table.now += std::chrono::minutes(1);
      const bool ok = table.Do("ana", random.ActionVerb(table.state)).ok();
      if (!ok) continue;
      ++taken;
      ExpectSound(table.state);
      if (testing::Test::HasFailure()) FAIL() << "story " << story << ", command " << i;
    }
    const ActionTree tree(table.state);
    for (const auto& action : table.state.All<v1::Action>()) {
      deepest = std::max(deepest, StepsUp(table.state, *action.id, 99));
      closed_wholes += IsOver(*action.value) && !tree.PartsOf(*action.id).empty();
    }
  }
  // The stories are worth telling: most wishes are taken, trees are deep, wholes do get closed.
  EXPECT_GT(taken, kStories * kCommands / 4);
  EXPECT_GE(deepest, 4);
  EXPECT_GT(closed_wholes, kStories / 4);
}

}  // namespace
}  // namespace ketentafel::chain
