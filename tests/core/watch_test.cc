#include <gtest/gtest.h>

#include <algorithm>

#include "shared/base/ids.h"
#include "tests/core/world.h"
#include "tests/store/failing_disk.h"

namespace ketentafel::testing {
namespace {

using Event = v1::WatchResponse;

const std::string kGoal = IdFromBits(9, 1);

std::string NameIn(const chain::LedgerState& state, const Member& member) {
  const auto* person = state.Get<v1::Person>(member.person_id);
  return person ? person->name() : "(nobody)";
}

TEST(Watch, BeginsWithASnapshotAndGoesOnWithChanges) {
  World world;
  const auto director = world.MakeChain();
  const auto watch = world.Watch(director);
  const auto& events = watch.reader->events;
  ASSERT_GE(events.size(), 3u);
  EXPECT_TRUE(events[0].has_reset());
  EXPECT_TRUE(events[1].has_snapshot());
  EXPECT_TRUE(events[1].snapshot().last());
  EXPECT_TRUE(events[2].has_caught_up());
  EXPECT_EQ(events[2].caught_up().revision(), 1);
  EXPECT_EQ(watch.reader->person_id, Member(1).person_id);
  EXPECT_EQ(watch.reader->replica.chain()->name(), "Keten");

  ASSERT_TRUE(world.Submit(director, PutGoal(kGoal, "Samen")).ok());
  EXPECT_EQ(watch.reader->replica.Get<v1::Goal>(kGoal)->text(), "Samen");
  EXPECT_EQ(watch.reader->replica.revision(), 2);
  EXPECT_EQ(watch.reader->malformed, 0);
}

TEST(Watch, ReplaysWhatSomebodyMissedWithoutASnapshot) {
  World world;
  const auto director = world.MakeChain();
  const auto before = world.Watch(director);
  world.ledgers().StopWatching(before.id);
  ASSERT_TRUE(world.Submit(director, PutGoal(kGoal, "een")).ok());
  ASSERT_TRUE(world.Submit(director, PutGoal(IdFromBits(9, 2), "twee")).ok());
  EXPECT_EQ(before.reader->replica.revision(), 1) << "after StopWatching nothing comes";

  const auto after = world.Resume(director, *before.reader);
  EXPECT_EQ(after.reader->Count(Event::kReset), 0);
  EXPECT_EQ(after.reader->Count(Event::kChanges), 2);
  EXPECT_EQ(after.reader->gaps, 0);
  EXPECT_EQ(Listing(after.reader->replica), Listing(*world.Read(director)));
}

TEST(Watch, ReplaysFromTheLogAfterARestart) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto before = world.Watch(director);
  world.ledgers().StopWatching(before.id);
  v1::Command rename = PutPerson(Member(2), "Nieuwe naam");
  rename.set_expected_revision(3);
  ASSERT_TRUE(world.Submit(director, rename).ok());
  ASSERT_TRUE(world.Submit(director, PutGoal(kGoal, "een")).ok());
  world.Restart();
  const auto after = world.Resume(director, *before.reader);
  EXPECT_EQ(after.reader->Count(Event::kReset), 0);
  EXPECT_EQ(after.reader->Count(Event::kChanges), 2);
  EXPECT_EQ(NameIn(after.reader->replica, Member(2)), "Nieuwe naam") << "read from its table";
  EXPECT_EQ(Listing(after.reader->replica), Listing(*world.Read(director)));
}

TEST(Watch, NeverReplaysThePersonalDataOfSomebodyWhoWasErased) {
  World world;
  const auto director = world.MakeChain();
  world.Seat(director, Member(2), v1::CORE);
  const auto before = world.Watch(director);
  world.ledgers().StopWatching(before.id);
  EXPECT_EQ(NameIn(before.reader->replica, Member(2)), "Persoon 2");
  // As a later verb will do it: history stays, the value goes.
  store::CommandOutcome erasure;
  erasure.ledger_id = world.ledger_id;
  erasure.changes.set_revision(before.reader->replica.revision() + 1);
  erasure.changes.set_command_id(NextCommandId());
  v1::Deletion* deletion = erasure.changes.add_changes()->mutable_deletion();
  deletion->set_kind(v1::Element::kPerson);
  deletion->set_id(Member(2).person_id);
  world.Restart();
  ASSERT_TRUE(world.store().Commit({erasure}).ok());

  const auto after = world.Resume(director, *before.reader);
  EXPECT_EQ(after.reader->Count(Event::kReset), 0);
  EXPECT_EQ(NameIn(after.reader->replica, Member(2)), "(nobody)");
  const auto newcomer = world.Watch(director);
  EXPECT_EQ(Listing(newcomer.reader->replica), Listing(after.reader->replica));
}

TEST(Watch, ResetsAReaderWhoseReplicaIsOfAnotherHistoryOrAheadOfThisOne) {
  World world;
  const auto director = world.MakeChain();
  auto before = world.Watch(director);
  const std::string history = before.reader->history_id;
  before.reader->history_id = "an older one, before a restore";
  EXPECT_EQ(world.Resume(director, *before.reader).reader->Count(Event::kReset), 1);
  before.reader->history_id = history;
  EXPECT_EQ(world.Resume(director, *before.reader).reader->Count(Event::kReset), 0);
  before.reader->replica.set_revision(100);
  EXPECT_EQ(world.Resume(director, *before.reader).reader->Count(Event::kReset), 1);
}

TEST(Watch, NeverLendsOnePersonsReplicaToAnothersEyes) {
  World world;
  const auto director = world.MakeChain();
  const auto guest = world.Seat(director, Member(2), v1::GUEST);
  const auto seen_by_director = world.Watch(director);
  const auto resumed = world.Resume(guest, *seen_by_director.reader);
  EXPECT_EQ(resumed.reader->Count(Event::kReset), 1);
  EXPECT_EQ(Listing(resumed.reader->replica), Listing(*world.Read(guest)));
}

TEST(Watch, FallsBackToASnapshotWhenSomebodyWasAwayForLong) {
  World world;
  const auto director = world.MakeChain();
  const auto before = world.Watch(director);
  world.ledgers().StopWatching(before.id);
  for (uint64_t i = 0; i <= core::ChangeTail::kMost; ++i) {
    world.SubmitLater(director, PutGoal(IdFromBits(9, 100 + i), "doel"));
  }
  world.RunUntilIdle();
  const auto after = world.Resume(director, *before.reader);
  EXPECT_EQ(after.reader->Count(Event::kReset), 1);
  EXPECT_EQ(after.reader->Count(Event::kChanges), 0);
  EXPECT_EQ(Listing(after.reader->replica), Listing(*world.Read(director)));
}

TEST(Watch, CutsALargeSnapshotIntoParts) {
  World world;
  const auto director = world.MakeChain();
  for (uint64_t i = 0; i < 60; ++i) {
    world.SubmitLater(director, PutGoal(IdFromBits(9, 100 + i), std::string(3000, 'x')));
  }
  world.RunUntilIdle();
  const auto watch = world.Watch(director);
  EXPECT_GE(watch.reader->Count(Event::kSnapshot), 3);
  for (const auto& bytes : watch.reader->bytes) EXPECT_LT(bytes->size(), 64u * 1024);
  int last = 0;
  for (const Event& event : watch.reader->events) last += event.snapshot().last();
  EXPECT_EQ(last, 1);
  EXPECT_EQ(Listing(watch.reader->replica), Listing(*world.Read(director)));
}

TEST(Watch, ShowsAGuestNothingThatIsNotForGuests) {
  World world;
  const auto director = world.MakeChain();
  const auto guest = world.Seat(director, Member(2), v1::GUEST);
  const auto watch = world.Watch(guest);
  EXPECT_TRUE(watch.reader->replica.All<v1::ContactCard>().empty());
  EXPECT_EQ(NameIn(watch.reader->replica, Member(1)), "Persoon 1");

  watch.reader->Forget();
  v1::Command secret = PutPerson(Member(3), "Derde");
  ASSERT_TRUE(world.Submit(director, secret).ok());
  ASSERT_EQ(watch.reader->events.size(), 1u);
  EXPECT_EQ(watch.reader->events[0].changes().changes_size(), 1) << "the person, not the card";
  EXPECT_EQ(watch.reader->bytes[0]->find("werk@voorbeeld.nl"), std::string::npos);
}

TEST(Watch, BringsTheEnvelopeToAReaderForWhomThereIsNothing) {
  World world;
  const auto director = world.MakeChain();
  const auto guest = world.Seat(director, Member(2), v1::GUEST);
  const auto watch = world.Watch(guest);
  watch.reader->Forget();
  v1::Command answer;
  answer.set_id(NextCommandId());
  answer.set_expected_revision(0);
  answer.mutable_answer_exploration()->set_question(v1::WHICH_FOCUS);
  answer.mutable_answer_exploration()->set_text("Jonge mantelzorgers");
  const auto revision = world.Submit(director, answer);
  ASSERT_TRUE(revision.ok()) << revision.status().ToString();
  ASSERT_EQ(watch.reader->events.size(), 1u);
  EXPECT_EQ(watch.reader->events[0].changes().revision(), *revision);
  EXPECT_EQ(watch.reader->events[0].changes().command_id(), answer.id());
  EXPECT_EQ(watch.reader->events[0].changes().changes_size(), 0);
}

TEST(Watch, EncodesAChangeOnceForAllWhoSeeTheSame) {
  World world;
  const auto director = world.MakeChain();
  const auto first = world.Watch(world.Seat(director, Member(2), v1::CHAIN));
  const auto second = world.Watch(world.Seat(director, Member(3), v1::CHAIN));
  const auto guest = world.Watch(world.Seat(director, Member(4), v1::GUEST));
  ASSERT_TRUE(world.Submit(director, PutGoal(kGoal, "een")).ok());
  EXPECT_EQ(first.reader->bytes.back().get(), second.reader->bytes.back().get());
  EXPECT_NE(first.reader->bytes.back().get(), guest.reader->bytes.back().get());
}

// What everybody's stream held in these bytes, as it went out.
bool Contains(const RecordingReader& reader, std::string_view text) {
  return std::any_of(reader.bytes.begin(), reader.bytes.end(), [&](const auto& bytes) {
    return bytes->find(text) != std::string::npos;
  });
}

TEST(Watch, KeepsAReflectionFromEveryOtherStreamUntilItIsReleased) {
  World world;
  const auto director = world.MakeChain();
  const auto author = world.Seat(director, Member(2), v1::CHAIN);
  const auto neighbour = world.Seat(director, Member(3), v1::CHAIN);
  ASSERT_TRUE(world.Submit(director, PlanMeeting(IdFromBits(8, 1), IdFromBits(8, 2))).ok());
  ASSERT_TRUE(world.Submit(director, StartMeeting(IdFromBits(8, 1))).ok());
  const auto at_directors = world.Watch(director);
  const auto at_authors = world.Watch(author);
  const auto on_authors_phone = world.Watch(author);
  const auto at_neighbours = world.Watch(neighbour);
  const auto away = world.Watch(neighbour);
  world.ledgers().StopWatching(away.id);

  constexpr std::string_view kText = "Ons eigen team weet het nog niet";
  ASSERT_TRUE(world.Submit(author, SetReflection(IdFromBits(8, 1), kText)).ok());
  EXPECT_TRUE(Contains(*at_authors.reader, kText));
  EXPECT_EQ(at_authors.reader->bytes.back().get(), on_authors_phone.reader->bytes.back().get());
  EXPECT_EQ(at_directors.reader->replica.revision(), at_authors.reader->replica.revision());
  EXPECT_FALSE(Contains(*at_directors.reader, kText));
  EXPECT_FALSE(Contains(*at_neighbours.reader, kText));
  EXPECT_FALSE(Contains(*world.Watch(neighbour).reader, kText)) << "nor in a snapshot";
  EXPECT_FALSE(Contains(*world.Resume(neighbour, *away.reader).reader, kText)) << "nor replayed";
  EXPECT_TRUE(Contains(*world.Watch(author).reader, kText));
  EXPECT_EQ(world.Read(director)->All<v1::Reflection>().size(), 0u) << "nor in a paper";

  ASSERT_TRUE(world.Submit(author, MarkReflection(IdFromBits(8, 1), v1::MarkReflection())).ok());
  EXPECT_EQ(at_neighbours.reader->replica.All<v1::ReflectionProgress>().size(), 1u);
  EXPECT_FALSE(Contains(*at_neighbours.reader, kText));

  v1::MarkReflection release;
  release.set_released(true);
  ASSERT_TRUE(world.Submit(author, MarkReflection(IdFromBits(8, 1), release)).ok());
  EXPECT_TRUE(Contains(*at_directors.reader, kText));
  EXPECT_TRUE(Contains(*at_neighbours.reader, kText));
  EXPECT_TRUE(Contains(*world.Resume(neighbour, *away.reader).reader, kText));
  EXPECT_EQ(Listing(at_neighbours.reader->replica), Listing(*world.Read(neighbour)));
}

TEST(Watch, EncodesWhatOnePersonWritesPrivatelyOnceForAllOthers) {
  World world;
  const auto director = world.MakeChain();
  const auto author = world.Seat(director, Member(2), v1::CHAIN);
  const auto first = world.Watch(world.Seat(director, Member(3), v1::CHAIN));
  const auto second = world.Watch(world.Seat(director, Member(4), v1::CHAIN));
  ASSERT_TRUE(world.Submit(director, PlanMeeting(IdFromBits(8, 1), IdFromBits(8, 2))).ok());
  ASSERT_TRUE(world.Submit(director, StartMeeting(IdFromBits(8, 1))).ok());
  ASSERT_TRUE(world.Submit(author, SetReflection(IdFromBits(8, 1), "Voor mij")).ok());
  EXPECT_EQ(first.reader->bytes.back().get(), second.reader->bytes.back().get());
}

TEST(Watch, BeginsAfreshWhenAReadersRightsChange) {
  World world;
  const auto director = world.MakeChain();
  const auto guest = world.Seat(director, Member(2), v1::GUEST);
  const auto watch = world.Watch(guest);
  watch.reader->Forget();
  Member as_core(5);
  as_core.person_id = Member(2).person_id;
  ASSERT_TRUE(world.Submit(director, PutParty(as_core, v1::CORE)).ok());
  EXPECT_EQ(watch.reader->Count(Event::kReset), 0);
  ASSERT_TRUE(world.Submit(director, TakeSeat(as_core, v1::CORE)).ok());
  EXPECT_EQ(watch.reader->Count(Event::kReset), 1);
  EXPECT_TRUE(watch.reader->caught_up);
  EXPECT_FALSE(watch.reader->replica.All<v1::ContactCard>().empty());
  EXPECT_EQ(Listing(watch.reader->replica), Listing(*world.Read(guest)));
}

TEST(Watch, EndsWhenTheReadersSeatEnds) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto watch = world.Watch(member);
  const int64_t before = watch.reader->replica.revision();
  ASSERT_TRUE(world.Submit(director, EndSeat(Member(2))).ok());
  ASSERT_TRUE(watch.reader->end.has_value());
  EXPECT_EQ(watch.reader->end->code(), Code::kPermissionDenied);
  EXPECT_EQ(watch.reader->end->reason(), "SEAT_ENDED");
  ASSERT_TRUE(world.Submit(director, PutGoal(kGoal, "zonder u")).ok());
  EXPECT_EQ(watch.reader->replica.revision(), before);
  EXPECT_EQ(world.Watch(member).reader->end->reason(), "SEAT_ENDED");
  EXPECT_EQ(world.Read(member).status().reason(), "SEAT_ENDED");
}

