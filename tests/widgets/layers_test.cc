#include <gtest/gtest.h>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

using semantics::ActionKind;
namespace flag = semantics::flag;

struct MenuView {
  int paused = 0;
  float top = 0;
  void operator()(Context& ui) {
    Gap(ui, top);
    Menu(ui, "more", {.button = {.label = "Meer"}}, [&] {
      if (MenuItem(ui, "pause", {.label = "Pauze"})) ++paused;
      if (MenuItem(ui, "end", {.label = "Sluit", .disabled_reason = "Nog een punt open"})) {
        ++paused;
      }
    });
    (void)Button(ui, "below", {.label = "Onder"});
  }
};

TEST(Menu, OpensAndClosesByItsButton) {
  MenuView view;
  Screen screen([&](Context& ui) { view(ui); });
  EXPECT_FALSE(screen.Has(Role::kMenu, "Meer"));
  EXPECT_TRUE(screen.Find(Role::kButton, "Meer")->flags & flag::kHasPopup);
  screen.Click(Role::kButton, "Meer");
  EXPECT_TRUE(screen.Find(Role::kMenu, "Meer")->flags & flag::kOverlay);
  EXPECT_TRUE(screen.Find(Role::kButton, "Meer")->flags & flag::kExpanded);
  EXPECT_EQ(screen.Find(Role::kButton, "Meer")->ref, screen.Find(Role::kMenu, "Meer")->id);
  screen.Click(Role::kButton, "Meer");
  EXPECT_FALSE(screen.Has(Role::kMenu, "Meer"));
}

TEST(Menu, ClosesWhenAWishIsChosen) {
  MenuView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Meer");
  screen.Click(Role::kMenuItem, "Pauze");
  EXPECT_EQ(view.paused, 1);
  EXPECT_FALSE(screen.Has(Role::kMenu, "Meer"));
}

TEST(Menu, StaysOpenOnAWishThatCannotBe) {
  MenuView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Meer");
  screen.Click(Role::kMenuItem, "Sluit");
  EXPECT_EQ(view.paused, 0);
  EXPECT_TRUE(screen.Has(Role::kMenu, "Meer"));
}

TEST(Menu, ClosesByEscape) {
  MenuView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Meer");
  screen.Do(Role::kMenu, "Meer", ActionKind::kKey, "Escape");
  EXPECT_FALSE(screen.Has(Role::kMenu, "Meer"));
}

TEST(Menu, StandsBelowItsButtonAndAboveItWhereThereIsNoRoom) {
  MenuView view;
  Screen screen([&](Context& ui) { view(ui); }, 800, 600);
  screen.Click(Role::kButton, "Meer");
  EXPECT_GE(screen.PlaceOf(Role::kMenu, "Meer").y, screen.PlaceOf(Role::kButton, "Meer").bottom());
  view.top = 500;
  screen.Update();
  EXPECT_LE(screen.PlaceOf(Role::kMenu, "Meer").bottom(), screen.PlaceOf(Role::kButton, "Meer").y);
}

TEST(Menu, StaysOnANarrowPage) {
  Screen screen(
      [](Context& ui) {
        Row(ui, {}, [&] {
          Spacer(ui);
          Menu(ui, "more", {.button = {.label = "Meer"}, .width_px = 280}, [&] {
            (void)MenuItem(ui, "long",
                           {.label = "Een lange wens die op twee regels komt te staan"});
          });
        });
      },
      320, 500);
  screen.Click(Role::kButton, "Meer");
  EXPECT_TRUE(screen.Lint().clean());
}

TEST(Menu, KeepsThePointerFromWhatLiesBelow) {
  MenuView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Meer");
  screen.Update();
  const auto item = screen.PlaceOf(Role::kMenuItem, "Pauze");
  const auto below = screen.PlaceOf(Role::kButton, "Onder");
  ASSERT_LT(item.y, below.bottom());
  screen.canvas().PointerMove(item.x + 20, item.y + 20);
  EXPECT_TRUE(screen.Update().picture_changed);
}

struct DialogView {
  bool open = true;
  int sure = 0;
  void operator()(Context& ui) {
    Words words;
    words.close = "Sluiten";
    ui.SetWords(words);
    (void)Button(ui, "page", {.label = "Op de pagina"});
    if (!open) return;
    const auto wish = Dialog(ui, "ask", {.title = "Zeker weten?"}, [&] {
      Text(ui, "Dit kan niet terug.");
      DialogButtons(ui, [&] {
        if (Button(ui, "yes", {.label = "Ja"})) ++sure;
      });
    });
    if (wish == DialogWish::kClose) open = false;
  }
};

TEST(Dialog, ClosesByEscapeAndByItsCross) {
  DialogView view;
  Screen screen([&](Context& ui) { view(ui); });
  EXPECT_TRUE(screen.Find(Role::kDialog, "Zeker weten?")->flags & flag::kModal);
  screen.Do(Role::kDialog, "Zeker weten?", ActionKind::kKey, "Escape");
  EXPECT_FALSE(view.open);
  view.open = true;
  screen.Update();
  screen.Click(Role::kButton, "Sluiten");
  EXPECT_FALSE(view.open);
}

TEST(Dialog, IsNotMistakenForTheButtonThatOpensItUnderTheSameKey) {
  bool open = true;
  Screen screen([&](Context& ui) {
    if (Button(ui, "ask", {.label = "Vragen"})) open = true;
    if (open && Dialog(ui, "ask", {.title = "Zeker weten?"}, [] {}) == DialogWish::kClose) {
      open = false;
    }
  });
  EXPECT_NE(screen.Find(Role::kDialog, "Zeker weten?")->id,
            screen.Find(Role::kButton, "Vragen")->id);
  screen.Do(Role::kDialog, "Zeker weten?", ActionKind::kKey, "Escape");
  EXPECT_FALSE(open);
}

