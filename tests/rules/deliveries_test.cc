#include "shared/chain/deliveries.h"

#include "shared/chain/invited.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

v1::Command Send(v1::PaperKind paper, const std::vector<std::string>& people,
                 std::string_view prefix = "mail") {
  v1::Command command;
  v1::SendPaper* send = command.mutable_send_paper();
  send->set_paper(paper);
  send->set_meeting_id(Id("start"));
  send->set_language("nl");
  for (const std::string& person : people) {
    v1::NewDelivery* delivery = send->add_deliveries();
    delivery->set_id(Id(std::string(prefix) + " " + person));
    delivery->set_person_id(Id(person));
  }
  return command;
}

v1::Command Again(v1::Command command) {
  command.mutable_send_paper()->set_again(true);
  return command;
}

v1::Command Note(v1::DeliveryState state, std::string_view reason = "", int code = 0) {
  v1::Command command;
  v1::NoteDelivery* note = command.mutable_note_delivery();
  note->set_id(Id("mail ben"));
  note->set_state(state);
  note->set_reason(std::string(reason));
  note->set_smtp_code(code);
  return command;
}

v1::Command Retry() {
  v1::Command command;
  command.mutable_retry_delivery()->set_id(Id("mail ben"));
  return command;
}

v1::Command Withdraw() {
  v1::Command command;
  command.mutable_withdraw_delivery()->set_id(Id("mail ben"));
  return command;
}

Table Ended() {
  Table table = Running();
  table.Must("ana", End());
  return table;
}

Table OnItsWay() {
  Table table = Ended();
  table.Must("ana", Send(v1::REPORT_PAPER, {"ben"}));
  return table;
}

// The server's own word for how it goes.
Status Server(Table* table, const v1::Command& command) { return table->Do("server", command); }

const v1::Delivery& Of(const Table& table) { return table.Get<v1::Delivery>(Id("mail ben")); }

TEST(DecideDeliveries, PutAPaperInTheOutboxForEachPerson) {
  Table table = Ended();
  v1::Command send = Send(v1::REPORT_PAPER, {"ben", "gus"});
  send.mutable_send_paper()->set_words("Dank voor uw inbreng.");
  table.Must("ana", send);
  EXPECT_EQ(Of(table).state(), v1::DELIVERY_WAITING);
  EXPECT_EQ(Of(table).words(), "Dank voor uw inbreng.");
  EXPECT_EQ(Of(table).requested_by_person_id(), Id("ana"));
  EXPECT_EQ(InstantOf(Of(table).requested_at()), table.now);
  EXPECT_EQ(DeliveriesOf(table.state, v1::REPORT_PAPER, Id("start")).size(), 2u);
  EXPECT_EQ(table.Do("ben", Send(v1::REPORT_PAPER, {"gus"}, "other")).code(),
            Code::kPermissionDenied);
}

TEST(DecideDeliveries, SendAReportOnceItsMeetingHasEndedDraftOrNot) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Send(v1::REPORT_PAPER, {"ben"})),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotEnded));
  table.Must("ana", End());
  table.Must("ana", Send(v1::REPORT_PAPER, {"ben"}));
  EXPECT_THAT(table.Do("ana", Send(v1::INVITATION_PAPER, {"ben"})),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotPlanned));
}

TEST(DecideDeliveries, InviteToAPlannedMeetingThatHasADate) {
  Table table = Table::WithMeeting();
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  meeting.clear_starts();
  table.Plant(Id("start"), meeting);
  EXPECT_THAT(table.Do("ana", Send(v1::INVITATION_PAPER, {"ben"})),
              IsRefused(Code::kInvalidArgument, r::kDateMissing));
  *meeting.mutable_starts() = At(Date(2026, 9, 17), 13, 0);
  table.Plant(Id("start"), meeting);
  table.Must("ana", Send(v1::INVITATION_PAPER, {"ben"}));
  table.Must("ana", Send(v1::AGENDA_PAPER, {"ben"}, "agenda"));
  EXPECT_THAT(table.Do("ana", Send(v1::CANCELLATION_PAPER, {"ben"}, "off")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotCancelled));
}

