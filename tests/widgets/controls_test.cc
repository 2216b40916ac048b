#include <gtest/gtest.h>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

using semantics::ActionKind;
using semantics::Text;
namespace flag = semantics::flag;

Words DutchWords() {
  Words words;
  words.busy = "Bezig ...";
  words.move = "Verplaats";
  words.earlier = "Eerder";
  words.later = "Later";
  words.to_start = "Vooraan";
  words.to_end = "Achteraan";
  return words;
}

TEST(Button, IsActivatedOnceByOneClick) {
  int presses = 0, runs = 0;
  Screen screen([&](Context& ui) {
    ++runs;
    if (Button(ui, "next", {.label = "Volgend punt"})) ++presses;
  });
  runs = 0;
  screen.Click(Role::kButton, "Volgend punt");
  EXPECT_EQ(presses, 1);
  EXPECT_GE(runs, 2) << "the run after the click shows what it changed";
}

TEST(Button, DoesNothingWhileDisabledAndSaysWhy) {
  int presses = 0;
  Screen screen([&](Context& ui) {
    const ButtonStyle style = {.label = "Bewaar", .disabled_reason = "Kies eerst een trekker"};
    if (Button(ui, "save", style)) ++presses;
  });
  screen.Click(Role::kButton, "Bewaar");
  EXPECT_EQ(presses, 0);
  const auto* node = screen.Find(Role::kButton, "Bewaar");
  EXPECT_TRUE(node->flags & flag::kDisabled);
  EXPECT_TRUE(node->flags & flag::kFocusable) << "it stays reachable by keyboard";
  EXPECT_EQ(screen.TextOf(Role::kButton, "Bewaar", Text::kDescription), "Kies eerst een trekker");
}

TEST(Button, IgnoresPressesWhileBusyAndKeepsItsWidth) {
  int presses = 0;
  bool busy = false;
  Screen screen([&](Context& ui) {
    ui.SetWords(DutchWords());
    if (Button(ui, "save", {.label = "Vastleggen", .busy = busy})) ++presses;
  });
  const float width = screen.PlaceOf(Role::kButton, "Vastleggen").w;
  busy = true;
  const BuildResult result = screen.Update();
  EXPECT_NEAR(result.again_in_ms, 400, 20) << "it says so only when it takes long";
  screen.Update(500);
  EXPECT_NEAR(screen.PlaceOf(Role::kButton, "Vastleggen").w, width, 1);
  screen.Click(Role::kButton, "Vastleggen");
  EXPECT_EQ(presses, 0);
}

TEST(Button, TellsWhetherItIsPressedIn) {
  Screen screen([](Context& ui) { (void)Button(ui, "us", {.label = "Wij ook", .pressed = true}); });
  const uint32_t flags = screen.Find(Role::kButton, "Wij ook")->flags;
  EXPECT_TRUE(flags & flag::kToggle);
  EXPECT_TRUE(flags & flag::kPressed);
}

TEST(Button, HasItsNameEvenWhenItShowsOnlyAnIcon) {
  int presses = 0;
  Screen screen([&](Context& ui) {
    if (IconButton(ui, "x", {.label = "Haal Opening weg", .icon = icons::kX})) ++presses;
  });
  screen.Click(Role::kButton, "Haal Opening weg");
  EXPECT_EQ(presses, 1);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kButton, "Haal Opening weg").w, 44);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kButton, "Haal Opening weg").h, 44);
}

TEST(Button, IsAtLeastAsHighAsAFinger) {
  Screen screen([](Context& ui) {
    (void)Button(ui, "a", {.label = "Gewoon"});
    (void)Button(ui, "b", {.label = "Groot", .size = ButtonSize::kBig});
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kButton, "Gewoon").h, 44);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kButton, "Groot").h, 56);
}

TEST(Button, LooksOtherwiseUnderThePointer) {
  Screen screen([](Context& ui) { (void)Button(ui, "a", {.label = "Gewoon"}); });
  EXPECT_FALSE(screen.Update().picture_changed);
  const auto place = screen.PlaceOf(Role::kButton, "Gewoon");
  screen.canvas().PointerMove(place.x + 5, place.y + 5);
  EXPECT_TRUE(screen.Update().picture_changed);
  screen.canvas().PointerDown();
  EXPECT_TRUE(screen.Update().picture_changed);
  screen.canvas().PointerUp();
  screen.canvas().PointerLeave();
  EXPECT_TRUE(screen.Update().picture_changed);
  EXPECT_FALSE(screen.Update().picture_changed);
}

TEST(Button, IsNotActivatedByThePointerItself) {
  int presses = 0;
  Screen screen([&](Context& ui) {
    if (Button(ui, "a", {.label = "Gewoon"})) ++presses;
  });
  screen.canvas().PointerMove(5, 5);
  screen.canvas().PointerDown();
  screen.Update();
  screen.canvas().PointerUp();
  screen.Update();
  EXPECT_EQ(presses, 0) << "only the DOM's click does, or one press would count twice";
}

TEST(Button, WearsARingWhileTheKeyboardIsOnIt) {
  Screen screen([](Context& ui) { (void)Button(ui, "a", {.label = "Gewoon"}); });
  const auto id = screen.Find(Role::kButton, "Gewoon")->id;
  screen.tree().SetFocused(id, semantics::FocusRing::kHidden);
  EXPECT_FALSE(screen.Update().picture_changed);
  screen.tree().SetFocused(id, semantics::FocusRing::kShown);
  EXPECT_TRUE(screen.Update().picture_changed);
}

