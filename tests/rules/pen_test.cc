#include "shared/chain/pen_turns.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

const v1::Pen& PenIn(const Table& table) { return table.Get<v1::Pen>(Id("start")); }

Micros SpellsOf(const Table& table, std::string_view party) {
  Micros sum{};
  for (const v1::PenSpell& spell : PenIn(table).spells()) {
    if (spell.party_id() == Id(party)) sum += Micros(spell.written_us());
  }
  return sum;
}

// The name of the person whose party is next.
std::string NextIn(const Table& table) {
  const auto next = NextParties(table.state, Id("start"));
  for (const char* name : {"ana", "ben", "cai", "gus", "dee", "eli", "fay"}) {
    if (!next.empty() && next.front() == Id(std::string(name) + ".party")) return name;
  }
  return "";
}

// Somebody of a core or chain party who neither leads nor is next.
std::string SomebodyElse(const Table& table) {
  for (const char* name : {"ben", "cai", "gus"}) {
    if (name != NextIn(table)) return name;
  }
  return "";
}

TEST(DecidePen, LetsWhoeverIsNextTakeAFreePen) {
  Table table = Running();
  const std::string next = NextIn(table);
  const std::string other = SomebodyElse(table);
  const Status refused = table.Do(other, TakePen());
  EXPECT_THAT(refused, IsRefused(Code::kFailedPrecondition, r::kPenNotNext));
  EXPECT_EQ(refused.details().at("party_id"), Id(next + ".party"));
  table.Must(next, TakePen());
  EXPECT_EQ(PenIn(table).holder_person_id(), Id(next));
  EXPECT_EQ(PenIn(table).holder_party_id(), Id(next + ".party"));
  EXPECT_THAT(table.Do(next, TakePen()), IsRefused(Code::kFailedPrecondition, r::kPenIsYours));
}

TEST(DecidePen, HandsOverInOneClickEach) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(20);
  table.Must("ben", OfferPen("cai.party"));
  EXPECT_EQ(PenIn(table).offered_to_party_id(), Id("cai.party"));
  EXPECT_EQ(PenIn(table).holder_person_id(), Id("ben")) << "until somebody takes it";
  table.now += minutes(1);
  table.Must("cai", TakePen());
  EXPECT_EQ(PenIn(table).holder_person_id(), Id("cai"));
  EXPECT_EQ(PenIn(table).offered_to_party_id(), "");
  EXPECT_EQ(SpellsOf(table, "ben.party"), minutes(21));
}

TEST(DecidePen, SwapsBackAndForthAndAddsTheSpellsUp) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(10);
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", TakePen());
  table.now += minutes(5);
  table.Must("cai", OfferPen("ben.party"));
  table.Must("ben", TakePen());
  table.now += minutes(7);
  table.Must("ana", End());
  EXPECT_EQ(SpellsOf(table, "ben.party"), minutes(17));
  EXPECT_EQ(SpellsOf(table, "cai.party"), minutes(5));
}

