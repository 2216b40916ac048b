#include <gtest/gtest.h>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

using semantics::Text;
namespace flag = semantics::flag;

constexpr ChoiceOption kKinds[] = {{"note", "Notitie", icons::kNote},
                                   {"decision", "Besluit", icons::kFlag},
                                   {"idea", "Idee", icons::kBulb}};

class ChoiceTest : public testing::TestWithParam<ChoiceLook> {};

TEST_P(ChoiceTest, AnswersWithWhatIsChosenNow) {
  int selected = 0, answers = 0;
  Screen screen([&](Context& ui) {
    const ChoiceStyle style = {.label = "Soort", .look = GetParam(), .selected = selected};
    if (const auto chosen = Choice(ui, "kind", style, kKinds)) {
      selected = *chosen;
      ++answers;
    }
  });
  EXPECT_TRUE(screen.Has(Role::kRadioGroup, "Soort"));
  EXPECT_TRUE(screen.Find(Role::kRadio, "Notitie")->flags & flag::kChecked);
  screen.Click(Role::kRadio, "Idee");
  EXPECT_EQ(selected, 2);
  EXPECT_TRUE(screen.Find(Role::kRadio, "Idee")->flags & flag::kChecked);
  EXPECT_FALSE(screen.Find(Role::kRadio, "Notitie")->flags & flag::kChecked);
  screen.Click(Role::kRadio, "Idee");
  EXPECT_EQ(answers, 1) << "choosing what is chosen is no news";
}

TEST_P(ChoiceTest, MovesNothingWhenAnotherIsChosen) {
  int selected = 0;
  Screen screen([&](Context& ui) {
    const ChoiceStyle style = {.label = "Soort", .look = GetParam(), .selected = selected};
    if (const auto chosen = Choice(ui, "kind", style, kKinds)) selected = *chosen;
  });
  const auto before = screen.PlaceOf(Role::kRadio, "Besluit");
  screen.Click(Role::kRadio, "Besluit");
  const auto after = screen.PlaceOf(Role::kRadio, "Besluit");
  EXPECT_FLOAT_EQ(before.x, after.x);
  EXPECT_FLOAT_EQ(before.w, after.w);
}

TEST_P(ChoiceTest, CannotBeChangedWhileDisabled) {
  int answers = 0;
  Screen screen([&](Context& ui) {
    const ChoiceStyle style = {.label = "Soort",
                               .look = GetParam(),
                               .selected = 0,
                               .disabled_reason = "De keten is al begonnen"};
    if (Choice(ui, "kind", style, kKinds)) ++answers;
  });
  screen.Click(Role::kRadio, "Idee");
  EXPECT_EQ(answers, 0);
  EXPECT_EQ(screen.TextOf(Role::kRadio, "Idee", Text::kDescription), "De keten is al begonnen");
}

INSTANTIATE_TEST_SUITE_P(Looks, ChoiceTest,
                         testing::Values(ChoiceLook::kSegments, ChoiceLook::kTiles,
                                         ChoiceLook::kList));

class CheckboxTest : public testing::TestWithParam<CheckLook> {};

TEST_P(CheckboxTest, SwitchesOverOncePerClick) {
  bool checked = false;
  Screen screen([&](Context& ui) {
    const CheckStyle style = {.label = "Klaar", .checked = checked, .look = GetParam()};
    if (Checkbox(ui, "done", style)) checked = !checked;
  });
  const Role role = GetParam() == CheckLook::kSwitch ? Role::kSwitch : Role::kCheckbox;
  screen.Click(role, "Klaar");
  EXPECT_TRUE(checked);
  EXPECT_TRUE(screen.Find(role, "Klaar")->flags & flag::kChecked);
  screen.Click(role, "Klaar");
  EXPECT_FALSE(checked);
  EXPECT_GE(screen.PlaceOf(role, "Klaar").h, 44);
}

