#include "shared/wire/headers.h"

#include <gtest/gtest.h>

namespace ketentafel::wire {
namespace {

TEST(ParseHeaders, ReadsNamesInLowerCaseAndTrimsValues) {
  const Headers headers = ParseHeaders("Grpc-Status:5\r\nX-Note:  a: b \r\nno colon\r\n\r\n");
  EXPECT_EQ(headers.size(), 2u);
  EXPECT_EQ(headers.find("grpc-status")->second, "5");
  EXPECT_EQ(headers.find("x-note")->second, "a: b");
}

TEST(ParseHeaders, KeepsBothValuesOfARepeatedName) {
  EXPECT_EQ(ParseHeaders("a: 1\na: 2").count("a"), 2u);
}

TEST(StatusIn, ReadsBackTheStatusThatWasAdded) {
  Headers headers;
  AddStatus({Code::kFailedPrecondition, "één % te veel\n"}, &headers);
  const auto status = StatusIn(ParseHeaders(FormatHeaders(headers)));
  ASSERT_TRUE(status.has_value());
  EXPECT_EQ(status->code, Code::kFailedPrecondition);
  EXPECT_EQ(status->message, "één % te veel\n");
}

TEST(StatusIn, IsEmptyWithoutStatusAndUnknownForNonsense) {
  EXPECT_FALSE(StatusIn(ParseHeaders("content-type: text/html")).has_value());
  EXPECT_EQ(StatusIn(ParseHeaders("grpc-status: 99"))->code, Code::kUnknown);
  EXPECT_EQ(StatusIn(ParseHeaders("grpc-status: 0x"))->code, Code::kUnknown);
}

TEST(PercentEncode, LeavesOnlyPrintableAscii) {
  EXPECT_EQ(PercentEncode("a b%\x7f\xC3\xAB"), "a b%25%7F%C3%AB");
}

TEST(PercentDecode, LeavesAPercentSignAloneThatEncodesNothing) {
  EXPECT_EQ(PercentDecode("100% %4 %zz %41%"), "100% %4 %zz A%");
  EXPECT_EQ(PercentDecode("%41"), "A");
}

TEST(CodeOfHttpStatus, CallsAGatewayThatIsDownUnavailable) {
  EXPECT_EQ(CodeOfHttpStatus(503), Code::kUnavailable);
  EXPECT_EQ(CodeOfHttpStatus(401), Code::kUnauthenticated);
  EXPECT_EQ(CodeOfHttpStatus(418), Code::kUnknown);
}

}  // namespace
}  // namespace ketentafel::wire
