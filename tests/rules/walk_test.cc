#include "shared/chain/walk_state.h"
#include "tests/rules/walk_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
using testing::ElementsAre;

const v1::PersonaWalk& WalkIn(const Table& table, std::string_view walk = "walk") {
  return table.Get<v1::PersonaWalk>(Id(walk));
}

// The same table at its next meeting "next", a year later, which runs.
void AtNextMeeting(Table* table) {
  table->Must("ana", End());
  table->now += hours(24 * 365);
  table->Must("ana", PlanMeetingCommand("next", v1::BASIC, {{"talk", 60}, {"after", 60}}));
  table->Must("ana", Start("next"));
}

// ---- Beginning

TEST(DecideWalk, BeginsAtTheFirstStepWithAPersonaAsItIsNow) {
  const Table table = Walking();
  EXPECT_EQ(WalkIn(table).step(), 1);
  EXPECT_EQ(WalkIn(table).state(), v1::WALKING);
  EXPECT_EQ(WalkIn(table).persona_version(), 2);
  EXPECT_EQ(InstantOf(WalkIn(table).started_at()), table.now);
  EXPECT_EQ(*WalkAt(table.state, Id("start")).id, Id("walk"));
}

TEST(DecideWalk, WantsAPersonaThatASecondPersonHasChecked) {
  Table table = WithRia();
  v1::Persona changed = table.Get<v1::Persona>(Id("ria"));
  changed.set_version(3);
  table.Plant(Id("ria"), changed);
  EXPECT_THAT(table.Do("ana", StartWalk("walk")),
              IsRefused(Code::kFailedPrecondition, r::kPersonaNotChecked));
  v1::Persona unseen;
  unseen.set_version(1);
  table.Plant(Id("kim"), unseen);
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "opening", {"b1"}, "kim")),
              IsRefused(Code::kFailedPrecondition, r::kPersonaNotChecked));
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "opening", {"b1"}, "nobody")),
              IsRefused(Code::kNotFound, r::kPersonaUnknown));
}

TEST(DecideWalk, LetsTheLeadNameAnotherReader) {
  Table table = Walking();
  table.Must("ana", Reads("walk", "gus.party"));
  EXPECT_EQ(WalkIn(table).reader_party_id(), Id("gus.party"));
  table.Must("ana", Step("walk", 1, 2));
  table.Must("ana", Reads("walk", "ben.party"));
  EXPECT_EQ(WalkIn(table).reader_party_id(), Id("ben.party"));
  v1::Command nobody = Reads("walk", "ben.party");
  nobody.mutable_set_walk_reader()->clear_reader_party_id();
  table.Must("ana", nobody);
  EXPECT_EQ(WalkIn(table).reader_party_id(), "");
  EXPECT_THAT(table.Do("ana", Reads("walk", "nobody.party")),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
  EXPECT_THAT(table.Do("gus", Reads("walk", "gus.party")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", StopWalk("walk"));
  EXPECT_THAT(table.Do("ana", Reads("walk", "gus.party")),
              IsRefused(Code::kFailedPrecondition, r::kWalkNotGoing));
}

TEST(DecideWalk, LeavesAPersonaAloneThatWasPutAway) {
  Table table = WithRia();
  v1::Persona away = table.Get<v1::Persona>(Id("ria"));
  away.set_archived(true);
  table.Plant(Id("ria"), away);
  EXPECT_THAT(table.Do("ana", StartWalk("walk")),
              IsRefused(Code::kFailedPrecondition, r::kPersonaArchived));
}

TEST(DecideWalk, WantsOneToSevenDifferentBlocks) {
  Table table = WithRia();
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "opening", {})),
              IsRefused(Code::kInvalidArgument, r::kTooFew));
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "opening", {"b1", "b1"})),
              IsRefused(Code::kInvalidArgument, r::kChoiceTwice));
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "opening",
                                        {"b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8"})),
              IsRefused(Code::kInvalidArgument, r::kTooMany));
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "opening", {"Block 1"})),
              IsRefused(Code::kInvalidArgument, r::kKeyMalformed));
}

TEST(DecideWalk, BeginsAtTheItemOfNowInARunningMeeting) {
  Table table = WithRia();
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "goals")),
              IsRefused(Code::kAborted, r::kNotCurrent));
  EXPECT_THAT(table.Do("ana", StartWalk("walk", "nowhere")),
              IsRefused(Code::kNotFound, r::kItemUnknown));
  table.Must("ana", End());
  EXPECT_THAT(table.Do("ana", StartWalk("walk")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotRunning));
}

