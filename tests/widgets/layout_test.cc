#include <gtest/gtest.h>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

void Named(Context& ui, std::string_view name, Box box) {
  box.key = name;
  box.role = Role::kGroup;
  box.label = name;
  Column(ui, box, [] {});
}

TEST(Breakpoints, AreTheFiveOfTheDesign) {
  EXPECT_EQ(BreakpointFor(320), Breakpoint::k320);
  EXPECT_EQ(BreakpointFor(767), Breakpoint::k320);
  EXPECT_EQ(BreakpointFor(768), Breakpoint::k768);
  EXPECT_EQ(BreakpointFor(1024), Breakpoint::k1024);
  EXPECT_EQ(BreakpointFor(1280), Breakpoint::k1024);
  EXPECT_EQ(BreakpointFor(1440), Breakpoint::k1440);
  EXPECT_EQ(BreakpointFor(1920), Breakpoint::k1920);
}

TEST(Layout, PutsThreeColumnsWhereTheDesignHasThem) {
  Screen screen([](Context& ui) {
    Row(ui, {.height = Px(836), .padding = All(24), .gap_px = 24, .align = Align::kStretch}, [&] {
      Named(ui, "left", {.width = Px(320)});
      Named(ui, "middle", {.width = Flex()});
      Named(ui, "right", {.width = Px(416)});
    });
  });
  const auto left = screen.PlaceOf(Role::kGroup, "left");
  const auto middle = screen.PlaceOf(Role::kGroup, "middle");
  const auto right = screen.PlaceOf(Role::kGroup, "right");
  EXPECT_FLOAT_EQ(left.x, 24);
  EXPECT_FLOAT_EQ(middle.x, 368);
  EXPECT_FLOAT_EQ(middle.w, 608);
  EXPECT_FLOAT_EQ(right.x, 1000);
  EXPECT_FLOAT_EQ(right.right(), 1416);
  EXPECT_FLOAT_EQ(left.h, 788);
}

TEST(Layout, LetsTheLastCardFillItsColumn) {
  Screen screen([](Context& ui) {
    Column(ui, {.height = Px(600), .gap_px = 24}, [&] {
      Named(ui, "first", {.height = Px(200)});
      Named(ui, "last", {.height = Flex()});
    });
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "last").y, 224);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "last").h, 376);
}

TEST(Layout, CentresWhatIsLowInARow) {
  Screen screen([](Context& ui) {
    Row(ui, {.height = Px(60)}, [&] { Named(ui, "low", {.width = Px(10), .height = Px(20)}); });
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "low").y, 20);
}

TEST(Layout, PutsTextsOfDifferentSizesOnOneBaseLine) {
  Screen screen([](Context& ui) {
    Row(ui, {.align = Align::kBaseline}, [&] {
      Text(ui, "groot", {.type = Type::kSpeaker});
      Text(ui, "klein", {.type = Type::kMeta});
    });
  });
  const auto big = screen.PlaceOf(Role::kText, "groot"),
             small = screen.PlaceOf(Role::kText, "klein");
  EXPECT_NEAR(small.y, big.y + 10, 1.01);  // 24/32 and 14/20 in Inter
}

TEST(Layout, MovesWhatFollowsASpacerToTheEnd) {
  Screen screen([](Context& ui) {
    Row(ui, {.padding = Sides(24, 0)}, [&] {
      Named(ui, "begin", {.width = Px(100)});
      Spacer(ui);
      Named(ui, "end", {.width = Px(100)});
    });
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "end").right(), 1440 - 24);
}

TEST(Layout, FlowsOnToTheNextLine) {
  Screen screen(
      [](Context& ui) {
        Flow(ui, {.gap_px = 8}, [&] {
          for (const char* name : {"a", "b", "c"}) {
            Named(ui, name, {.width = Px(120), .height = Px(30)});
          }
        });
      },
      320);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "b").x, 128);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "c").x, 0);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "c").y, 38);
}

