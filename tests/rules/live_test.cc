#include "shared/chain/meeting_clock.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

const v1::MeetingClock& ClockOf(const Table& table) {
  return table.Get<v1::MeetingClock>(Id("start"));
}

Micros Used(const Table& table, std::string_view item) {
  return UsedBy(ClockOf(table), Id(item), table.now);
}

// -- Starting

TEST(DecideLive, StartsWithTheFirstItemAndTheAuthorInTheLead) {
  Table table = Table::WithMeeting();
  table.Must("ana", Start());
  EXPECT_EQ(table.Get<v1::Meeting>(Id("start")).state(), v1::RUNNING);
  const v1::MeetingClock& clock = ClockOf(table);
  EXPECT_EQ(clock.current_item_id(), Id("opening"));
  EXPECT_EQ(clock.lead_person_id(), Id("ana"));
  EXPECT_EQ(InstantOf(clock.started_at()), table.now);
  EXPECT_TRUE(clock.lead_taken_from_id().empty());
}

TEST(DecideLive, StartsAMeetingOnce) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Start()),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotPlanned));
}

TEST(DecideLive, LeavesTheStartToADirectorWhoIsHere) {
  Table table = Table::WithMeeting();
  Here(&table, "ana");
  EXPECT_THAT(table.Do("ben", Start()), IsRefused(Code::kFailedPrecondition, r::kDirectorIsHere));
  Away(&table, "ana", seconds(59));
  EXPECT_THAT(table.Do("ben", Start()), IsRefused(Code::kFailedPrecondition, r::kDirectorIsHere));
}

TEST(DecideLive, LetsAChainPartyStartWhenTheDirectorHasBeenAwayForAMinute) {
  Table table = Table::WithMeeting();
  Away(&table, "ana", seconds(60));
  table.Must("ben", Start());
  EXPECT_EQ(ClockOf(table).lead_person_id(), Id("ben"));
  EXPECT_EQ(ClockOf(table).lead_taken_from_id(), Id("ana"));
}

TEST(DecideLive, LetsNobodyStartWhoDoesNotSitAtTheTable) {
  Table table = Table::WithMeeting();
  for (const char* person : {"dee", "eli", "fay", "stranger"}) {
    EXPECT_EQ(table.Do(person, Start()).code(), Code::kPermissionDenied) << person;
  }
}

TEST(DecideLive, KnowsNoMeetingThatWasNotPlanned) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("ana", Start("other")), IsRefused(Code::kNotFound, r::kMeetingUnknown));
}

// -- Moving on

TEST(DecideLive, MovesOnAndKeepsWhatTheItemUsed) {
  Table table = Running();
  table.now += minutes(12);
  table.Must("ana", Move("opening", "round"));
  EXPECT_EQ(ClockOf(table).current_item_id(), Id("round"));
  table.now += minutes(3);
  EXPECT_EQ(Used(table, "opening"), minutes(12));
  EXPECT_EQ(Used(table, "round"), minutes(3));
}

TEST(DecideLive, NeverSkipsAnItemOnADoubleClick) {
  Table table = Running();
  const v1::Command next = Move("opening", "round");
  table.Must("ana", next);
  const Status again = table.Do("ana", next);
  EXPECT_THAT(again, IsRefused(Code::kAborted, r::kNotCurrent));
  EXPECT_EQ(again.details().at("current"), Id("round"));
  EXPECT_EQ(ClockOf(table).current_item_id(), Id("round"));
}

TEST(DecideLive, AddsUpAnItemThatIsTakenUpAgain) {
  Table table = Running();
  table.now += minutes(5);
  table.Must("ana", Move("opening", "goals"));
  table.now += minutes(2);
  table.Must("ana", Move("goals", "opening"));
  table.now += minutes(4);
  EXPECT_EQ(Used(table, "opening"), minutes(9));
  EXPECT_FALSE(FindItemTime(ClockOf(table), Id("goals"))->done()) << "left backwards";
  EXPECT_FALSE(FindItemTime(ClockOf(table), Id("opening"))->done()) << "current again";
}

