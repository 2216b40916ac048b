#include <gtest/gtest.h>

#include <string>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

struct Rows {
  int count = 50;
  FollowEnd follow = FollowEnd::kNo;
  std::string to;
  void operator()(Context& ui) {
    ScrollArea(ui, {.key = "rows", .label = "Regels", .height = Px(200)}, follow, [&] {
      for (int i = 0; i < count; ++i) {
        const std::string name = "Regel " + std::to_string(i);
        Row(ui, {.key = name, .role = Role::kListItem, .label = name, .height = Px(40)}, [] {});
      }
      if (!to.empty()) ui.ScrollTo(to);
      to.clear();
    });
  }
};

float ScrollOf(Screen& screen) { return screen.Find(Role::kScrollArea, "Regels")->scroll_y; }

TEST(ScrollArea, GoesWhereThePageScrolled) {
  Rows rows;
  Screen screen([&](Context& ui) { rows(ui); });
  EXPECT_FLOAT_EQ(screen.Find(Role::kScrollArea, "Regels")->content_h, 2000);
  screen.ScrollTo(Role::kScrollArea, "Regels", 300);
  EXPECT_FLOAT_EQ(ScrollOf(screen), 300);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kListItem, "Regel 8").y, 20);
}

TEST(ScrollArea, NeverGoesBeyondItsEnd) {
  Rows rows;
  Screen screen([&](Context& ui) { rows(ui); });
  screen.ScrollTo(Role::kScrollArea, "Regels", 9000);
  EXPECT_FLOAT_EQ(ScrollOf(screen), 1800);
  rows.count = 10;
  screen.Update();
  EXPECT_FLOAT_EQ(ScrollOf(screen), 200);
}

TEST(ScrollArea, FollowsItsEndAsLongAsPeopleAreThere) {
  Rows rows{.follow = FollowEnd::kYes};
  Screen screen([&](Context& ui) { rows(ui); });
  EXPECT_FLOAT_EQ(ScrollOf(screen), 1800);
  rows.count = 60;
  screen.Update();
  EXPECT_FLOAT_EQ(ScrollOf(screen), 2200);
  screen.ScrollTo(Role::kScrollArea, "Regels", 1000);
  rows.count = 70;
  screen.Update();
  EXPECT_FLOAT_EQ(ScrollOf(screen), 1000) << "somebody is reading there";
}

TEST(ScrollArea, BringsARowIntoView) {
  Rows rows;
  Screen screen([&](Context& ui) { rows(ui); });
  rows.to = "Regel 20";
  screen.Update();
  const auto row = screen.PlaceOf(Role::kListItem, "Regel 20");
  EXPECT_GE(row.y, 0);
  EXPECT_LE(row.bottom(), 200);
  rows.to = "Regel 0";
  screen.Update();
  EXPECT_FLOAT_EQ(ScrollOf(screen), 0);
}

// A field and a button, with above them what others say.
struct Said {
  int count = 3;
  float height = 200;
  void operator()(Context& ui) {
    ScrollArea(ui, {.key = "said", .label = "Gezegd", .height = Px(height)}, [&] {
      for (int i = 0; i < count; ++i) Row(ui, {.height = Px(40)}, [] {});
      if (Button(ui, "add", {.label = "Zeg ook iets"})) ++count;
      Gap(ui, 60);
    });
  }
};

TEST(ScrollArea, KeepsWhatSomebodyWorksOnInItsPlaceWhileOthersAddAboveIt) {
  for (const float height : {200.f, 600.f}) {  // with, and without, something to scroll
    Said said{.height = height};
    Screen screen([&](Context& ui) { said(ui); });
    screen.Focus(Role::kButton, "Zeg ook iets");
    const float y = screen.PlaceOf(Role::kButton, "Zeg ook iets").y;
    said.count += 3;
    screen.Update();
    EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kButton, "Zeg ook iets").y, y);
    said.count -= 3;
    screen.Update();
    EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kButton, "Zeg ook iets").y, y);
  }
}