TEST(Link, TellsWhereItGoes) {
  int followed = 0;
  Screen screen([&](Context& ui) {
    if (Link(ui, "report", {.label = "Verslag", .href = "#/report"})) ++followed;
  });
  EXPECT_EQ(screen.TextOf(Role::kLink, "Verslag", Text::kAttr), "#/report");
  screen.Click(Role::kLink, "Verslag");
  EXPECT_EQ(followed, 1);
}

TEST(PressRow, SpeaksAsOneAndHidesItsParts) {
  int pressed = 0;
  Screen screen([&](Context& ui) {
    const PressStyle style = {.name = "Parkeerlijst, 2 punten"};
    if (PressRow(ui, "parking", style, [&] {
          widgets::Text(ui, "Parkeerlijst", {.width = Flex()});
          widgets::Text(ui, "2");
        })) {
      ++pressed;
    }
  });
  EXPECT_FALSE(screen.Has(Role::kText, "2"));
  screen.Click(Role::kButton, "Parkeerlijst, 2 punten");
  EXPECT_EQ(pressed, 1);
}

TEST(Keys, KeepEqualButtonsOfDifferentRowsApart) {
  std::string pressed;
  Screen screen([&](Context& ui) {
    for (const char* row : {"een", "twee"}) {
      Row(ui, {.key = row}, [&] {
        const std::string name = std::string("Kies ") + row;
        if (Button(ui, "go", {.label = "Kies", .name = name})) pressed = row;
      });
    }
  });
  EXPECT_EQ(screen.tree().health().collisions, 0);
  screen.Click(Role::kButton, "Kies twee");
  EXPECT_EQ(pressed, "twee");
}

TEST(Keys, KeepAControlTheSameWhenALineComesBeforeIt) {
  bool line = false;
  Screen screen([&](Context& ui) {
    Card(ui, {.key = "card"}, [&] {
      if (line) Row(ui, {}, [&] { widgets::Text(ui, "nieuw"); });
      Row(ui, {}, [&] { (void)Button(ui, "go", {.label = "Kies"}); });
    });
  });
  const auto before = screen.Find(Role::kButton, "Kies")->id;
  line = true;
  screen.Update();
  EXPECT_EQ(screen.Find(Role::kButton, "Kies")->id, before) << "it would lose the focus";
}

TEST(Keys, CountWhatHasTheSameNameTwice) {
  Screen screen([](Context& ui) {
    (void)Button(ui, "go", {.label = "Een"});
    (void)Button(ui, "go", {.label = "Twee"});
  });
  EXPECT_EQ(screen.Lint().collisions, 1);
}

struct StepperView {
  int value = 10;
  void operator()(Context& ui) {
    const StepperStyle style = {.label = "Minuten",
                                .fewer = "Minder",
                                .more = "Meer",
                                .value = value,
                                .min = 5,
                                .max = 60,
                                .step = 5};
    if (const auto wish = Stepper(ui, "minutes", style)) value = *wish;
  }
};

TEST(Stepper, GoesUpAndDownByItsStep) {
  StepperView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Meer");
  EXPECT_EQ(view.value, 15);
  screen.Click(Role::kButton, "Minder");
  screen.Click(Role::kButton, "Minder");
  EXPECT_EQ(view.value, 5);
  screen.Click(Role::kButton, "Minder");
  EXPECT_EQ(view.value, 5) << "not below its minimum";
  EXPECT_TRUE(screen.Find(Role::kButton, "Minder")->flags & flag::kDisabled);
}

TEST(Stepper, TakesATypedNumberWhenTheFieldIsLeft) {
  StepperView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Focus(Role::kTextBox, "Minuten");
  screen.SetValue(Role::kTextBox, "Minuten", "2");
  EXPECT_EQ(view.value, 10) << "halfway a number nothing jumps";
  EXPECT_EQ(screen.TextOf(Role::kTextBox, "Minuten", Text::kValue), "2");
  screen.SetValue(Role::kTextBox, "Minuten", "25");
  screen.Do(Role::kTextBox, "Minuten", ActionKind::kBlur);
  EXPECT_EQ(view.value, 25);
}

TEST(Stepper, TakesAValueAtOnceFromWhoHasNoFocus) {
  StepperView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.SetValue(Role::kTextBox, "Minuten", "400");
  EXPECT_EQ(view.value, 60) << "kept within its limits";
  screen.SetValue(Role::kTextBox, "Minuten", "veel");
  EXPECT_EQ(view.value, 60);
}

TEST(Reorder, OffersOnlyPlacesThatExist) {
  int to = -1;
  int index = 0;
  Screen screen([&](Context& ui) {
    ui.SetWords(DutchWords());
    if (const auto wish = Reorder(ui, "order", {.name = "Opening", .index = index, .count = 3})) {
      to = *wish;
    }
  });
  screen.Click(Role::kButton, "Verplaats Opening");
  EXPECT_FALSE(screen.Has(Role::kMenuItem, "Eerder"));
  screen.Click(Role::kMenuItem, "Later");
  EXPECT_EQ(to, 1);
  index = 2;
  screen.Click(Role::kButton, "Verplaats Opening");
  EXPECT_FALSE(screen.Has(Role::kMenuItem, "Later"));
  screen.Click(Role::kMenuItem, "Vooraan");
  EXPECT_EQ(to, 0);
}

}  // namespace
}  // namespace ketentafel::widgets
