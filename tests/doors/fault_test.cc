// What callers and operators hear when the server itself is in trouble.
#include <gtest/gtest.h>

#include <algorithm>

#include "server/doors/fault_log.h"
#include "server/doors/status_translation.h"

namespace ketentafel::doors {
namespace {

int Lines(const std::string& text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

TEST(Faults, AreLoggedWithTheOperatorsTextOnly) {
  testing::internal::CaptureStderr();
  const grpc::Status status = ToGrpcStatus(Internal("BROKEN", "sector 7 of /dev/sda"), "Test.One");
  const std::string log = testing::internal::GetCapturedStderr();
  EXPECT_NE(log.find("fault in Test.One: INTERNAL BROKEN: sector 7"), std::string::npos) << log;
  EXPECT_EQ(status.error_message().find("sector"), std::string::npos);
}

TEST(Faults, AreNotLoggedAgainAndAgain) {
  testing::internal::CaptureStderr();
  for (int i = 0; i < 100; ++i) LogFault("Test.Two", Internal("BROKEN", "again"));
  LogFault("Test.Two", Internal("BROKEN", "differently"));
  EXPECT_EQ(Lines(testing::internal::GetCapturedStderr()), 2);
}

TEST(Faults, IncludeAFullDiskButNotAServerThatStops) {
  EXPECT_TRUE(IsFault(ResourceExhausted("DISK_FULL", "no space left")));
  EXPECT_FALSE(IsFault(ResourceExhausted("MESSAGE_TOO_LARGE", "too large")));
  EXPECT_TRUE(IsFault(Unavailable("STORAGE_FAILED", "input/output error")));
  EXPECT_FALSE(IsFault(Unavailable("SHUTTING_DOWN", "stopping")));
}

TEST(Refusals, AreNotLogged) {
  testing::internal::CaptureStderr();
  (void)ToGrpcStatus(NotFound("LEDGER_UNKNOWN", "no such ledger"), "Test.Three");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace ketentafel::doors
