// What the HTTP door does with requests that are not calls.
#include "server/doors/http_door.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/doors/call_path.h"
#include "tests/doors/open_doors.h"
#include "tests/doors/raw_http.h"

namespace ketentafel::doors {
namespace {

using testing::HasSubstr;

class HttpDoorAtWork : public OpenDoors {
 protected:
  HttpReply Ask(const std::string& request) {
    const std::optional<HttpReply> reply = Fetch(http_->port(), request);
    EXPECT_TRUE(reply.has_value()) << request;
    return reply.value_or(HttpReply{.status = 0, .headers = {}, .body = ""});
  }
};

TEST_F(HttpDoorAtWork, ServesThePageWithItsProtection) {
  WriteFile("index.html", "<p>hallo");
  const HttpReply reply = Ask(GetRequest("/"));
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "<p>hallo");
  EXPECT_EQ(FindHeader(reply.headers, "content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(FindHeader(reply.headers, "cache-control"), "no-cache");
  EXPECT_EQ(FindHeader(reply.headers, "x-content-type-options"), "nosniff");
  EXPECT_THAT(std::string(FindHeader(reply.headers, "content-security-policy")),
              HasSubstr("frame-ancestors 'none'"));
}

TEST_F(HttpDoorAtWork, TellsTheLengthButSendsNoBodyForHead) {
  WriteFile("app.wasm", "1234567");
  RawHttp http(http_->port());
  http.Send("HEAD /app.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n" + GetRequest("/nope"));
  const auto head = http.Receive("HEAD");
  const auto next = http.Receive();
  ASSERT_TRUE(head && next);
  EXPECT_EQ(FindHeader(head->headers, "content-length"), "7");
  EXPECT_EQ(FindHeader(head->headers, "content-type"), "application/wasm");
  EXPECT_EQ(next->status, 404);
}

TEST_F(HttpDoorAtWork, SendsALargeFileWhole) {
  const std::string large(5 * 1024 * 1024, 'w');
  WriteFile("large.wasm", large);
  EXPECT_EQ(Ask(GetRequest("/large.wasm")).body, large);
}

TEST_F(HttpDoorAtWork, AnswersToItsOwnNamesOnly) {
  for (const char* host :
       {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080", "10.0.0.7"}) {
    EXPECT_EQ(Ask("GET /nope HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n").status, 404)
        << host;
  }
  for (const char* host : {"evil.example", "localhost.evil.example", "evil.example:80"}) {
    EXPECT_EQ(Ask("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n").status, 421) << host;
  }
  EXPECT_EQ(Ask("GET / HTTP/1.1\r\n\r\n").status, 400);
  EXPECT_EQ(Ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n").status, 400);
}

TEST_F(HttpDoorAtWork, AnswersToItsPublicName) {
  HttpDoorOptions options = DefaultOptions();
  options.host_names = {"Keten.example"};
  Reopen(std::move(options));
  EXPECT_EQ(Ask("GET /nope HTTP/1.1\r\nHost: keten.example\r\n\r\n").status, 404);
  // Behind a proxy that asks by address.
  EXPECT_EQ(Ask(WebPost(kPing, Framed(""), WebFormat::kBinary, "Origin: https://keten.example\r\n"))
                .status,
            200);
}

TEST_F(HttpDoorAtWork, TakesNoCallsFromPagesOfOtherSites) {
  const auto post_from = [&](const std::string& origin) {
    return Ask(WebPost(kPing, Framed(""), WebFormat::kBinary, "Origin: " + origin + "\r\n")).status;
  };
  EXPECT_EQ(post_from("http://localhost"), 200);
  EXPECT_EQ(post_from("https://localhost:443"), 200);
  for (const char* origin : {"http://evil.example", "null", "http://localhost:3000",
                             "http://localhost.evil.example", "ftp://localhost"}) {
    EXPECT_EQ(post_from(origin), 403) << origin;
  }
}

TEST_F(HttpDoorAtWork, TakesNoBodyThatAFormCouldSend) {
  for (const char* type : {"text/plain", "application/x-www-form-urlencoded",
                           "application/grpc-web+json", "application/json", ""}) {
    EXPECT_EQ(Ask("POST " + std::string(kPing) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " +
                  type + "\r\nContent-Length: 0\r\n\r\n")
                  .status,
              415);
  }
}

TEST_F(HttpDoorAtWork, KnowsThreeVerbsOnly) {
  for (const char* verb : {"OPTIONS", "PUT", "DELETE", "TRACE"}) {
    EXPECT_EQ(Ask(std::string(verb) + " / HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 405);
  }
}

TEST_F(HttpDoorAtWork, AnswersGarbageWithARefusal) {
  EXPECT_EQ(Ask(std::string("\x16\x03\x01\x00\xff\r\n\r\n", 9)).status, 400);
  EXPECT_EQ(Ask("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n").status, 400);
  EXPECT_EQ(Ask("GET / HTTP/1.1\r\nHost: localhost\r\nbad header\r\n\r\n").status, 400);
  EXPECT_EQ(Ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n"
                "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                .status,
            400);
}

TEST_F(HttpDoorAtWork, RefusesTooManyHeaders) {
  EXPECT_EQ(Ask(GetRequest("/", "x: " + std::string(20'000, 'a') + "\r\n")).status, 431);
}

TEST_F(HttpDoorAtWork, GoesNowhereOutsideThePage) {
  for (const char* path : {"/../../etc/passwd", "/%2e%2e/etc/passwd", "/a/../index.html", "/.git",
                           "//etc/passwd", "/a\\b", "http://localhost/"}) {
    EXPECT_EQ(Ask(GetRequest(path)).status, 400) << path;
  }
}

TEST_F(HttpDoorAtWork, LetsALoadedBodyGoOn) {
  RawHttp http(http_->port());
  const std::string post =
      WebPost(kPing, Framed("\x0a\x02hi"), WebFormat::kBinary, "Expect: 100-continue\r\n");
  const size_t body = post.find("\r\n\r\n") + 4;
  http.Send(post.substr(0, body));
  ASSERT_TRUE(http.ReceiveUntil("100 Continue\r\n\r\n"));
  http.ReceiveHead();
  http.Send(post.substr(body));
  const auto reply = http.Receive();
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(OutcomeOf(*reply).code, Code::kOk);
}

TEST_F(HttpDoorAtWork, ServesOneWhoSpeaksTheOlderHttp) {
  WriteFile("index.html", "<p>hallo");
  RawHttp http(http_->port());
  http.Send("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
  const auto reply = http.Receive();
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->body, "<p>hallo");
  EXPECT_TRUE(http.ClosedWithin(std::chrono::seconds(5)));
}

TEST_F(HttpDoorAtWork, RefusesMoreConnectionsThanItShouldHold) {
  HttpDoorOptions options = DefaultOptions();
  options.max_connections = 2;
  Reopen(std::move(options));
  RawHttp first(http_->port());
  RawHttp second(http_->port());
  first.Send(GetRequest("/nope"));
  second.Send(GetRequest("/nope"));
  ASSERT_TRUE(first.Receive() && second.Receive());
  EXPECT_EQ(Ask(GetRequest("/nope")).status, 503);
  first.Close();
  EXPECT_TRUE(Eventually([&] { return Ask(GetRequest("/nope")).status == 404; }));
}

TEST_F(HttpDoorAtWork, SaysThatItsPortIsTaken) {
  HttpDoorOptions options = DefaultOptions();
  options.port = http_->port();
  const auto second = HttpDoor::Open(std::move(options), grpc_->InProcessChannel(), key_);
  EXPECT_EQ(second.status().reason(), "PORT_IN_USE");
}

class Echo final : public HttpRoute {
 public:
  HttpReply Get(const RouteRequest& request) override {
    if (request.path == "fail") throw std::runtime_error("broken");
    HttpReply reply;
    reply.headers = {{"content-type", "text/html"}};
    reply.body = request.path + "|" + request.query + "|" + request.session_secret;
    return reply;
  }
};

class HttpDoorWithARoute : public HttpDoorAtWork {
 protected:
  HttpDoorWithARoute() {
    HttpDoorOptions options = DefaultOptions();
    options.routes = {{"/papers/", std::make_shared<Echo>()}};
    Reopen(std::move(options));
  }
};

TEST_F(HttpDoorWithARoute, GivesItThePathTheQueryAndTheSession) {
  const HttpReply reply =
      Ask(GetRequest("/papers/report/7?lang=nl", "Cookie: ketentafel_session=abc\r\n"));
  EXPECT_EQ(reply.body, "report/7|lang=nl|abc");
  EXPECT_EQ(FindHeader(reply.headers, "cache-control"), "no-store");
  EXPECT_EQ(FindHeader(reply.headers, "content-security-policy"), ContentSecurityPolicy());
}

TEST_F(HttpDoorWithARoute, StaysOpenWhenTheRouteFails) {
  EXPECT_EQ(Ask(GetRequest("/papers/fail")).status, 500);
  EXPECT_EQ(Ask(GetRequest("/papers/x")).status, 200);
}

}  // namespace
}  // namespace ketentafel::doors
