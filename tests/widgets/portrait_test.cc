#include "client-wasm/widgets/portrait.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

TEST(Portrait, IsAPictureWithTheNameOfWhoItShows) {
  Screen screen([](Context& ui) { Portrait(ui, {.hair = 1, .glasses = 1}, 88, "Ria"); });
  ASSERT_TRUE(screen.Has(Role::kImage, "Ria"));
  EXPECT_EQ(screen.PlaceOf(Role::kImage, "Ria").w, 88);
  EXPECT_EQ(screen.PlaceOf(Role::kImage, "Ria").h, 88);
  EXPECT_TRUE(screen.Lint().clean());
}

TEST(Portrait, SaysNothingWithoutAName) {
  Screen screen([](Context& ui) { Portrait(ui, {}, 56, ""); });
  EXPECT_EQ(screen.Count(Role::kImage), 0);
  EXPECT_TRUE(screen.Lint().clean());
}

TEST(Portrait, KeepsEveryPart) {
  std::set<int> packed;
  for (int hair = 0; hair < portrait::kHairs; ++hair) {
    for (int skin = 0; skin < portrait::kSkins; ++skin) {
      const int number = PackPortrait({.skin = skin, .hair = hair, .glasses = 2, .beard = 3});
      packed.insert(number);
      const PortraitParts parts = UnpackPortrait(number);
      EXPECT_EQ(parts.skin, skin);
      EXPECT_EQ(parts.hair, hair);
      EXPECT_EQ(parts.glasses, 2);
      EXPECT_EQ(parts.beard, 3);
    }
  }
  EXPECT_EQ(packed.size(), static_cast<size_t>(portrait::kHairs * portrait::kSkins));
}

TEST(Portrait, DrawsWhatItDoesNotKnowAsTheFirst) {
  const PortraitParts parts = UnpackPortrait(
      PackPortrait({.skin = 99, .hair = -1, .hair_colour = 1000, .clothes = 6, .glasses = 3}));
  EXPECT_EQ(parts.skin, 0);
  EXPECT_EQ(parts.hair, 0);
  EXPECT_EQ(parts.hair_colour, 0);
  EXPECT_EQ(parts.clothes, 0);
  EXPECT_EQ(parts.glasses, 0);
}

TEST(Portrait, DrawsAnotherPictureForEveryPart) {
  PortraitParts parts;
  Screen screen([&](Context& ui) { Portrait(ui, parts, 88, "Ria"); });
  const auto changes = [&screen] { return screen.Update().picture_changed; };
  EXPECT_FALSE(changes());
  for (int PortraitParts::*part :
       {&PortraitParts::skin, &PortraitParts::hair, &PortraitParts::hair_colour,
        &PortraitParts::clothes, &PortraitParts::glasses, &PortraitParts::beard}) {
    parts.*part = 1;
    EXPECT_TRUE(changes());
    EXPECT_FALSE(changes());
  }
}

}  // namespace
}  // namespace ketentafel::widgets