TEST(DecideDeliveries, RefuseWhatNobodySendsByHand) {
  Table table = Ended();
  EXPECT_THAT(table.Do("ana", Send(v1::REMINDER_PAPER, {"ben"})),
              IsRefused(Code::kInvalidArgument, r::kPaperNotMailed));
  v1::Command frisian = Send(v1::REPORT_PAPER, {"ben"});
  frisian.mutable_send_paper()->set_language("fy");
  EXPECT_THAT(table.Do("ana", frisian), IsRefused(Code::kInvalidArgument, r::kChoiceUnknown));
  EXPECT_THAT(table.Do("ana", Send(v1::REPORT_PAPER, {})),
              IsRefused(Code::kInvalidArgument, r::kTooFew));
  EXPECT_THAT(table.Do("ana", Send(v1::REPORT_PAPER, {"nobody"})),
              IsRefused(Code::kNotFound, r::kPersonUnknown));
  v1::Command twice = Send(v1::REPORT_PAPER, {"ben", "gus"});
  twice.mutable_send_paper()->mutable_deliveries(1)->set_person_id(Id("ben"));
  EXPECT_THAT(table.Do("ana", twice), IsRefused(Code::kInvalidArgument, r::kChoiceTwice));
}

TEST(DecideDeliveries, AreNotForWhoLeftTheTable) {
  Table table = Ended();
  v1::Seat seat = table.Get<v1::Seat>(Id("ben.seat"));
  *seat.mutable_until() = Date(2026, 2, 1);
  table.Plant(Id("ben.seat"), seat);
  EXPECT_THAT(table.Do("ana", Send(v1::REPORT_PAPER, {"ben"})),
              IsRefused(Code::kFailedPrecondition, r::kPersonWithoutSeat));
}

TEST(DecideDeliveries, SendNothingTwiceUnlessAsked) {
  Table table = OnItsWay();
  for (const v1::DeliveryState state :
       {v1::DELIVERY_WAITING, v1::DELIVERY_UNDER_WAY, v1::DELIVERY_SENT, v1::DELIVERY_UNSURE}) {
    v1::Delivery delivery = Of(table);
    delivery.set_state(state);
    table.Plant(Id("mail ben"), delivery);
    EXPECT_THAT(table.Do("ana", Send(v1::REPORT_PAPER, {"ben"}, "second")),
                IsRefused(Code::kFailedPrecondition, r::kAlreadySent))
        << state;
  }
  table.Must("ana", Again(Send(v1::REPORT_PAPER, {"ben"}, "second")));
}

TEST(DecideDeliveries, SendAgainToWhomItCouldNotReach) {
  Table table = OnItsWay();
  v1::Delivery delivery = Of(table);
  delivery.set_state(v1::DELIVERY_FAILED);
  table.Plant(Id("mail ben"), delivery);
  table.Must("ana", Send(v1::REPORT_PAPER, {"ben"}, "second"));
}

TEST(DecideDeliveries, GoFromWaitingByUnderWayToSent) {
  Table table = OnItsWay();
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_SENT)),
              IsRefused(Code::kAborted, r::kDeliveryMovedOn));
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)), IsOk());
  EXPECT_EQ(Of(table).attempts(), 1);
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)),
              IsRefused(Code::kAborted, r::kDeliveryMovedOn));
  table.now += minutes(1);
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_SENT, "", 250)), IsOk());
  EXPECT_EQ(InstantOf(Of(table).settled_at()), table.now);
  EXPECT_EQ(table.Do("ana", Note(v1::DELIVERY_FAILED)).code(), Code::kPermissionDenied);
}

TEST(DecideDeliveries, WaitAgainWithAReasonAndATime) {
  Table table = OnItsWay();
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)), IsOk());
  v1::Command later = Note(v1::DELIVERY_WAITING, "SERVER_BUSY", 451);
  *later.mutable_note_delivery()->mutable_next_attempt_at() = TimestampOf(table.now + minutes(5));
  EXPECT_THAT(Server(&table, later), IsOk());
  EXPECT_EQ(Of(table).reason(), "SERVER_BUSY");
  EXPECT_EQ(Of(table).smtp_code(), 451);
  EXPECT_EQ(InstantOf(Of(table).next_attempt_at()), table.now + minutes(5));
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)), IsOk());
  EXPECT_EQ(Of(table).attempts(), 2);
  EXPECT_FALSE(Of(table).has_next_attempt_at());
}

