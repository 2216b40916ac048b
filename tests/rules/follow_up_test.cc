#include "tests/rules/meeting_words.h"

// Between meetings: asking owners how it goes, their answers, and contact moments.
namespace ketentafel::chain {
namespace {

namespace r = refusal;

// Ben's party owns "folder"; Ben speaks for it.
Table WithAction() {
  Table table = Table::WithChain();
  v1::Command command;
  command.mutable_put_action()->set_id(Id("folder"));
  command.mutable_put_action()->mutable_action()->set_title("Folder maken");
  command.mutable_put_action()->mutable_action()->set_owner_party_id(Id("ben.party"));
  table.Must("ben", command);
  return table;
}

v1::Command AskCommand(std::string_view id, std::string_view action = "folder",
                std::string_view delivery = "") {
  v1::Command command;
  command.mutable_ask_owners()->set_language("nl");
  v1::NewFollowUp* asked = command.mutable_ask_owners()->add_follow_ups();
  asked->set_id(Id(id));
  asked->set_action_id(Id(action));
  if (!delivery.empty()) asked->set_delivery_id(Id(delivery));
  return command;
}

v1::Command Reply(std::string_view id, v1::FollowUpAnswer answer, std::string_view text = "") {
  v1::Command command;
  command.mutable_answer_follow_up()->set_id(Id(id));
  command.mutable_answer_follow_up()->set_answer(answer);
  command.mutable_answer_follow_up()->set_text(std::string(text));
  return command;
}

const v1::Action& Folder(const Table& table) { return table.Get<v1::Action>(Id("folder")); }

TEST(AskOwners, AsksWhoeverSpeaksForTheOwner) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked", "folder", "mail"));
  const auto& asked = table.Get<v1::FollowUp>(Id("asked"));
  EXPECT_EQ(asked.person_id(), Id("ben"));
  EXPECT_EQ(asked.asked_by_person_id(), Id("ana"));
  const auto& delivery = table.Get<v1::Delivery>(Id("mail"));
  EXPECT_EQ(delivery.paper(), v1::FOLLOW_UP_PAPER);
  EXPECT_EQ(delivery.state(), v1::DELIVERY_WAITING);
  EXPECT_EQ(delivery.person_id(), Id("ben"));
}

TEST(AskOwners, TakesTheNewQuestionInThePlaceOfOneThatWasNotAnswered) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  table.Must("ana", AskCommand("again"));
  EXPECT_EQ(table.state.Get<v1::FollowUp>(Id("asked")), nullptr);
  EXPECT_THAT(table.Do("server", Reply("asked", v1::ANSWERED_DONE)),
              IsRefused(Code::kNotFound, r::kFollowUpUnknown));
}

TEST(AskOwners, WithdrawsTheMailOfTheFormerQuestionThatHasNotLeft) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked", "folder", "mail"));
  table.Must("ana", AskCommand("again", "folder", "second"));
  EXPECT_EQ(table.Get<v1::Delivery>(Id("mail")).state(), v1::DELIVERY_WITHDRAWN);
  EXPECT_TRUE(table.Get<v1::Delivery>(Id("mail")).has_settled_at());
  EXPECT_EQ(table.Get<v1::Delivery>(Id("second")).state(), v1::DELIVERY_WAITING);
  v1::Delivery sent = table.Get<v1::Delivery>(Id("second"));
  sent.set_state(v1::DELIVERY_SENT);
  table.Plant(Id("second"), sent);
  table.Must("ana", AskCommand("third"));
  EXPECT_EQ(table.Get<v1::Delivery>(Id("second")).state(), v1::DELIVERY_SENT);
}

TEST(AskOwners, KeepsAnAnswerThatCame) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  table.Must("server", Reply("asked", v1::ANSWERED_ON_ITS_WAY));
  table.Must("ana", AskCommand("again"));
  EXPECT_NE(table.state.Get<v1::FollowUp>(Id("asked")), nullptr);
  EXPECT_NE(table.state.Get<v1::FollowUp>(Id("again")), nullptr);
}

