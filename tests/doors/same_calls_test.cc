// What holds for every call, whichever door it takes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/doors/call_path.h"
#include "tests/doors/open_doors.h"

namespace ketentafel::doors {
namespace {

using probe::v1::CountReply;
using probe::v1::CountRequest;
using probe::v1::PingReply;
using probe::v1::PingRequest;
using testing::Contains;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

enum class Way { kGrpc, kWeb, kWebText };

class SameCalls : public OpenDoors, public testing::WithParamInterface<Way> {
 protected:
  Outcome Call(const std::string& method, const google::protobuf::Message& request,
               const CallOptions& options = {}) {
    return CallBytes(method, request.SerializeAsString(), options);
  }
  Outcome CallBytes(const std::string& method, const std::string& request,
                    const CallOptions& options = {}) {
    return Path()->Call(method, request, options);
  }
  Outcome Refuse(Code code, uint32_t after) {
    probe::v1::RefuseRequest request;
    request.set_code(static_cast<int>(code));
    request.set_reason("TABLE_TAKEN");
    request.set_message("100% bezet, één tafel");
    request.set_after(after);
    return Call(kRefuse, request);
  }
  static PingReply Pong(const Outcome& outcome) {
    PingReply reply;
    EXPECT_THAT(outcome.messages, SizeIs(1)) << outcome.message;
    EXPECT_TRUE(outcome.messages.empty() || reply.ParseFromString(outcome.messages.front()));
    return reply;
  }

 private:
  std::unique_ptr<CallPath> Path() {
    switch (GetParam()) {
      case Way::kGrpc:
        return OverGrpc(grpc_->port());
      case Way::kWeb:
        return OverWeb(http_->port(), WebFormat::kBinary);
      case Way::kWebText:
        return OverWeb(http_->port(), WebFormat::kText);
    }
    return nullptr;
  }
};

TEST_P(SameCalls, CarryAMessageThereAndBack) {
  PingRequest request;
  request.set_text("één ✓");
  request.set_reply_bytes(3 * 1024 * 1024);
  const Outcome outcome = Call(kPing, request);
  EXPECT_EQ(outcome.code, Code::kOk);
  EXPECT_EQ(Pong(outcome).text(), "één ✓");
  EXPECT_EQ(Pong(outcome).payload().size(), 3u * 1024 * 1024);
}

TEST_P(SameCalls, CarryMetadataBothWays) {
  const std::string bytes("\0\1\2\xff", 4);
  const Outcome outcome =
      Call(kPing, PingRequest(), {{{"x-custom", "v 1"}, {"x-custom-bin", bytes}}, {}});
  const PingReply pong = Pong(outcome);
  EXPECT_THAT(pong.metadata(), Contains(Pair("x-custom", "v 1")));
  EXPECT_THAT(pong.metadata(), Contains(Pair("x-custom-bin", bytes)));
  EXPECT_FALSE(pong.has_deadline());
  EXPECT_THAT(outcome.initial, Contains(Pair("x-initial", "one")));
  EXPECT_THAT(outcome.trailing, Contains(Pair("x-trailing", "two")));
}

TEST_P(SameCalls, KnowTheSessionFromAuthorization) {
  const Outcome outcome = Call(kPing, PingRequest(), {{{"authorization", "Bearer abc-_9"}}, {}});
  EXPECT_EQ(Pong(outcome).session_secret(), "abc-_9");
}

TEST_P(SameCalls, BelieveNoOneWhoClaimsToBeTheBridge) {
  const Outcome outcome = Call(
      kPing, PingRequest(),
      {{{"x-ketentafel-door", std::string(64, '0')}, {"x-ketentafel-caller", "10.1.2.3:4"}}, {}});
  const PingReply pong = Pong(outcome);
  EXPECT_EQ(pong.over_http(), GetParam() != Way::kGrpc);
  EXPECT_THAT(pong.address(), testing::HasSubstr("127.0.0.1:"));
}

TEST_P(SameCalls, CarryAStreamToItsEnd) {
  CountRequest request;
  request.set_count(300);
  const Outcome outcome = Call(kCount, request);
  EXPECT_EQ(outcome.code, Code::kOk);
  ASSERT_THAT(outcome.messages, SizeIs(300));
  CountReply last;
  ASSERT_TRUE(last.ParseFromString(outcome.messages.back()));
  EXPECT_EQ(last.number(), 300u);
}

TEST_P(SameCalls, TellWhyTheyWereRefused) {
  const Outcome outcome = Refuse(Code::kFailedPrecondition, 0);
  EXPECT_EQ(outcome.code, Code::kFailedPrecondition);
  EXPECT_EQ(outcome.message, "100% bezet, één tafel");
  EXPECT_EQ(outcome.reason, "TABLE_TAKEN");
  EXPECT_THAT(outcome.details, Contains(Pair("limit", "7")));
  EXPECT_THAT(outcome.messages, IsEmpty());
}

TEST_P(SameCalls, TellWhyAStreamEndedHalfWay) {
  const Outcome outcome = Refuse(Code::kAborted, 3);
  EXPECT_EQ(outcome.code, Code::kAborted);
  EXPECT_EQ(outcome.reason, "TABLE_TAKEN");
  EXPECT_THAT(outcome.messages, SizeIs(3));
}

TEST_P(SameCalls, KeepTheServersOwnTroubleToItself) {
  const Outcome outcome = Refuse(Code::kInternal, 0);
  EXPECT_EQ(outcome.code, Code::kInternal);
  EXPECT_EQ(outcome.reason, "TABLE_TAKEN");
  EXPECT_THAT(outcome.message, testing::Not(testing::HasSubstr("bezet")));
  EXPECT_THAT(outcome.details, IsEmpty());
}

TEST_P(SameCalls, EndWithUnimplementedForAMethodThatIsNotThere) {
  EXPECT_EQ(CallBytes("/ketentafel.probe.v1.Probe/Nope", "").code, Code::kUnimplemented);
  EXPECT_EQ(CallBytes("/no.Service/Ping", "").code, Code::kUnimplemented);
}

TEST_P(SameCalls, EndWithResourceExhaustedWhenTheMessageIsTooLarge) {
  PingRequest request;
  request.set_text(std::string(kMessageLimit, 'x'));
  EXPECT_EQ(Call(kPing, request).code, Code::kResourceExhausted);
}

TEST_P(SameCalls, EndAtTheirDeadlineAndTellTheHandler) {
  PingRequest request;
  request.set_delay_ms(20'000);
  const Outcome outcome = Call(kPing, request, {{}, std::chrono::milliseconds(100)});
  EXPECT_EQ(outcome.code, Code::kDeadlineExceeded);
  EXPECT_TRUE(Eventually([&] { return counts().cancelled == 1 && counts().open_calls == 0; }));
}

INSTANTIATE_TEST_SUITE_P(EveryDoor, SameCalls,
                         testing::Values(Way::kGrpc, Way::kWeb, Way::kWebText),
                         [](const testing::TestParamInfo<Way>& info) {
                           return info.param == Way::kGrpc  ? "Grpc"
                                  : info.param == Way::kWeb ? "Web"
                                                            : "WebText";
                         });

}  // namespace
}  // namespace ketentafel::doors
