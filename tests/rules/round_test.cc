#include "shared/chain/speaking_round.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
using testing::ElementsAre;

const v1::SpeakingRound& RoundIn(const Table& table) {
  return table.Get<v1::SpeakingRound>(Id("round"));
}

std::vector<std::string> Order(const Table& table) {
  return {RoundIn(table).party_ids().begin(), RoundIn(table).party_ids().end()};
}

Micros Spoken(const Table& table, std::string_view party) {
  return SpokenBy(RoundIn(table), Id(party), table.now);
}

// Running, and at the introductions.
Table AtRound() {
  Table table = Running();
  table.Must("ana", Move("opening", "round"));
  return table;
}

TEST(DecideRound, OpensWithTheExpectedPartiesInTheTablesOrder) {
  Table table = Table::WithMeeting();
  v1::Command coming;
  coming.mutable_reply_to_invitation()->set_meeting_id(Id("start"));
  coming.mutable_reply_to_invitation()->set_party_id(Id("fay.party"));
  coming.mutable_reply_to_invitation()->set_reply(v1::COMING);
  table.Must("fay", coming);
  table.Must("ana", Start());
  table.Must("ana", Move("opening", "round"));
  // Not the agenda member and the network party, who have not said that they come.
  EXPECT_THAT(Order(table), ElementsAre(Id("ana.party"), Id("ben.party"), Id("cai.party"),
                                        Id("gus.party"), Id("fay.party")));
  EXPECT_EQ(RoundIn(table).current_party_id(), "");
}

TEST(DecideRound, GivesTheFloorFromOneToTheNext) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(3);
  table.Must("ana", Floor("ana.party", "ben.party"));
  table.now += minutes(2);
  EXPECT_EQ(Spoken(table, "ana.party"), minutes(3));
  EXPECT_EQ(Spoken(table, "ben.party"), minutes(2));
}

TEST(DecideRound, NeverSkipsASpeakerOnADoubleClick) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  const v1::Command next = Floor("ana.party", "ben.party");
  table.Must("ana", next);
  EXPECT_THAT(table.Do("ana", next), IsRefused(Code::kAborted, r::kNotCurrent));
  EXPECT_EQ(RoundIn(table).current_party_id(), Id("ben.party"));
  EXPECT_THAT(table.Do("ana", Floor("ben.party", "ben.party")),
              IsRefused(Code::kInvalidArgument, r::kFloorAlready));
}

TEST(DecideRound, LeavesTheFloorToLeadAndDirector) {
  Table table = AtRound();
  EXPECT_THAT(table.Do("cai", Floor("", "cai.party")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  Away(&table, "ana", minutes(2));
  table.Must("ben", TakeLead());
  table.Must("ben", Floor("", "cai.party"));
  table.Must("ana", Floor("cai.party", "ben.party"));
}

TEST(DecideRound, GivesNoFloorToWhoeverIsNotHere) {
  Table table = AtRound();
  table.Must("ana", Attend("gus.party", v1::EXCUSED));
  EXPECT_THAT(table.Do("ana", Floor("", "gus.party")),
              IsRefused(Code::kFailedPrecondition, r::kPartyAbsent));
  table.Must("ana", Attend("gus.party", v1::PRESENT));
  table.Must("ana", Floor("", "gus.party"));
  EXPECT_THAT(table.Do("ana", Floor("gus.party", "nobody.party")),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
}

TEST(DecideRound, TakesInWhoeverComesUnexpected) {
  Table table = AtRound();
  table.Must("ana", Floor("", "dee.party"));
  EXPECT_EQ(Order(table).back(), Id("dee.party"));
}

TEST(DecideRound, MarksWhoWasPassedOverWhenTheRoundIsOver) {
  Table table = AtRound();
  table.Must("ana", Attend("gus.party", v1::ABSENT));
  table.Must("ana", Floor("", "ben.party"));
  table.now += minutes(4);
  table.Must("ana", Floor("ben.party", ""));
  EXPECT_FALSE(FindSpoken(RoundIn(table), Id("ben.party"))->skipped());
  EXPECT_TRUE(FindSpoken(RoundIn(table), Id("cai.party"))->skipped());
  EXPECT_EQ(FindSpoken(RoundIn(table), Id("gus.party")), nullptr) << "was not here";
}

TEST(DecideRound, LetsSomebodySpeakAfterAllWhoWasPassedOver) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ben.party"));
  table.Must("ana", Floor("ben.party", ""));
  table.Must("ana", Floor("", "cai.party"));
  table.now += minutes(1);
  table.Must("ana", Floor("cai.party", ""));
  EXPECT_FALSE(FindSpoken(RoundIn(table), Id("cai.party"))->skipped());
}

TEST(DecideRound, WaitsWhileAnotherItemIsCurrent) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.Must("ana", Floor("ana.party", "ben.party"));
  table.now += minutes(2);
  table.Must("ana", Move("round", "goals"));
  table.now += minutes(20);
  EXPECT_THAT(table.Do("ana", Floor("ben.party", "cai.party")),
              IsRefused(Code::kAborted, r::kNotCurrent));
  EXPECT_EQ(Spoken(table, "ben.party"), minutes(2));
  table.Must("ana", Move("goals", "round"));
  EXPECT_EQ(RoundIn(table).current_party_id(), Id("ben.party"));
  table.now += minutes(1);
  EXPECT_EQ(Spoken(table, "ben.party"), minutes(3));
}

TEST(DecideRound, CountsNoPauseForTheSpeaker) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(2);
  table.Must("ana", Pause());
  table.now += minutes(10);
  table.Must("ana", Resume());
  table.now += minutes(1);
  EXPECT_EQ(Spoken(table, "ana.party"), minutes(3));
}

