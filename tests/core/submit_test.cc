#include <gtest/gtest.h>

#include "shared/base/ids.h"
#include "tests/core/world.h"
#include "tests/store/failing_disk.h"

namespace ketentafel::testing {
namespace {

const std::string kGoal = IdFromBits(9, 1);

v1::Command EditGoal(const std::string& text, int64_t expected) {
  v1::Command command = PutGoal(kGoal, text);
  command.set_expected_revision(expected);
  return command;
}

// A write is under way: what is submitted from now on forms the next batch.
Answer KeepDiskBusy(World& world, const core::CallerIdentity& director) {
  Answer answer = world.SubmitLater(director, PutGoal(IdFromBits(9, 0xb5), "houdt op"));
  world.loop->Run();
  return answer;
}

TEST(Submit, AnswersOnlyOnceTheCommandIsOnDisk) {
  World world;
  const auto director = world.MakeChain();
  const Answer answer = world.SubmitLater(director, PutGoal(kGoal, "Samen"));
  world.loop->Run();
  EXPECT_FALSE(answer->has_value());
  EXPECT_EQ(world.OnDisk().state.revision(), 1);
  world.disk->Run();
  EXPECT_FALSE(answer->has_value());
  world.RunUntilIdle();
  ASSERT_TRUE(answer->has_value() && (*answer)->ok());
  EXPECT_EQ(***answer, 2);
  EXPECT_EQ(world.OnDisk().state.Get<v1::Goal>(kGoal)->text(), "Samen");
}

TEST(Submit, KeepsWhatWasLetThroughThePrivacyGuardInTheLogAndTellsNobody) {
  World world;
  const auto director = world.MakeChain();
  const auto watch = world.Watch(director);
  v1::Command command = PutGoal(kGoal, "Bel 0341-654321");
  EXPECT_EQ(world.Submit(director, command).status().reason(), "PRIVACY_STOPPED");
  v1::Overrule* overrule = command.add_overruled();
  overrule->set_field("goal.text");
  overrule->set_rule("phone");
  overrule->set_reason("Het nummer van het stadhuis");
  const auto revision = world.Submit(director, command);
  ASSERT_TRUE(revision.ok()) << revision.status().ToString();
  const auto log = world.store().ChangesAfter(world.ledger_id, *revision - 1, *revision);
  ASSERT_TRUE(log.ok() && log->size() == 1);
  ASSERT_EQ(log->front().overruled_size(), 1);
  EXPECT_EQ(log->front().overruled(0).reason(), "Het nummer van het stadhuis");
  EXPECT_EQ(watch.reader->replica.Get<v1::Goal>(kGoal)->text(), "Bel 0341-654321");
  for (const v1::WatchResponse& event : watch.reader->events) {
    EXPECT_TRUE(event.changes().overruled().empty());
  }
}

TEST(Submit, MakesOneWriteOfWhatArrivesWhileTheDiskIsBusy) {
  World world;
  const auto director = world.MakeChain();
  KeepDiskBusy(world, director);
  EXPECT_EQ(world.disk->waiting(), 1u);
  std::vector<Answer> answers;
  for (uint64_t i = 0; i < 20; ++i) {
    answers.push_back(world.SubmitLater(director, PutGoal(IdFromBits(9, 20 + i), "dan")));
    world.loop->Run();
    EXPECT_EQ(world.disk->waiting(), 1u);
  }
  world.disk->Run();
  world.loop->Run();
  EXPECT_EQ(world.disk->waiting(), 1u) << "the twenty go to disk together";
  world.RunUntilIdle();
  EXPECT_EQ(world.OnDisk().state.revision(), 22);
  for (uint64_t i = 0; i < 20; ++i) EXPECT_EQ(***answers[i], static_cast<int64_t>(3 + i));
}

TEST(Submit, DecidesEachCommandOnWhatThoseBeforeItInTheBatchLeave) {
  World world;
  const auto director = world.MakeChain();
  KeepDiskBusy(world, director);
  const Answer first = world.SubmitLater(director, PutGoal(kGoal, "een"));
  const Answer second = world.SubmitLater(director, EditGoal("twee", 3));
  const Answer stale = world.SubmitLater(director, EditGoal("te laat", 3));
  world.RunUntilIdle();
  EXPECT_EQ(***second, 4);
  ASSERT_FALSE((*stale)->ok());
  EXPECT_EQ((*stale)->status().code(), Code::kAborted);
  EXPECT_EQ((*stale)->status().reason(), "STALE");
  EXPECT_EQ(world.OnDisk().state.Get<v1::Goal>(kGoal)->text(), "twee");
}

TEST(Submit, TellsNoRefusalThatRestsOnWhatIsNotOnDisk) {
  World world;
  const auto director = world.MakeChain();
  KeepDiskBusy(world, director);
  const Answer first = world.SubmitLater(director, PutGoal(kGoal, "een"));
  const Answer refused = world.SubmitLater(director, EditGoal("te laat", 0));
  world.loop->Run();
  world.disk->Run();
  world.loop->Run();
  EXPECT_FALSE((*refused).has_value());
  world.RunUntilIdle();
  EXPECT_TRUE((*first)->ok());
  EXPECT_EQ((*refused)->status().reason(), "STALE");
}

TEST(Submit, AnswersTheSameCommandTheSameWayAgain) {
  World world;
  const auto director = world.MakeChain();
  const v1::Command command = PutGoal(kGoal, "een");
  KeepDiskBusy(world, director);
  const Answer first = world.SubmitLater(director, command);
  const Answer within_batch = world.SubmitLater(director, command);
  world.disk->Run();
  world.loop->Run();
  const Answer while_writing = world.SubmitLater(director, command);
  world.RunUntilIdle();
  EXPECT_EQ(***first, 3);
  EXPECT_EQ(***within_batch, 3);
  EXPECT_EQ(***while_writing, 3);
  ASSERT_TRUE(world.Submit(director, EditGoal("twee", 3)).ok());
  EXPECT_EQ(*world.Submit(director, command), 3);
  world.Restart();
  EXPECT_EQ(*world.Submit(director, command), 3);
  EXPECT_EQ(world.OnDisk().state.revision(), 4);
}

TEST(Submit, RefusesTheIdOfSomebodyElsesCommand) {
  World world;
  const auto director = world.MakeChain();
  const auto other = world.Seat(director, Member(2), v1::CORE);
  const v1::Command command = PutGoal(kGoal, "een");
  ASSERT_TRUE(world.Submit(director, command).ok());
  const auto taken = world.Submit(other, command);
  EXPECT_EQ(taken.status().code(), Code::kAlreadyExists);
  EXPECT_EQ(taken.status().reason(), "COMMAND_ID_TAKEN");
}

TEST(Submit, BuildsOnOnesOwnEarlierCommandByItsId) {
  World world;
  const auto director = world.MakeChain();
  const v1::Command first = PutGoal(kGoal, "een");
  v1::Command second = PutGoal(kGoal, "twee");
  second.set_expected_command_id(first.id());
  v1::Command third = PutGoal(kGoal, "drie");
  third.set_expected_command_id(second.id());
  KeepDiskBusy(world, director);
  world.SubmitLater(director, first);
  const Answer in_batch = world.SubmitLater(director, second);
  world.RunUntilIdle();
  EXPECT_EQ(***in_batch, 4);
  EXPECT_EQ(*world.Submit(director, third), 5);

  v1::Command late = PutGoal(kGoal, "bouwt op iets ouds");
  late.set_expected_command_id(first.id());
  EXPECT_EQ(world.Submit(director, late).status().reason(), "STALE");
  late = PutGoal(kGoal, "bouwt op niets");
  late.set_expected_command_id(NextCommandId());
  EXPECT_EQ(world.Submit(director, late).status().code(), Code::kAborted);
}

TEST(Submit, TiesTheMakerOfAChainToItsFirstSeat) {
  World world;
  const auto director = world.MakeChain();
  world.Restart();
  const auto state = world.Read(director);
  ASSERT_TRUE(state.ok()) << state.status().ToString();
  EXPECT_EQ(state->chain()->name(), "Keten");
  EXPECT_EQ(world.store().ChangesAfter(world.ledger_id, 0, 1)->front().author_person_id(),
            Member(1).person_id);
}

TEST(Submit, SaysTheSameOfAChainThatIsNotThereAndOfOneThatIsNotYours) {
  World world;
  const auto nowhere = world.Submit(world.Stranger(), PutGoal(kGoal, "een"));
  world.MakeChain();
  const auto not_yours = world.Submit(world.Stranger(), PutGoal(kGoal, "een"));
  EXPECT_EQ(nowhere.status().code(), Code::kNotFound);
  EXPECT_EQ(nowhere.status().ToString(), not_yours.status().ToString());
}

TEST(Submit, RefusesWhoIsNotSignedInAndWhatIsNoCommand) {
  World world;
  const auto director = world.MakeChain();
  EXPECT_EQ(world.Submit({}, PutGoal(kGoal, "een")).status().code(), Code::kUnauthenticated);

  v1::Command nameless = PutGoal(kGoal, "een");
  nameless.set_id("NIET-HEX");
  const auto malformed = world.Submit(director, nameless);
  EXPECT_EQ(malformed.status().reason(), "ID_MALFORMED");
  EXPECT_EQ(malformed.status().details().at("field"), "command.id");

  v1::Command empty;
  empty.set_id(NextCommandId());
  EXPECT_EQ(world.Submit(director, empty).status().code(), Code::kInvalidArgument);

  const auto large = world.Submit(director, PutGoal(kGoal, std::string(256 * 1024, 'a')));
  EXPECT_EQ(large.status().code(), Code::kResourceExhausted);
  EXPECT_EQ(large.status().reason(), "MESSAGE_TOO_LARGE");
  EXPECT_EQ(world.OnDisk().state.revision(), 1) << "nothing is written";
}

TEST(Submit, KeepsSomebodyWhoseSeatHasEndedFromWriting) {
  World world;
  const auto director = world.MakeChain();
  const auto former = world.Seat(director, Member(2), v1::CORE);
  ASSERT_TRUE(world.Submit(director, EndSeat(Member(2))).ok());
  v1::Command command;
  command.set_id(NextCommandId());
  command.mutable_put_missing_party()->set_id(IdFromBits(9, 5));
  EXPECT_EQ(world.Submit(former, command).status().code(), Code::kPermissionDenied);
}

TEST(Submit, RefusesEveryCommandOfABatchThatTheDiskRefusesAndRecovers) {
  World world;
  const auto director = world.MakeChain();
  const auto watch = world.Watch(director);
  const size_t heard = watch.reader->events.size();
  const v1::Command command = PutGoal(kGoal, "een");
  const Answer busy = KeepDiskBusy(world, director);

  const Answer first = world.SubmitLater(director, command);
  const Answer stale = world.SubmitLater(director, EditGoal("twee", 7));
  world.loop->Run();
  SetDiskFailure(DiskFailure::kFull);
  world.RunUntilIdle();
  EXPECT_EQ((*busy)->status().reason(), "DISK_FULL");
  EXPECT_EQ((*first)->status().code(), Code::kResourceExhausted);
  EXPECT_EQ((*first)->status().reason(), "DISK_FULL");
  EXPECT_EQ((*stale)->status().reason(), "DISK_FULL");
  EXPECT_EQ(watch.reader->events.size(), heard) << "nobody hears of what is not on disk";
  EXPECT_TRUE(world.Watch(director).reader->caught_up) << "reading goes on";
  EXPECT_EQ(world.Read(director)->Get<v1::Goal>(kGoal), nullptr);

  SetDiskFailure(DiskFailure::kNone);
  EXPECT_EQ(*world.Submit(director, command), 2);
  EXPECT_EQ(watch.reader->replica.Get<v1::Goal>(kGoal)->text(), "een");
}

TEST(Submit, RefusesAChainThatTheDiskRefusesAndMakesItLater) {
  World world;
  const auto director = world.Operator();
  SetDiskFailure(DiskFailure::kReadOnly);
  const auto refused = world.Submit(director, CreateChain(Member(1)));
  EXPECT_EQ(refused.status().code(), Code::kUnavailable);
  EXPECT_EQ(refused.status().reason(), "STORAGE_READ_ONLY");
  SetDiskFailure(DiskFailure::kNone);
  EXPECT_EQ(*world.Submit(director, CreateChain(Member(1))), 1);
}

TEST(Submit, NeverGoesBackInTimeWhenTheMachinesClockDoes) {
  World world;
  const auto director = world.MakeChain();
  world.clock.Advance(-std::chrono::hours(1));
  ASSERT_TRUE(world.Submit(director, PutGoal(kGoal, "een")).ok());
  const auto log = world.store().ChangesAfter(world.ledger_id, 0, 2);
  EXPECT_GE((*log)[1].at().seconds(), (*log)[0].at().seconds());
}

TEST(Close, FinishesWhatWasAcceptedAndRefusesWhatComesLater) {
  World world;
  const auto director = world.MakeChain();
  const auto watch = world.Watch(director);
  const Answer writing = world.SubmitLater(director, PutGoal(IdFromBits(9, 10), "een"));
  world.loop->Run();
  const Answer waiting = world.SubmitLater(director, PutGoal(IdFromBits(9, 11), "twee"));
  bool closed = false;
  world.ledgers().Close([&] { closed = true; });
  const Answer late = world.SubmitLater(director, PutGoal(IdFromBits(9, 12), "drie"));
  world.loop->Run();
  EXPECT_FALSE(closed);
  world.RunUntilIdle();
  EXPECT_TRUE(closed);
  EXPECT_TRUE((*writing)->ok());
  EXPECT_TRUE((*waiting)->ok());
  EXPECT_EQ((*late)->status().code(), Code::kUnavailable);
  EXPECT_EQ((*late)->status().reason(), "SHUTTING_DOWN");
  EXPECT_EQ(watch.reader->replica.revision(), 3) << "the stream told what was taken in";
  EXPECT_EQ(watch.reader->end->reason(), "SHUTTING_DOWN");
}

}  // namespace
}  // namespace ketentafel::testing
