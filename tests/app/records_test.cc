#include <gtest/gtest.h>

#include "client-wasm/app/app.h"
#include "ketentafel/v1/account_service.pb.h"
#include "tests/app/fakes.h"

// What the page asks of the records, how often, and its way back from its own last change.
namespace ketentafel::app {
namespace {

using std::chrono::milliseconds;

const std::string kLedger = IdFromBits(1, 1);
const std::string kHistory = IdFromBits(2, 2);
const std::string kGoal = IdFromBits(9, 9);

using Revisions = std::vector<int64_t>;

v1::Command Edit(std::string_view text) {
  v1::Command command;
  command.mutable_put_goal()->set_id(kGoal);
  command.mutable_put_goal()->mutable_goal()->set_text(std::string(text));
  command.set_expected_revision(3);
  return command;
}

v1::Command Removal() {
  v1::Command command;
  command.mutable_remove_goal()->set_id(kGoal);
  return command;
}

v1::Command UndoOf(int64_t revision) {
  v1::Command command;
  command.mutable_undo_change()->set_revision(revision);
  return command;
}

class RecordsTest : public ::testing::Test {
 protected:
  RecordsTest() {
    app.Start("#/chain/" + kLedger, "nl");
    v1::WhoAmIResponse who;
    who.set_account_id("ana");
    Answer("WhoAmI", who);
    v1::WatchResponse reset;
    reset.mutable_reset()->set_history_id(kHistory);
    Tell(reset);
    v1::WatchResponse snapshot;
    snapshot.mutable_snapshot()->set_revision(4);
    snapshot.mutable_snapshot()->set_last(true);
    v1::Element* goal = snapshot.mutable_snapshot()->add_elements();
    goal->set_id(kGoal);
    goal->set_revision(3);
    goal->mutable_goal()->set_text("Samen");
    Tell(snapshot);
    v1::WatchResponse caught_up;
    caught_up.mutable_caught_up()->set_revision(4);
    caught_up.mutable_caught_up()->set_history_id(kHistory);
    caught_up.mutable_caught_up()->set_reader_person_id(IdFromBits(3, 3));
    Tell(caught_up);
  }

  template <class Message>
  void Answer(std::string_view method, const Message& message) {
    const auto call = line.Open(method).at(0);
    line.Send(call, message);
    line.End(call, Code::kOk);
  }
  void Tell(const v1::WatchResponse& event) { line.Send(line.Open("Watch").at(0), event); }
  void TellRevision(int64_t revision) {
    v1::WatchResponse event;
    event.mutable_changes()->set_revision(revision);
    Tell(event);
  }
  void Want(Intent intent) {
    std::vector<Intent> intents;
    intents.push_back(std::move(intent));
    app.Handle(std::move(intents));
  }
  // As a view does in each frame in which these words are looked for.
  void LookFor(std::string_view words) {
    v1::SearchRequest request;
    request.set_text(std::string(words));
    Want(RecordsIntent{request});
  }
  void Pass(milliseconds time) {
    around.now += time;
    app.Tick();
  }
  Revisions Offered() const { return app.model().own_change.revisions; }
  bool HasWayBack(const v1::Command& command) const {
    return SlipOf(app.model().state(), command).about.value_case() != v1::Element::VALUE_NOT_SET;
  }
  std::string Asked() {
    v1::SearchRequest request;
    const auto calls = line.Open("RecordService/Search");
    if (calls.empty() || !request.ParseFromString(calls.back().request)) return "";
    return request.text();
  }