TEST(AskOwners, RefusesWhatCannotBeAsked) {
  Table table = WithAction();
  EXPECT_THAT(table.Do("ana", AskCommand("asked", "nothing")),
              IsRefused(Code::kNotFound, r::kActionUnknown));
  v1::Action orphan;
  orphan.set_title("Niemands actie");
  table.Plant(Id("orphan"), orphan);
  EXPECT_THAT(table.Do("ana", AskCommand("asked", "orphan")),
              IsRefused(Code::kFailedPrecondition, r::kOwnerMissing));
  orphan.set_state(v1::DONE);
  table.Plant(Id("orphan"), orphan);
  EXPECT_THAT(table.Do("ana", AskCommand("asked", "orphan")),
              IsRefused(Code::kFailedPrecondition, r::kActionOver));
  v1::Command twice = AskCommand("asked");
  *twice.mutable_ask_owners()->add_follow_ups() = twice.ask_owners().follow_ups(0);
  EXPECT_THAT(table.Do("ana", twice), IsRefused(Code::kInvalidArgument, r::kChoiceTwice));
  v1::Command one_mail = AskCommand("asked", "folder", "mail");
  *one_mail.mutable_ask_owners()->add_follow_ups() =
      AskCommand("more", "orphan", "mail").ask_owners().follow_ups(0);
  EXPECT_THAT(table.Do("ana", one_mail), IsRefused(Code::kInvalidArgument, r::kChoiceTwice));
}

TEST(AnswerFollowUp, ClosesTheAction) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  table.Must("server", Reply("asked", v1::ANSWERED_DONE, "Ligt bij de drukker af."));
  EXPECT_EQ(Folder(table).state(), v1::DONE);
  EXPECT_EQ(Folder(table).result(), "Ligt bij de drukker af.");
  EXPECT_TRUE(Folder(table).has_closed_at());
  EXPECT_EQ(table.Get<v1::FollowUp>(Id("asked")).answer(), v1::ANSWERED_DONE);
  EXPECT_THAT(table.Do("server", Reply("asked", v1::ANSWERED_DONE)),
              IsRefused(Code::kFailedPrecondition, r::kFollowUpAnswered));
}

TEST(AnswerFollowUp, SaysThatItIsOnItsWayAndThatIsNews) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  table.now += hours(5);
  table.Must("server", Reply("asked", v1::ANSWERED_ON_ITS_WAY));
  EXPECT_EQ(Folder(table).state(), v1::IN_PROGRESS);
  EXPECT_EQ(InstantOf(Folder(table).news_at()), table.now);
}

TEST(AnswerFollowUp, ReportsAnObstacleWithItsWordsForTheOwnersParty) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  EXPECT_THAT(table.Do("server", Reply("asked", v1::ANSWERED_STUCK)),
              IsRefused(Code::kInvalidArgument, r::kTextMissing));
  table.Must("server", Reply("asked", v1::ANSWERED_STUCK, "Geen geld voor druk."));
  EXPECT_EQ(Folder(table).state(), v1::BLOCKED);
  EXPECT_EQ(Folder(table).obstacle().text(), "Geen geld voor druk.");
  EXPECT_EQ(Folder(table).obstacle().by_party_id(), Id("ben.party"));
}

TEST(AnswerFollowUp, SetsANewDate) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  v1::Command reply = Reply("asked", v1::ANSWERED_NEW_DATE);
  EXPECT_THAT(table.Do("server", reply), IsRefused(Code::kInvalidArgument, r::kDateMissing));
  *reply.mutable_answer_follow_up()->mutable_due() = Date(2027, 1, 14);
  table.Must("server", reply);
  EXPECT_EQ(Folder(table).due().day(), 14);
}

TEST(AnswerFollowUp, RefusesANewDateThatHasPassedAndKeepsTheQuestionOpen) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  v1::Command reply = Reply("asked", v1::ANSWERED_NEW_DATE);
  v1::CivilDate* due = reply.mutable_answer_follow_up()->mutable_due();
  const Civil today = CivilOf(UtcDateOf(table.now));
  *due = DateOf(AddDays(today, -1));
  const Status refused = table.Do("server", reply);
  EXPECT_THAT(refused, IsRefused(Code::kInvalidArgument, r::kDateInvalid));
  EXPECT_EQ(refused.details().at("rule"), "past");
  EXPECT_FALSE(table.Get<v1::FollowUp>(Id("asked")).has_answered_at());
  *due = DateOf(today);
  table.Must("server", reply);
}

