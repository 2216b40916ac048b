#include <gtest/gtest.h>

#include "client-wasm/widgets/marked.h"
#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

using semantics::ActionKind;
using semantics::Text;
namespace flag = semantics::flag;

TEST(TextField, HandsOverWhatWasTypedAndWhatItGrewFrom) {
  std::string name = "Anna", base;
  Screen screen([&](Context& ui) {
    if (const auto edit = TextField(ui, "name", name, {.label = "Naam"})) {
      name = edit->text;
      base = edit->base;
    }
  });
  screen.SetValue(Role::kTextBox, "Naam", "Anna de Vries", "Anna");
  EXPECT_EQ(name, "Anna de Vries");
  EXPECT_EQ(base, "Anna");
  EXPECT_EQ(screen.TextOf(Role::kTextBox, "Naam", Text::kValue), "Anna de Vries");
}

TEST(TextField, ShowsTheCallersTextWhateverWasTyped) {
  Screen screen([](Context& ui) { (void)TextField(ui, "name", "vast", {.label = "Naam"}); });
  screen.SetValue(Role::kTextBox, "Naam", "anders");
  EXPECT_EQ(screen.TextOf(Role::kTextBox, "Naam", Text::kValue), "vast");
}

TEST(TextArea, SaysWhatIsMarkedInItAndWhy) {
  const std::vector<Stretch> marked = {{4, 11}, {19, 8}};
  Screen screen([&](Context& ui) {
    WithMarks(ui, marked, [&] {
      (void)TextArea(ui, "line", "Bel 06-12345678 of 12345678",
                     {.label = "Regel", .error = "Dit mag niet."});
    });
    (void)TextArea(ui, "other", "Bel", {.label = "Anders"});
  });
  EXPECT_EQ(screen.TextOf(Role::kTextArea, "Regel", Text::kOptions), "4 11 19 8");
  EXPECT_EQ(screen.TextOf(Role::kTextArea, "Anders", Text::kOptions), "");
  ASSERT_TRUE(screen.Has(Role::kAlert, "Dit mag niet."));
  EXPECT_EQ(screen.Find(Role::kTextArea, "Regel")->ref,
            screen.Find(Role::kAlert, "Dit mag niet.")->id);
}

TEST(TextField, IsNamedByALabelThatBelongsToIt) {
  Screen screen([](Context& ui) { (void)TextField(ui, "name", "", {.label = "Naam"}); });
  const auto* label = screen.Find(Role::kLabel, "Naam");
  ASSERT_NE(label, nullptr);
  EXPECT_EQ(label->ref, screen.Find(Role::kTextBox, "Naam")->id);
}

TEST(TextField, SaysWhatIsWrongAndKeepsItsText) {
  Screen screen([](Context& ui) {
    (void)TextField(ui, "date", "morgen", {.label = "Datum", .error = "Vul een datum in"});
  });
  EXPECT_TRUE(screen.Find(Role::kTextBox, "Datum")->flags & flag::kInvalid);
  EXPECT_EQ(screen.TextOf(Role::kTextBox, "Datum", Text::kDescription), "Vul een datum in");
}

TEST(TextField, TakesNothingWhileDisabledOrReadOnly) {
  int edits = 0;
  Screen screen([&](Context& ui) {
    if (TextField(ui, "a", "x", {.label = "Uit", .disabled_reason = "Klaar"})) ++edits;
    if (TextField(ui, "b", "x", {.label = "Vast", .read_only = true})) ++edits;
  });
  screen.SetValue(Role::kTextBox, "Uit", "y");
  screen.SetValue(Role::kTextBox, "Vast", "y");
  EXPECT_EQ(edits, 0);
}

TEST(TextField, TellsThatEnterWasPressed) {
  bool sent = false;
  Screen screen([&](Context& ui) {
    if (const auto edit = TextField(ui, "line", "tekst", {.label = "Regel"})) sent = edit->sent;
  });
  screen.Do(Role::kTextBox, "Regel", ActionKind::kSubmit);
  EXPECT_TRUE(sent);
}

TEST(TextField, HidesAPasswordOnTheCanvasToo) {
  Screen screen([](Context& ui) {
    (void)TextField(ui, "secret", "abc", {.label = "Code", .kind = TextKind::kPassword});
  });
  EXPECT_TRUE(screen.Find(Role::kTextBox, "Code")->flags & flag::kPassword);
}

TEST(TextField, CountsLettersWhenFewAreLeft) {
  std::string text(190, 'a');
  Screen screen([&](Context& ui) {
    Words words;
    words.letters_left = "tekens over";
    ui.SetWords(words);
    (void)TextField(ui, "title", text, {.label = "Titel", .max_letters = 200});
  });
  EXPECT_TRUE(screen.Has(Role::kText, "10 tekens over"));
  text = "kort";
  screen.Update();
  EXPECT_FALSE(screen.Has(Role::kText, "196 tekens over"));
}

