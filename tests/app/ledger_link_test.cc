#include "client-wasm/app/ledger_link.h"

#include <gtest/gtest.h>

#include "shared/chain/timestamps.h"
#include "tests/app/fakes.h"

namespace ketentafel::app {
namespace {

using std::chrono::seconds;

const std::string kLedger = IdFromBits(1, 1);

class LedgerLinkTest : public ::testing::Test {
 protected:
  v1::WatchRequest Request() {
    v1::WatchRequest request;
    request.ParseFromString(line.Open("Watch").at(0).request);
    return request;
  }
  void CatchUp(int64_t revision) {
    v1::WatchResponse snapshot;
    snapshot.mutable_snapshot()->set_revision(revision);
    line.Send(line.Open("Watch")[0], snapshot);
    v1::WatchResponse caught_up;
    caught_up.mutable_caught_up()->set_revision(revision);
    caught_up.mutable_caught_up()->set_history_id("h1");
    *caught_up.mutable_caught_up()->mutable_server_time() =
        chain::TimestampOf(around.now + seconds(90));
    line.Send(line.Open("Watch")[0], caught_up);
  }

  FakeTransport line;
  net::Api api{&line};
  FakeSurroundings around;
  LedgerLink link{&api, &around, kLedger, [] {}};
};

TEST_F(LedgerLinkTest, ResumesWhereItWasWhenTheStreamBreaks) {
  CatchUp(12);
  EXPECT_EQ(link.state(), LinkState::kLive);
  line.End(line.Open("Watch")[0], Code::kUnavailable);
  EXPECT_EQ(link.state(), LinkState::kLost);
  around.now += seconds(1);
  link.Tick(around.now);
  EXPECT_EQ(Request().after_revision(), 12);
  EXPECT_EQ(Request().history_id(), "h1");
}

TEST_F(LedgerLinkTest, NoticesAStreamThatFellSilent) {
  CatchUp(12);
  around.now += seconds(21);
  link.Tick(around.now);
  EXPECT_EQ(link.state(), LinkState::kLive);
  around.now += seconds(2);
  link.Tick(around.now);
  EXPECT_EQ(link.state(), LinkState::kLost);
}

TEST_F(LedgerLinkTest, WaitsLongerAfterEachFailure) {
  Micros former(0);
  for (int i = 0; i < 4; ++i) {
    line.End(line.Open("Watch").at(0), Code::kUnavailable);
    const Micros wait = link.NextTick() - around.now;
    EXPECT_GT(wait, former);
    former = wait;
    around.now = link.NextTick();
    link.Tick(around.now);
  }
}

TEST_F(LedgerLinkTest, StopsAskingWhenTheServerSaysNo) {
  line.End(line.Open("Watch")[0], Code::kPermissionDenied);
  EXPECT_EQ(link.state(), LinkState::kRefused);
  around.now += seconds(60);
  link.Tick(around.now);
  EXPECT_TRUE(line.Open("Watch").empty());
}

TEST_F(LedgerLinkTest, LearnsHowFarTheServersClockIsAhead) {
  CatchUp(12);
  EXPECT_EQ(link.replica().server_ahead(), Micros(seconds(90)));
}

}  // namespace
}  // namespace ketentafel::app