TEST(DecideWalk, WalksWithOnePersonaAtATime) {
  Table table = Walking();
  PlantPersona(&table, "kim");
  EXPECT_THAT(table.Do("ana", StartWalk("other", "opening", {"b1"}, "kim")),
              IsRefused(Code::kFailedPrecondition, r::kWalkAlready));
  EXPECT_THAT(table.Do("ana", StartWalk("walk")),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
  table.Must("ana", StopWalk("walk"));
  table.Must("ana", StartWalk("other", "opening", {"b1"}, "kim"));
}

TEST(DecideWalk, LetsAPartyOfTheTableRead) {
  Table table = WithRia();
  v1::Command start = StartWalk("walk");
  start.mutable_start_walk()->set_reader_party_id(Id("nobody.party"));
  EXPECT_THAT(table.Do("ana", start), IsRefused(Code::kNotFound, r::kPartyUnknown));
  start.mutable_start_walk()->set_reader_party_id(Id("gus.party"));
  table.Must("ana", start);
  EXPECT_EQ(WalkIn(table).reader_party_id(), Id("gus.party"));
}

TEST(DecideWalk, IsLedByTheChair) {
  Table table = WithRia();
  EXPECT_THAT(table.Do("gus", StartWalk("walk")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", StartWalk("walk"));
  EXPECT_THAT(table.Do("gus", Step("walk", 1, 2)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  Away(&table, "ana", minutes(2));
  table.Must("ben", TakeLead());
  table.Must("ben", Step("walk", 1, 2));
}

// ---- The steps

TEST(DecideWalk, GoesFromAStepToTheOneBesideIt) {
  Table table = Walking();
  for (int step = 1; step < 8; ++step) table.Must("ana", Step("walk", step, step + 1));
  EXPECT_EQ(WalkIn(table).step(), 8);
  table.Must("ana", Step("walk", 8, 7));
  EXPECT_THAT(table.Do("ana", Step("walk", 7, 5)),
              IsRefused(Code::kInvalidArgument, r::kStepNotNext));
  EXPECT_THAT(table.Do("ana", Step("walk", 7, 7)),
              IsRefused(Code::kInvalidArgument, r::kStepNotNext));
}

TEST(DecideWalk, NeverSkipsAStepOnADoubleClick) {
  Table table = Walking();
  const v1::Command next = Step("walk", 1, 2);
  table.Must("ana", next);
  const Status again = table.Do("ana", next);
  EXPECT_THAT(again, IsRefused(Code::kAborted, r::kNotCurrent));
  EXPECT_EQ(again.details().at("current"), "2");
}

TEST(DecideWalk, StaysWithinItsEightSteps) {
  Table table = Walking();
  EXPECT_THAT(table.Do("ana", Step("walk", 1, 0)),
              IsRefused(Code::kInvalidArgument, r::kNumberOutOfRange));
  for (int step = 1; step < 8; ++step) table.Must("ana", Step("walk", step, step + 1));
  EXPECT_THAT(table.Do("ana", Step("walk", 8, 9)),
              IsRefused(Code::kInvalidArgument, r::kNumberOutOfRange));
}

TEST(DecideWalk, IsQuietForAMinuteAfterReading) {
  Table table = Walking();
  EXPECT_THAT(table.Do("ana", BeginQuiet("walk")),
              IsRefused(Code::kFailedPrecondition, r::kQuietElsewhere));
  table.Must("ana", Step("walk", 1, 2));
  table.Must("ana", BeginQuiet("walk"));
  EXPECT_EQ(InstantOf(WalkIn(table).quiet_since()), table.now);
  table.now += seconds(59);
  EXPECT_THAT(table.Do("ana", BeginQuiet("walk")),
              IsRefused(Code::kFailedPrecondition, r::kQuietAlready));
  table.now += seconds(1);
  table.Must("ana", BeginQuiet("walk"));
}

// ---- Stopping and going on

TEST(DecideWalk, StopsAndGoesOnWhereItWas) {
  Table table = Walking();
  table.Must("ana", Step("walk", 1, 2));
  table.Must("ana", BeginQuiet("walk"));
  table.now += minutes(3);
  table.Must("ana", StopWalk("walk"));
  EXPECT_EQ(WalkIn(table).state(), v1::WALK_STOPPED);
  EXPECT_EQ(InstantOf(WalkIn(table).ended_at()), table.now);
  EXPECT_EQ(WalkAt(table.state, Id("start")).id, nullptr);
  EXPECT_THAT(table.Do("ana", Step("walk", 2, 3)),
              IsRefused(Code::kFailedPrecondition, r::kWalkNotGoing));
  EXPECT_THAT(table.Do("ana", StopWalk("walk")),
              IsRefused(Code::kFailedPrecondition, r::kWalkNotGoing));
  table.Must("ana", ResumeWalk("walk", "opening"));
  EXPECT_EQ(WalkIn(table).step(), 2);
  EXPECT_FALSE(WalkIn(table).has_ended_at());
  EXPECT_FALSE(WalkIn(table).has_quiet_since()) << "it is not quiet any more";
  EXPECT_THAT(WalkIn(table).former_meeting_ids(), ElementsAre());
}

TEST(DecideWalk, GoesOnAtALaterMeetingAndKeepsWhereItCameFrom) {
  Table table = Walking();
  table.Must("ana", Step("walk", 1, 2));
  AtNextMeeting(&table);
  EXPECT_EQ(WalkIn(table).state(), v1::WALK_STOPPED);
  table.Must("ana", ResumeWalk("walk", "talk", "next"));
  EXPECT_EQ(WalkIn(table).meeting_id(), Id("next"));
  EXPECT_EQ(WalkIn(table).item_id(), Id("talk"));
  EXPECT_EQ(WalkIn(table).step(), 2);
  EXPECT_THAT(WalkIn(table).former_meeting_ids(), ElementsAre(Id("start")));
  EXPECT_THAT(table.Do("ana", ResumeWalk("walk", "talk", "next")),
              IsRefused(Code::kFailedPrecondition, r::kWalkAlready));
}

TEST(DecideWalk, DoesNotGoOnAtTwoMeetingsAtOnce) {
  Table table = Walking();
  table.Must("ana", PlanMeetingCommand("next", v1::THEME, {{"talk", 60}}));
  table.Must("ana", Start("next"));
  EXPECT_THAT(table.Do("ana", ResumeWalk("walk", "talk", "next")),
              IsRefused(Code::kFailedPrecondition, r::kWalkAlready));
}

TEST(DecideWalk, GoesOnOnlyWithAPersonaThatIsCheckedAsItIsByThen) {
  Table table = Walking();
  table.Must("ana", StopWalk("walk"));
  v1::Persona changed = table.Get<v1::Persona>(Id("ria"));
  changed.set_version(3);
  table.Plant(Id("ria"), changed);
  EXPECT_THAT(table.Do("ana", ResumeWalk("walk", "opening")),
              IsRefused(Code::kFailedPrecondition, r::kPersonaNotChecked));
  v1::PersonaCheck check;
  check.set_version(3);
  check.set_person_id(Id("ben"));
  table.Plant(Id("ria"), check);
  table.Must("ana", ResumeWalk("walk", "opening"));
  EXPECT_EQ(WalkIn(table).persona_version(), 3);
}

TEST(DecideWalk, FinishesForGood) {
  Table table = Walking();
  table.Must("ana", FinishWalk("walk"));
  EXPECT_EQ(WalkIn(table).state(), v1::WALK_FINISHED);
  EXPECT_THAT(table.Do("ana", ResumeWalk("walk", "opening")),
              IsRefused(Code::kFailedPrecondition, r::kWalkOver));
  EXPECT_THAT(table.Do("ana", FinishWalk("walk")),
              IsRefused(Code::kFailedPrecondition, r::kWalkOver));
  EXPECT_THAT(table.Do("ana", FinishWalk("other")), IsRefused(Code::kNotFound, r::kWalkUnknown));
}

TEST(DecideWalk, KeepsWhenItStoppedWhenItIsFinishedAfterwards) {
  Table table = Walking();
  table.Must("ana", StopWalk("walk"));
  const Instant stopped = table.now;
  table.now += hours(1);
  table.Must("ana", FinishWalk("walk"));
  EXPECT_EQ(InstantOf(WalkIn(table).ended_at()), stopped);
}

TEST(DecideWalk, StopsWhenItsMeetingEnds) {
  Table table = Walking();
  table.now += minutes(20);
  table.Must("ana", End());
  EXPECT_EQ(WalkIn(table).state(), v1::WALK_STOPPED);
  EXPECT_EQ(InstantOf(WalkIn(table).ended_at()), table.now);
}

TEST(DecideWalk, StopsWhenTheTableMovesOn) {
  Table table = Walking();
  table.Must("ana", Move("opening", "goals"));
  EXPECT_EQ(WalkIn(table).state(), v1::WALK_STOPPED);
  table.Must("ana", ResumeWalk("walk", "goals"));
  EXPECT_EQ(WalkIn(table).item_id(), Id("goals"));
}

}  // namespace
}  // namespace ketentafel::chain