  FakeTransport line;
  FakeStorage storage;
  FakeSurroundings around;
  App app{&line, &storage, &around};
};

TEST_F(RecordsTest, AreAskedOnceHoweverOftenAViewWantsThem) {
  LookFor("caf");
  LookFor("caf");
  EXPECT_EQ(Asked(), "caf");
  v1::SearchResponse found;
  found.add_hits()->set_excerpt("café");
  Answer("RecordService/Search", found);
  EXPECT_EQ(app.model().records.search.answer.hits_size(), 1);
  LookFor("caf");
  EXPECT_EQ(Asked(), "") << "nothing has changed since";
}

TEST_F(RecordsTest, WaitAMomentWhileSomebodyTypes) {
  LookFor("c");
  Answer("RecordService/Search", v1::SearchResponse());
  LookFor("ca");
  EXPECT_EQ(Asked(), "");
  EXPECT_LE(app.NextTick(), around.now + milliseconds(200)) << "a frame comes to ask then";
  Pass(milliseconds(200));
  LookFor("caf");
  EXPECT_EQ(Asked(), "caf");
}

TEST_F(RecordsTest, AreAskedAgainOnceTheChainHasMovedOn) {
  LookFor("caf");
  Answer("RecordService/Search", v1::SearchResponse());
  TellRevision(5);
  LookFor("caf");
  EXPECT_EQ(Asked(), "");
  Pass(milliseconds(1000));
  LookFor("caf");
  EXPECT_EQ(Asked(), "caf");
}

TEST_F(RecordsTest, SayWhyThereIsNoAnswerAndTryAgainWhenAsked) {
  LookFor("caf");
  line.End(line.Open("RecordService/Search").at(0), Code::kUnavailable);
  EXPECT_EQ(app.model().records.search.failure.code(), Code::kUnavailable);
  LookFor("caf");
  EXPECT_EQ(Asked(), "");
  Want(RetryIntent{});
  Pass(milliseconds(1000));
  LookFor("caf");
  EXPECT_EQ(Asked(), "caf");
}

TEST_F(RecordsTest, OfferTheWayBackFromARemovalOnceItIsIn) {
  Want(SubmitIntent{Removal(), "goal", {}});
  EXPECT_EQ(Offered(), Revisions());
  line.AnswerSubmit(line.Open("Submit").at(0), 5);
  EXPECT_EQ(Offered(), Revisions());
  TellRevision(5);
  EXPECT_EQ(Offered(), Revisions{5});
  EXPECT_EQ(app.model().own_change.slip.text_key, "undo.removed");
  EXPECT_EQ(app.model().own_change.slip.about.goal().text(), "Samen");
  Want(SubmitIntent{UndoOf(5), "undo", {}});
  EXPECT_EQ(app.model().own_change.stage, OwnChange::Stage::kGoingBack);
  line.AnswerSubmit(line.Open("Submit").at(0), 6);
  TellRevision(6);
  EXPECT_EQ(app.model().own_change.stage, OwnChange::Stage::kBack);
  Want(DismissRefusalIntent{"undo"});
  EXPECT_EQ(Offered(), Revisions());
}

// The server would say UNDO_BUILT_ON of the first of them alone.
TEST_F(RecordsTest, OfferTheWayBackFromAllThatOnePressDid) {
  v1::Command first = Edit("Alleen");
  first.set_id(IdFromBits(7, 7));
  v1::Command second = Edit("Met zijn allen");
  second.clear_expected_revision();
  second.set_expected_command_id(first.id());
  std::vector<Intent> press;
  press.emplace_back(SubmitIntent{first, "goal", {}});
  press.emplace_back(SubmitIntent{second, "goal", {}});
  app.Handle(std::move(press));
  line.AnswerSubmit(line.Open("Submit").at(0), 5);
  TellRevision(5);
  EXPECT_FALSE(app.model().chain->outbox.pending().empty()) << "not to be pressed yet";
  TellRevision(6);  // the stream may be faster than the answer
  line.AnswerSubmit(line.Open("Submit").at(0), 6);
  EXPECT_TRUE(app.model().chain->outbox.pending().empty());
  EXPECT_EQ(Offered(), (Revisions{5, 6}));
}

TEST_F(RecordsTest, OfferTheWayBackFromTheLastPressOnly) {
  Want(SubmitIntent{Edit("Alleen"), "goal", {}});
  line.AnswerSubmit(line.Open("Submit").at(0), 5);
  TellRevision(5);
  v1::Command again = Edit("Met zijn allen");
  again.set_expected_revision(5);
  Want(SubmitIntent{again, "goal", {}});
  line.AnswerSubmit(line.Open("Submit").at(0), 6);
  TellRevision(6);
  EXPECT_EQ(Offered(), Revisions{6});
  v1::Command start;
  start.mutable_start_meeting()->set_meeting_id(IdFromBits(8, 8));
  Want(SubmitIntent{start, "live", {}});
  EXPECT_EQ(Offered(), Revisions()) << "there is no way back from what came last";
}

TEST_F(RecordsTest, SayWhyAChangeCannotBeTakenBackUntilTheNextOne) {
  Want(SubmitIntent{Edit("Alleen"), "goal", {}});
  line.AnswerSubmit(line.Open("Submit").at(0), 5);
  TellRevision(5);
  Want(SubmitIntent{UndoOf(5), "undo", {}});
  line.End(line.Open("Submit").at(0), Code::kAborted);
  EXPECT_EQ(Offered(), Revisions());
  EXPECT_NE(app.model().RefusalAt("undo"), nullptr);
  Want(SubmitIntent{Removal(), "goal", {}});
  EXPECT_EQ(app.model().RefusalAt("undo"), nullptr);
}

TEST_F(RecordsTest, ForgetTheWayBackOnAnotherScreen) {
  Want(SubmitIntent{Edit("Alleen"), "goal", {}});
  line.AnswerSubmit(line.Open("Submit").at(0), 5);
  TellRevision(5);
  app.OnFragment("#/chain/" + kLedger + "/actions");
  EXPECT_EQ(Offered(), Revisions());
}

TEST_F(RecordsTest, OfferNoWayBackFromWhatIsNew) {
  v1::Command put = Edit("Alleen");
  EXPECT_TRUE(HasWayBack(put));
  put.mutable_put_goal()->set_id(IdFromBits(1, 9));
  EXPECT_FALSE(HasWayBack(put));
  v1::Command park;
  park.mutable_park_point()->set_text("Vervoer");
  EXPECT_TRUE(HasWayBack(park)) << "nobody can remove it";
}

}  // namespace
}  // namespace ketentafel::app