TEST(Layout, KeepsColumnsOfAGridAligned) {
  Screen screen([](Context& ui) {
    Grid(ui, {Auto(), Flex(), Px(50)}, 4, {.gap_px = 10}, [&] {
      Named(ui, "a1", {.width = Px(80), .height = Px(20)});
      Named(ui, "b1", {.height = Px(20)});
      Named(ui, "c1", {.height = Px(20)});
      Named(ui, "a2", {.width = Px(120), .height = Px(20)});
      Named(ui, "b2", {.height = Px(20)});
      Named(ui, "c2", {.height = Px(20)});
    });
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "b1").x, 130);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "b2").x, 130);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "c2").right(), 1440);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "b2").y, 24);
}

TEST(Layout, KeepsThePageNoWiderThanItsReadingWidth) {
  Screen screen([](Context& ui) {
    Body(ui, {.label = "Acties"}, [&] { Named(ui, "card", {.height = Px(40)}); });
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "card").x, 72);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "card").w, 1296);
}

TEST(Layout, UsesTheWholeWidthWhereThePageSaysSo) {
  Screen screen(
      [](Context& ui) {
        Body(ui, {.label = "Nu", .max_width_px = 0},
             [&] { Named(ui, "card", {.height = Px(40)}); });
      },
      1280);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "card").x, 24);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "card").w, 1232);
}

TEST(Layout, GivesThePageItsMarginOnAPhone) {
  Screen screen(
      [](Context& ui) {
        Body(ui, {.label = "Acties"}, [&] { Named(ui, "card", {.height = Px(40)}); });
      },
      320, 700);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "card").x, 16);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "card").w, 288);
}

TEST(Layout, KeepsBarsAtTheEdgesOfTheWindow) {
  Screen screen(
      [](Context& ui) {
        TopBar(ui, [&] { Text(ui, "boven"); });
        Body(ui, {.label = "Lang"}, [&] { Named(ui, "long", {.height = Px(3000)}); });
        BottomBar(ui, [&] { Named(ui, "tabs", {.height = Px(64)}); });
      },
      320, 700);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kBanner, "").h, 56);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "tabs").bottom(), 700);
  const semantics::Node* scroller = nullptr;
  for (const auto& node : screen.tree().nodes()) {
    if (node.role == Role::kScrollArea) scroller = &node;
  }
  ASSERT_NE(scroller, nullptr);
  EXPECT_FLOAT_EQ(scroller->h, 700 - 56 - 65);
  EXPECT_GT(scroller->content_h, 3000);
}

TEST(Layout, LeavesControlsTheirOwnWidthInAColumn) {
  Screen screen([](Context& ui) {
    Column(ui, {.width = Px(400)}, [&] {
      (void)Button(ui, "own", {.label = "Eigen"});
      (void)Button(ui, "wide", {.label = "Breed", .width = Flex()});
    });
  });
  EXPECT_LT(screen.PlaceOf(Role::kButton, "Eigen").w, 120);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kButton, "Breed").w, 400);
}

TEST(Layout, CutsALongWordRatherThanMakeItsCardWiderThanAPhone) {
  const std::string address =
      "voornaam.tussenvoegsel.achternaam@afdeling-gemeente.example.nl";
  Screen screen(
      [&](Context& ui) {
        Body(ui, {.label = "Mensen"}, [&] {
          Card(ui, {.key = "card", .role = Role::kRegion, .label = "Kaart"}, [&] {
            Row(ui, {.gap_px = 12}, [&] {
              Avatar(ui, "VA", "Voornaam");
              Column(ui, {.width = Flex()}, [&] { Meta(ui, address); });
            });
            Text(ui, address);
            (void)TextField(ui, "field", address, {.label = "E-mail"});
          });
        });
      },
      320, 700);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kRegion, "Kaart").w, 288);
  EXPECT_LE(screen.PlaceOf(Role::kTextBox, "E-mail").right(), 304);
  EXPECT_GT(screen.PlaceOf(Role::kText, address).h, 24) << "on several lines";
}

TEST(Layout, ZoomsAllOfAPicture) {
  Screen screen([](Context& ui) {
    Zoom(ui, 0.5f, [&] {
      Row(ui, {.padding = All(80)},
          [&] { Named(ui, "half", {.width = Px(200), .height = Px(100)}); });
    });
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "half").x, 40);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kGroup, "half").w, 100);
}

}  // namespace
}  // namespace ketentafel::widgets
