#include "client-wasm/widgets/canvas.h"

#include <gtest/gtest.h>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

TEST(Canvas, DrawsNothingNewWhileNothingHappens) {
  Screen screen([](Context& ui) { Text(ui, "stil"); });
  EXPECT_FALSE(screen.Update().picture_changed);
  EXPECT_LT(screen.Update().again_in_ms, 0);
  EXPECT_TRUE(screen.tree().patch().empty());
}

TEST(Canvas, WakesAtTheEarliestWish) {
  Screen screen([](Context& ui) {
    ui.WakeIn(900);
    ui.WakeIn(300);
    ui.WakeIn(500);
  });
  EXPECT_DOUBLE_EQ(screen.Update().again_in_ms, 300);
}

TEST(Canvas, ShowsWhatAnActionChangedInTheSameUpdate) {
  int count = 0;
  Screen screen([&](Context& ui) {
    if (Button(ui, "more", {.label = "Meer"})) ++count;
    Text(ui, "Stand " + std::to_string(count));
  });
  screen.Click(Role::kButton, "Meer");
  EXPECT_TRUE(screen.Has(Role::kText, "Stand 1"));
}

TEST(Canvas, TellsEachMissingLetterOnce) {
  Screen screen([](Context& ui) { Text(ui, "漢 en 漢"); });
  EXPECT_EQ(screen.canvas().TakeMissingGlyphs(), std::vector<uint32_t>{0x6F22});
  screen.Update();
  EXPECT_TRUE(screen.canvas().TakeMissingGlyphs().empty());
}

TEST(Canvas, DrawsALetterThatTheBrowserPainted) {
  Screen screen([](Context& ui) { Text(ui, "漢"); });
  const float before = screen.PlaceOf(Role::kText, "漢").w;
  const std::vector<uint8_t> pixels(20 * 22 * 4, 255);
  screen.canvas().AddGlyph({.code_point = 0x6F22,
                            .width_px = 20,
                            .height_px = 22,
                            .advance_px = 20,
                            .rgba = pixels.data()});
  screen.canvas().RebuildGlyphs();
  EXPECT_TRUE(screen.Update().picture_changed);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kText, "漢").w, 20);
  EXPECT_NE(screen.PlaceOf(Role::kText, "漢").w, before);
  EXPECT_TRUE(screen.canvas().TakeMissingGlyphs().empty());
}

TEST(Canvas, MeasuresTheSameOnEveryDensity) {
  const auto width_at = [](float dpr) {
    Screen screen([](Context& ui) { Text(ui, "Wat doet u voor mantelzorgers?"); }, 800, 600, dpr);
    return screen.PlaceOf(Role::kText, "Wat doet u voor mantelzorgers?").w;
  };
  EXPECT_NEAR(width_at(1), width_at(2), 1);
  EXPECT_NEAR(width_at(1), width_at(1.25f), 1);
}

TEST(Canvas, TakesUpANewDensity) {
  Screen screen([](Context& ui) { Text(ui, "tekst"); });
  screen.Resize(1440, 900, 2);
  EXPECT_TRUE(screen.Update().picture_changed);
  EXPECT_FLOAT_EQ(screen.canvas().Metrics().glyph_em_device_px, 32);
  EXPECT_FLOAT_EQ(screen.canvas().Metrics().body_em_px, 16);
}

TEST(Canvas, NamesThePageAndItsLanguage) {
  Screen screen([](Context& ui) { ui.SetPage("Acties - Ketentafel", "nl"); });
  const auto& root = screen.tree().nodes().front();
  EXPECT_EQ(screen.tree().TextOf(root, semantics::Text::kName), "Acties - Ketentafel");
  EXPECT_EQ(screen.tree().TextOf(root, semantics::Text::kLanguage), "nl");
}

TEST(Canvas, MovesTheFocusWhereAViewAsks) {
  bool ask = false;
  Screen screen([&](Context& ui) {
    Keyed(ui, "card", [&] {
      (void)Button(ui, "go", {.label = "Kies"});
      if (ask) ui.FocusOn("go");
    });
  });
  ask = true;
  screen.Update();
  EXPECT_EQ(screen.tree().patch().focus, screen.Find(Role::kButton, "Kies")->id);
}

TEST(SkipLink, LeadsToTheContentAndIsSeenOnlyByTheKeyboard) {
  Screen screen([](Context& ui) {
    Words words;
    words.skip = "Naar de inhoud";
    ui.SetWords(words);
    Body(ui, {.label = "Acties"}, [&] { Text(ui, "inhoud"); });
  });
  screen.Update();
  EXPECT_LE(screen.PlaceOf(Role::kButton, "Naar de inhoud").h, 1);
  screen.Focus(Role::kButton, "Naar de inhoud");
  EXPECT_GE(screen.PlaceOf(Role::kButton, "Naar de inhoud").h, 44);
  screen.Click(Role::kButton, "Naar de inhoud");
  EXPECT_EQ(screen.tree().patch().focus, screen.Find(Role::kMain, "Acties")->id);
}

TEST(Texts, TellTheMirrorHowTheyAreSet) {
  Screen screen([](Context& ui) {
    Heading(ui, 1, "Titel");
    Text(ui, "rechts", {.align = TextAlign::kEnd, .width = Px(100)});
    Text(ui, "een tekst die over meer dan een regel gaat", {.max_width_px = 120});
  });
  const auto* title = screen.Find(Role::kHeading, "Titel");
  EXPECT_EQ(title->level, 1);
  EXPECT_FLOAT_EQ(title->font_px, 32);
  EXPECT_FLOAT_EQ(title->line_px, 40);
  EXPECT_TRUE(title->flags & flag::kStrong);
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kText, "rechts").right(), 100);
  EXPECT_TRUE(screen.Find(Role::kText, "een tekst die over meer dan een regel gaat")->flags &
              flag::kWraps);
}

TEST(Texts, KeepTheWholeTextWhereTheCanvasShortensIt) {
  Screen screen([](Context& ui) {
    Text(ui, "Thuis in Cliëntondersteuning", {.overflow = Overflow::kEllipsis, .width = Px(80)});
  });
  EXPECT_TRUE(screen.Has(Role::kText, "Thuis in Cliëntondersteuning"));
}

TEST(StatusText, IsThereBeforeItsNews) {
  std::string news;
  Screen screen([&](Context& ui) { StatusText(ui, "saved", news); });
  const int before = screen.Count(Role::kStatus);
  news = "Alles bewaard";
  screen.Update();
  EXPECT_TRUE(screen.Has(Role::kStatus, "Alles bewaard"));
  EXPECT_EQ(screen.Count(Role::kStatus), before);
}

TEST(TimerText, IsNotReadOutByItself) {
  Screen screen([](Context& ui) {
    TimerText(ui, "clock", "18:50", "nog 18 minuten", {.type = Type::kClock});
  });
  EXPECT_EQ(screen.TextOf(Role::kTimer, "18:50", semantics::Text::kDescription), "nog 18 minuten");
}

}  // namespace
}  // namespace ketentafel::widgets
