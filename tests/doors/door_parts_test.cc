// The parts of the doors that need no socket.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "ketentafel/v1/error.pb.h"
#include "server/doors/call_metadata.h"
#include "server/doors/host_rule.h"
#include "server/doors/listen_address.h"
#include "server/doors/static_files.h"
#include "server/doors/status_translation.h"

namespace ketentafel::doors {
namespace {

using std::chrono::nanoseconds;

TEST(AcceptsCoding, FollowsTheWishesOfTheBrowser) {
  EXPECT_TRUE(AcceptsCoding("gzip, deflate, br", "br"));
  EXPECT_TRUE(AcceptsCoding("gzip;q=0.5,BR;q=1.0", "br"));
  EXPECT_TRUE(AcceptsCoding("*", "br"));
  EXPECT_FALSE(AcceptsCoding("*;q=0", "br"));
  EXPECT_FALSE(AcceptsCoding("br;q=0, *", "br"));
  EXPECT_FALSE(AcceptsCoding("br; q=0.000", "br"));
  EXPECT_FALSE(AcceptsCoding("brotli, gzip", "br"));
  EXPECT_FALSE(AcceptsCoding("", "br"));
}

TEST(HasHashedName, KnowsNamesThatChangeWithTheirContent) {
  EXPECT_TRUE(HasHashedName("app.4f1c09ab.wasm"));
  EXPECT_TRUE(HasHashedName("app-4f1c09ab12.js"));
  EXPECT_FALSE(HasHashedName("index.html"));
  EXPECT_FALSE(HasHashedName("app-handbook.js"));
  EXPECT_FALSE(HasHashedName("4f1c09ab.js"));
  EXPECT_FALSE(HasHashedName("app-4f1c.js"));
}

TEST(ParseTimeout, ReadsEveryUnitAndNothingElse) {
  EXPECT_EQ(ParseTimeout("250m"), std::chrono::milliseconds(250));
  EXPECT_EQ(ParseTimeout("0n"), nanoseconds(0));
  EXPECT_EQ(ParseTimeout("2H"), std::chrono::hours(2));
  EXPECT_EQ(ParseTimeout("99999999H"), std::chrono::hours(31 * 24));
  for (const char* text : {"", "5", "m", "-5m", "5 m", "5x", "123456789m", "5.5S"}) {
    EXPECT_EQ(ParseTimeout(text), std::nullopt) << text;
  }
}

TEST(HostNameOf, LeavesSchemePortAndPathOut) {
  EXPECT_EQ(HostNameOf("https://Keten.example:8443/x"), "keten.example");
  EXPECT_EQ(HostNameOf("[::1]:80"), "::1");
  EXPECT_EQ(HostNameOf("[::1"), "");
  EXPECT_EQ(HostNameOf(""), "");
}

TEST(IsLoopback, KnowsWhatStaysOnThisMachine) {
  EXPECT_TRUE(IsLoopback("127.0.0.1"));
  EXPECT_TRUE(IsLoopback("127.8.8.8"));
  EXPECT_TRUE(IsLoopback("::1"));
  EXPECT_FALSE(IsLoopback("0.0.0.0"));
  EXPECT_FALSE(IsLoopback("::"));
  EXPECT_FALSE(IsLoopback("localhost"));
}

class ServedFolder : public testing::Test {
 protected:
  ServedFolder() { std::filesystem::create_directories(folder_); }
  ~ServedFolder() override { std::filesystem::remove_all(folder_); }
  void Write(const std::string& name, const std::string& contents) {
    std::ofstream(folder_ / name) << contents;
  }
  HttpReply Get(const std::string& target, const HttpHeaders& headers = {}) {
    HttpRequest request;
    request.method = "GET";
    request.target = target;
    request.headers = headers;
    return StaticFiles({{"/", folder_}, {"/content/", folder_ / "texts"}}).Get(request);
  }

  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) / ("served-" + std::to_string(getpid()));
};

TEST_F(ServedFolder, SendsThePackedVariantThatTheBrowserCanUnpack) {
  Write("app.js", "plain");
  Write("app.js.br", "brotli");
  Write("app.js.gz", "gzip");
  const HttpReply br = Get("/app.js", {{"accept-encoding", "gzip, br"}});
  const HttpReply gzip = Get("/app.js?v=2", {{"accept-encoding", "gzip"}});
  const HttpReply plain = Get("/app.js");
  EXPECT_EQ(br.body, "brotli");
  EXPECT_EQ(FindHeader(br.headers, "content-encoding"), "br");
  EXPECT_EQ(gzip.body, "gzip");
  EXPECT_EQ(plain.body, "plain");
  EXPECT_EQ(FindHeader(plain.headers, "content-encoding"), "");
  for (const HttpReply& reply : {br, gzip, plain}) {
    EXPECT_EQ(FindHeader(reply.headers, "vary"), "Accept-Encoding");
    EXPECT_EQ(FindHeader(reply.headers, "content-type"), "text/javascript; charset=utf-8");
  }
  EXPECT_NE(FindHeader(br.headers, "etag"), FindHeader(plain.headers, "etag"));
}

TEST_F(ServedFolder, SendsNothingAgainThatTheBrowserHas) {
  Write("app.js", "plain");
  const std::string etag(FindHeader(Get("/app.js").headers, "etag"));
  EXPECT_EQ(Get("/app.js", {{"if-none-match", "\"x\", W/" + etag}}).status, 304);
  EXPECT_EQ(Get("/app.js", {{"if-none-match", "\"x\""}}).status, 200);
}

TEST_F(ServedFolder, LetsHashedNamesBeKeptForAYear) {
  Write("app.4f1c09ab.js", "plain");
  EXPECT_EQ(FindHeader(Get("/app.4f1c09ab.js").headers, "cache-control"),
            "public, max-age=31536000, immutable");
}

TEST_F(ServedFolder, PrefersTheLongerPrefix) {
  std::filesystem::create_directories(folder_ / "texts");
  Write("texts/nl.json", "{}");
  EXPECT_EQ(Get("/content/nl.json").body, "{}");
  EXPECT_EQ(Get("/content/en.json").status, 404);
}

TEST_F(ServedFolder, ServesNoFolderAsAFile) {
  std::filesystem::create_directories(folder_ / "texts");
  EXPECT_EQ(Get("/texts").status, 404);
  EXPECT_EQ(Get("/texts/").status, 404);
}

TEST(ToGrpcStatus, WritesDetailsThatEveryClientCanRead) {
  const grpc::Status status =
      ToGrpcStatus(InvalidArgument("TEXT_TOO_LONG", "too long").With("limit", "200"), "Test.Call");
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  v1::ErrorStatus error;
  ASSERT_TRUE(error.ParseFromString(status.error_details()));
  EXPECT_EQ(error.code(), 3);
  EXPECT_EQ(error.message(), "too long");
  ASSERT_EQ(error.details_size(), 1);
  EXPECT_EQ(error.details(0).type_url(), "type.googleapis.com/google.rpc.ErrorInfo");
  v1::ErrorInfo info;
  ASSERT_TRUE(info.ParseFromString(error.details(0).value()));
  EXPECT_EQ(info.domain(), "ketentafel");
  EXPECT_EQ(info.metadata().at("limit"), "200");
}

}  // namespace
}  // namespace ketentafel::doors
