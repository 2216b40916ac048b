#include "client-wasm/widgets/share_out.h"

#include <gtest/gtest.h>

namespace ketentafel::widgets {
namespace {

Claim Fixed(float px) { return {Px(px), px, px, 0, 0}; }
Claim Hugs(float need, float want) { return {Auto(), need, want, 0, 0}; }
Claim Shares(float share, float need, float max = 0) { return {Flex(share), need, need, max, 0}; }

TEST(ShareOut, GivesFlexiblePartsTheRestByTheirShares) {
  std::vector<Claim> claims = {Fixed(320), Shares(5, 0), Shares(4, 0)};
  ShareOut(claims, 320 + 900);
  EXPECT_FLOAT_EQ(claims[0].given, 320);
  EXPECT_FLOAT_EQ(claims[1].given, 500);
  EXPECT_FLOAT_EQ(claims[2].given, 400);
}

TEST(ShareOut, NeverGivesAFlexiblePartLessThanItNeeds) {
  std::vector<Claim> claims = {Shares(1, 300), Shares(1, 0)};
  ShareOut(claims, 400);
  EXPECT_FLOAT_EQ(claims[0].given, 300);
  EXPECT_FLOAT_EQ(claims[1].given, 100);
}

TEST(ShareOut, HandsOnWhatAMaximumRefuses) {
  std::vector<Claim> claims = {Shares(1, 0, 50), Shares(1, 0)};
  ShareOut(claims, 400);
  EXPECT_FLOAT_EQ(claims[0].given, 50);
  EXPECT_FLOAT_EQ(claims[1].given, 350);
}

TEST(ShareOut, ShrinksWhatCanShrinkWhenRoomIsShort) {
  std::vector<Claim> claims = {Fixed(100), Hugs(40, 140), Hugs(100, 100)};
  ShareOut(claims, 290);
  EXPECT_FLOAT_EQ(claims[0].given, 100);
  EXPECT_FLOAT_EQ(claims[1].given, 90);
  EXPECT_FLOAT_EQ(claims[2].given, 100);
}

TEST(ShareOut, StopsShrinkingAtTheNeeds) {
  std::vector<Claim> claims = {Hugs(40, 140), Shares(1, 60)};
  ShareOut(claims, 10);
  EXPECT_FLOAT_EQ(claims[0].given, 40);
  EXPECT_FLOAT_EQ(claims[1].given, 60);
}

}  // namespace
}  // namespace ketentafel::widgets