TEST(DecideRound, GivesTheFloorDuringAPauseWithoutCountingIt) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(2);
  table.Must("ana", Pause());
  table.now += minutes(4);
  table.Must("ana", Floor("ana.party", "ben.party"));
  table.now += minutes(6);
  table.Must("ana", Resume());
  table.now += minutes(1);
  EXPECT_EQ(Spoken(table, "ana.party"), minutes(2));
  EXPECT_EQ(Spoken(table, "ben.party"), minutes(1));
}

TEST(DecideRound, StopsTheSpeakerWhenTheMeetingEnds) {
  Table table = AtRound();
  table.Must("ana", Floor("", "ana.party"));
  table.now += minutes(5);
  table.Must("ana", End());
  table.now += hours(1);
  EXPECT_EQ(Spoken(table, "ana.party"), minutes(5));
}

TEST(DecideRound, TakesAnOrderBeforehandAndKeepsIt) {
  Table table = Table::WithMeeting();
  const std::vector<std::string> order = {"cai.party", "ana.party", "gus.party", "ben.party"};
  table.Must("ana", OrderRound("round", order));
  table.Must("ana", Start());
  table.Must("ana", Move("opening", "round"));
  EXPECT_THAT(Order(table), ElementsAre(Id("cai.party"), Id("ana.party"), Id("gus.party"),
                                        Id("ben.party")));
}

TEST(DecideRound, WantsAnOrderToNameEverybodyOnce) {
  Table table = AtRound();
  const Status short_one = table.Do("ana", OrderRound("round", {"ana.party", "ben.party",
                                                                "cai.party"}));
  EXPECT_THAT(short_one, IsRefused(Code::kInvalidArgument, r::kRoundPartyMissing));
  EXPECT_EQ(short_one.details().at("party_id"), Id("gus.party"));
  EXPECT_THAT(table.Do("ana", OrderRound("round", {"ana.party", "ana.party"})),
              IsRefused(Code::kInvalidArgument, r::kChoiceTwice));
  EXPECT_THAT(table.Do("ben", OrderRound("round", {"ana.party"})),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(DecideRound, HasRoundsInIntroductionsOnly) {
  Table table = AtRound();
  EXPECT_THAT(table.Do("ana", OrderRound("goals", {"ana.party"})),
              IsRefused(Code::kInvalidArgument, r::kNoRound));
  EXPECT_THAT(table.Do("ana", Floor("", "ana.party", "nowhere")),
              IsRefused(Code::kNotFound, r::kItemUnknown));
}

// -- The parking list

TEST(DecideRound, ParksPointsInTheOrderTheyCome) {
  Table table = Running();
  table.Must("gus", Park("one", "Vervoer naar de dagbesteding"));
  table.Must("dee", Park("two", "Folder in de wachtkamer"));
  const auto& one = table.Get<v1::ParkedPoint>(Id("one"));
  EXPECT_EQ(one.by_person_id(), Id("gus"));
  EXPECT_FALSE(one.dealt_with());
  EXPECT_LT(one.order_key(), table.Get<v1::ParkedPoint>(Id("two")).order_key());
}

TEST(DecideRound, ParksNothingEmptyTooLongOrFromOutside) {
  Table table = Running();
  EXPECT_THAT(table.Do("gus", Park("one", " ")),
              IsRefused(Code::kInvalidArgument, r::kTextMissing));
  EXPECT_THAT(table.Do("gus", Park("one", std::string(201, 'x'))),
              IsRefused(Code::kInvalidArgument, r::kTextTooLong));
  EXPECT_EQ(table.Do("eli", Park("one", "Sport")).code(), Code::kPermissionDenied);
  table.Must("ana", End());
  EXPECT_THAT(table.Do("gus", Park("one", "Te laat")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotRunning));
}

TEST(DecideRound, SettlesAParkedPointAndTakesItUpAgain) {
  Table table = Running();
  table.Must("gus", Park("one", "Vervoer"));
  v1::Command settle;
  settle.mutable_settle_parked_point()->set_id(Id("one"));
  settle.mutable_settle_parked_point()->set_dealt_with(true);
  table.Must("ana", settle);
  EXPECT_TRUE(table.Get<v1::ParkedPoint>(Id("one")).dealt_with());
  settle.mutable_settle_parked_point()->set_dealt_with(false);
  table.Must("ana", settle);
  EXPECT_FALSE(table.Get<v1::ParkedPoint>(Id("one")).dealt_with());
  settle.mutable_settle_parked_point()->set_id(Id("two"));
  EXPECT_THAT(table.Do("ana", settle), IsRefused(Code::kNotFound, r::kParkedPointUnknown));
}

}  // namespace
}  // namespace ketentafel::chain
