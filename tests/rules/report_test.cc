#include "shared/chain/meeting_state.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

// Ended; ben wrote, ana led.
Table Ended() {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.now += minutes(90);
  table.Must("ana", End());
  return table;
}

const v1::MeetingReport& Of(const Table& table) {
  return table.Get<v1::MeetingReport>(Id("start"));
}

v1::Command Edit(const Table& table, std::string_view text, std::string_view owner = "ben.party") {
  return table.Seen<v1::MeetingReport>(Report(text, owner), Id("start"));
}

TEST(DecideReport, IsThereOnceTheMeetingHasEnded) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Report("Te vroeg.")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotEnded));
  EXPECT_THAT(table.Do("ana", Settle()),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotEnded));
}

TEST(DecideReport, TakesItsIntroductionFromMinuteTakerLeadAndDirector) {
  Table table = Ended();
  table.Must("ben", Edit(table, "Een goede start."));
  table.Must("ana", Edit(table, "Een heel goede start.", "cai.party"));
  EXPECT_EQ(Of(table).introduction(), "Een heel goede start.");
  EXPECT_EQ(Of(table).report_owner_party_id(), Id("cai.party"));
  EXPECT_EQ(table.Do("cai", Edit(table, "Mooi.")).code(), Code::kPermissionDenied);
}

TEST(DecideReport, RefusesAnEditOfWhatSomebodyElseChanged) {
  Table table = Ended();
  const v1::Command first = Edit(table, "Een.");
  const v1::Command second = Edit(table, "Twee.");
  table.Must("ben", first);
  EXPECT_THAT(table.Do("ana", second), IsRefused(Code::kAborted, r::kStale));
  EXPECT_THAT(table.Do("ana", Report("Drie.")),
              IsRefused(Code::kInvalidArgument, r::kExpectedMissing));
  EXPECT_THAT(table.Do("ana", Edit(table, "Vier.", "nobody.party")),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
}

TEST(DecideReport, StaysADraftUntilMinuteTakerAndLeadHaveBothSettledIt) {
  Table table = Ended();
  table.Must("ben", Settle());
  EXPECT_FALSE(IsSettled(Of(table)));
  EXPECT_THAT(table.Do("ben", Settle()),
              IsRefused(Code::kFailedPrecondition, r::kSettledAlready));
  table.now += hours(1);
  table.Must("ana", Settle());
  EXPECT_TRUE(IsSettled(Of(table)));
  EXPECT_EQ(InstantOf(Of(table).settled_by_lead_at()), table.now);
  EXPECT_EQ(Of(table).lead_person_id(), Id("ana"));
  EXPECT_EQ(Of(table).minute_taker_person_id(), Id("ben"));
  EXPECT_THAT(table.Do("ana", Edit(table, "Toch anders.")),
              IsRefused(Code::kFailedPrecondition, r::kReportSettled));
}

TEST(DecideReport, IsSettledAtOnceByOneWhoLedAndWrote) {
  Table table = Running();
  table.Must("ana", TakePen());
  table.Must("ana", End());
  table.Must("ana", Settle());
  EXPECT_TRUE(IsSettled(Of(table)));
}

TEST(DecideReport, IsSettledByTheChairAloneWhereNobodyWrote) {
  Table table = Running();
  table.Must("ana", End());
  EXPECT_EQ(Of(table).minute_taker_person_id(), "");
  table.Must("ana", Settle());
  EXPECT_TRUE(IsSettled(Of(table)));
}

TEST(DecideReport, LetsTheDirectorSettleForALeadWhoTookOver) {
  Table table = Running();
  table.Must("ana", TakePen("cai"));
  Away(&table, "ana", minutes(2));
  table.Must("ben", TakeLead());
  table.Must("ben", End());
  table.Must("ana", Settle());
  EXPECT_EQ(Of(table).lead_person_id(), Id("ana"));
  EXPECT_FALSE(Of(table).has_settled_by_minute_taker_at());
  table.Must("cai", Settle());
  EXPECT_TRUE(IsSettled(Of(table)));
}

TEST(DecideReport, AsksWhoeverSettledAgainWhenAnotherChangesIt) {
  Table table = Ended();
  table.Must("ben", Settle());
  table.Must("ana", Edit(table, "Nog een zin."));
  EXPECT_FALSE(Of(table).has_settled_by_minute_taker_at());
  table.Must("ana", Settle());
  table.Must("ana", Edit(table, "En nog een."));
  EXPECT_TRUE(Of(table).has_settled_by_lead_at()) << "one's own yes stays";
}

TEST(DecideReport, IsSettledByNobodyElse) {
  Table table = Ended();
  EXPECT_EQ(table.Do("cai", Settle()).code(), Code::kPermissionDenied);
}

}  // namespace
}  // namespace ketentafel::chain