TEST(DecidePen, IsOfferedByHolderLeadAndDirectorOnly) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  EXPECT_THAT(table.Do("cai", OfferPen("gus.party")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", OfferPen("cai.party"));
  table.Must("ben", OfferPen("gus.party"));
  EXPECT_EQ(PenIn(table).offered_to_party_id(), Id("gus.party"));
  table.Must("ben", OfferPen(""));
  EXPECT_EQ(PenIn(table).offered_to_party_id(), "");
  EXPECT_THAT(table.Do("ben", OfferPen("")),
              IsRefused(Code::kFailedPrecondition, r::kPenNotOffered));
}

TEST(DecidePen, IsOfferedToNoNetworkPartyGuestOrAbsentParty) {
  Table table = Running();
  for (const char* party : {"eli.party", "fay.party"}) {
    EXPECT_THAT(table.Do("ana", OfferPen(party)),
                IsRefused(Code::kFailedPrecondition, r::kPartyOutsideTurn))
        << party;
  }
  EXPECT_THAT(table.Do("ana", TakePen("eli")),
              IsRefused(Code::kFailedPrecondition, r::kPartyOutsideTurn));
  EXPECT_THAT(table.Do("ana", TakePen("stranger")),
              IsRefused(Code::kFailedPrecondition, r::kPersonElsewhere));
  table.Must("ana", Attend("gus.party", v1::ABSENT));
  EXPECT_THAT(table.Do("ana", OfferPen("gus.party")),
              IsRefused(Code::kFailedPrecondition, r::kPartyAbsent));
}

TEST(DecidePen, DeclinesInOneClickWithoutATurnAndComesFirstNextTime) {
  Table table = Running();
  const std::string next = NextIn(table);
  table.Must("ana", OfferPen(next + ".party"));
  table.Must(next, DeclinePen());
  EXPECT_EQ(PenIn(table).offered_to_party_id(), "");
  const auto& turn = table.Get<v1::Turn>(Id(next + ".party"));
  EXPECT_TRUE(turn.first_next_time());
  EXPECT_FALSE(turn.has_last_turn_at());
  EXPECT_NE(NextIn(table), next) << "not asked again in this meeting";
  EXPECT_THAT(table.Do("ana", OfferPen(next + ".party")),
              IsRefused(Code::kFailedPrecondition, r::kPartyDeclined));

  table.Must("ana", PlanMeetingCommand("later", v1::BASIC, {{"later.opening", 30}}));
  EXPECT_EQ(NextParties(table.state, Id("later")).front(), Id(next + ".party"));
}

TEST(DecidePen, DeclinesAFreePenOnlyForWhoeverIsNext) {
  Table table = Running();
  const std::string next = NextIn(table);
  EXPECT_THAT(table.Do(SomebodyElse(table), DeclinePen()),
              IsRefused(Code::kFailedPrecondition, r::kPenNotOffered));
  table.Must(next, DeclinePen());
  EXPECT_NE(NextIn(table), next);
}

TEST(DecidePen, CanBeTakenAfterAllByWhoSaidNo) {
  Table table = Running();
  const std::string next = NextIn(table);
  table.Must(next, DeclinePen());
  table.Must(next, TakePen());
  EXPECT_EQ(PenIn(table).holder_person_id(), Id(next));
}

TEST(DecidePen, IsHandedByItsHolderAloneToWhoSaidNo) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", DeclinePen());
  EXPECT_THAT(table.Do("cai", TakePen()),
              IsRefused(Code::kFailedPrecondition, r::kPenNotOffered));
  EXPECT_THAT(table.Do("ana", OfferPen("cai.party")),
              IsRefused(Code::kFailedPrecondition, r::kPartyDeclined));
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", TakePen());
}

TEST(DecidePen, StaysWithItsHolderWhenAnotherDeclines) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", DeclinePen());
  EXPECT_EQ(PenIn(table).holder_person_id(), Id("ben"));
}

TEST(DecidePen, IsLaidDownByItsHolder) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(4);
  table.Must("ben", DeclinePen());
  EXPECT_EQ(PenIn(table).holder_person_id(), "");
  EXPECT_EQ(SpellsOf(table, "ben.party"), minutes(4));
  EXPECT_TRUE(table.Get<v1::Turn>(Id("ben.party")).first_next_time());
  table.Must(NextIn(table), TakePen());
}

TEST(DecidePen, IsPassedOnByTheLeadWhenItsHolderHasBeenGoneForAMinute) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  EXPECT_THAT(table.Do("ana", TakePen("cai")),
              IsRefused(Code::kFailedPrecondition, r::kHolderIsHere));
  Away(&table, "ben", seconds(59));
  EXPECT_THAT(table.Do("ana", TakePen()),
              IsRefused(Code::kFailedPrecondition, r::kHolderIsHere));
  Away(&table, "ben", seconds(60));
  EXPECT_THAT(table.Do("gus", TakePen()),
              IsRefused(Code::kFailedPrecondition, r::kPenNotOffered));
  EXPECT_THAT(table.Do("gus", TakePen("cai")), IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", TakePen("cai"));
  EXPECT_EQ(PenIn(table).holder_party_id(), Id("cai.party"));
}

TEST(DecidePen, IsTakenByTheLeadWhereNobodyElseWrites) {
  Table table = Running();
  table.Must("ana", TakePen());
  EXPECT_EQ(PenIn(table).holder_party_id(), Id("ana.party"));
  table.Must("ana", TakePen("ben"));
  EXPECT_EQ(PenIn(table).holder_person_id(), Id("ben")) << "the lead passes its own pen on";
}