TEST(DecideLive, MovesOnlyToAnotherItemOfTheSameMeeting) {
  Table table = Running();
  table.Must("ana", PlanMeetingCommand("later", v1::BASIC, {{"elsewhere", 30}}));
  EXPECT_THAT(table.Do("ana", Move("opening", "opening")),
              IsRefused(Code::kInvalidArgument, r::kSameItem));
  EXPECT_THAT(table.Do("ana", Move("opening", "elsewhere")),
              IsRefused(Code::kInvalidArgument, r::kItemOfOtherMeeting));
  EXPECT_THAT(table.Do("ana", Move("opening", "nowhere")),
              IsRefused(Code::kNotFound, r::kItemUnknown));
}

TEST(DecideLive, LeavesMovingOnToWhoeverLeads) {
  Table table = Running();
  EXPECT_THAT(table.Do("ben", Move("opening", "round")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(DecideLive, RefusesToMoveOnWhenTheMeetingHasEnded) {
  Table table = Running();
  table.Must("ana", End());
  EXPECT_THAT(table.Do("ana", Move("opening", "round")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotRunning));
}

// -- Pausing

TEST(DecideLive, StopsTheItemsClockWhileItPauses) {
  Table table = Running();
  table.now += minutes(4);
  table.Must("ana", Pause());
  table.now += minutes(15);
  EXPECT_EQ(Used(table, "opening"), minutes(4));
  EXPECT_EQ(PausedInAll(ClockOf(table), table.now), minutes(15));
  table.Must("ana", Resume());
  table.now += minutes(2);
  EXPECT_EQ(Used(table, "opening"), minutes(6));
  EXPECT_EQ(PausedInAll(ClockOf(table), table.now), minutes(15));
}

TEST(DecideLive, PausesAndResumesOnce) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Resume()), IsRefused(Code::kFailedPrecondition, r::kNotPaused));
  table.Must("ana", Pause());
  EXPECT_THAT(table.Do("ana", Pause()), IsRefused(Code::kFailedPrecondition, r::kPausedAlready));
}

TEST(DecideLive, EndsThePauseWhenTheLeadMovesOn) {
  Table table = Running();
  table.now += minutes(4);
  table.Must("ana", Pause());
  table.now += minutes(10);
  table.Must("ana", Move("opening", "round"));
  EXPECT_FALSE(IsPaused(ClockOf(table)));
  table.now += minutes(1);
  EXPECT_EQ(Used(table, "opening"), minutes(4));
  EXPECT_EQ(Used(table, "round"), minutes(1));
}

// -- Giving and taking minutes

TEST(DecideLive, AddsUpTheMinutesOfTwoWhoPressAtOnce) {
  Table table = Running();
  const v1::Command five = Adjust("opening", 5);
  table.Must("ana", five);
  table.Must("ana", five);
  table.Must("ana", Adjust("goals", -10));
  EXPECT_EQ(FindItemTime(ClockOf(table), Id("opening"))->adjusted_minutes(), 10);
  EXPECT_EQ(FindItemTime(ClockOf(table), Id("goals"))->adjusted_minutes(), -10);
}

TEST(DecideLive, LeavesAnItemAtLeastAMinute) {
  Table table = Running();
  table.Must("ana", Adjust("opening", -9));
  EXPECT_THAT(table.Do("ana", Adjust("opening", -1)),
              IsRefused(Code::kFailedPrecondition, r::kNothingLeftToTake));
}

TEST(DecideLive, RefusesMinutesBeyondReason) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Adjust("opening", 61)),
              IsRefused(Code::kInvalidArgument, r::kNumberOutOfRange));
  EXPECT_THAT(table.Do("ana", Adjust("opening", -61)),
              IsRefused(Code::kInvalidArgument, r::kNumberOutOfRange));
  EXPECT_THAT(table.Do("ana", Adjust("opening", 0)),
              IsRefused(Code::kInvalidArgument, r::kFieldMissing));
}

// -- Correcting a start

TEST(DecideLive, GivesBackToTheItemWhatTheOneBeforeItHadTooMuch) {
  Table table = Running();
  table.now += minutes(14);
  table.Must("ana", Move("opening", "round"));
  table.now += minutes(1);
  table.Must("ana", Correct("round", table.now - minutes(4)));
  EXPECT_EQ(Used(table, "opening"), minutes(11));
  EXPECT_EQ(Used(table, "round"), minutes(4));
}