TEST(DecideDeliveries, GoOnceMoreWhereTheyFailedOrNobodyKnows) {
  Table table = OnItsWay();
  EXPECT_THAT(table.Do("ana", Retry()), IsRefused(Code::kFailedPrecondition, r::kDeliveryNotStuck));
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)), IsOk());
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNSURE, "NO_ANSWER")), IsOk());
  EXPECT_THAT(table.Do("ana", Withdraw()), IsRefused(Code::kFailedPrecondition, r::kDeliveryGone));
  table.Must("ana", Retry());
  EXPECT_EQ(Of(table).state(), v1::DELIVERY_WAITING);
  EXPECT_EQ(Of(table).attempts(), 0);
  EXPECT_EQ(Of(table).reason(), "");
}

TEST(DecideDeliveries, AreWithdrawnWhileTheyWait) {
  Table table = OnItsWay();
  table.Must("ana", Withdraw());
  EXPECT_EQ(Of(table).state(), v1::DELIVERY_WITHDRAWN);
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)),
              IsRefused(Code::kAborted, r::kDeliveryMovedOn));
  table.Must("ana", Send(v1::REPORT_PAPER, {"ben"}, "second"));
}

TEST(DecideDeliveries, HaveAsRecipientsWhoSpeaksForEachPartyOnce) {
  const Table table = Table::WithChain();
  const auto people = RecipientsOf(table.state);
  EXPECT_THAT(people, testing::Contains(Id("ana")));
  EXPECT_THAT(people, testing::Contains(Id("gus")));
  EXPECT_EQ(AddressOf(table.state, Id("gus")), "gus@work.example");
  EXPECT_EQ(AddressOf(table.state, Id("nobody")), "");
}

// ---- Invitations, and what happens to their meeting afterwards

void Put(Table* table, v1::DeliveryState state) {
  v1::Delivery delivery = Of(*table);
  delivery.set_state(state);
  table->Plant(Id("mail ben"), delivery);
}

Table Invited() {
  Table table = Table::WithMeeting();
  table.Must("ana", Send(v1::INVITATION_PAPER, {"ben"}));
  return table;
}

void Move(Table* table, const v1::CivilDate& to, std::string_view place = "") {
  v1::Command command;
  command.mutable_edit_meeting()->set_id(Id("start"));
  v1::Meeting* meeting = command.mutable_edit_meeting()->mutable_meeting();
  *meeting = table->Get<v1::Meeting>(Id("start"));
  *meeting->mutable_starts() = At(to, 13, 30);
  meeting->set_place(std::string(place));
  table->Must("ana", table->Seen<v1::Meeting>(command, Id("start")));
}

std::vector<std::string> ToTell(const Table& table) {
  return PeopleToTell(table.state, Id("start"));
}

bool HasInvitation(const Table& table) {
  return HasPaper(table.state, v1::INVITATION_PAPER, Id("start"), Id("ben"));
}

TEST(AnInvitation, IsOldOnceTheMeetingComesToAnotherDayOrPlace) {
  Table table = Invited();
  Put(&table, v1::DELIVERY_SENT);
  EXPECT_TRUE(HasInvitation(table));
  EXPECT_TRUE(ToTell(table).empty());
  Move(&table, Date(2026, 3, 19));
  EXPECT_FALSE(HasInvitation(table));
  EXPECT_THAT(ToTell(table), testing::ElementsAre(Id("ben")));
  EXPECT_TRUE(WasToldOtherwise(table.state, Id("start"), Id("ben")));
  EXPECT_FALSE(WasToldOtherwise(table.state, Id("start"), Id("gus")));
  table.Must("ana", Send(v1::INVITATION_PAPER, {"ben"}, "second"));
  EXPECT_TRUE(ToTell(table).empty());
  EXPECT_TRUE(WasToldOtherwise(table.state, Id("start"), Id("ben"))) << "the next is a change";
  v1::Delivery second = table.Get<v1::Delivery>(Id("second ben"));
  second.set_state(v1::DELIVERY_SENT);
  table.Plant(Id("second ben"), second);
  Move(&table, Date(2026, 3, 19), "Zaal 2");
  EXPECT_THAT(ToTell(table), testing::ElementsAre(Id("ben")));
}

