#include <gtest/gtest.h>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

void Step(Context& ui, std::string_view key, std::string_view name, WayLine line, float high) {
  const Box box = {.key = key, .role = Role::kListItem, .label = name, .min_height_px = high};
  WayStep(ui, {.text = "1", .tone = DiscTone::kHole, .size_px = 44}, line, box, [&] {
    if (Button(ui, "too", {.label = "Wij ook", .name = "Wij ook bij " + std::string(name)})) return;
  });
}

void ShowWay(Context& ui) {
  Column(ui, {.key = "way", .role = Role::kList, .label = "De weg"}, [&] {
    Step(ui, "b1", "Bewustwording", WayLine::kSolid, 92);
    Step(ui, "b2", "Nazorg", WayLine::kDashed, 92);
    Step(ui, "b3", "Onderzoek", WayLine::kNone, 0);
  });
}

TEST(WayStep, IsAnItemOfAListWithItsNameAndWhatIsInIt) {
  Screen screen(ShowWay);
  EXPECT_EQ(screen.Count(Role::kListItem), 3);
  EXPECT_TRUE(screen.Has(Role::kListItem, "Nazorg"));
  EXPECT_TRUE(screen.Has(Role::kButton, "Wij ook bij Nazorg"));
  EXPECT_TRUE(screen.Lint().clean());
}

TEST(WayStep, ReachesDownToTheNextOne) {
  Screen screen(ShowWay);
  const auto first = screen.PlaceOf(Role::kListItem, "Bewustwording");
  const auto second = screen.PlaceOf(Role::kListItem, "Nazorg");
  EXPECT_EQ(first.h, 92);
  EXPECT_EQ(first.bottom(), second.y);
}

}  // namespace
}  // namespace ketentafel::widgets
