#include <array>
#include <string>

#include "client-wasm/widgets/gallery_pages.h"

namespace ketentafel::widgets {
namespace {

constexpr ButtonKind kKinds[] = {ButtonKind::kPlain, ButtonKind::kPrimary, ButtonKind::kQuiet,
                                 ButtonKind::kTinted, ButtonKind::kOutlined};
constexpr std::string_view kKindNames[] = {"Gewoon", "Eerste", "Stil", "Getint", "Omlijnd"};

void KindsOf(Context& ui, GalleryState& state, std::string_view key, ButtonStyle style) {
  Flow(ui, {.key = key, .gap_px = 12}, [&] {
    for (size_t i = 0; i < std::size(kKinds); ++i) {
      style.kind = kKinds[i];
      style.label = kKindNames[i];
      if (Button(ui, kKindNames[i], style)) {
        ++state.presses;
        state.last = kKindNames[i];
      }
    }
  });
}

constexpr ChoiceOption kFilters[] = {{"all", "Alle open, 9"},
                                     {"ours", "Van ons, 2"},
                                     {"stuck", "Zit vast, 1"},
                                     {"done", "Klaar, 6"}};
constexpr ChoiceOption kEntryKinds[] = {{"note", "Notitie", icons::kNote},
                                        {"decision", "Besluit", icons::kFlag},
                                        {"agreement", "Afspraak", icons::kLink},
                                        {"idea", "Idee", icons::kBulb},
                                        {"question", "Vraag", icons::kQ}};
constexpr ChoiceOption kScales[] = {
    {"place", "Buurt of wijk"}, {"town", "Gemeente"}, {"region", "Regio"}};

void Ask(Context& ui, GalleryState& state, std::string_view key, ChoiceStyle style, int& value,
         std::span<const ChoiceOption> options) {
  style.selected = value;
  if (const auto chosen = Choice(ui, key, style, options)) {
    value = *chosen;
    state.last = options[static_cast<size_t>(*chosen)].label;
  }
}

void Flip(Context& ui, std::string_view key, CheckStyle style, bool& value) {
  style.checked = value;
  if (Checkbox(ui, key, style)) value = !value;
}

}  // namespace

void GalleryButtons(Context& ui, GalleryState& state) {
  Card(ui, {.key = "kinds", .gap_px = 16}, [&] {
    Heading(ui, 2, "Soorten");
    KindsOf(ui, state, "plain", {});
    KindsOf(ui, state, "icon", {.icon = icons::kPlus});
    KindsOf(ui, state, "big",
            {.icon = icons::kArrow, .icon_side = IconSide::kAfter, .size = ButtonSize::kBig});
  });
  Card(ui, {.key = "states", .gap_px = 16}, [&] {
    Heading(ui, 2, "Standen");
    KindsOf(ui, state, "off", {.disabled_reason = "Kies eerst een trekker"});
    KindsOf(ui, state, "busy", {.busy = true});
    Flow(ui, {.gap_px = 12}, [&] {
      if (Button(ui, "on", {.label = "Wij ook", .icon = icons::kCheck, .pressed = true})) {
        state.last = "aan";
      }
      if (Button(ui, "wide",
                 {.label = "Regel voorstellen", .icon = icons::kPlus, .width = Px(288)})) {
        state.last = "breed";
      }
      if (IconButton(ui, "find", {.label = "Zoek", .icon = icons::kSearch})) state.last = "zoek";
      if (IconButton(ui, "x", {.label = "Haal Opening weg", .icon = icons::kX})) state.last = "weg";
      if (Link(ui, "link", {.label = "Bekijk het verslag", .href = "#/report"})) {
        state.last = "verslag";
      }
    });
    const auto press = [&](std::string_view key, bool selected) {
      return PressRow(ui, key,
                      {.name = std::string(key) + ", 13.13",
                       .box = {.height = Px(44),
                               .padding = Sides(12, 0),
                               .gap_px = 8,
                               .radius_px = radius::kControl},
                       .selected = selected},
                      [&] {
                        Icon(ui, selected ? icons::kNow : icons::kCircle, 24,
                             selected ? Color::kAccent : Color::kInk2);
                        Meta(ui, "13.13", {.width = Px(40)});
                        Text(ui, key, {.width = Flex()});
                      });
    };
    Column(ui, {.width = Px(280)}, [&] {
      if (press("Kennismaking", true)) state.last = "nu";
      if (press("Ketenaanpak", false)) state.last = "hierna";
    });
  });
}

void GalleryChoices(Context& ui, GalleryState& state) {
  Card(ui, {.key = "choices", .gap_px = 16}, [&] {
    Heading(ui, 2, "Een uit een paar");
    Ask(ui, state, "filter", {.label = "Welke acties"}, state.choice, kFilters);
    Column(ui, {.max_width_px = 368}, [&] {
      Ask(ui, state, "kind", {.label = "Soort regel", .look = ChoiceLook::kTiles}, state.tile,
          kEntryKinds);
    });
    Ask(ui, state, "scale",
        {.label = "Schaal", .look = ChoiceLook::kList, .label_place = ChoiceStyle::Label::kShown},
        state.listed, kScales);
    Ask(ui, state, "scale_off",
        {.label = "Schaal, vast",
         .look = ChoiceLook::kList,
         .disabled_reason = "De keten is al begonnen"},
        state.listed, kScales);
  });
  Card(ui, {.key = "checks", .gap_px = 8}, [&] {
    Heading(ui, 2, "Aan of uit");
    Flip(ui, "check", {.label = "Ik ga akkoord", .hint = "U kunt dit later wijzigen"},
         state.checked);
    Flip(ui, "check_off", {.label = "Gast", .disabled_reason = "Alleen voor de regisseur"},
         state.checked);
    Flip(ui, "switch", {.label = "Meldingen", .look = CheckLook::kSwitch}, state.switched);
    Row(ui, {.gap_px = 12}, [&] {
      Flip(ui, "done", {.label = "Folder is klaar", .look = CheckLook::kRound}, state.done);
      Text(ui, "Folder in elke wachtkamer", {.type = Type::kBodyStrong, .width = Flex()});
    });
    Row(ui, {.gap_px = 16}, [&] {
      Text(ui, "Opening", {.type = Type::kBodyStrong, .width = Flex()});
      if (const auto minutes = Stepper(ui, "minutes",
                                       {.label = "Minuten voor Opening",
                                        .fewer = "Minder minuten voor Opening",
                                        .more = "Meer minuten voor Opening",
                                        .value = state.minutes,
                                        .min = 5,
                                        .max = 90,
                                        .step = 5})) {
        state.minutes = *minutes;
      }
      if (const auto to = Reorder(ui, "order", {.name = "Opening", .index = 1, .count = 3})) {
        state.last = "naar " + std::to_string(*to);
      }
    });
  });
}

void GalleryFields(Context& ui, GalleryState& state) {
  static constexpr SelectOption kAreas[] = {{"harderwijk", "Harderwijk"}, {"ermelo", "Ermelo"}};
  const auto keep = [](std::string& to, const std::optional<std::string>& from) {
    if (from) to = *from;
  };
  const auto edit = [](std::string& to, const std::optional<TextEdit>& from) {
    if (from) to = from->text;
  };
  Card(ui, {.key = "fields", .max_width_px = 640, .gap_px = 16}, [&] {
    const bool sent = Form(ui, {.key = "form", .label = "Voorbeeld", .gap_px = 16}, [&] {
      edit(state.name, TextField(ui, "name", state.name,
                                 {.label = "Naam",
                                  .help = "Zoals anderen u kennen",
                                  .autocomplete = "name",
                                  .required = true}));
      edit(state.note, TextArea(ui, "note", state.note,
                                {.label = "Notitie",
                                 .placeholder = "Wat sprak u af?",
                                 .rows = 2,
                                 .max_rows = 6,
                                 .max_letters = 200}));
      keep(state.area, Select(ui, "area", state.area, kAreas, {.label = "Gemeente"}));
      Flow(ui, {.gap_px = 16}, [&] {
        keep(state.date,
             DateField(ui, "date", state.date, "17 september 2026", {.label = "Datum"}));
        keep(state.time, TimeField(ui, "time", state.time, "13.00", {.label = "Begin"}));
        keep(state.number, NumberField(ui, "number", state.number, {.min = 1, .max = 40},
                                       {.label = "Organisaties"}));
      });
      if (Button(ui, "send", {.label = "Bewaar", .kind = ButtonKind::kPrimary, .submits = true})) {
        ++state.presses;
      }
    });
    if (sent) state.last = "bewaard";
  });
  Card(ui, {.key = "states", .max_width_px = 640, .gap_px = 16}, [&] {
    edit(state.search, TextField(ui, "search", state.search,
                                 {.label = "Zoek in acties",
                                  .label_place = LabelPlace::kSpoken,
                                  .placeholder = "Zoek in acties",
                                  .width = Px(288),
                                  .kind = TextKind::kSearch}));
    edit(state.last, TextField(ui, "wrong", "morgen",
                               {.label = "Datum van de actie",
                                .error = "Vul een datum in, zoals 15 december"}));
    edit(state.last, TextField(ui, "off", "Zorgdat",
                               {.label = "Trekker", .disabled_reason = "De actie is klaar"}));
    edit(state.last, TextField(ui, "fixed", "KT-0042", {.label = "Kenmerk", .read_only = true}));
  });
}

}  // namespace ketentafel::widgets
