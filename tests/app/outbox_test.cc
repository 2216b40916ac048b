#include "client-wasm/app/outbox.h"

#include <gtest/gtest.h>

#include "tests/app/fakes.h"

namespace ketentafel::app {
namespace {

using std::chrono::seconds;

const std::string kLedger = IdFromBits(1, 1);
const Footing kNow{"history", 10};

class OutboxTest : public ::testing::Test {
 protected:
  Outbox MakeOutbox() {
    OutboxEvents events;
    events.reached = [this](const Wish& wish) { reached.push_back(wish.command.id()); };
    events.refused = [this](const Wish& wish, const Status& why) {
      refused.push_back(wish.place + " " + why.reason());
      for (const TakenDraft& taken : wish.drafts) returned.push_back(taken.draft.text);
    };
    events.changed = [] {};
    return Outbox(&api, &storage, &around, kLedger, "ana/chain", std::move(events));
  }
  Wish Parking(std::string_view text) {
    Wish wish;
    wish.command.set_id(around.NewId());
    wish.command.mutable_park_point()->set_text(std::string(text));
    wish.place = "park";
    wish.drafts = {{"park/text", {std::string(text), 4}}};
    wish.footing = kNow;
    return wish;
  }
  std::string TextOf(const FakeTransport::Call& call) {
    v1::SubmitRequest request;
    request.ParseFromString(call.request);
    return request.command().park_point().text();
  }

  FakeTransport line;
  net::Api api{&line};
  FakeStorage storage;
  FakeSurroundings around;
  std::vector<std::string> reached, refused, returned;
};

TEST_F(OutboxTest, SendsOneCommandAtATimeInOrder) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(kNow);
  outbox.Add(Parking("een"));
  outbox.Add(Parking("twee"));
  ASSERT_EQ(line.Open("Submit").size(), 1u);
  EXPECT_EQ(TextOf(line.Open("Submit")[0]), "een");
  line.AnswerSubmit(line.Open("Submit")[0], 5);
  ASSERT_EQ(line.Open("Submit").size(), 1u);
  EXPECT_EQ(TextOf(line.Open("Submit")[0]), "twee");
}

TEST_F(OutboxTest, SendsTheSameIdAgainWhenTheLineBreaks) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(kNow);
  outbox.Add(Parking("een"));
  const std::string first = line.Open("Submit")[0].request;
  line.End(line.Open("Submit")[0], Code::kUnavailable);
  EXPECT_EQ(outbox.pending().Unanswered(), 1u);
  EXPECT_TRUE(line.Open("Submit").empty());
  around.now += seconds(1);
  outbox.Tick(around.now);
  ASSERT_EQ(line.Open("Submit").size(), 1u);
  EXPECT_EQ(line.Open("Submit")[0].request, first);
}

TEST_F(OutboxTest, LosesNothingWhenTheTabIsClosed) {
  {
    Outbox outbox = MakeOutbox();
    outbox.Follow(kNow);
    outbox.Add(Parking("een"));
    outbox.Add(Parking("twee"));
  }
  line.calls.clear();
  Outbox reopened = MakeOutbox();
  reopened.Follow(kNow);
  EXPECT_TRUE(line.Open("Submit").empty()) << "another tab may still be sending";
  reopened.AdoptLeftovers();
  EXPECT_EQ(TextOf(line.Open("Submit")[0]), "een");
  line.AnswerSubmit(line.Open("Submit")[0], 1);
  EXPECT_EQ(TextOf(line.Open("Submit")[0]), "twee");
  line.AnswerSubmit(line.Open("Submit")[0], 2);
  EXPECT_TRUE(storage.kept.empty());
}

TEST_F(OutboxTest, GivesTheTextBackWhenALeftoverIsRefused) {
  {
    Outbox outbox = MakeOutbox();
    outbox.Follow(kNow);
    outbox.Add(Parking("één regel,\nen nog een"));
  }
  line.calls.clear();
  Outbox reopened = MakeOutbox();
  reopened.Follow(kNow);
  reopened.AdoptLeftovers();
  line.End(line.Open("Submit")[0], Code::kFailedPrecondition);
  EXPECT_EQ(returned, std::vector<std::string>{"één regel,\nen nog een"});
}