TEST_P(CheckboxTest, SaysWhyItCannotBeChanged) {
  bool asked = false;
  Screen screen([&](Context& ui) {
    const CheckStyle style = {
        .label = "Gast", .look = GetParam(), .disabled_reason = "Alleen voor de regisseur"};
    if (Checkbox(ui, "guest", style)) asked = true;
  });
  const Role role = GetParam() == CheckLook::kSwitch ? Role::kSwitch : Role::kCheckbox;
  screen.Click(role, "Gast");
  EXPECT_FALSE(asked);
  EXPECT_EQ(screen.TextOf(role, "Gast", Text::kDescription), "Alleen voor de regisseur");
}

INSTANTIATE_TEST_SUITE_P(Looks, CheckboxTest,
                         testing::Values(CheckLook::kBox, CheckLook::kRound, CheckLook::kSwitch));

TEST(Tabs, ShowWhichPanelIsOpen) {
  static constexpr Place kPlaces[] = {{.key = "agenda", .label = "Agenda"},
                                      {.key = "minutes", .label = "Notulen", .badge = 3}};
  int selected = 0;
  Screen screen([&](Context& ui) {
    const auto chosen = Tabs(
        ui, "tabs", {.label = "Delen", .selected = selected, .panel = ui.IdOf("panel")}, kPlaces);
    if (chosen) selected = *chosen;
    TabPanel(ui, {.key = "panel", .label = kPlaces[selected].label},
             [&] { widgets::Text(ui, "inhoud"); });
  });
  screen.Click(Role::kTab, "Notulen, 3");
  EXPECT_EQ(selected, 1);
  const auto* tab = screen.Find(Role::kTab, "Notulen, 3");
  EXPECT_TRUE(tab->flags & flag::kSelected);
  EXPECT_EQ(tab->ref, screen.Find(Role::kTabPanel, "Notulen")->id);
}

TEST(Navigation, SaysWhichPageIsOpen) {
  static constexpr Place kPlaces[] = {{.key = "home", .label = "Overzicht", .href = "#/a"},
                                      {.key = "actions", .label = "Acties", .href = "#/b"}};
  int went = -1;
  Screen screen([&](Context& ui) {
    if (const auto chosen = Navigation(ui, "nav", "Menu", kPlaces, 0)) went = *chosen;
  });
  EXPECT_TRUE(screen.Find(Role::kLink, "Overzicht")->flags & flag::kCurrent);
  screen.Click(Role::kLink, "Acties");
  EXPECT_EQ(went, 1);
}

TEST(PhaseStrip, AnswersWithThePhaseThatIsPressed) {
  static constexpr PhaseStyle kPhases[] = {
      {"a", "A", "Voorbereiden", "klaar", PhaseState::kDone, "Voorbereiden, klaar"},
      {"b", "B", "Starten", "nu", PhaseState::kNow, "Starten, nu"}};
  int pressed = -1;
  Screen screen([&](Context& ui) {
    if (const auto phase = PhaseStrip(ui, "phases", "Fasen", kPhases)) pressed = *phase;
  });
  screen.Click(Role::kButton, "Voorbereiden, klaar");
  EXPECT_EQ(pressed, 0);
  EXPECT_TRUE(screen.Find(Role::kButton, "Starten, nu")->flags & flag::kCurrentStep);
}

TEST(TimeState, TurnsAmberInTheLastFifthAndRedWhenOver) {
  EXPECT_EQ(TimeStateOf(100, 100), TimeState::kCalm);
  EXPECT_EQ(TimeStateOf(21, 100), TimeState::kCalm);
  EXPECT_EQ(TimeStateOf(20, 100), TimeState::kSoon);
  EXPECT_EQ(TimeStateOf(0, 100), TimeState::kSoon);
  EXPECT_EQ(TimeStateOf(-1, 100), TimeState::kOver);
}

TEST(ProgressBar, TellsHowFarItIs) {
  Screen screen([](Context& ui) { ProgressBar(ui, {.label = "Tijd", .value = 0.658f}); });
  const auto* bar = screen.Find(Role::kProgress, "Tijd");
  ASSERT_NE(bar, nullptr);
  EXPECT_FLOAT_EQ(bar->now, 65);
  EXPECT_FLOAT_EQ(bar->max, 100);
}

}  // namespace
}  // namespace ketentafel::widgets
