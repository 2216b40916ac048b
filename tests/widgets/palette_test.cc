#include <gtest/gtest.h>

#include "client-wasm/widgets/theme.h"

namespace ketentafel::widgets {
namespace {

constexpr double kText = 4.5, kPart = 3;  // WCAG 2.2: 1.4.3 and 1.4.11, level AA

struct Pair {
  Color over, under;
  double measured;
};

TEST(Palette, HasTheContrastsOfItsTable) {
  const Pair pairs[] = {
      {Color::kInk, Color::kSurface, 15.6},
      {Color::kInk, Color::kCanvas, 14.2},
      {Color::kInk, Color::kTint, 13.2},
      {Color::kInk, Color::kAmberTint, 14.1},
      {Color::kInk2, Color::kSurface, 7.3},
      {Color::kInk2, Color::kCanvas, 6.6},
      {Color::kInk2, Color::kTint, 6.2},
      {Color::kInk2, Color::kSunken, 6.2},
      {Color::kDisabled, Color::kSurface, 5.5},
      {Color::kDisabled, Color::kSunken, 4.7},
      {Color::kEdge, Color::kSurface, 3.9},
      {Color::kEdge, Color::kCanvas, 3.5},
      {Color::kEdge, Color::kTint, 3.3},
      {Color::kOnAccent, Color::kAccent, 8.4},
      {Color::kOnAccent, Color::kAccentHover, 10.8},
      {Color::kOnAccent, Color::kAccentPress, 13.4},
      {Color::kAccent, Color::kSurface, 8.4},
      {Color::kAccent, Color::kTint, 7.2},
      {Color::kAccent, Color::kTint2, 5.7},
      {Color::kAmber, Color::kAmberTint, 7.2},
      {Color::kAmber, Color::kSurface, 8.0},
      {Color::kAmberMark, Color::kSurface, 4.6},
      {Color::kRed, Color::kRedTint, 6.9},
      {Color::kRed, Color::kSurface, 8.1},
      {Color::kGreen, Color::kGreenTint, 6.2},
  };
  for (const Pair& pair : pairs) {
    EXPECT_NEAR(ContrastRatio(pair.over, pair.under), pair.measured, 0.06)
        << static_cast<int>(pair.over) << " on " << static_cast<int>(pair.under);
  }
}

TEST(Palette, LetsEveryTextBeReadWhereItStands) {
  const Pair texts[] = {{Color::kInk, Color::kSunken, 0},      {Color::kInk, Color::kRedTint, 0},
                        {Color::kDisabled, Color::kCanvas, 0}, {Color::kAccent, Color::kCanvas, 0},
                        {Color::kTint, Color::kAccent, 0},     {Color::kAmber, Color::kCanvas, 0},
                        {Color::kRed, Color::kCanvas, 0},      {Color::kOnAccent, Color::kInk, 0},
                        {Color::kAccentHover, Color::kTint, 0}};
  for (const Pair& pair : texts) EXPECT_GE(ContrastRatio(pair.over, pair.under), kText);
}

TEST(Palette, LetsEveryPartBeSeenWhereItStands) {
  const Pair parts[] = {
      {Color::kAmberMark, Color::kSunken, 0},  {Color::kAccent, Color::kSunken, 0},
      {Color::kTint2, Color::kAccentPress, 0}, {Color::kRed, Color::kSunken, 0},
      {Color::kInk2, Color::kSurface, 0},      {Color::kEdge, Color::kSunken, 0}};
  for (const Pair& pair : parts) EXPECT_GE(ContrastRatio(pair.over, pair.under), kPart);
}

TEST(Palette, MeasuresBlackOnWhiteAsTwentyOne) {
  EXPECT_NEAR(ContrastRatio(Rgb{0, 0, 0}, Rgb{255, 255, 255}), 21, 0.001);
  EXPECT_NEAR(ContrastRatio(Rgb{9, 9, 9}, Rgb{9, 9, 9}), 1, 0.001);
}

}  // namespace
}  // namespace ketentafel::widgets