TEST(DecideLive, TakesACorrectionBackByAnother) {
  Table table = Running();
  table.now += minutes(14);
  table.Must("ana", Move("opening", "round"));
  const Instant marked = table.now;
  table.now += minutes(1);
  table.Must("ana", Correct("round", marked - minutes(9)));
  table.Must("ana", Correct("round", marked));
  EXPECT_EQ(Used(table, "opening"), minutes(14));
  EXPECT_EQ(Used(table, "round"), minutes(1));
}

TEST(DecideLive, CorrectsNoStartIntoTheFutureOrBeforeTheItemBefore) {
  Table table = Running();
  table.now += minutes(5);
  table.Must("ana", Move("opening", "goals"));
  table.now += minutes(6);
  table.Must("ana", Move("goals", "closing"));
  EXPECT_THAT(table.Do("ana", Correct("closing", table.now + seconds(1))),
              IsRefused(Code::kInvalidArgument, r::kStartTooLate));
  EXPECT_THAT(table.Do("ana", Correct("closing", table.now - minutes(6) - seconds(1))),
              IsRefused(Code::kInvalidArgument, r::kStartTooEarly));
  table.Must("ana", Correct("closing", table.now - minutes(6)));
  EXPECT_EQ(Used(table, "goals"), minutes(0));
  EXPECT_EQ(Used(table, "opening"), minutes(5));
}

TEST(DecideLive, KeepsThePausesOfAnItemWhoseStartIsCorrected) {
  Table table = Running();
  table.now += minutes(10);
  table.Must("ana", Move("opening", "round"));
  table.Must("ana", Pause());
  table.now += minutes(5);
  table.Must("ana", Resume());
  table.now += minutes(1);
  table.Must("ana", Correct("round", table.now - minutes(8)));
  EXPECT_EQ(Used(table, "opening"), minutes(8));
  EXPECT_EQ(Used(table, "round"), minutes(3));
  EXPECT_THAT(table.Do("ana", Correct("round", table.now - minutes(4))),
              IsRefused(Code::kInvalidArgument, r::kStartTooLate))
      << "the pause of five minutes would not fit";
}

TEST(DecideLive, CorrectsTheStartOfTheMeetingAlsoWhenItHasMovedOn) {
  Table table = Running();
  const Instant marked = table.now;
  table.now += minutes(5);
  table.Must("ana", Move("opening", "goals"));
  table.now += minutes(5);
  table.Must("ana", Correct("", marked - minutes(7)));
  EXPECT_EQ(InstantOf(ClockOf(table).started_at()), marked - minutes(7));
  EXPECT_EQ(Used(table, "opening"), minutes(12));
  EXPECT_EQ(Used(table, "goals"), minutes(5));
  EXPECT_THAT(table.Do("ana", Correct("", marked)),
              IsRefused(Code::kInvalidArgument, r::kStartTooLate));
}

TEST(DecideLive, MovesTheMeetingsStartAlongWithItsFirstItems) {
  Table table = Running();
  table.now += minutes(2);
  table.Must("ana", Correct("opening", table.now - minutes(9)));
  EXPECT_EQ(InstantOf(ClockOf(table).started_at()), table.now - minutes(9));
  EXPECT_EQ(Used(table, "opening"), minutes(9));
  EXPECT_THAT(table.Do("ana", Correct("", table.now - hours(24))),
              IsRefused(Code::kInvalidArgument, r::kStartTooEarly));
}

TEST(DecideLive, CorrectsOnlyTheItemThatIsCurrentByNow) {
  Table table = Running();
  table.now += minutes(2);
  table.Must("ana", Move("opening", "goals"));
  EXPECT_THAT(table.Do("ana", Correct("opening", table.now - minutes(1))),
              IsRefused(Code::kAborted, r::kNotCurrent));
}

// -- Ending

TEST(DecideLive, EndsAMeetingAndDraftsItsReport) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(30);
  table.Must("ana", End());
  EXPECT_EQ(table.Get<v1::Meeting>(Id("start")).state(), v1::ENDED);
  EXPECT_EQ(InstantOf(ClockOf(table).ended_at()), table.now);
  EXPECT_EQ(ClockOf(table).current_item_id(), "");
  EXPECT_EQ(Used(table, "opening"), minutes(30));
  const auto& report = table.Get<v1::MeetingReport>(Id("start"));
  EXPECT_EQ(report.minute_taker_person_id(), Id("ben"));
  EXPECT_EQ(report.report_owner_party_id(), Id("ben.party"));
  EXPECT_EQ(report.lead_person_id(), Id("ana"));
  EXPECT_THAT(table.Do("ana", End()), IsRefused(Code::kFailedPrecondition, r::kMeetingNotRunning));
}

