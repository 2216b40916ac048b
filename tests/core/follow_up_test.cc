#include <gtest/gtest.h>

#include <future>

#include "server/core/core.h"
#include "server/core/secrets.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"
#include "shared/chain/refusals.h"
#include "tests/core/commands.h"
#include "tests/core/manual_time.h"
#include "tests/store/temp_folder.h"

// The one-time links on which owners answer, over a core as it runs.
namespace ketentafel::testing {
namespace {

const std::string kLedger = IdFromBits(7, 1);
const std::string kAction = IdFromBits(7, 2);
const std::string kAsked = IdFromBits(7, 3);
const std::string kAgain = IdFromBits(7, 4);

v1::AnswerFollowUp Say(v1::FollowUpAnswer answer, const std::string& text = "") {
  v1::AnswerFollowUp said;
  said.set_answer(answer);
  said.set_text(text);
  return said;
}

// A chain of Member 1, who directs; Member 2 speaks for the owner of one action.
class FollowUpLinks : public ::testing::Test {
 protected:
  FollowUpLinks() {
    Start();
    director_ = SessionOf(*core_->accounts().MakeOperatorLink());
    Must(CreateChain(Member(1)));
    for (const v1::Command& command :
         {PutParty(Member(2), v1::CORE), PutPerson(Member(2), "Ben"),
          TakeSeat(Member(2), v1::CORE)}) {
      Must(command);
    }
    v1::Command action;
    action.set_id(NextCommandId());
    action.mutable_put_action()->set_id(kAction);
    action.mutable_put_action()->mutable_action()->set_title("Folder maken");
    action.mutable_put_action()->mutable_action()->set_note("Niet voor buiten.");
    action.mutable_put_action()->mutable_action()->set_owner_party_id(Member(2).party_id);
    Must(action);
    Ask(kAsked);
  }

  void Start() {
    core_ = nullptr;
    store_ = nullptr;
    store_ = std::move(store::OpenSqlite({folder_.File("chains.db")})).value();
    core_ = core::StartCore(store_.get(), &clock_);
  }

  std::string SessionOf(const std::string& link) {
    v1::OpenLinkRequest request;
    request.set_secret(link);
    return core_->accounts().OpenLink("", request)->session_secret();
  }

  StatusOr<int64_t> Submit(const v1::Command& command) {
    v1::SubmitRequest request;
    request.set_ledger_id(kLedger);
    *request.mutable_command() = command;
    std::promise<StatusOr<int64_t>> answer;
    core_->ledgers().Submit(
        *core_->accounts().FindSession(director_), request,
        [&](StatusOr<v1::SubmitResponse> response) {
          answer.set_value(response.ok() ? StatusOr<int64_t>(response->revision())
                                         : response.status());
        });
    return answer.get_future().get();
  }
  void Must(const v1::Command& command) {
    const auto done = Submit(command);
    EXPECT_TRUE(done.ok()) << done.status().ToString();
  }

  void Ask(const std::string& id) {
    v1::Command command;
    command.set_id(NextCommandId());
    command.mutable_ask_owners()->set_language("nl");
    command.mutable_ask_owners()->add_follow_ups()->set_id(id);
    command.mutable_ask_owners()->mutable_follow_ups(0)->set_action_id(kAction);
    Must(command);
  }

  chain::LedgerState State() {
    std::promise<StatusOr<chain::LedgerState>> state;
    core_->ledgers().ReadState(*core_->accounts().FindSession(director_), kLedger,
                               [&](auto read) { state.set_value(std::move(read)); });
    return *state.get_future().get();
  }
  v1::Action Action() { return *State().Get<v1::Action>(kAction); }

  StatusOr<v1::MakeLinkResponse> MakeLink(const std::string& session, const std::string& id) {
    v1::MakeFollowUpLinkRequest request;
    request.set_ledger_id(kLedger);
    request.set_follow_up_id(id);
    return core_->accounts().MakeFollowUpLink(session, request);
  }
  std::string Link(const std::string& id = kAsked) {
    const auto made = MakeLink(director_, id);
    EXPECT_TRUE(made.ok()) << made.status().ToString();
    return made.ok() ? made->secret() : "";
  }

  core::FollowUps& follow_ups() { return core_->follow_ups(); }

