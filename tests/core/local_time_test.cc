#include "server/core/local_time.h"

#include <gtest/gtest.h>

namespace ketentafel::core {
namespace {

Instant At(int64_t unix_seconds) { return Instant(std::chrono::seconds(unix_seconds)); }

TEST(LocalTime, FollowsSummerAndWinterTime) {
  const auto summer = LocalTime(At(1'780'000'000), "Europe/Amsterdam");  // 2026-05-28 20:26:40 UTC
  ASSERT_TRUE(summer.has_value());
  EXPECT_EQ(summer->date().year(), 2026);
  EXPECT_EQ(summer->date().month(), 5);
  EXPECT_EQ(summer->date().day(), 28);
  EXPECT_EQ(summer->hour(), 22);
  EXPECT_EQ(summer->minute(), 26);
  const auto winter = LocalTime(At(1'767'999'000), "Europe/Amsterdam");  // 2026-01-09 22:50 UTC
  EXPECT_EQ(winter->hour(), 23);
}

TEST(LocalTime, SaysNothingOfAZoneThatIsNotThere) {
  EXPECT_FALSE(LocalTime(At(0), "Nergens/Niemandsland").has_value());
  EXPECT_FALSE(LocalTime(At(0), "").has_value());
}

TEST(InstantOfLocal, IsTheWayBackInSummerAndWinter) {
  for (const int64_t unix_seconds : {1'780'000'020, 1'767'999'000}) {
    const auto local = LocalTime(At(unix_seconds), "Europe/Amsterdam");
    EXPECT_EQ(InstantOfLocal(*local, "Europe/Amsterdam"), At(unix_seconds));
  }
  EXPECT_FALSE(InstantOfLocal(v1::CivilDateTime(), "Nergens/Niemandsland").has_value());
}

}  // namespace
}  // namespace ketentafel::core