TEST(Dialog, TakesTheFocusOnceWhenItOpens) {
  DialogView view{.open = false};
  Screen screen([&](Context& ui) { view(ui); });
  view.open = true;
  screen.Update();
  EXPECT_EQ(screen.tree().patch().focus, screen.Find(Role::kButton, "Ja")->id)
      << "what it asks comes before its cross";
  screen.Update();
  EXPECT_EQ(screen.tree().patch().focus, 0u);
}

TEST(Dialog, HoldsItsButtons) {
  DialogView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Ja");
  EXPECT_EQ(view.sure, 1);
}

TEST(Dialog, IsASheetAtTheBottomOfAPhone) {
  DialogView view;
  Screen screen([&](Context& ui) { view(ui); }, 320, 640);
  const auto sheet = screen.PlaceOf(Role::kDialog, "Zeker weten?");
  EXPECT_FLOAT_EQ(sheet.x, 0);
  EXPECT_FLOAT_EQ(sheet.w, 320);
  EXPECT_FLOAT_EQ(sheet.bottom(), 640);
}

TEST(Dialog, ScrollsWhenItIsHigherThanThePage) {
  Screen screen(
      [](Context& ui) {
        Words words;
        words.close = "Sluiten";
        ui.SetWords(words);
        (void)Dialog(ui, "long", {.title = "Lang"}, [&] { Gap(ui, 2000); });
      },
      800, 600);
  EXPECT_LE(screen.PlaceOf(Role::kDialog, "Lang").h, 560);
  EXPECT_EQ(screen.Count(Role::kScrollArea), 1);
}

TEST(Dialog, KeepsItsButtonsInViewHoweverLongItIs) {
  for (const float width : {320.f, 768.f, 1440.f}) {
    Screen screen(
        [](Context& ui) {
          (void)Dialog(ui, "long", {.title = "Lang"}, [&] {
            Column(ui, {.key = "fields"}, [&] {
              Gap(ui, 2000);
              DialogButtons(ui, [&] { (void)Button(ui, "save", {.label = "Vastleggen"}); });
            });
          });
        },
        width, 600);
    const auto dialog = screen.PlaceOf(Role::kDialog, "Lang");
    const auto save = screen.PlaceOf(Role::kButton, "Vastleggen");
    EXPECT_GE(save.y, dialog.y) << width;
    EXPECT_LE(save.bottom(), dialog.bottom()) << width;
    EXPECT_LE(dialog.bottom(), 600) << width;
  }
}

TEST(Toast, IsSaidByANodeThatWasThereBefore) {
  bool shown = false;
  int undone = 0;
  Screen screen([&](Context& ui) {
    if (!shown) return;
    const ToastStyle style = {.text = "De regel is weg.", .action = "Ongedaan maken"};
    if (Toast(ui, "undo", style) == ToastWish::kAct) ++undone;
  });
  const auto* silent = screen.Find(Role::kStatus, "");
  ASSERT_NE(silent, nullptr);
  const auto id = silent->id;
  shown = true;
  screen.Update();
  ASSERT_TRUE(screen.Has(Role::kStatus, "De regel is weg."));
  EXPECT_EQ(screen.Find(Role::kStatus, "De regel is weg.")->id, id);
  screen.Click(Role::kButton, "Ongedaan maken");
  EXPECT_EQ(undone, 1);
}

TEST(Toast, GoesAfterAWhileInWhichNobodyIsAtIt) {
  bool gone = false;
  int64_t news = 1;
  Screen screen([&](Context& ui) {
    Column(ui, {.height = Flex()}, [] {});
    if (gone) return;
    const ToastStyle style = {.text = "Bijgewerkt", .what = "De folder", .action = "Ongedaan maken",
                              .shortcut = "Control+Z", .news = news, .stays_ms = 1000};
    gone = Toast(ui, "undo", style) == ToastWish::kGone;
  });
  EXPECT_TRUE(screen.Has(Role::kStatus, "Bijgewerkt: De folder"));
  EXPECT_EQ(screen.TextOf(Role::kButton, "Ongedaan maken", semantics::Text::kAttr), "Control+Z");
  screen.Focus(Role::kButton, "Ongedaan maken");
  screen.Update(1500);
  EXPECT_FALSE(gone) << "it has the focus";
  screen.tree().SetFocused(0, semantics::FocusRing::kHidden);
  const auto place = screen.PlaceOf(Role::kRegion, "Bijgewerkt: De folder");
  EXPECT_FLOAT_EQ(place.bottom(), 900) << "at the foot of the page";
  screen.canvas().PointerMove(place.x + 5, place.y + 5);
  screen.Update();
  screen.Update(1500);
  EXPECT_FALSE(gone) << "somebody points at it";
  screen.canvas().PointerLeave();
  screen.Update();
  screen.Update(600);
  news = 2;
  screen.Update(600);
  EXPECT_FALSE(gone) << "this is other news";
  screen.Update(1100);
  EXPECT_TRUE(gone);
}

TEST(Disclosure, AsksToOpen) {
  bool open = false;
  Screen screen([&](Context& ui) {
    if (Disclosure(ui, "more", {.label = "Uitleg", .open = open}, [&] { Text(ui, "inhoud"); })) {
      open = !open;
    }
  });
  EXPECT_FALSE(screen.Has(Role::kText, "inhoud"));
  EXPECT_TRUE(screen.Find(Role::kButton, "Uitleg")->flags & flag::kExpandable);
  screen.Click(Role::kButton, "Uitleg");
  EXPECT_TRUE(screen.Has(Role::kText, "inhoud"));
}

}  // namespace
}  // namespace ketentafel::widgets
