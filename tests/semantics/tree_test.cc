#include "client-wasm/semantics/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace ketentafel::semantics {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

constexpr Rect kAnywhere = {0, 0, 10, 10};
constexpr Viewport kTwiceAsSharp = {800, 600, 0.5f};

const Patch& Draw(Tree& tree, const std::function<void()>& page, Viewport viewport = {800, 600, 1}) {
  tree.BeginFrame(viewport);
  page();
  return tree.EndFrame();
}

std::vector<NodeId> Ids(const Patch& patch) {
  std::vector<NodeId> ids;
  for (const Node& node : patch.nodes) ids.push_back(node.id);
  return ids;
}

TEST(Tree, SendsEverythingOnceAndNothingForAnUnchangedFrame) {
  Tree tree;
  auto page = [&] {
    tree.SetPage("Ketentafel", "nl");
    tree.Push(10, Role::kMain, kAnywhere, "");
    tree.Add(11, Role::kButton, kAnywhere, "Volgende", flag::kFocusable);
    tree.Pop();
  };
  const Patch& first = Draw(tree, page);
  EXPECT_THAT(Ids(first), ElementsAre(kRootId, 10, 11));
  EXPECT_THAT(first.order, ElementsAre(kRootId, 1, 10, 10, 1, 11));
  EXPECT_TRUE(Draw(tree, page).empty());
}

TEST(Tree, SendsOnlyTheNodeWhoseTextChanged) {
  Tree tree;
  std::string clock = "2:10";
  auto page = [&] {
    tree.Add(11, Role::kTimer, kAnywhere, clock);
    tree.Add(12, Role::kText, kAnywhere, "Kennismaking");
  };
  Draw(tree, page);
  clock = "2:09";
  const Patch& patch = Draw(tree, page);
  ASSERT_THAT(Ids(patch), ElementsAre(11));
  EXPECT_EQ(tree.TextOf(patch.nodes[0], Text::kName), "2:09");
  EXPECT_THAT(patch.order, IsEmpty());
}

TEST(Tree, TellsTwoTextsApartThatOnlySplitDifferently) {
  Tree tree;
  auto field = [&](const char* name, const char* value) {
    return [&tree, name, value] {
      Node& node = tree.Add(11, Role::kTextBox, kAnywhere, name);
      tree.SetText(node, Text::kValue, value);
    };
  };
  Draw(tree, field("ab", "c"));
  EXPECT_THAT(Ids(Draw(tree, field("a", "bc"))), ElementsAre(11));
}

TEST(Tree, SendsAnOrderWhenSiblingsSwapWithoutResendingThem) {
  Tree tree;
  std::vector<NodeId> items = {11, 12, 13};
  auto page = [&] {
    tree.Push(10, Role::kList, kAnywhere, "Agenda");
    for (NodeId id : items) tree.Add(id, Role::kText, kAnywhere, std::to_string(id));
    tree.Pop();
  };
  Draw(tree, page);
  items = {12, 11, 13};
  const Patch& patch = Draw(tree, page);
  EXPECT_THAT(patch.nodes, IsEmpty());
  EXPECT_THAT(patch.order, ElementsAre(10, 3, 12, 11, 13));
}

TEST(Tree, TellsWhatIsGoneAndForgetsItsFocus) {
  Tree tree;
  bool open = true;
  auto page = [&] {
    if (!open) return;
    tree.Push(10, Role::kGroup, kAnywhere, "");
    tree.Add(11, Role::kButton, kAnywhere, "Weg");
    tree.Pop();
  };
  Draw(tree, page);
  tree.SetFocused(11, FocusRing::kShown);
  EXPECT_TRUE(tree.ShowsFocus(11));
  open = false;
  EXPECT_THAT(Draw(tree, page).removed, UnorderedElementsAre(10, 11));
  EXPECT_EQ(tree.focused(), 0u);
}