TEST(AnswerFollowUp, GoesThroughThePrivacyGuard) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  EXPECT_THAT(table.Do("server", Reply("asked", v1::ANSWERED_STUCK, "Bel 0341-654321")),
              IsRefused(Code::kInvalidArgument, r::kPrivacyStopped));
}

TEST(AnswerFollowUp, OpensNothingThatWasClosedMeanwhile) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  v1::Action over = Folder(table);
  for (const v1::ActionState state : {v1::DONE, v1::DROPPED}) {
    over.set_state(state);
    table.Plant(Id("folder"), over);
    EXPECT_THAT(table.Do("server", Reply("asked", v1::ANSWERED_STUCK, "Geen geld.")),
                IsRefused(Code::kFailedPrecondition, r::kActionOver));
  }
}

TEST(AnswerFollowUp, LeavesSetAsideWhatTheTableSetAside) {
  Table table = WithAction();
  v1::Action later = Folder(table);
  later.set_state(v1::SET_ASIDE);
  table.Plant(Id("folder"), later);
  table.Must("ana", AskCommand("asked"));
  table.Must("server", Reply("asked", v1::ANSWERED_ON_ITS_WAY, "Komt later."));
  EXPECT_EQ(Folder(table).state(), v1::SET_ASIDE);
  EXPECT_EQ(Folder(table).news(), "Komt later.");
}

TEST(AnswerFollowUp, TakesAnObstacleAwayOnceItGoesOn) {
  Table table = WithAction();
  table.Must("ana", AskCommand("asked"));
  table.Must("server", Reply("asked", v1::ANSWERED_STUCK, "Geen geld."));
  table.Must("ana", AskCommand("again"));
  table.Must("server", Reply("again", v1::ANSWERED_ON_ITS_WAY));
  EXPECT_EQ(Folder(table).state(), v1::IN_PROGRESS);
  EXPECT_FALSE(Folder(table).has_obstacle());
}

TEST(AnswerFollowUp, RefusesADateBeforeTheBeginning) {
  Table table = WithAction();
  v1::Action action = Folder(table);
  *action.mutable_start() = Date(2027, 1, 10);
  table.Plant(Id("folder"), action);
  table.Must("ana", AskCommand("asked"));
  v1::Command reply = Reply("asked", v1::ANSWERED_NEW_DATE);
  *reply.mutable_answer_follow_up()->mutable_due() = Date(2027, 1, 9);
  EXPECT_THAT(table.Do("server", reply),
              IsRefused(Code::kInvalidArgument, r::kEndsBeforeItBegins));
}

v1::Command MomentCommand(std::string_view id, std::string_view action, std::string_view missing) {
  v1::Command command;
  v1::PutContactMoment* put = command.mutable_put_contact_moment();
  put->set_id(Id(id));
  if (!action.empty()) put->mutable_moment()->set_action_id(Id(action));
  if (!missing.empty()) put->mutable_moment()->set_missing_party_id(Id(missing));
  put->mutable_moment()->set_kind(v1::BY_PHONE);
  put->mutable_moment()->set_text("Gebeld, komt goed.");
  return command;
}

TEST(ContactMoments, AboutAnActionAreTheDirectorsAlone) {
  Table table = WithAction();
  EXPECT_THAT(table.Do("ben", MomentCommand("call", "folder", "")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", MomentCommand("call", "folder", ""));
  const auto& moment = table.Get<v1::ContactMoment>(Id("call"));
  EXPECT_EQ(moment.by_person_id(), Id("ana"));
  v1::Command remove;
  remove.mutable_remove_contact_moment()->set_id(Id("call"));
  EXPECT_EQ(table.Do("ben", remove).code(), Code::kPermissionDenied);
  table.Must("ana", remove);
}

TEST(ContactMoments, WithAMissingPartyAreKeptByAnybodyAtTheTable) {
  Table table = WithAction();
  v1::MissingParty missing;
  missing.set_name("Huisartsen");
  table.Plant(Id("doctors"), missing);
  table.Must("ben", MomentCommand("call", "", "doctors"));
  EXPECT_THAT(table.Do("ana", MomentCommand("other", "folder", "doctors")),
              IsRefused(Code::kInvalidArgument, r::kContactAboutOne));
}

}  // namespace
}  // namespace ketentafel::chain