TEST(ScrollArea, TakesBackTheRoomItLentWhenPeopleScroll) {
  Said said{.height = 600};
  Screen screen([&](Context& ui) { said(ui); });
  screen.Focus(Role::kButton, "Zeg ook iets");
  said.count += 3;
  screen.Update();
  EXPECT_FLOAT_EQ(screen.Find(Role::kScrollArea, "Gezegd")->scroll_y, 120);
  screen.ScrollTo(Role::kScrollArea, "Gezegd", 0);
  screen.ScrollTo(Role::kScrollArea, "Gezegd", 120);
  EXPECT_FLOAT_EQ(screen.Find(Role::kScrollArea, "Gezegd")->scroll_y, 0);
}

TEST(ScrollArea, ShowsWhatCameOfOnesOwnPress) {
  Said said;
  Screen screen([&](Context& ui) { said(ui); });
  screen.Focus(Role::kButton, "Zeg ook iets");
  screen.Click(Role::kButton, "Zeg ook iets");
  EXPECT_FLOAT_EQ(screen.Find(Role::kScrollArea, "Gezegd")->scroll_y, 0);
}

// A bar that stands at the bottom of its area however high that is.
TEST(ScrollArea, LendsNoRoomWhenTheWindowGetsHigher) {
  float height = 200;
  Screen screen([&](Context& ui) {
    ScrollArea(ui, {.key = "said", .label = "Gezegd", .height = Px(height)}, [&] {
      Column(ui, {.min_height_px = height}, [&] {
        Spacer(ui);
        (void)Button(ui, "next", {.label = "Volgend punt"});
      });
    });
  });
  screen.Focus(Role::kButton, "Volgend punt");
  height = 900;
  screen.Update();
  EXPECT_FLOAT_EQ(screen.Find(Role::kScrollArea, "Gezegd")->scroll_y, 0);
  EXPECT_FLOAT_EQ(screen.Find(Role::kScrollArea, "Gezegd")->content_h, 900);
}

struct LongRows {
  std::string chosen;
  void operator()(Context& ui) {
    ScrollArea(ui, {.key = "area", .label = "Regels", .height = Px(400)}, [&] {
      Gap(ui, 100);
      LongList(ui, "list", {.label = "Lijst", .count = 5000, .row_height_px = 40}, [&](int i) {
        const std::string name = "Kies " + std::to_string(i);
        if (Button(ui, "go", {.label = "Kies", .name = name})) chosen = name;
      });
    });
  }
};

TEST(LongList, BuildsOnlyTheRowsInView) {
  LongRows rows;
  Screen screen([&](Context& ui) { rows(ui); });
  EXPECT_LT(screen.Count(Role::kListItem), 40);
  EXPECT_FLOAT_EQ(screen.Find(Role::kScrollArea, "Regels")->content_h, 100 + 5000 * 40);
  EXPECT_TRUE(screen.Has(Role::kButton, "Kies 0"));
  screen.ScrollTo(Role::kScrollArea, "Regels", 100 + 2000 * 40);
  EXPECT_LT(screen.Count(Role::kListItem), 40);
  ASSERT_TRUE(screen.Has(Role::kButton, "Kies 2000"));
  EXPECT_FALSE(screen.Has(Role::kButton, "Kies 0"));
  screen.Click(Role::kButton, "Kies 2003");
  EXPECT_EQ(rows.chosen, "Kies 2003");
}

TEST(LongList, LetsRowsKnowTheirPlace) {
  LongRows rows;
  Screen screen([&](Context& ui) { rows(ui); });
  const auto* button = screen.Find(Role::kButton, "Kies 3");
  const auto* row = screen.tree().Find(button->parent);
  EXPECT_EQ(row->position, 4);
  EXPECT_EQ(row->count, 5000);
}

TEST(LongList, KeepsTheRowThatHasTheFocus) {
  LongRows rows;
  Screen screen([&](Context& ui) { rows(ui); });
  screen.Focus(Role::kButton, "Kies 2");
  screen.ScrollTo(Role::kScrollArea, "Regels", 100 + 3000 * 40);
  EXPECT_TRUE(screen.Has(Role::kButton, "Kies 2")) << "or the keyboard would fall off the list";
  EXPECT_TRUE(screen.Has(Role::kButton, "Kies 3000"));
  EXPECT_EQ(screen.tree().health().collisions, 0);
}

}  // namespace
}  // namespace ketentafel::widgets
