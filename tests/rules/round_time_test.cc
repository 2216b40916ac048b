#include "shared/chain/round_time.h"

#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

// Four parties at five minutes each, in an item of 55 minutes, which has just begun.
Table AtRound(int each = 5) {
  Table table = Running();
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  meeting.set_minutes_per_introduction(each);
  table.Plant(Id("start"), meeting);
  table.Must("ana", Move("opening", "round"));
  return table;
}

RoundTimes Look(const Table& table) { return RoundTimesOf(table.state, Id("round"), table.now); }

const SpeakerTimes& SpeakerIn(const RoundTimes& times, std::string_view party) {
  for (const SpeakerTimes& speaker : times.speakers) {
    if (speaker.party_id == Id(party)) return speaker;
  }
  ADD_FAILURE() << "not in the round: " << party;
  static const SpeakerTimes kNone;
  return kNone;
}

TEST(RoundTime, GivesEveryPartyItsMinutes) {
  Table table = AtRound();
  const RoundTimes times = Look(table);
  EXPECT_EQ(times.to_come, 4);
  EXPECT_EQ(times.next_party_id, Id("ana.party"));
  EXPECT_EQ(SpeakerIn(times, "gus.party").share, minutes(5));
  EXPECT_EQ(SpeakerIn(times, "gus.party").speaks_at, table.now + minutes(15));
}

TEST(RoundTime, DividesTheMinutesOfAbsentPartiesAgain) {
  Table table = AtRound();
  table.Must("ana", Attend("gus.party", v1::EXCUSED));
  RoundTimes times = Look(table);
  EXPECT_EQ(times.to_come, 3);
  EXPECT_EQ(SpeakerIn(times, "gus.party").state, SpeakerState::kAbsent);
  EXPECT_FALSE(SpeakerIn(times, "gus.party").speaks_at.has_value());
  EXPECT_EQ(SpeakerIn(times, "ben.party").share, seconds(400));
  table.Must("ana", Attend("cai.party", v1::ABSENT));
  table.Must("ana", Attend("ben.party", v1::ABSENT));
  times = Look(table);
  EXPECT_EQ(SpeakerIn(times, "ana.party").share, minutes(10)) << "ten is the most";
}

TEST(RoundTime, LetsALateArrivalRejoinTheRound) {
  Table table = AtRound();
  table.Must("ana", Attend("gus.party", v1::ABSENT));
  table.Must("ana", Floor("", "ana.party"));
  v1::Command late = Attend("gus.party", v1::LATE);
  *late.mutable_set_attendance()->mutable_late_at() = At(Date(2026, 3, 12), 13, 50);
  table.Must("ana", late);
  const RoundTimes times = Look(table);
  EXPECT_EQ(times.to_come, 3);
  EXPECT_EQ(SpeakerIn(times, "gus.party").state, SpeakerState::kToCome);
  EXPECT_EQ(SpeakerIn(times, "gus.party").share, minutes(5));
}

TEST(RoundTime, CountsWhoWasAndWhoIsToCome) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(5);
  table.Must("ana", Floor("ana.party", "ben.party"));
  table.now += minutes(2);
  const RoundTimes times = Look(table);
  EXPECT_EQ(times.spoken, 1);
  EXPECT_EQ(times.to_come, 2);
  EXPECT_EQ(times.current, 1);
  EXPECT_EQ(times.current_remaining, minutes(3));
  EXPECT_EQ(times.current_phase, TimePhase::kCalm);
  EXPECT_EQ(times.next_party_id, Id("cai.party"));
  EXPECT_EQ(SpeakerIn(times, "cai.party").speaks_at, table.now + minutes(3));
  EXPECT_EQ(SpeakerIn(times, "gus.party").speaks_at, table.now + minutes(8));
}

TEST(RoundTime, SharesWhatASpeakerLeavesOverAndWhatOneTakesTooMuch) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(2);
  table.Must("ana", Floor("ana.party", "ben.party"));
  EXPECT_EQ(SpeakerIn(Look(table), "ben.party").share, minutes(6));
  table.now += minutes(8);
  const RoundTimes times = Look(table);
  EXPECT_EQ(times.current_remaining, -minutes(2));
  EXPECT_EQ(times.current_phase, TimePhase::kOver);
  EXPECT_EQ(SpeakerIn(times, "cai.party").share, minutes(5));
  EXPECT_EQ(SpeakerIn(times, "cai.party").speaks_at, table.now);
}