TEST(DecidePen, IsFreeToTheTableWhenEverybodyDeclined) {
  Table table = Running();
  while (!NextIn(table).empty()) table.Must(NextIn(table), DeclinePen());
  table.Must("gus", TakePen());
}

// Ben writes first, cai the rest. The meeting is planned for 180 minutes.
Table Written(Micros by_ben, Micros by_cai) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += by_ben;
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", TakePen());
  table.now += by_cai;
  table.Must("ana", End());
  return table;
}

bool HadATurn(const Table& table, std::string_view party) {
  const auto* turn = table.state.Get<v1::Turn>(Id(party));
  return turn != nullptr && turn->has_last_turn_at();
}

TEST(DecidePen, CountsWritingForAThirdOfTheMeetingAsATurn) {
  Table table = Written(minutes(60), minutes(120));
  EXPECT_TRUE(HadATurn(table, "ben.party"));
  EXPECT_TRUE(HadATurn(table, "cai.party"));
  EXPECT_EQ(table.Get<v1::Turn>(Id("ben.party")).last_meeting_id(), Id("start"));
  EXPECT_EQ(InstantOf(table.Get<v1::Turn>(Id("ben.party")).last_turn_at()), table.now);
}

TEST(DecidePen, CountsNoTurnForASecondLess) {
  Table table = Written(minutes(60) - seconds(1), minutes(120) + seconds(1));
  EXPECT_FALSE(HadATurn(table, "ben.party"));
  EXPECT_TRUE(HadATurn(table, "cai.party"));
}

TEST(DecidePen, MeasuresTheThirdByTheShorterOfPlanAndReality) {
  EXPECT_TRUE(HadATurn(Written(minutes(20), minutes(40)), "ben.party")) << "ended early";
  EXPECT_TRUE(HadATurn(Written(minutes(60), minutes(600)), "ben.party")) << "ran long";
}

TEST(DecidePen, CountsNothingBeforeTheMeetingBegins) {
  Table table = Table::WithMeeting();
  table.Must("ana", TakePen("ben"));
  table.now += hours(48);
  table.Must("ana", Start());
  table.now += minutes(30);
  table.Must("ana", End());
  ASSERT_EQ(PenIn(table).spells_size(), 1);
  EXPECT_EQ(Micros(PenIn(table).spells(0).written_us()), minutes(30));
}

TEST(DecidePen, ClearsFirstNextTimeWithTheTurn) {
  Table table = Running();
  v1::Turn turn;
  turn.set_first_next_time(true);
  turn.set_declined_meeting_id(Id("before"));
  table.Plant(Id("ben.party"), turn);
  table.Must("ana", TakePen("ben"));
  table.now += minutes(180);
  table.Must("ana", End());
  EXPECT_FALSE(table.Get<v1::Turn>(Id("ben.party")).first_next_time());
}

TEST(DecidePen, StaysWithItsHolderForTheReport) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(100);
  table.Must("ana", End());
  EXPECT_EQ(PenIn(table).holder_person_id(), Id("ben"));
  EXPECT_FALSE(PenIn(table).has_since());
  table.now += hours(20);
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", TakePen());
  EXPECT_EQ(PenIn(table).spells_size(), 1) << "the report counts for no turn";
  EXPECT_EQ(table.Get<v1::MeetingReport>(Id("start")).minute_taker_person_id(), Id("cai"));
}

TEST(DecidePen, GoesBackToWhoWroteLastWhenNobodyHasItInTheEnd) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(10);
  table.Must("ben", DeclinePen());
  table.Must("ana", End());
  EXPECT_EQ(PenIn(table).holder_person_id(), Id("ben"));
  EXPECT_EQ(table.Get<v1::MeetingReport>(Id("start")).minute_taker_person_id(), Id("ben"));
}

TEST(DecidePen, RestsOnceTheReportIsSettledOrTheMeetingCalledOff) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.Must("ana", End());
  table.Must("ana", Settle());
  table.Must("ben", Settle());
  EXPECT_THAT(table.Do("ben", OfferPen("cai.party")),
              IsRefused(Code::kFailedPrecondition, r::kReportSettled));
  EXPECT_THAT(table.Do("ana", OfferPen("cai.party", "other")),
              IsRefused(Code::kNotFound, r::kMeetingUnknown));
}

}  // namespace
}  // namespace ketentafel::chain