TEST(Watch, RefusesWhoHasNoSeatAsIfThereWereNoChain) {
  World world;
  world.MakeChain();
  const auto stranger = world.Watch(world.Stranger());
  EXPECT_EQ(stranger.reader->end->code(), Code::kNotFound);
  EXPECT_EQ(stranger.reader->end->reason(), "LEDGER_UNKNOWN");
  EXPECT_TRUE(stranger.reader->events.empty());
  EXPECT_EQ(world.Watch({}).reader->end->code(), Code::kUnauthenticated);
}

TEST(Watch, BeginsAgainForAnAccountThatGetsAnotherSeatInTheSameChain) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::GUEST);
  world.Seat(director, Member(3), v1::CORE);
  const auto watch = world.Watch(member);
  world.AccountOf(Member(3), member.account_id);
  EXPECT_EQ(watch.reader->end->code(), Code::kUnavailable);
  const auto again = world.Resume(member, *watch.reader);
  EXPECT_EQ(again.reader->person_id, Member(3).person_id);
  EXPECT_EQ(again.reader->Count(Event::kReset), 1);
}

TEST(Watch, BeatsEveryFifteenSecondsAndEveryFiveWhileAMeetingRuns) {
  World world;
  const auto director = world.MakeChain();
  const auto watch = world.Watch(director);
  world.Advance(std::chrono::seconds(60));
  EXPECT_EQ(watch.reader->Count(Event::kHeartbeat), 4);
  ASSERT_TRUE(world.Submit(director, PlanMeeting(IdFromBits(8, 1), IdFromBits(8, 2))).ok());
  const auto started = world.Submit(director, StartMeeting(IdFromBits(8, 1)));
  ASSERT_TRUE(started.ok()) << started.status().ToString();
  watch.reader->Forget();
  world.Advance(std::chrono::seconds(60));
  EXPECT_EQ(watch.reader->Count(Event::kHeartbeat), 12);
}

