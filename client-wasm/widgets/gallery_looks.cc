#include <array>
#include <string>

#include "client-wasm/widgets/gallery_pages.h"

namespace ketentafel::widgets {
namespace {

constexpr std::string_view kLong =
    "Samen koos u hooguit tien acties tegelijk. Er past er nog één bij, en wat makkelijk en snel "
    "kan, staat bovenaan.";

void Steps(Context& ui, int done, int now, int to_come, int skipped, StepSize size) {
  std::array<Step, 11> steps;
  size_t at = 0;
  const auto add = [&](int count, StepState state) {
    for (; count > 0 && at < steps.size(); --count) steps[at++] = {state, 1};
  };
  add(done, StepState::kDone);
  add(now, StepState::kNow);
  add(to_come, StepState::kToCome);
  add(skipped, StepState::kSkipped);
  StepBar(ui, {.label = "6 geweest, 4 te gaan", .size = size}, steps);
}

void OneClock(Context& ui, std::string_view key, std::string_view text, std::string_view after,
              TimeState state, float value) {
  Column(ui, {.key = key, .gap_px = 16}, [&] {
    Clock(ui, "clock",
          {.text = text,
           .spoken = text,
           .after = after,
           .note = "van 55 minuten",
           .state = state,
           .size = ui.IsPhone() ? ClockSize::kPhone : ClockSize::kDesk});
    ProgressBar(ui,
                {.label = "Tijd van dit punt", .value = value, .height_px = 12, .state = state});
  });
}

}  // namespace

void GalleryTexts(Context& ui) {
  Card(ui, {.key = "styles", .gap_px = 8}, [&] {
    Heading(ui, 2, "Letters");
    Text(ui, "Goedemorgen Hanneke", {.type = Type::kPageTitle});
    Text(ui, "Sonnevank", {.type = Type::kSpeaker});
    Text(ui, "Wat doet u voor mantelzorgers?", {.type = Type::kLead});
    Text(ui, kLong);
    RichText(ui, {{"Joris Veenstra", Weight::kSemiBold}, {" heeft de pen"}});
    MarkedText(ui, "Wij wachten op **Medicamus** en **Zorgdat**.");
    TypedText(ui, "Sonnevank heeft dagbesteding op drie plekken. Het vervoer is het kn");
    Meta(ui, "Meerinzicht, sinds 13.04");
    Text(ui, kLong, {.overflow = Overflow::kEllipsis});
    Text(ui, "Zoë Łukasz Şebnem Őry: één café, naïef, 12–15 €", {.type = Type::kBodyStrong});
  });
  Card(ui, {.key = "news", .gap_px = 12}, [&] {
    Heading(ui, 2, "Berichten");
    StatusLine(ui, "saved", icons::kCheck, "Alles bewaard", {.color = Color::kInk2});
    Alert(ui, "alert", "De naam is nog leeg.");
    IconText(ui, icons::kBlock, "Zit vast: de drukproef is nog niet goedgekeurd",
             {.type = Type::kMetaStrong, .color = Color::kAmber}, 16);
    Facts(ui, {{"Dit punt klaar", "14.08"}, {"Einde rond", "16.03"}});
  });
}

void GalleryMarks(Context& ui, GalleryState& state) {
  Card(ui, {.key = "chips", .gap_px = 16}, [&] {
    Heading(ui, 2, "Merkjes");
    Flow(ui, {.gap_px = 8}, [&] {
      Chip(ui, {.label = "Voorbeeld"});
      Chip(ui, {.label = "3 min achter", .icon = icons::kClock});
      Chip(ui, {.label = "Notulist", .icon = icons::kPen, .tone = ChipTone::kAccent});
      Chip(ui, {.label = "Te krap", .icon = icons::kWarn, .tone = ChipTone::kAmber});
      Chip(ui, {.label = "Past precies", .icon = icons::kCheck, .tone = ChipTone::kGreen});
      Chip(ui, {.label = "Medicamus", .detail = ", spreekuur", .tone = ChipTone::kAccent});
      Chip(ui, {.label = "Gast", .tone = ChipTone::kOutlined});
      Chip(ui, {.label = "Actie 14, Stimenz",
                .icon = icons::kCheck,
                .tone = ChipTone::kGreen,
                .size = ChipSize::kTall});
      Badge(ui, 9, "9 open acties");
    });
    Flow(ui, {.gap_px = 12}, [&] {
      Disc(ui, {.text = "8", .tone = DiscTone::kAccent});
      Disc(ui, {.text = "9"});
      Disc(ui, {.text = "–", .tone = DiscTone::kAbsent});
      Disc(ui, {.text = "4", .tone = DiscTone::kFilled, .size_px = 44});
      Disc(ui, {.text = "4", .tone = DiscTone::kHole, .size_px = 44});
      Disc(ui, {.icon = icons::kStar, .tone = DiscTone::kTint, .size_px = 44});
      Disc(ui, {.icon = icons::kSpeak, .tone = DiscTone::kFilled, .size_px = 56});
      Effort(ui, 1, "Klein");
      Effort(ui, 2, "Middel");
      Effort(ui, 3, "Groot");
    });
    Flow(ui, {.gap_px = 16}, [&] {
      DateTile(
          ui,
          {.month = "jan", .day = "21", .weekday = "donderdag", .name = "donderdag 21 januari"});
    });
  });
  GalleryPortraits(ui);
  static constexpr PhaseStyle kPhases[] = {
      {"a", "A", "Voorbereiden", "Fase A, klaar in juni", PhaseState::kDone, "Voorbereiden, klaar"},
      {"b", "B", "Starten", "Fase B, klaar in september", PhaseState::kDone, "Starten, klaar"},
      {"c", "C", "Toepassen", "Fase C, 1 van 4 bijeenkomsten", PhaseState::kNow, "Toepassen, nu"},
      {"d", "D", "Verbeteren", "Fase D, vanaf najaar 2027", PhaseState::kToCome,
       "Verbeteren, straks"}};
  if (const auto phase = PhaseStrip(ui, "phases", "Fasen van de keten", kPhases)) {
    state.last = kPhases[*phase].title;
  }
  Card(ui, {.key = "way"}, [&] {
    WayStep(ui, {.text = "3", .tone = DiscTone::kFilled, .size_px = 44}, WayLine::kSolid,
            {.min_height_px = 92}, [&] { Text(ui, "Naar passende hulp"); });
    WayStep(ui, {.text = "4", .tone = DiscTone::kHole, .size_px = 44}, WayLine::kDashed,
            {.min_height_px = 92}, [&] { Text(ui, "Zelf de regie houden"); });
    WayStep(ui, {.text = "5", .tone = DiscTone::kFilled, .size_px = 44}, WayLine::kNone, {},
            [&] { Text(ui, "Nazorg"); });
  });
}

void GalleryTime(Context& ui) {
  Card(ui, {.key = "clocks", .gap_px = 32}, [&] {
    OneClock(ui, "calm", "18:50", "min over", TimeState::kCalm, 0.658f);
    OneClock(ui, "soon", "4:10", "bijna om", TimeState::kSoon, 0.92f);
    OneClock(ui, "over", "2:10", "over tijd", TimeState::kOver, 1);
  });
  Card(ui, {.key = "steps", .gap_px = 16}, [&] {
    Steps(ui, 6, 1, 3, 1, StepSize::kSmall);
    Steps(ui, 6, 1, 3, 1, StepSize::kWall);
    Column(ui, {.padding = All(20), .gap_px = 16, .fill = Color::kAccent, .radius_px = 12}, [&] {
      Column(ui, {.gap_px = 16}, [&] {
        Text(ui, "Kennismaking", {.type = Type::kSpeaker, .color = Color::kOnAccent});
        ProgressBar(ui, {.label = "Tijd op de muur",
                         .value = 0.4f,
                         .height_px = 24,
                         .ground = Ground::kAccent});
      });
      Clock(ui, "turn",
            {.text = "3:20",
             .spoken = "nog 3 minuten",
             .note = "van 5:30",
             .size = ClockSize::kTurn,
             .ground = Ground::kAccent});
    });
  });
}

void GalleryLayers(Context& ui, GalleryState& state) {
  static constexpr Place kTabs[] = {{.key = "one", .label = "Agenda"},
                                    {.key = "two", .label = "Notulen", .badge = 3}};
  Card(ui, {.key = "layers", .gap_px = 16}, [&] {
    const auto tab = Tabs(
        ui, "tabs", {.label = "Delen", .selected = state.tab, .panel = ui.IdOf("panel")}, kTabs);
    if (tab) state.tab = *tab;
    TabPanel(ui, {.key = "panel", .label = kTabs[state.tab].label, .gap_px = 12}, [&] {
      Flow(ui, {.gap_px = 12}, [&] {
        Menu(ui, "menu",
             {.button = {.label = "Meer", .icon = icons::kDown, .icon_side = IconSide::kAfter}},
             [&] {
               if (MenuItem(ui, "pause", {.label = "Pauze", .icon = icons::kPause})) {
                 state.last = "pauze";
               }
               if (MenuItem(ui, "look",
                            {.label = "Vooruitkijken",
                             .icon = icons::kEye,
                             .note = "Anderen blijven waar zij zijn",
                             .selected = true})) {
                 state.last = "kijk";
               }
               MenuDivider(ui);
               if (MenuItem(ui, "end",
                            {.label = "Sluit af",
                             .icon = icons::kX,
                             .disabled_reason = "Er is nog een punt open"})) {
                 state.last = "sluit";
               }
             });
        if (Button(ui, "ask", {.label = "Open vraag"})) state.dialog = true;
        if (Button(ui, "toast", {.label = "Toon bericht"})) state.toast = !state.toast;
      });
      const DisclosureStyle more = {.label = "Meer uitleg", .note = "2 regels", .open = state.open};
      if (Disclosure(ui, "more", more, [&] { Text(ui, "Hier staat de uitleg."); })) {
        state.open = !state.open;
      }
    });
    ScrollArea(ui, {.key = "rows", .label = "Alle regels", .height = Px(220)}, [&] {
      LongList(ui, "list", {.label = "Regels", .count = 1000, .row_height_px = 44}, [&](int i) {
        Row(ui, {.gap_px = 12}, [&] {
          const std::string name = "Regel " + std::to_string(i + 1);
          Text(ui, name, {.width = Flex()});
          if (Button(ui, "go",
                     {.label = "Kies", .kind = ButtonKind::kQuiet, .name = "Kies " + name})) {
            state.last = name;
          }
        });
      });
    });
  });
  if (state.dialog) {
    const auto wish = Dialog(ui, "dialog", {.title = "Bijeenkomst sluiten?"}, [&] {
      Text(ui, "Alle deelnemers gaan terug naar het overzicht. Het verslag blijft een concept.");
      DialogButtons(ui, [&] {
        if (Button(ui, "no", {.label = "Nog niet"})) state.dialog = false;
        if (Button(ui, "yes", {.label = "Sluiten", .kind = ButtonKind::kPrimary})) {
          state.dialog = false;
          state.last = "gesloten";
        }
      });
    });
    if (wish == DialogWish::kClose) state.dialog = false;
  }
  if (!state.toast) return;
  const ToastStyle toast = {.text = "De regel is weg.", .action = "Ongedaan maken"};
  if (Toast(ui, "undo", toast) == ToastWish::kAct) state.toast = false;
}

}  // namespace ketentafel::widgets
