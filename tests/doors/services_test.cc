// The services as callers meet them, with a fake core behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/doors/account_service.h"
#include "server/doors/grpc_door.h"
#include "server/doors/http_door.h"
#include "server/doors/ledger_service.h"
#include "server/doors/record_service.h"
#include "tests/doors/call_path.h"
#include "tests/doors/fake_core.h"
#include "tests/doors/open_doors.h"
#include "tests/doors/raw_http.h"

namespace ketentafel::doors {
namespace {

using std::chrono::seconds;
using testing::Contains;
using testing::Key;
using testing::Not;
using testing::Pair;

constexpr char kSubmit[] = "/ketentafel.v1.LedgerService/Submit";
constexpr char kWatch[] = "/ketentafel.v1.LedgerService/Watch";
constexpr char kHint[] = "/ketentafel.v1.LedgerService/Hint";
constexpr char kOpenLink[] = "/ketentafel.v1.AccountService/OpenLink";
constexpr char kWhoAmI[] = "/ketentafel.v1.AccountService/WhoAmI";
constexpr char kSignOut[] = "/ketentafel.v1.AccountService/SignOut";
constexpr char kHistory[] = "/ketentafel.v1.RecordService/History";
constexpr char kLookBack[] = "/ketentafel.v1.RecordService/LookBack";
constexpr char kSearch[] = "/ketentafel.v1.RecordService/Search";
constexpr char kMakeLink[] = "/ketentafel.v1.AccountService/MakeLink";

class Services : public testing::Test {
 protected:
  Services() {
    auto grpc = GrpcDoor::Open(GrpcDoorOptions(), {&ledger_service_, &account_service_,
                                                   &record_service_});
    EXPECT_TRUE(grpc.ok()) << grpc.status().ToString();
    grpc_ = *std::move(grpc);
    HttpDoorOptions options;
    options.services = {"ketentafel.v1.LedgerService", "ketentafel.v1.AccountService",
                        "ketentafel.v1.RecordService"};
    auto http = HttpDoor::Open(std::move(options), grpc_->InProcessChannel(), key_);
    EXPECT_TRUE(http.ok()) << http.status().ToString();
    http_ = *std::move(http);
  }

  // As Ana, natively.
  Outcome Call(const std::string& method, const std::string& message) {
    return OverGrpc(grpc_->port())->Call(method, message, {{{"authorization", kBearer}}, {}});
  }
  // As Ana's browser.
  Outcome Browse(const std::string& method, const std::string& message) {
    return OverWeb(http_->port(), WebFormat::kBinary)
        ->Call(method, message, {{{"cookie", std::string("ketentafel_session=") + kSession}}, {}});
  }
  static std::string WatchPost() {
    v1::WatchRequest request;
    request.set_ledger_id("chain");
    return WebPost(kWatch, Framed(request.SerializeAsString()), WebFormat::kBinary,
                   "Authorization: " + std::string(kBearer) + "\r\n");
  }
  static std::string LinkRequest(const std::string& secret) {
    v1::OpenLinkRequest request;
    request.set_secret(secret);
    return request.SerializeAsString();
  }

  // What the records are asked about the one thing that they know.
  static std::vector<std::pair<std::string, std::string>> RecordCalls() {
    v1::HistoryRequest history;
    history.set_id("folder");
    v1::LookBackRequest look_back;
    look_back.set_meeting_id("folder");
    v1::SearchRequest search;
    search.set_text("folder");
    return {{kHistory, history.SerializeAsString()},
            {kLookBack, look_back.SerializeAsString()},
            {kSearch, search.SerializeAsString()}};
  }

