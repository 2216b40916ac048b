#include "shared/base/ids.h"
#include "shared/chain/expected_parties.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

const v1::Attendance& Of(const Table& table, std::string_view party) {
  return table.Get<v1::Attendance>(JoinIds(Id("start"), Id(party)));
}

v1::Command NoteAt(const std::vector<std::string>& parties, int hour, int minute) {
  v1::Command command = Note(parties);
  *command.mutable_note_presence()->mutable_local_time() =
      At(Date(2026, 3, 12), hour, minute);
  return command;
}

TEST(DecideAttendance, FillsInWhoIsOnLineWhereNobodyHas) {
  Table table = Running();
  table.Must("ana", Attend("gus.party", v1::EXCUSED));
  table.Must("server", NoteAt({"ben.party", "gus.party"}, 13, 31));
  EXPECT_EQ(Of(table, "ben.party").state(), v1::PRESENT);
  EXPECT_TRUE(Of(table, "ben.party").from_presence());
  EXPECT_EQ(Of(table, "gus.party").state(), v1::EXCUSED) << "a hand overrules";
}

TEST(DecideAttendance, CallsLateWhoComesMoreThanTenMinutesAfterTheStart) {
  Table table = Running();
  table.now += minutes(10);
  table.Must("server", NoteAt({"ben.party"}, 13, 40));
  EXPECT_EQ(Of(table, "ben.party").state(), v1::PRESENT);
  table.now += seconds(1);
  table.Must("server", NoteAt({"ben.party", "cai.party"}, 13, 41));
  EXPECT_EQ(Of(table, "ben.party").state(), v1::PRESENT) << "was here before";
  EXPECT_EQ(Of(table, "cai.party").state(), v1::LATE);
  EXPECT_EQ(Of(table, "cai.party").late_at().hour(), 13);
  EXPECT_EQ(Of(table, "cai.party").late_at().minute(), 41);
}

TEST(DecideAttendance, ChangesNothingWhenAllIsFilledIn) {
  Table table = Running();
  table.Must("server", NoteAt({"ben.party"}, 13, 31));
  const Decision again = table.Ask("server", NoteAt({"ben.party", "nobody.party"}, 13, 32));
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->empty());
}

TEST(DecideAttendance, NotesPresenceForTheServerAlone) {
  Table table = Running();
  EXPECT_EQ(table.Do("ana", NoteAt({"ben.party"}, 13, 31)).code(), Code::kPermissionDenied);
}

TEST(DecideAttendance, KeepsTheReplyAndForgetsThePresenceWhenSetByHand) {
  Table table = Table::WithMeeting();
  v1::Command coming;
  coming.mutable_reply_to_invitation()->set_meeting_id(Id("start"));
  coming.mutable_reply_to_invitation()->set_party_id(Id("ben.party"));
  coming.mutable_reply_to_invitation()->set_reply(v1::COMING);
  table.Must("ben", coming);
  table.Must("ana", Start());
  table.Must("server", NoteAt({"ben.party"}, 13, 31));
  EXPECT_EQ(Of(table, "ben.party").reply(), v1::COMING);
  table.Must("ana", Attend("ben.party", v1::ABSENT));
  EXPECT_EQ(Of(table, "ben.party").state(), v1::ABSENT);
  EXPECT_FALSE(Of(table, "ben.party").from_presence());
  EXPECT_EQ(Of(table, "ben.party").reply(), v1::COMING);
}

TEST(DecideAttendance, IsSetByLeadMinuteTakerDirectorAndOwnParty) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.Must("ana", Attend("gus.party", v1::PRESENT));
  table.Must("ben", Attend("gus.party", v1::ABSENT));
  table.Must("gus", Attend("gus.party", v1::PRESENT));
  EXPECT_THAT(table.Do("cai", Attend("gus.party", v1::ABSENT)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(DecideAttendance, WantsATimeWithLateAndOnlyWithLate) {
  Table table = Running();
  v1::Command late = Attend("gus.party", v1::LATE);
  EXPECT_THAT(table.Do("ana", late), IsRefused(Code::kInvalidArgument, r::kDateMissing));
  *late.mutable_set_attendance()->mutable_late_at() = At(Date(2026, 3, 12), 24, 0);
  EXPECT_THAT(table.Do("ana", late), IsRefused(Code::kInvalidArgument, r::kTimeInvalid));
  late.mutable_set_attendance()->mutable_late_at()->set_hour(14);
  table.Must("ana", late);
  EXPECT_EQ(Of(table, "gus.party").late_at().hour(), 14);
  table.Must("ana", Attend("gus.party", v1::PRESENT));
  EXPECT_FALSE(Of(table, "gus.party").has_late_at());
}

TEST(DecideAttendance, RefusesWhatItDoesNotKnow) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Attend("gus.party", v1::ATTENDANCE_STATE_UNSPECIFIED)),
              IsRefused(Code::kInvalidArgument, r::kChoiceMissing));
  EXPECT_THAT(table.Do("ana", Attend("gus.party", static_cast<v1::AttendanceState>(9))),
              IsRefused(Code::kInvalidArgument, r::kChoiceUnknown));
  EXPECT_THAT(table.Do("ana", Attend("nobody.party", v1::PRESENT)),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
  EXPECT_THAT(table.Do("ana", Attend("gus.party", v1::PRESENT, "other")),
              IsRefused(Code::kNotFound, r::kMeetingUnknown));
}

TEST(DecideAttendance, CanBeSetUntilTheReportIsSettled) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  table.Must("ana", End());
  table.Must("ana", Attend("gus.party", v1::PRESENT));
  table.Must("ana", Settle());
  table.Must("ben", Settle());
  EXPECT_THAT(table.Do("ana", Attend("gus.party", v1::ABSENT)),
              IsRefused(Code::kFailedPrecondition, r::kReportSettled));
}

TEST(ExpectedParties, CountWhoSaidItWouldNotComeAsAbsentUntilSeen) {
  Table table = Table::WithMeeting();
  v1::Command reply;
  reply.mutable_reply_to_invitation()->set_meeting_id(Id("start"));
  reply.mutable_reply_to_invitation()->set_party_id(Id("gus.party"));
  reply.mutable_reply_to_invitation()->set_reply(v1::NOT_COMING);
  table.Must("gus", reply);
  table.Must("ana", Start());
  EXPECT_TRUE(IsAbsent(table.state, Id("start"), Id("gus.party")));
  EXPECT_FALSE(IsAbsent(table.state, Id("start"), Id("ben.party")));
  table.Must("server", NoteAt({"gus.party"}, 13, 31));
  EXPECT_FALSE(IsAbsent(table.state, Id("start"), Id("gus.party")));
}

}  // namespace
}  // namespace ketentafel::chain