TEST(DecideLive, EndsAMeetingThatWasPaused) {
  Table table = Running();
  table.now += minutes(5);
  table.Must("ana", Pause());
  table.now += minutes(10);
  table.Must("ana", End());
  EXPECT_EQ(Used(table, "opening"), minutes(5));
  EXPECT_EQ(ClockOf(table).paused_us(), Micros(minutes(10)).count());
}

TEST(DecideLive, ClosesAMeetingThatWasLeftRunningForDays) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(20);
  table.Must("ana", Move("opening", "closing"));
  const Instant really = table.now + minutes(10);
  table.now += hours(70);
  table.Must("ana", EndedAt(really));
  EXPECT_EQ(InstantOf(ClockOf(table).ended_at()), really);
  EXPECT_EQ(Used(table, "closing"), minutes(10));
  EXPECT_EQ(table.Get<v1::Pen>(Id("start")).spells(0).written_us(), Micros(minutes(30)).count());
}

TEST(DecideLive, EndsNoMeetingInTheFutureOrBeforeItsCurrentItem) {
  Table table = Running();
  table.now += minutes(20);
  table.Must("ana", Move("opening", "closing"));
  EXPECT_THAT(table.Do("ana", EndedAt(table.now + seconds(1))),
              IsRefused(Code::kInvalidArgument, r::kEndTooLate));
  EXPECT_THAT(table.Do("ana", EndedAt(table.now - seconds(1))),
              IsRefused(Code::kInvalidArgument, r::kEndTooEarly));
}

TEST(DecideLive, LetsTheDirectorEndWhatAnotherLeads) {
  Table table = Running();
  Away(&table, "ana", seconds(60));
  table.Must("ben", TakeLead());
  EXPECT_THAT(table.Do("cai", End()), IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", End());
  EXPECT_EQ(table.Get<v1::MeetingReport>(Id("start")).lead_person_id(), Id("ben"));
}

// -- The lead

TEST(DecideLive, KeepsTheLeadForFiftyNineSeconds) {
  Table table = Running();
  Away(&table, "ana", seconds(59));
  const Status refused = table.Do("ben", TakeLead());
  EXPECT_THAT(refused, IsRefused(Code::kFailedPrecondition, r::kLeadIsHere));
  EXPECT_EQ(refused.details().at("wait_s"), "1");
  Here(&table, "ana");
  EXPECT_EQ(table.Do("ben", TakeLead()).details().at("wait_s"), "60");
}

TEST(DecideLive, PassesTheLeadAfterSixtySeconds) {
  Table table = Running();
  Away(&table, "ana", seconds(60));
  table.Must("ben", TakeLead());
  EXPECT_EQ(ClockOf(table).lead_person_id(), Id("ben"));
  EXPECT_EQ(ClockOf(table).lead_taken_from_id(), Id("ana"));
  table.Must("ben", Move("opening", "round"));
}

TEST(DecideLive, GivesTheDirectorTheLeadBackAtOnce) {
  Table table = Running();
  Away(&table, "ana", seconds(60));
  table.Must("ben", TakeLead());
  Away(&table, "ben", seconds(60));
  table.Must("cai", TakeLead());
  EXPECT_EQ(ClockOf(table).lead_taken_from_id(), Id("ana")) << "not ben";
  Here(&table, "ana");
  Here(&table, "cai");
  table.Must("ana", TakeLead());
  EXPECT_EQ(ClockOf(table).lead_person_id(), Id("ana"));
  EXPECT_EQ(ClockOf(table).lead_taken_from_id(), "");
  EXPECT_THAT(table.Do("ana", TakeLead()), IsRefused(Code::kFailedPrecondition, r::kLeadAlready));
}

TEST(DecideLive, PassesTheLeadToNobodyOutsideCoreAndChainParties) {
  Table table = Running();
  Away(&table, "ana", minutes(5));
  for (const char* person : {"dee", "eli", "fay"}) {
    EXPECT_EQ(table.Do(person, TakeLead()).code(), Code::kPermissionDenied) << person;
  }
}

}  // namespace
}  // namespace ketentafel::chain
