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
  v1::Command remove;
  remove.mutable_remove_goal()->set_id(IdFromBits(9, 9));
  Want(SubmitIntent{remove, "goal", {}});
  EXPECT_EQ(app.model().own_change.revision, 0);
  line.AnswerSubmit(line.Open("Submit").at(0), 5);
  TellRevision(5);
  EXPECT_EQ(app.model().own_change.revision, 5);
  v1::Command undo;
  undo.mutable_undo_change()->set_revision(5);
  Want(SubmitIntent{undo, "undo", {}});
  line.AnswerSubmit(line.Open("Submit").at(0), 6);
  TellRevision(6);
  EXPECT_EQ(app.model().own_change.revision, 0);
}

TEST_F(RecordsTest, OfferNoWayBackFromWhatIsNew) {
  v1::Command put;
  put.mutable_put_goal()->set_id(IdFromBits(9, 9));
  EXPECT_FALSE(OffersWayBack(put));
  put.set_expected_revision(3);
  EXPECT_TRUE(OffersWayBack(put));
}

}  // namespace
}  // namespace ketentafel::app
