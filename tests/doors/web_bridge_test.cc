// What only the bridge has to get right: frames, cookies, lost connections, hostile bytes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "tests/doors/call_path.h"
#include "tests/doors/open_doors.h"
#include "tests/doors/raw_http.h"

namespace ketentafel::doors {
namespace {

using probe::v1::CountRequest;
using probe::v1::PingReply;
using probe::v1::PingRequest;
using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::Contains;
using testing::HasSubstr;
using testing::Key;
using testing::Not;

class WebBridgeDoor : public OpenDoors {
 protected:
  Outcome Post(const std::string& method, const std::string& body,
               const std::string& headers = "") {
    const auto reply = Fetch(http_->port(), WebPost(method, body, WebFormat::kBinary, headers));
    EXPECT_TRUE(reply.has_value());
    return reply ? OutcomeOf(*reply) : Outcome();
  }
  PingReply Ping(const std::string& headers) {
    PingReply reply;
    const Outcome outcome = Post(kPing, Framed(""), headers);
    EXPECT_EQ(outcome.code, Code::kOk) << outcome.message;
    if (!outcome.messages.empty()) {
      EXPECT_TRUE(reply.ParseFromString(outcome.messages.front()));
    }
    return reply;
  }
  static std::string Endless(uint32_t interval_ms, uint32_t payload_bytes = 0) {
    CountRequest request;
    request.set_interval_ms(interval_ms);
    request.set_payload_bytes(payload_bytes);
    return WebPost(kCount, Framed(request.SerializeAsString()), WebFormat::kBinary);
  }
  static std::string Slow(uint32_t delay_ms) {
    PingRequest request;
    request.set_delay_ms(delay_ms);
    return WebPost(kPing, Framed(request.SerializeAsString()), WebFormat::kBinary);
  }
  std::string SetCookie(const std::string& value) {
    probe::v1::SetSessionRequest request;
    request.set_value(value);
    const Outcome outcome = Post(kSetSession, Framed(request.SerializeAsString()));
    EXPECT_THAT(outcome.initial, Not(Contains(Key("ketentafel-set-session"))));
    const auto cookie = outcome.initial.find("set-cookie");
    return cookie == outcome.initial.end() ? "" : cookie->second;
  }
};

TEST_F(WebBridgeDoor, RefusesABodyThatIsNotOneMessageFrame) {
  const std::string one = Framed("");
  for (const std::string& body : {std::string(), std::string("\0\0", 2), one + "x", one + one,
                                  std::string("\0\0\0\0\x09x", 6), std::string("\x80\0\0\0\0", 5),
                                  std::string("\x02\0\0\0\0", 5)}) {
    const Outcome outcome = Post(kPing, body);
    EXPECT_EQ(outcome.code, Code::kInvalidArgument) << testing::PrintToString(body);
    EXPECT_EQ(outcome.reason, "FRAME_MALFORMED");
  }
}

TEST_F(WebBridgeDoor, RefusesACompressedFrame) {
  EXPECT_EQ(Post(kPing, std::string("\x01\0\0\0\0", 5)).code, Code::kUnimplemented);
}

TEST_F(WebBridgeDoor, RefusesTextThatIsNotBase64) {
  const auto reply = Fetch(http_->port(), WebPost(kPing, "!!!!", WebFormat::kText));
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(OutcomeOf(*reply).reason, "FRAME_MALFORMED");
}

TEST_F(WebBridgeDoor, HasNoClientStreaming) {
  EXPECT_EQ(Post("/ketentafel.probe.v1.Probe/Upload", Framed("")).code, Code::kUnimplemented);
}

TEST_F(WebBridgeDoor, KeepsServicesHiddenThatAreNotOnItsList) {
  EXPECT_EQ(Post("/grpc.health.v1.Health/Check", Framed("")).code, Code::kUnimplemented);
}

// gRPC's core would end the process on some of these.
TEST_F(WebBridgeDoor, SurvivesMetadataThatGrpcDoesNotTake) {
  for (const std::string line :
       {"x-foo: caf\xc3\xa9", "x-foo: a\tb", "x-y-bin: ???", "grpc-timeout: zz", "grpc-timeout: 5",
        "grpc-timeout: 999999999S"}) {
    EXPECT_EQ(Post(kPing, Framed(""), line + "\r\n").reason, "METADATA_MALFORMED") << line;
  }
  for (const std::string line :
       {"x!#$foo: 1", "X-FOO: 1", "x-foo:", "grpc-encoding: gzip", "te: trailers", "grpc-status: 3",
        "transfer: x", "x_y.z: 1", "content-encoding: br"}) {
    EXPECT_EQ(Post(kPing, Framed(""), line + "\r\n").code, Code::kOk) << line;
  }
}

TEST_F(WebBridgeDoor, KeepsTheBrowsersOwnHeadersFromTheService) {
  const PingReply pong = Ping(
      "Cookie: a=b\r\nUser-Agent: x\r\nReferer: http://localhost/\r\n"
      "X-Forwarded-For: 1.2.3.4\r\nSec-Fetch-Site: same-origin\r\n");
  for (const char* name : {"cookie", "referer", "x-forwarded-for", "sec-fetch-site", "host"}) {
    EXPECT_THAT(pong.metadata(), Not(Contains(Key(name))));
  }
}

TEST_F(WebBridgeDoor, TurnsTheSessionCookieIntoAuthorization) {
  EXPECT_EQ(Ping("Cookie: other=1; ketentafel_session=abc-_1; x=y\r\n").session_secret(), "abc-_1");
  EXPECT_EQ(Ping("Cookie: ketentafel_session=a b\r\n").session_secret(), "");
  EXPECT_EQ(Ping("Cookie: not_ketentafel_session=abc\r\n").session_secret(), "");
  EXPECT_EQ(
      Ping("Cookie: ketentafel_session=abc\r\nAuthorization: Bearer own\r\n").session_secret(),
      "own");
}

TEST_F(WebBridgeDoor, TurnsANewSessionIntoACookieThatScriptsCannotRead) {
  EXPECT_EQ(SetCookie("abc-_1 3600"),
            "ketentafel_session=abc-_1; HttpOnly; SameSite=Strict; Path=/; Max-Age=3600");
  EXPECT_EQ(SetCookie("end"), "ketentafel_session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
}

TEST_F(WebBridgeDoor, MakesNoCookieOfWhatIsNotASession) {
  for (const char* value : {"", "abc", "a;b 5", "abc x", "abc 5; Domain=x", " 5"}) {
    EXPECT_EQ(SetCookie(value), "") << value;
  }
}

TEST_F(WebBridgeDoor, MarksTheCookieSecureUnderTls) {
  HttpDoorOptions options = DefaultOptions();
  options.transport = PageTransport::kTls;
  Reopen(std::move(options));
  EXPECT_THAT(SetCookie("abc 5"), HasSubstr("; Secure"));
}

TEST_F(WebBridgeDoor, AnswersAnUploadFarOverTheLimitBeforeItCloses) {
  RawHttp http(http_->port());
  http.TrySend(WebPost(kPing, Framed(std::string(20 * kMessageLimit, 'x')), WebFormat::kBinary));
  const std::optional<HttpReply> reply = http.Receive();
  ASSERT_TRUE(reply.has_value());
  const Outcome outcome = OutcomeOf(*reply);
  EXPECT_EQ(outcome.code, Code::kResourceExhausted);
  EXPECT_EQ(outcome.reason, "MESSAGE_TOO_LARGE");
  EXPECT_EQ(outcome.details.at("limit"), std::to_string(kMessageLimit));
}

TEST_F(WebBridgeDoor, CancelsTheStreamOfAClosedTab) {
  RawHttp tab(http_->port());
  tab.Send(Endless(5));
  ASSERT_TRUE(tab.ReceiveUntil("\r\n\r\n"));
  ASSERT_TRUE(Eventually([&] { return counts().written > 2; }));
  tab.Close();
  EXPECT_TRUE(Eventually([&] { return counts().cancelled == 1 && counts().open_calls == 0; }));
}

TEST_F(WebBridgeDoor, CancelsTheStreamOfAQuietTabWhoseLineWasCut) {
  RawHttp tab(http_->port());
  tab.Send(Endless(3'600'000));
  ASSERT_TRUE(tab.ReceiveUntil("\r\n\r\n"));
  tab.Reset();
  EXPECT_TRUE(Eventually([&] { return counts().cancelled == 1 && counts().open_calls == 0; }));
}

TEST_F(WebBridgeDoor, CancelsTheUnaryCallOfAClosedTab) {
  RawHttp tab(http_->port());
  tab.Send(Slow(20'000));
  ASSERT_TRUE(Eventually([&] { return counts().open_calls == 1; }));
  tab.Close();
  EXPECT_TRUE(Eventually([&] { return counts().cancelled == 1 && counts().open_calls == 0; }));
}

TEST_F(WebBridgeDoor, SendsTheHeadOfAStreamBeforeItsFirstMessage) {
  RawHttp tab(http_->port());
  tab.Send(Endless(3'600'000));
  const std::optional<HttpReply> head = tab.ReceiveHead();
  ASSERT_TRUE(head.has_value());
  EXPECT_EQ(FindHeader(head->headers, "content-type"), "application/grpc-web+proto");
  EXPECT_EQ(FindHeader(head->headers, "cache-control"), "no-store, no-transform");
}

TEST_F(WebBridgeDoor, SlowsTheServiceDownWhenTheBrowserDoesNotRead) {
  RawHttp tab(http_->port(), 4096);
  tab.Send(Endless(0, 60'000));
  ASSERT_TRUE(tab.ReceiveUntil("\r\n\r\n"));
  std::this_thread::sleep_for(milliseconds(700));
  const int before = counts().written;
  std::this_thread::sleep_for(milliseconds(300));
  // Sockets hold a few megabytes; nothing else may.
  EXPECT_LE(counts().written, before + 2);
  EXPECT_LT(before, 200);
}

TEST_F(WebBridgeDoor, CutsABrowserThatNeverReads) {
  HttpDoorOptions options = DefaultOptions();
  options.write_timeout = seconds(1);
  Reopen(std::move(options));
  RawHttp tab(http_->port(), 4096);
  tab.Send(Endless(0, 60'000));
  EXPECT_TRUE(Eventually([&] { return counts().cancelled == 1 && counts().open_calls == 0; }));
}

TEST_F(WebBridgeDoor, AnswersRequestsThatWereSentAhead) {
  CountRequest five;
  five.set_count(5);
  five.set_interval_ms(10);
  RawHttp http(http_->port());
  http.Send(WebPost(kCount, Framed(five.SerializeAsString()), WebFormat::kBinary) + Slow(20) +
            GetRequest("/nope"));
  const auto stream = http.Receive();
  const auto unary = http.Receive();
  const auto file = http.Receive();
  ASSERT_TRUE(stream && unary && file);
  EXPECT_EQ(OutcomeOf(*stream).messages.size(), 5u);
  EXPECT_EQ(OutcomeOf(*unary).code, Code::kOk);
  EXPECT_EQ(file->status, 404);
}

TEST_F(WebBridgeDoor, EndsStreamsWithUnavailableWhenTheServerStops) {
  RawHttp tab(http_->port());
  tab.Send(Endless(5));
  ASSERT_TRUE(Eventually([&] { return counts().written > 2; }));
  auto drained = std::async(std::launch::async, [&] { http_->Drain(seconds(10)); });
  const std::optional<HttpReply> reply = tab.Receive();
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(OutcomeOf(*reply).code, Code::kUnavailable);
  EXPECT_TRUE(tab.ClosedWithin(seconds(5)));
}

TEST_F(WebBridgeDoor, FinishesWhatWasAcceptedWhenTheServerStops) {
  RawHttp busy(http_->port());
  RawHttp idle(http_->port());
  busy.Send(Slow(300));
  ASSERT_TRUE(Eventually([&] { return counts().open_calls == 1; }));
  auto drained = std::async(std::launch::async, [&] { http_->Drain(seconds(10)); });
  const std::optional<HttpReply> reply = busy.Receive();
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(OutcomeOf(*reply).code, Code::kOk);
  EXPECT_TRUE(idle.ClosedWithin(seconds(5)));
  EXPECT_EQ(drained.wait_for(seconds(5)), std::future_status::ready);
}

TEST_F(WebBridgeDoor, CutsWhatDoesNotEndInTimeWhenTheServerStops) {
  RawHttp busy(http_->port());
  busy.Send(Slow(20'000));
  ASSERT_TRUE(Eventually([&] { return counts().open_calls == 1; }));
  http_->Drain(milliseconds(50));
  EXPECT_TRUE(Eventually([&] { return counts().cancelled == 1; }));
}

TEST_F(WebBridgeDoor, LosesNoCallWhenManyTabsComeAndGo) {
  const auto come_and_go = [&](unsigned seed) {
    for (unsigned i = 0; i < 40; ++i, seed = seed * 1103515245u + 12345u) {
      RawHttp tab(http_->port());
      switch (seed >> 16 & 3) {
        case 0:
          tab.Send(Endless(1));
          break;
        case 1:
          tab.Send(Endless(0, 50'000));
          break;
        case 2:
          tab.Send(Slow(5));
          break;
        default:
          tab.Send(Slow(5) + Endless(1));
          break;
      }
      if (seed & 4096) std::this_thread::sleep_for(milliseconds(seed >> 20 & 15));
      if (seed & 8192) tab.Reset();
    }
  };
  std::vector<std::thread> threads;
  for (unsigned seed = 1; seed <= 8; ++seed) threads.emplace_back(come_and_go, seed * 7919);
  for (std::thread& thread : threads) thread.join();
  EXPECT_TRUE(Eventually([&] { return counts().open_calls == 0; }));
  EXPECT_EQ(Ping("").over_http(), true);
}

}  // namespace
}  // namespace ketentafel::doors