TEST(RoundTime, NeverGivesMoreThanTheItemHasLeft) {
  Table table = AtRound(10);
  table.Must("ana", Adjust("round", -35));
  EXPECT_EQ(SpeakerIn(Look(table), "ana.party").share, minutes(5)) << "20 minutes for four";
  table.now += minutes(8);
  EXPECT_EQ(SpeakerIn(Look(table), "ana.party").share, minutes(3)) << "12 are left";
  table.now += minutes(30);
  EXPECT_EQ(SpeakerIn(Look(table), "ana.party").share, minutes(0));
}

TEST(RoundTime, KeepsTheSpeakersShareWhileItSpeaks) {
  Table table = AtRound(10);
  table.Must("ana", Adjust("round", -35));
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(4);
  const RoundTimes times = Look(table);
  EXPECT_EQ(SpeakerIn(times, "ana.party").share, minutes(5));
  EXPECT_EQ(times.current_remaining, minutes(1));
  EXPECT_EQ(times.current_phase, TimePhase::kNearly);
}

TEST(RoundTime, DividesTheItemWhereNoMinutesAreSet) {
  Table table = AtRound(0);
  table.Must("ana", Adjust("round", -31));
  EXPECT_EQ(SpeakerIn(Look(table), "ana.party").share, minutes(6));
}

TEST(RoundTime, GoesRoundTheTableToWhoWasPassedBy) {
  Table table = AtRound();
  table.Must("ana", Floor("", "cai.party"));
  RoundTimes times = Look(table);
  EXPECT_EQ(times.next_party_id, Id("gus.party"));
  table.now += minutes(5);
  table.Must("ana", Floor("cai.party", "gus.party"));
  times = Look(table);
  EXPECT_EQ(times.next_party_id, Id("ana.party"));
  EXPECT_EQ(SpeakerIn(times, "ben.party").speaks_at, table.now + minutes(10));
  table.Must("ana", Floor("gus.party", "ana.party"));
  table.Must("ana", Floor("ana.party", "ben.party"));
  EXPECT_EQ(Look(table).next_party_id, "");
}

TEST(RoundTime, ShowsWhoWasPassedOverInTheEnd) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.Must("ana", Floor("ana.party", ""));
  const RoundTimes times = Look(table);
  EXPECT_EQ(times.current, -1);
  EXPECT_EQ(times.to_come, 0);
  EXPECT_EQ(SpeakerIn(times, "ben.party").state, SpeakerState::kSkipped);
}

TEST(RoundTime, StandsStillInAPause) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(1);
  table.Must("ana", Pause());
  table.now += minutes(30);
  const RoundTimes times = Look(table);
  EXPECT_EQ(times.current_remaining, minutes(4));
  EXPECT_EQ(SpeakerIn(times, "ben.party").speaks_at, table.now + minutes(4));
}

TEST(RoundTime, LaysTheRoundOutWhenItsItemIsExpected) {
  Table table = Running();
  const RoundTimes times = Look(table);
  EXPECT_EQ(SpeakerIn(times, "ana.party").speaks_at, table.now + minutes(10));
  EXPECT_TRUE(RoundTimesOf(table.state, Id("nowhere"), table.now).speakers.empty());
}

TEST(RoundTime, LeavesOutWhoLeftTheTableUnlessItSpeaks) {
  Table table = AtRound();
  table.Must("ana", Floor("", "gus.party"));
  for (const char* party : {"gus.party", "cai.party"}) {
    v1::ChainParty left = table.Get<v1::ChainParty>(Id(party));
    *left.mutable_left_on() = Date(2026, 3, 12);
    table.Plant(Id(party), left);
  }
  const RoundTimes times = Look(table);
  ASSERT_EQ(times.speakers.size(), 3u);
  EXPECT_EQ(times.speakers[static_cast<size_t>(times.current)].party_id, Id("gus.party"));
}

}  // namespace
}  // namespace ketentafel::chain