TEST(Watch, ReadsALedgerAgainThatTheDiskTookAfterAll) {
  World world;
  const auto director = world.MakeChain();
  const auto watch = world.Watch(director);
  // The commit reaches the disk, and then the disk says that it did not.
  store::CommandOutcome ghost;
  ghost.ledger_id = world.ledger_id;
  ghost.changes.set_revision(2);
  ghost.changes.set_command_id(NextCommandId());
  v1::Element* goal = ghost.changes.add_changes()->mutable_put();
  goal->set_id(kGoal);
  goal->mutable_goal()->set_text("toch bewaard");
  ASSERT_TRUE(world.store().Commit({ghost}).ok());
  SetDiskFailure(DiskFailure::kBroken);
  EXPECT_FALSE(world.Submit(director, PutGoal(IdFromBits(9, 2), "twee")).ok());
  SetDiskFailure(DiskFailure::kNone);
  EXPECT_EQ(*world.Submit(director, PutGoal(IdFromBits(9, 2), "twee")), 3);
  EXPECT_EQ(watch.reader->end->code(), Code::kUnavailable);
  const auto again = world.Resume(director, *watch.reader);
  EXPECT_EQ(again.reader->replica.Get<v1::Goal>(kGoal)->text(), "toch bewaard");
}

}  // namespace
}  // namespace ketentafel::testing