TEST_F(OutboxTest, KeepsAWishUntilTheStreamHasToldIt) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(kNow);
  outbox.Add(Parking("een"));
  line.AnswerSubmit(line.Open("Submit")[0], 12);
  outbox.Reached(11);
  EXPECT_EQ(outbox.pending().size(), 1u);
  EXPECT_TRUE(reached.empty());
  outbox.Reached(12);
  EXPECT_TRUE(outbox.pending().empty());
  EXPECT_EQ(reached.size(), 1u);
}

// Else it would wait for whatever the stream tells next.
TEST_F(OutboxTest, IsDoneWithAWishThatTheStreamToldBeforeItsAnswer) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(kNow);
  outbox.Add(Parking("een"));
  outbox.Follow(Footing{"history", 11});
  outbox.Reached(11);
  EXPECT_EQ(outbox.pending().size(), 1u) << "nobody knows yet that this was it";
  line.AnswerSubmit(line.Open("Submit")[0], 11);
  EXPECT_TRUE(outbox.pending().empty());
  EXPECT_EQ(reached.size(), 1u);
}

TEST_F(OutboxTest, TellsARefusalAtItsPlaceAndGoesOn) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(kNow);
  outbox.Add(Parking("een"));
  outbox.Add(Parking("twee"));
  line.End(line.Open("Submit")[0], Code::kFailedPrecondition);
  ASSERT_EQ(refused.size(), 1u);
  EXPECT_TRUE(refused[0].starts_with("park "));
  EXPECT_EQ(returned, std::vector<std::string>{"een"});
  EXPECT_EQ(TextOf(line.Open("Submit")[0]), "twee");
}

TEST_F(OutboxTest, WaitsUntilTheStreamIsThere) {
  Outbox outbox = MakeOutbox();
  outbox.Add(Parking("een"));
  EXPECT_TRUE(line.Open("Submit").empty());
  outbox.Follow(kNow);
  EXPECT_EQ(line.Open("Submit").size(), 1u);
}

// A ledger that was put back to an earlier moment: another history, or the same one but shorter.
class RestoredLedger : public OutboxTest, public ::testing::WithParamInterface<Footing> {};

INSTANTIATE_TEST_SUITE_P(Outbox, RestoredLedger,
                         ::testing::Values(Footing{"other", 40}, Footing{"history", 9}));

TEST_P(RestoredLedger, WaitsForConsentAndSendsAllTheSame) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(std::nullopt);
  outbox.Add(Parking("een"));
  outbox.Follow(GetParam());
  EXPECT_TRUE(line.Open("Submit").empty());
  EXPECT_EQ(outbox.pending().InDoubt(), 1u);
  outbox.SendDoubted();
  ASSERT_EQ(line.Open("Submit").size(), 1u);
  EXPECT_EQ(TextOf(line.Open("Submit")[0]), "een");
}

TEST_P(RestoredLedger, GivesBackWhatWasTyped) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(std::nullopt);
  outbox.Add(Parking("een"));
  outbox.Follow(GetParam());
  outbox.GiveBackDoubted();
  EXPECT_EQ(refused, std::vector<std::string>{"park HISTORY_RENEWED"});
  EXPECT_EQ(returned, std::vector<std::string>{"een"});
  EXPECT_TRUE(storage.kept.empty());
}

TEST_P(RestoredLedger, AsksAboutLeftoversOfAClosedTabToo) {
  {
    Outbox outbox = MakeOutbox();
    outbox.Add(Parking("een"));
  }
  Outbox reopened = MakeOutbox();
  reopened.AdoptLeftovers();
  reopened.Follow(GetParam());
  EXPECT_TRUE(line.Open("Submit").empty());
  EXPECT_EQ(reopened.pending().InDoubt(), 1u);
}

TEST_P(RestoredLedger, DoesNotHoldUpWhatIsAskedSince) {
  Outbox outbox = MakeOutbox();
  outbox.Follow(std::nullopt);
  outbox.Add(Parking("een"));
  outbox.Follow(GetParam());
  Wish later = Parking("twee");
  later.footing = GetParam();
  outbox.Add(std::move(later));
  ASSERT_EQ(line.Open("Submit").size(), 1u);
  EXPECT_EQ(TextOf(line.Open("Submit")[0]), "twee");
}

}  // namespace
}  // namespace ketentafel::app
