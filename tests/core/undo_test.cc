#include <gtest/gtest.h>

#include "shared/base/ids.h"
#include "tests/core/world.h"

// Taking back one's own last change: what it replaced comes from the log.
namespace ketentafel::testing {
namespace {

const std::string kGoal = IdFromBits(9, 1);

v1::Command Undo(int64_t revision) {
  v1::Command command;
  command.set_id(NextCommandId());
  command.mutable_undo_change()->set_revision(revision);
  return command;
}

v1::Command EditGoal(const std::string& text, int64_t expected) {
  v1::Command command = PutGoal(kGoal, text);
  command.set_expected_revision(expected);
  return command;
}

std::string GoalText(World& world) {
  const store::LedgerRecord record = world.OnDisk();
  const auto* goal = record.state.Get<v1::Goal>(kGoal);
  return goal == nullptr ? "" : std::string(goal->text());
}

TEST(Undo, PutsBackWhatAChangeReplaced) {
  World world;
  const auto director = world.MakeChain();
  const int64_t made = world.Submit(director, PutGoal(kGoal, "Samen")).value();
  const int64_t edited = world.Submit(director, EditGoal("Alleen", made)).value();
  const auto undone = world.Submit(director, Undo(edited));
  ASSERT_TRUE(undone.ok()) << undone.status().ToString();
  EXPECT_EQ(*undone, edited + 1);
  EXPECT_EQ(GoalText(world), "Samen");
}

// As a page sends what one press came to: the later change built on the earlier one.
TEST(Undo, PutsBackTwoChangesOfOnePress) {
  World world;
  const auto director = world.MakeChain();
  const int64_t made = world.Submit(director, PutGoal(kGoal, "Samen")).value();
  const v1::Command first = EditGoal("Alleen", made);
  v1::Command second = PutGoal(kGoal, "Met zijn tweeën");
  second.set_expected_command_id(first.id());
  const int64_t early = world.Submit(director, first).value();
  const int64_t late = world.Submit(director, second).value();
  EXPECT_EQ(world.Submit(director, Undo(early)).status().reason(), "UNDO_BUILT_ON");
  ASSERT_TRUE(world.Submit(director, Undo(late)).ok());
  ASSERT_TRUE(world.Submit(director, Undo(early)).ok());
  EXPECT_EQ(GoalText(world), "Samen");
}

TEST(Undo, RemovesWhatWasNewAndPutsBackWhatWasRemoved) {
  World world;
  const auto director = world.MakeChain();
  const int64_t made = world.Submit(director, PutGoal(kGoal, "Samen")).value();
  ASSERT_TRUE(world.Submit(director, Undo(made)).ok());
  EXPECT_EQ(GoalText(world), "");
  ASSERT_TRUE(world.Submit(director, PutGoal(kGoal, "Samen")).ok());
  v1::Command remove;
  remove.set_id(NextCommandId());
  remove.mutable_remove_goal()->set_id(kGoal);
  const int64_t removed = world.Submit(director, remove).value();
  ASSERT_TRUE(world.Submit(director, Undo(removed)).ok());
  EXPECT_EQ(GoalText(world), "Samen");
}

TEST(Undo, KnowsTheLogAfterARestart) {
  World world;
  const auto director = world.MakeChain();
  const int64_t made = world.Submit(director, PutGoal(kGoal, "Samen")).value();
  const int64_t edited = world.Submit(director, EditGoal("Alleen", made)).value();
  world.Restart();
  ASSERT_TRUE(world.Submit(director, Undo(edited)).ok());
  EXPECT_EQ(GoalText(world), "Samen");
}

TEST(Undo, LeavesWhatAnotherDidOrBuiltOn) {
  World world;
  const auto director = world.MakeChain();
  const auto other = world.Seat(director, Member(2), v1::CORE);
  const int64_t made = world.Submit(director, PutGoal(kGoal, "Samen")).value();
  EXPECT_EQ(world.Submit(other, Undo(made)).status().reason(), "UNDO_OF_ANOTHER");
  const int64_t edited = world.Submit(director, EditGoal("Alleen", made)).value();
  EXPECT_EQ(world.Submit(director, Undo(made)).status().reason(), "UNDO_BUILT_ON");
  EXPECT_EQ(world.Submit(director, Undo(edited + 5)).status().reason(), "ELEMENT_UNKNOWN");
  EXPECT_EQ(world.Submit(world.Stranger(), Undo(edited)).status().reason(), "LEDGER_UNKNOWN");
  EXPECT_EQ(GoalText(world), "Alleen");
}

TEST(Undo, IsDoneOnceHoweverOftenItIsSent) {
  World world;
  const auto director = world.MakeChain();
  const int64_t made = world.Submit(director, PutGoal(kGoal, "Samen")).value();
  const v1::Command undo = Undo(made);
  const auto first = world.Submit(director, undo);
  const auto again = world.Submit(director, undo);
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_EQ(*first, *again);
}

}  // namespace
}  // namespace ketentafel::testing