TEST(Tree, PlacesChildrenInTheirParentInCssPixels) {
  Tree tree;
  Draw(tree, [&] {
    tree.Push(10, Role::kGroup, {100, 40, 300, 240}, "");
    tree.Add(11, Role::kButton, {120, 60, 208, 148}, "Hier");
    tree.Pop();
  }, kTwiceAsSharp);
  const Node* node = tree.Find(11);
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(node->x, 10);
  EXPECT_EQ(node->y, 10);
  EXPECT_EQ(node->w, 44);
  EXPECT_EQ(node->h, 44);
}

TEST(Tree, ScrollingMovesNoChild) {
  Tree tree;
  float scroll_px = 0;
  auto page = [&] {
    tree.Push(10, Role::kScrollArea, {0, 0, 200, 200}, "Notulen").scroll_y = scroll_px;
    tree.Add(11, Role::kText, {0, 50 - scroll_px, 200, 70 - scroll_px}, "Regel");
    tree.Pop();
  };
  Draw(tree, page);
  scroll_px = 30;
  EXPECT_THAT(Ids(Draw(tree, page)), ElementsAre(10));
}

TEST(Tree, HidesFloatNoiseFromTheDiff) {
  Tree tree;
  float x = 10;
  auto page = [&] { tree.Add(11, Role::kText, {x, 0, x + 20, 10}, "Stil"); };
  Draw(tree, page);
  x = 10.05f;
  EXPECT_TRUE(Draw(tree, page).empty());
}

TEST(Tree, CountsTwoNodesThatWantOneIdAndKeepsBoth) {
  Tree tree;
  const Patch& patch = Draw(tree, [&] {
    tree.Add(11, Role::kButton, kAnywhere, "Weghalen");
    tree.Add(11, Role::kButton, kAnywhere, "Weghalen");
  });
  EXPECT_EQ(tree.health().collisions, 1);
  EXPECT_EQ(patch.nodes.size(), 3u);
  EXPECT_NE(patch.nodes[1].id, patch.nodes[2].id);
  Draw(tree, [&] { tree.Add(11, Role::kButton, kAnywhere, "Weghalen"); });
  EXPECT_EQ(tree.health().collisions, 0);
}

TEST(Tree, LiftsMenusAndDialogsToTheEndOfTheRootWhereverTheyAreOpened) {
  Tree tree;
  Draw(tree, [&] {
    tree.Push(10, Role::kMain, kAnywhere, "");
    tree.Push(20, Role::kDialog, kAnywhere, "Zeker weten?", flag::kModal);
    tree.Add(21, Role::kButton, kAnywhere, "Ja");
    tree.Pop();
    tree.Push(30, Role::kMenu, kAnywhere, "Pen", flag::kOverlay);
    tree.Pop();
    tree.Add(11, Role::kText, kAnywhere, "verder in de pagina");
    tree.Pop();
    tree.Add(40, Role::kText, kAnywhere, "voet");
  });
  EXPECT_THAT(tree.patch().order, ElementsAre(kRootId, 4, 10, 40, 30, 20, 10, 1, 11, 20, 1, 21));
  EXPECT_EQ(tree.Find(20)->parent, kRootId);
  EXPECT_EQ(tree.Find(21)->parent, 20u);
}

TEST(Tree, CoversFieldsThatLieUnderAnOverlayButNotThoseInsideOrBeside) {
  Tree tree;
  Draw(tree, [&] {
    tree.Add(11, Role::kSelect, {0, 0, 100, 40}, "Onder het menu");
    tree.Add(12, Role::kSelect, {0, 400, 100, 440}, "Ernaast");
    tree.Push(30, Role::kMenu, {50, 20, 250, 220}, "Menu", flag::kOverlay);
    tree.Add(31, Role::kTextBox, {60, 30, 160, 70}, "In het menu");
    tree.Pop();
  });
  EXPECT_TRUE(tree.Find(11)->flags & flag::kCoveredText);
  EXPECT_FALSE(tree.Find(12)->flags & flag::kCoveredText);
  EXPECT_FALSE(tree.Find(31)->flags & flag::kCoveredText);
}

