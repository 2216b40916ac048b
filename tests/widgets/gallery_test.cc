#include "client-wasm/widgets/gallery.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

std::string Join(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

class GalleryTest : public testing::TestWithParam<std::tuple<int, float>> {};

TEST_P(GalleryTest, IsDescribedNamedAndOverlapsNowhere) {
  const auto [page, width] = GetParam();
  for (const float dpr : {1.f, 1.5f, 2.f}) {
    GalleryState state{.page = page};
    Screen screen([&](Context& ui) { Gallery(ui, state); }, width, 900, dpr);
    const LintReport report = screen.Lint();
    EXPECT_EQ(report.undescribed, 0);
    EXPECT_EQ(report.collisions, 0);
    EXPECT_EQ(Join(report.unnamed), "");
    EXPECT_EQ(Join(report.overlapping), "");
    EXPECT_EQ(Join(report.outside), "");
  }
}

TEST_P(GalleryTest, StandsStillWhenNothingHappens) {
  const auto [page, width] = GetParam();
  GalleryState state{.page = page};
  Screen screen([&](Context& ui) { Gallery(ui, state); }, width, 900);
  screen.Update(1000);
  const BuildResult result = screen.Update(1000);
  EXPECT_FALSE(result.picture_changed);
  EXPECT_TRUE(screen.tree().patch().empty());
  EXPECT_EQ(screen.canvas().passes(), 1);
}

INSTANTIATE_TEST_SUITE_P(PagesAndWidths, GalleryTest,
                         testing::Combine(testing::Range(0, kGalleryPages),
                                          testing::Values(320.f, 768.f, 1024.f, 1440.f, 1920.f)));

TEST(Gallery, AnswersToEveryButtonOfAPage) {
  for (int page = 0; page < 7; ++page) {
    GalleryState state{.page = page};
    Screen screen([&](Context& ui) { Gallery(ui, state); });
    std::vector<semantics::NodeId> buttons;
    for (const auto& node : screen.tree().nodes()) {
      if (node.role == Role::kButton) buttons.push_back(node.id);
    }
    for (const auto id : buttons) {
      screen.tree().Post({.id = id, .kind = semantics::ActionKind::kClick});
      screen.Update();
      EXPECT_FALSE(screen.tree().HasActions()) << "nobody took a click on page " << page;
      state.page = page;
      screen.Update();
    }
  }
}

TEST(Gallery, SurvivesWindowsOfAnySize) {
  for (int page = 0; page < kGalleryPages; ++page) {
    GalleryState state{.page = page, .dialog = true, .toast = true};
    Screen screen([&](Context& ui) { Gallery(ui, state); });
    for (const float size : {1.f, 40.f, 200.f, 5000.f}) {
      screen.Resize(size, size, size < 100 ? 3 : 1);
      screen.Update();
      EXPECT_GT(screen.tree().nodes().size(), 1u);
    }
  }
}

TEST(Gallery, LiesOverTheDialogWithoutCollisions) {
  GalleryState state{.page = 6, .dialog = true};
  Screen screen([&](Context& ui) { Gallery(ui, state); }, 320, 640);
  EXPECT_TRUE(screen.Lint().clean()) << Join(screen.Lint().overlapping);
}

}  // namespace
}  // namespace ketentafel::widgets