  TempFolder folder_;
  ManualClock clock_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::Core> core_;
  std::string director_;
};

TEST_F(FollowUpLinks, ShowTheQuestionAndNothingElse) {
  const auto question = follow_ups().Read(Link());
  ASSERT_TRUE(question.ok()) << question.status().ToString();
  EXPECT_EQ(question->action.title(), "Folder maken");
  EXPECT_EQ(question->person_name, "Ben");
  EXPECT_EQ(question->language, "") << "nobody was sent a mail";
  EXPECT_TRUE(question->action.note().empty());
  EXPECT_TRUE(question->action.owner_party_id().empty());
}

TEST_F(FollowUpLinks, AreNotUsedUpByOpeningThem) {
  const std::string link = Link();
  const int64_t before = State().revision();
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(follow_ups().Read(link).ok());
  EXPECT_EQ(State().revision(), before);
  EXPECT_TRUE(follow_ups().Answer(link, Say(v1::ANSWERED_DONE)).ok());
}

TEST_F(FollowUpLinks, BringTheAnswerInTheNameOfWhoWasAsked) {
  ASSERT_TRUE(follow_ups().Answer(Link(), Say(v1::ANSWERED_STUCK, "Geen geld.")).ok());
  EXPECT_EQ(Action().state(), v1::BLOCKED);
  EXPECT_EQ(Action().obstacle().text(), "Geen geld.");
  EXPECT_EQ(Action().obstacle().by_party_id(), Member(2).party_id);
  EXPECT_TRUE(State().Get<v1::FollowUp>(kAsked)->has_answered_at());
  const int64_t last = State().revision();
  const auto log = store_->ChangesAfter(kLedger, last - 1, last);
  ASSERT_TRUE(log.ok());
  EXPECT_EQ(log->back().author_person_id(), Member(2).person_id);
}

TEST_F(FollowUpLinks, TakeOneAnswerOnly) {
  const std::string link = Link();
  ASSERT_TRUE(follow_ups().Answer(link, Say(v1::ANSWERED_ON_ITS_WAY)).ok());
  EXPECT_EQ(follow_ups().Answer(link, Say(v1::ANSWERED_DONE)).reason(), "LINK_UNKNOWN");
  EXPECT_EQ(follow_ups().Read(link).status().reason(), "LINK_UNKNOWN");
  EXPECT_EQ(Action().state(), v1::IN_PROGRESS);
  EXPECT_EQ(MakeLink(director_, kAsked).status().reason(), chain::refusal::kFollowUpAnswered);
}

// Two presses at once, on two threads of the door.
TEST_F(FollowUpLinks, TakeOneAnswerOnlyAlsoAtTheSameMoment) {
  const std::string link = Link();
  const auto press = [&] { return follow_ups().Answer(link, Say(v1::ANSWERED_DONE)); };
  auto first = std::async(std::launch::async, press);
  auto second = std::async(std::launch::async, press);
  EXPECT_NE(first.get().ok(), second.get().ok());
}

TEST_F(FollowUpLinks, StayWhereAnAnswerWasRefused) {
  const std::string link = Link();
  EXPECT_EQ(follow_ups().Answer(link, Say(v1::ANSWERED_STUCK)).reason(),
            chain::refusal::kTextMissing);
  EXPECT_EQ(follow_ups().Answer(link, Say(v1::ANSWERED_STUCK, "Bel 0341-654321")).reason(),
            chain::refusal::kPrivacyStopped);
  EXPECT_TRUE(follow_ups().Answer(link, Say(v1::ANSWERED_STUCK, "Geen geld.")).ok());
}

TEST_F(FollowUpLinks, GiveWayToANewOneAndToANewQuestion) {
  const std::string first = Link();
  const std::string second = Link();
  EXPECT_EQ(follow_ups().Read(first).status().reason(), "LINK_UNKNOWN");
  EXPECT_TRUE(follow_ups().Read(second).ok());
  Ask(kAgain);
  EXPECT_EQ(follow_ups().Answer(second, Say(v1::ANSWERED_DONE)).reason(), "LINK_UNKNOWN");
  EXPECT_TRUE(follow_ups().Read(Link(kAgain)).ok());
}

TEST_F(FollowUpLinks, EndAfterThirtyDays) {
  const std::string link = Link();
  clock_.Advance(core::kFollowUpLinkLength - Micros(1));
  EXPECT_TRUE(follow_ups().Read(link).ok());
  clock_.Advance(Micros(1));
  EXPECT_EQ(follow_ups().Read(link).status().reason(), "LINK_UNKNOWN");
  EXPECT_EQ(follow_ups().Answer(link, Say(v1::ANSWERED_DONE)).reason(), "LINK_UNKNOWN");
}

TEST_F(FollowUpLinks, OutliveARestartOfTheServer) {
  const std::string link = Link();
  Start();
  EXPECT_TRUE(follow_ups().Answer(link, Say(v1::ANSWERED_DONE)).ok());
  Start();
  EXPECT_EQ(follow_ups().Read(link).status().reason(), "LINK_UNKNOWN");
  EXPECT_EQ(Action().state(), v1::DONE);
}

TEST_F(FollowUpLinks, SayThatTheActionWasClosedMeanwhile) {
  const std::string link = Link();
  v1::Command close;
  close.set_id(NextCommandId());
  close.set_expected_revision(State().Find(v1::Element::kAction, kAction)->revision());
  close.mutable_set_action_state()->set_id(kAction);
  close.mutable_set_action_state()->set_state(v1::DONE);
  Must(close);
  EXPECT_EQ(follow_ups().Read(link).status().reason(), chain::refusal::kActionOver);
}

TEST_F(FollowUpLinks, EndWithTheSeatOfWhoWasAsked) {
  const std::string link = Link();
  Must(EndSeat(Member(2)));
  EXPECT_EQ(follow_ups().Read(link).status().reason(), "LINK_UNKNOWN");
  EXPECT_EQ(follow_ups().Answer(link, Say(v1::ANSWERED_DONE)).reason(), "LINK_UNKNOWN");
}

TEST_F(FollowUpLinks, AreMadeByTheDirectorAlone) {
  v1::MakeLinkRequest seat;
  seat.set_ledger_id(kLedger);
  seat.set_seat_id(Member(2).seat_id);
  const std::string ben = SessionOf(core_->accounts().MakeLink(director_, seat)->secret());
  EXPECT_EQ(MakeLink(ben, kAsked).status().code(), Code::kPermissionDenied);
  EXPECT_EQ(MakeLink("", kAsked).status().code(), Code::kUnauthenticated);
  EXPECT_EQ(MakeLink(director_, kAgain).status().reason(), chain::refusal::kFollowUpUnknown);
}

TEST_F(FollowUpLinks, AreNotGuessed) {
  for (const std::string& secret : {std::string(), std::string("nope"), core::NewSecret()}) {
    EXPECT_EQ(follow_ups().Read(secret).status().reason(), "LINK_UNKNOWN");
  }
}

}  // namespace
}  // namespace ketentafel::testing