TEST(Tree, CoversEveryFieldOutsideADialog) {
  Tree tree;
  Draw(tree, [&] {
    tree.Add(12, Role::kTextArea, {0, 400, 100, 440}, "Achter het waas");
    tree.Push(30, Role::kMenu, {0, 0, 50, 50}, "Menu", flag::kOverlay);
    tree.Add(31, Role::kTextBox, {0, 0, 40, 40}, "In het menu");
    tree.Pop();
    tree.Push(40, Role::kDialog, {200, 200, 300, 300}, "Dialoog", flag::kModal);
    tree.Add(41, Role::kDateInput, {210, 210, 290, 250}, "Datum");
    tree.Pop();
  });
  EXPECT_TRUE(tree.Find(12)->flags & flag::kCoveredText);
  EXPECT_TRUE(tree.Find(31)->flags & flag::kCoveredText);
  EXPECT_FALSE(tree.Find(41)->flags & flag::kCoveredText);
}

TEST(Tree, AsksForTheFocusOnce) {
  Tree tree;
  auto page = [&] { tree.Add(11, Role::kTextBox, kAnywhere, "Naam"); };
  tree.RequestFocus(11);
  EXPECT_EQ(Draw(tree, page).focus, 11u);
  EXPECT_EQ(Draw(tree, page).focus, 0u);
}

TEST(TreeActions, AreTakenOnceByTheNodeTheyAreFor) {
  Tree tree;
  tree.Post({.id = 11, .kind = ActionKind::kClick});
  EXPECT_FALSE(tree.Take(12, ActionKind::kClick));
  EXPECT_FALSE(tree.Take(11, ActionKind::kSubmit));
  EXPECT_TRUE(tree.Take(11, ActionKind::kClick));
  EXPECT_FALSE(tree.Take(11, ActionKind::kClick));
}

TEST(TreeActions, TwoClicksStayTwoButTheLastValueWins) {
  Tree tree;
  tree.Post({.id = 11, .kind = ActionKind::kClick});
  tree.Post({.id = 11, .kind = ActionKind::kClick});
  tree.Post({.id = 12, .kind = ActionKind::kSetValue, .text = "a", .base = ""});
  tree.Post({.id = 12, .kind = ActionKind::kSetValue, .text = "ab", .base = "a"});
  EXPECT_TRUE(tree.Take(11, ActionKind::kClick));
  EXPECT_TRUE(tree.Take(11, ActionKind::kClick));
  Action action;
  ASSERT_TRUE(tree.Take(12, ActionKind::kSetValue, &action));
  EXPECT_EQ(action.text, "ab");
  EXPECT_EQ(action.base, "");
  EXPECT_FALSE(tree.Take(12, ActionKind::kSetValue));
}

TEST(TreeActions, ExpireWhenNobodyTakesThem) {
  Tree tree;
  tree.Post({.id = 11, .kind = ActionKind::kClick});
  for (int frame = 0; frame < 3; ++frame) Draw(tree, [] {});
  EXPECT_TRUE(tree.HasActions());
  Draw(tree, [] {});
  EXPECT_FALSE(tree.HasActions());
}

std::vector<std::string> Words(const char* text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

TEST(Names, StandInTheOrderOfTheirNumbers) {
  const auto roles = Words(RoleNames());
  ASSERT_EQ(roles.size(), static_cast<size_t>(Role::kCount));
  EXPECT_EQ(roles[static_cast<size_t>(Role::kHeading)], "heading");
  EXPECT_EQ(roles[static_cast<size_t>(Role::kButton)], "button");
  EXPECT_EQ(roles[static_cast<size_t>(Role::kNumberInput)], "number");
  const auto flags = Words(FlagNames());
  ASSERT_EQ(1u << (flags.size() - 1), flag::kBare);
  EXPECT_EQ(1u << (std::find(flags.begin(), flags.end(), "modal") - flags.begin()), flag::kModal);
  const auto texts = Words(TextNames());
  ASSERT_EQ(texts.size(), kTextCount);
  EXPECT_EQ(texts[static_cast<size_t>(Text::kOptions)], "options");
}

}  // namespace
}  // namespace ketentafel::semantics