  static constexpr char kBearer[] = "Bearer session-of-ana";
  DoorKey key_ = DoorKey::Random();
  FakeLedgers ledgers_;
  FakeAccounts accounts_;
  FakeRecords records_;
  FrozenClock clock_;
  LedgerService ledger_service_{ledgers_, accounts_, key_, {.events = 50, .bytes = 1'000'000}};
  AccountService account_service_{accounts_, clock_, key_};
  RecordService record_service_{records_, accounts_, key_};
  std::unique_ptr<GrpcDoor> grpc_;
  std::unique_ptr<HttpDoor> http_;
};

TEST_F(Services, SubmitAnswersWithTheRevision) {
  const Outcome outcome = Browse(kSubmit, "");
  v1::SubmitResponse response;
  ASSERT_EQ(outcome.messages.size(), 1u) << outcome.message;
  ASSERT_TRUE(response.ParseFromString(outcome.messages[0]));
  EXPECT_EQ(response.revision(), 7);
}

TEST_F(Services, SubmitPassesARefusalOn) {
  ledgers_.refusal = FailedPrecondition("MEETING_ENDED", "it is over").With("meeting", "m1");
  for (const Outcome& outcome : {Call(kSubmit, ""), Browse(kSubmit, "")}) {
    EXPECT_EQ(outcome.code, Code::kFailedPrecondition);
    EXPECT_EQ(outcome.reason, "MEETING_ENDED");
    EXPECT_THAT(outcome.details, Contains(Pair("meeting", "m1")));
  }
}

TEST_F(Services, SubmitReachesNobodyWithoutASession) {
  const Outcome outcome = OverGrpc(grpc_->port())->Call(kSubmit, "");
  EXPECT_EQ(outcome.code, Code::kUnauthenticated);
  EXPECT_EQ(outcome.reason, "NOT_SIGNED_IN");
  EXPECT_EQ(ledgers_.submitted, 0);
}

TEST_F(Services, SubmitRefusesWhatIsNotAMessageWithAReason) {
  // A ledger id that is not UTF-8, a field that ends too early, one byte of nothing.
  for (const std::string& bytes :
       {std::string("\x0a\x02\xc3\x28"), std::string("\x0a\x7f"), std::string("\xff")}) {
    for (const Outcome& outcome : {Call(kSubmit, bytes), Browse(kSubmit, bytes)}) {
      EXPECT_EQ(outcome.code, Code::kInvalidArgument);
      EXPECT_EQ(outcome.reason, "MESSAGE_MALFORMED");
    }
  }
  EXPECT_EQ(ledgers_.submitted, 0);
}

TEST_F(Services, SubmitRefusesMoreThanItsLimit) {
  const std::string large = LinkRequest(std::string(300 * 1024, 'x'));
  for (const Outcome& outcome : {Call(kSubmit, large), Browse(kSubmit, large)}) {
    EXPECT_EQ(outcome.code, Code::kResourceExhausted);
    EXPECT_EQ(outcome.reason, "MESSAGE_TOO_LARGE");
  }
}

TEST_F(Services, HintAnswersWithAnEmptyMessage) {
  v1::HintRequest request;
  request.set_ledger_id("any");
  const std::string bytes = request.SerializeAsString();
  for (const Outcome& outcome : {Call(kHint, bytes), Browse(kHint, bytes)}) {
    EXPECT_EQ(outcome.code, Code::kOk);
  }
}

TEST_F(Services, HintPassesARefusalOn) { EXPECT_EQ(Call(kHint, "").reason, "TOO_MANY_HINTS"); }

TEST_F(Services, WatchEndsWithTheCoresRefusal) {
  for (const Outcome& outcome : {Call(kWatch, ""), Browse(kWatch, "")}) {
    EXPECT_EQ(outcome.code, Code::kNotFound);
    EXPECT_EQ(outcome.reason, "LEDGER_UNKNOWN");
  }
}

TEST_F(Services, WatchRefusesWhoIsNotSignedIn) {
  EXPECT_EQ(OverGrpc(grpc_->port())->Call(kWatch, "").reason, "NOT_SIGNED_IN");
}

TEST_F(Services, WatchCarriesTheSameBytesToEveryReaderAndThenTheEnd) {
  RawHttp first(http_->port());
  RawHttp second(http_->port());
  first.Send(WatchPost());
  second.Send(WatchPost());
  ASSERT_TRUE(Eventually([&] { return ledgers_.watching() == 2; }));
  const auto event = std::make_shared<const std::string>("encoded once");
  for (int i = 0; i < 3; ++i) ledgers_.Publish(event);
  ledgers_.EndAll(Unavailable("SHUTTING_DOWN", "the server is stopping"));
  for (RawHttp* reader : {&first, &second}) {
    const std::optional<HttpReply> reply = reader->Receive();
    ASSERT_TRUE(reply.has_value());
    const Outcome outcome = OutcomeOf(*reply);
    EXPECT_THAT(outcome.messages, testing::ElementsAre(*event, *event, *event));
    EXPECT_EQ(outcome.code, Code::kUnavailable);
    EXPECT_EQ(outcome.reason, "SHUTTING_DOWN");
  }
  // Nothing of the doors keeps the bytes.
  EXPECT_TRUE(Eventually([&] { return event.use_count() == 1; }));
}

TEST_F(Services, WatchStopsWhenTheReaderLeaves) {
  {
    RawHttp tab(http_->port());
    tab.Send(WatchPost());
    ASSERT_TRUE(Eventually([&] { return ledgers_.watching() == 1; }));
  }
  EXPECT_TRUE(Eventually([&] { return ledgers_.watching() == 0; }));
}

TEST_F(Services, WatchCutsAReaderThatLetsTooMuchWait) {
  RawHttp tab(http_->port(), 4096);
  tab.Send(WatchPost());
  ASSERT_TRUE(Eventually([&] { return ledgers_.watching() == 1; }));
  const auto event = std::make_shared<const std::string>(60'000, 'x');
  // More than sockets and queue hold together.
  for (int i = 0; i < 400; ++i) ledgers_.Publish(event);
  EXPECT_TRUE(Eventually([&] { return event.use_count() < 10; }));
  EXPECT_TRUE(tab.ReceiveUntil("grpc-status: 8"));
  EXPECT_TRUE(Eventually([&] { return ledgers_.watching() == 0; }));
}

TEST_F(Services, OpenLinkGivesABrowserACookieAndNoSecret) {
  const Outcome outcome = Browse(kOpenLink, LinkRequest(kLink));
  v1::OpenLinkResponse response;
  ASSERT_EQ(outcome.messages.size(), 1u) << outcome.message;
  ASSERT_TRUE(response.ParseFromString(outcome.messages[0]));
  EXPECT_EQ(response.session_secret(), "");
  EXPECT_EQ(response.ledger_id(), "chain");
  EXPECT_THAT(outcome.initial,
              Contains(Pair("set-cookie",
                            "ketentafel_session=session-of-ana; HttpOnly; SameSite=Strict; Path=/; "
                            "Max-Age=3600")));
}

TEST_F(Services, OpenLinkGivesANativeClientTheSecret) {
  const Outcome outcome = Call(kOpenLink, LinkRequest(kLink));
  v1::OpenLinkResponse response;
  ASSERT_EQ(outcome.messages.size(), 1u) << outcome.message;
  ASSERT_TRUE(response.ParseFromString(outcome.messages[0]));
  EXPECT_EQ(response.session_secret(), kSession);
  EXPECT_THAT(outcome.initial, Not(Contains(Key("ketentafel-set-session"))));
}

TEST_F(Services, OpenLinkSetsNoCookieForAWrongLink) {
  const Outcome outcome = Browse(kOpenLink, LinkRequest("wrong"));
  EXPECT_EQ(outcome.reason, "LINK_UNKNOWN");
  EXPECT_THAT(outcome.initial, Not(Contains(Key("set-cookie"))));
}

TEST_F(Services, SignOutEndsTheCookie) {
  EXPECT_THAT(Browse(kSignOut, "").initial,
              Contains(Pair("set-cookie", testing::HasSubstr("ketentafel_session=; "))));
}

TEST_F(Services, WhoAmIKnowsTheBrowserByItsCookie) {
  EXPECT_EQ(Browse(kWhoAmI, "").code, Code::kOk);
  EXPECT_EQ(OverWeb(http_->port(), WebFormat::kBinary)->Call(kWhoAmI, "").reason, "NOT_SIGNED_IN");
}

TEST_F(Services, MakeLinkPassesARefusalOn) {
  EXPECT_EQ(Call(kMakeLink, "").reason, "SEAT_NOT_YOURS");
}

TEST_F(Services, RecordsAnswerAtBothDoors) {
  for (const auto& [method, request] : RecordCalls()) {
    for (const Outcome& outcome : {Call(method, request), Browse(method, request)}) {
      ASSERT_EQ(outcome.messages.size(), 1u) << method << ": " << outcome.message;
      EXPECT_FALSE(outcome.messages[0].empty()) << method;
    }
  }
}

TEST_F(Services, RecordsKnowWhoAsks) {
  v1::HistoryResponse response;
  const auto calls = RecordCalls();
  ASSERT_TRUE(response.ParseFromString(Browse(kHistory, calls[0].second).messages.at(0)));
  EXPECT_EQ(response.versions(0).author_person_id(), "ana");
}

TEST_F(Services, RecordsReachNobodyWithoutASession) {
  for (const auto& [method, request] : RecordCalls()) {
    for (const Outcome& outcome :
         {OverGrpc(grpc_->port())->Call(method, request),
          OverWeb(http_->port(), WebFormat::kBinary)->Call(method, request)}) {
      EXPECT_EQ(outcome.code, Code::kUnauthenticated) << method;
      EXPECT_EQ(outcome.reason, "NOT_SIGNED_IN") << method;
    }
  }
  EXPECT_EQ(records_.asked, 0);
}

TEST_F(Services, RecordsPassARefusalOn) {
  EXPECT_EQ(Call(kHistory, "").reason, "ELEMENT_UNKNOWN");
  EXPECT_EQ(Browse(kLookBack, "").reason, "MEETING_UNKNOWN");
}

TEST_F(Services, TellTheirHealth) {
  const Outcome outcome = OverGrpc(grpc_->port())->Call("/grpc.health.v1.Health/Check", "");
  EXPECT_THAT(outcome.messages, testing::ElementsAre(std::string("\x08\x01")));  // SERVING
}

TEST_F(Services, CannotShareTheirPortWithAnotherServer) {
  GrpcDoorOptions options;
  options.port = grpc_->port();
  EXPECT_EQ(GrpcDoor::Open(options, {&account_service_}).status().reason(), "PORT_IN_USE");
}

}  // namespace
}  // namespace ketentafel::doors