TEST(SearchField, LeavesRoomForItsIconBesideTheNativeField) {
  Screen screen([](Context& ui) {
    (void)TextField(ui, "find", "",
                    {.label = "Zoek",
                     .label_place = LabelPlace::kSpoken,
                     .width = Px(312),
                     .kind = TextKind::kSearch});
  });
  EXPECT_TRUE(screen.Find(Role::kTextBox, "Zoek")->flags & flag::kBare);
  EXPECT_GT(screen.PlaceOf(Role::kTextBox, "Zoek").x, 36);
}

TEST(TextArea, GrowsWithItsTextUpToItsLimit) {
  std::string text = "een";
  Screen screen([&](Context& ui) {
    (void)TextArea(ui, "note", text, {.label = "Notitie", .rows = 2, .max_rows = 4});
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kTextArea, "Notitie").h, 68);
  text = "een\ntwee\ndrie";
  screen.Update();
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kTextArea, "Notitie").h, 92);
  text = "1\n2\n3\n4\n5\n6\n7";
  screen.Update();
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kTextArea, "Notitie").h, 116);
}

TEST(TextArea, IsAsWideAsItsPlaceHoweverLittleIsInIt) {
  Screen screen([](Context& ui) {
    Column(ui, {.width = Px(600)}, [&] { (void)TextArea(ui, "note", "", {.label = "Notitie"}); });
  });
  EXPECT_FLOAT_EQ(screen.PlaceOf(Role::kTextArea, "Notitie").w, 600);
}

TEST(Select, HasItsOptionsAndAnswersWithTheNewValue) {
  static constexpr SelectOption kAreas[] = {{"h", "Harderwijk"}, {"e", "Ermelo"}};
  std::string area = "h";
  Screen screen([&](Context& ui) {
    if (const auto chosen = Select(ui, "area", area, kAreas, {.label = "Gemeente"})) area = *chosen;
  });
  EXPECT_EQ(screen.TextOf(Role::kSelect, "Gemeente", Text::kOptions), "h\tHarderwijk\ne\tErmelo\n");
  screen.SetValue(Role::kSelect, "Gemeente", "e");
  EXPECT_EQ(area, "e");
}

TEST(DateAndTime, SpeakTheBrowsersLanguageAndShowThePages) {
  std::string date = "2026-09-17", time = "13:00";
  Screen screen([&](Context& ui) {
    if (const auto to = DateField(ui, "d", date, "17 september 2026", {.label = "Datum"})) {
      date = *to;
    }
    if (const auto to = TimeField(ui, "t", time, "13.00", {.label = "Begin"})) time = *to;
  });
  EXPECT_EQ(screen.TextOf(Role::kDateInput, "Datum", Text::kValue), "2026-09-17");
  screen.SetValue(Role::kDateInput, "Datum", "2026-10-01");
  screen.SetValue(Role::kTimeInput, "Begin", "14:30");
  EXPECT_EQ(date, "2026-10-01");
  EXPECT_EQ(time, "14:30");
}

TEST(NumberField, TellsItsLimits) {
  Screen screen([](Context& ui) {
    (void)NumberField(ui, "n", "11", {.min = 1, .max = 40}, {.label = "Organisaties"});
  });
  EXPECT_FLOAT_EQ(screen.Find(Role::kNumberInput, "Organisaties")->max, 40);
}

struct FormView {
  int sent = 0, pressed = 0;
  void operator()(Context& ui) {
    if (Form(ui, {.key = "form", .label = "Naam"}, [&] {
          (void)TextField(ui, "name", "", {.label = "Naam"});
          if (Button(ui, "cancel", {.label = "Terug"})) ++pressed;
          if (Button(ui, "send", {.label = "Bewaar", .submits = true})) ++pressed;
        })) {
      ++sent;
    }
  }
};

TEST(Form, IsSentByItsButton) {
  FormView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Bewaar");
  EXPECT_EQ(view.sent, 1);
}

TEST(Form, IsSentByEnter) {
  FormView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Do(Role::kForm, "Naam", ActionKind::kSubmit);
  EXPECT_EQ(view.sent, 1);
}

TEST(Form, IsNotSentByItsOtherButtons) {
  FormView view;
  Screen screen([&](Context& ui) { view(ui); });
  screen.Click(Role::kButton, "Terug");
  EXPECT_EQ(view.sent, 0);
  EXPECT_EQ(view.pressed, 1);
}

}  // namespace
}  // namespace ketentafel::widgets