TEST(AnInvitation, IsAsNewAsItWasAfterAChangeThatNoCalendarNeeds) {
  Table table = Invited();
  Put(&table, v1::DELIVERY_SENT);
  v1::Command command;
  command.mutable_edit_meeting()->set_id(Id("start"));
  *command.mutable_edit_meeting()->mutable_meeting() = table.Get<v1::Meeting>(Id("start"));
  command.mutable_edit_meeting()->mutable_meeting()->set_minutes_per_introduction(3);
  table.Must("ana", table.Seen<v1::Meeting>(command, Id("start")));
  EXPECT_TRUE(HasInvitation(table));
}

TEST(AnInvitation, StaysOldWhereTheMeetingChangedWhileItWasHandedOver) {
  Table table = Invited();
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)), IsOk());
  Move(&table, Date(2026, 3, 19));
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_SENT, "", 250)), IsOk());
  EXPECT_EQ(Of(table).reason(), kMeetingChanged);
  EXPECT_THAT(ToTell(table), testing::ElementsAre(Id("ben")));
}

TEST(AnInvitation, ThatWaitsSaysTheNewMomentAsItLeaves) {
  Table table = Invited();
  Move(&table, Date(2026, 3, 19));
  EXPECT_TRUE(HasInvitation(table));
  EXPECT_THAT(CheckStillFits(table.state, Id("mail ben")), IsOk());
}

TEST(AnInvitation, DoesNotLeaveForAMeetingThatWasCalledOffOrHasBegun) {
  Table table = Invited();
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("start"));
  Table begun = table;
  table.Must("ana", cancel);
  EXPECT_THAT(CheckStillFits(table.state, Id("mail ben")),
              IsRefused(Code::kFailedPrecondition, "MEETING_CALLED_OFF"));
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_UNDER_WAY)),
              IsRefused(Code::kFailedPrecondition, "MEETING_CALLED_OFF"));
  EXPECT_THAT(Server(&table, Note(v1::DELIVERY_WITHDRAWN, "MEETING_CALLED_OFF")), IsOk());
  EXPECT_TRUE(PeopleInvitedByMail(table.state, Id("start")).empty());
  begun.Run("start", "ana", "ben");
  EXPECT_THAT(CheckStillFits(begun.state, Id("mail ben")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingBegun));
}

TEST(AnInvitation, GivesWayToANewerOne) {
  Table table = Invited();
  table.now += minutes(1);
  table.Must("ana", Again(Send(v1::INVITATION_PAPER, {"ben"}, "second")));
  EXPECT_THAT(CheckStillFits(table.state, Id("mail ben")),
              IsRefused(Code::kFailedPrecondition, "REPLACED_BY_NEWER"));
  EXPECT_THAT(CheckStillFits(table.state, Id("second ben")), IsOk());
  table.now += minutes(1);
  Put(&table, v1::DELIVERY_FAILED);
  table.Must("ana", Retry());
  EXPECT_THAT(CheckStillFits(table.state, Id("mail ben")), IsOk()) << "somebody wants this one";
}

TEST(AnInvitation, ToASmallMeetingInvitesWhoGetsIt) {
  Table table = Table::WithChain();
  table.Must("ana", PlanMeetingCommand("small", v1::SUBGROUP, {{"one", 10}}));
  EXPECT_FALSE(IsForPerson(table.state, Id("small"), Id("ben")));
  v1::Command send = Send(v1::INVITATION_PAPER, {"ben"});
  send.mutable_send_paper()->set_meeting_id(Id("small"));
  table.Must("ana", send);
  EXPECT_TRUE(IsForPerson(table.state, Id("small"), Id("ben")));
  EXPECT_FALSE(IsForPerson(table.state, Id("small"), Id("gus")));
  EXPECT_THAT(CheckStillFits(table.state, Id("mail ben")), IsOk());
  v1::Command back;
  back.mutable_reply_to_invitation()->set_meeting_id(Id("small"));
  back.mutable_reply_to_invitation()->set_party_id(Id("ben.party"));
  table.Must("ana", back);
  EXPECT_THAT(CheckStillFits(table.state, Id("mail ben")),
              IsRefused(Code::kFailedPrecondition, "NOT_INVITED_ANY_MORE"));
}

}  // namespace
}  // namespace ketentafel::chain
