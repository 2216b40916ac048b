#include <array>
#include <string>
#include <string_view>

#include "client-wasm/widgets/gallery_pages.h"

namespace ketentafel::widgets {
namespace {

struct Item {
  std::string_view time, name;
};
constexpr Item kItems[] = {
    {"13.00", "Opening"},      {"13.13", "Kennismaking"},  {"14.08", "Ketenaanpak"},
    {"14.33", "Pauze"},        {"14.43", "Doelen kiezen"}, {"15.13", "Wie doet wat"},
    {"15.38", "Data plannen"}, {"15.48", "Eerste acties"}, {"15.58", "Afronden"}};
constexpr std::string_view kParties[] = {
    "Gemeente", "Zorgdat",   "Meerinzicht", "MEE",          "Medicamus",
    "Tactus",   "Sonnevank", "Thuis in CO", "Mentaal Gez.", "Stimenz, 13.20"};

void Top(Context& ui, GalleryState& state) {
  TopBar(ui, [&] {
    if (Logo(ui, "Ketentafel", "#/")) state.page = 0;
    if (!ui.IsPhone()) VerticalRule(ui);
    Column(ui, {}, [&] {
      Text(ui, "Startbijeenkomst", {.type = Type::kBodyStrong, .overflow = Overflow::kEllipsis});
      if (!ui.IsPhone()) {
        Meta(ui, "Keten Harderwijk / Ermelo, donderdag 17 september",
             {.overflow = Overflow::kEllipsis});
      }
    });
    if (!ui.IsNarrow()) Chip(ui, {.label = "Voorbeeld"});
    Spacer(ui);
    if (ui.IsPhone()) {
      return IconText(ui, icons::kPeople, "10 van 11",
                      {.type = Type::kMeta, .color = Color::kInk2});
    }
    StatusLine(ui, "saved", icons::kCheck, "Alles bewaard",
               {.type = Type::kMeta, .color = Color::kInk2});
    VerticalRule(ui);
    TimerText(ui, "now", "13.49", "", {.type = Type::kSpeaker, .overflow = Overflow::kOneLine});
    if (ui.IsNarrow()) return;
    VerticalRule(ui);
    Column(ui, {.align = Align::kEnd}, [&] {
      Text(ui, "Joris Veenstra", {.type = Type::kBodyStrong, .overflow = Overflow::kOneLine});
      Meta(ui, "Meerinzicht");
    });
    Avatar(ui, "JV", "Joris Veenstra");
    Chip(ui, {.label = "Notulist", .icon = icons::kPen, .tone = ChipTone::kAccent});
  });
}

void Agenda(Context& ui, GalleryState& state) {
  Card(ui, {.key = "agenda", .padding = Insets{8, 16, 8, 0}}, [&] {
    Row(ui, {.padding = Insets{12, 0, 12, 8}, .gap_px = 8}, [&] {
      Heading(ui, 2, "Agenda");
      Spacer(ui);
      Meta(ui, "tijden schuiven 3 min mee");
    });
    Column(ui, {.key = "items", .role = Role::kList, .label = "Agendapunten"}, [&] {
      for (int i = 0; i < 9; ++i) {
        const Item& item = kItems[i];
        const bool now = i == 1, done = i == 0;
        const std::string key = std::to_string(i);
        Column(ui, {.key = key, .role = Role::kListItem, .position = i + 1, .count = 9}, [&] {
          const PressStyle press = {
              .name = item.name,
              .box = {.height = Px(44), .padding = Sides(12, 0), .gap_px = 8, .radius_px = 8},
              .selected = now};
          const bool pressed = PressRow(ui, "go", press, [&] {
            Icon(ui,
                 done  ? icons::kCheckc
                 : now ? icons::kNow
                       : icons::kCircle,
                 24, done || now ? Color::kAccent : Color::kInk2);
            Meta(ui, item.time, {.color = now ? Color::kInk : Color::kInk2, .width = Px(40)});
            Text(ui, item.name,
                 {.type = now ? Type::kBodyStrong : Type::kBody,
                  .color = done ? Color::kInk2 : Color::kInk,
                  .width = Flex()});
            if (now || i == 2) {
              Text(ui, now ? "nu" : "hierna", {.type = Type::kMetaStrong, .color = Color::kAccent});
            }
          });
          if (pressed) state.last = item.name;
        });
      }
    });
    Column(ui, {.padding = Insets{0, 8, 0, 0}}, [&] { Divider(ui, 12); });
    const PressStyle parking = {.name = "Parkeerlijst, 2",
                                .box = {.height = Px(48), .padding = Sides(12, 0), .gap_px = 12}};
    const bool parked = PressRow(ui, "parking", parking, [&] {
      Icon(ui, icons::kPark, 24, Color::kInk2);
      Text(ui, "Parkeerlijst", {.width = Flex()});
      Text(ui, "2", {.type = Type::kBodyStrong});
      Icon(ui, icons::kRight, 20, Color::kInk2);
    });
    if (parked) state.last = "parkeerlijst";
  });
}

void Table(Context& ui) {
  Card(ui, {.key = "table", .height = Flex(), .padding = Sides(20, 16)}, [&] {
    Row(ui, {.padding = Insets{0, 0, 0, 8}, .gap_px = 8}, [&] {
      Heading(ui, 2, "Aan tafel");
      Spacer(ui);
      Meta(ui, "10 van 11");
    });
    Grid(ui, {Flex(), Flex()}, 0, {.gap_px = 16}, [&] {
      for (int i = 0; i < 10; ++i) {
        Row(ui, {.height = Px(28), .gap_px = 8}, [&] {
          Icon(ui, i == 9 ? icons::kClock : icons::kCheck, 20, Color::kAccent);
          Meta(ui, kParties[i], {.color = Color::kInk, .overflow = Overflow::kEllipsis});
        });
      }
    });
    Row(ui, {.height = Px(28), .gap_px = 8}, [&] {
      Icon(ui, icons::kSkip, 20, Color::kInk2);
      Meta(ui, "Curadomi, afgemeld");
    });
  });
}

void Now(Context& ui) {
  Card(ui, {.key = "now", .padding = Sides(32, 24)}, [&] {
    Row(ui, {.gap_px = 8}, [&] {
      Meta(ui, "Nu bezig, punt 2 van 9");
      Spacer(ui);
      Chip(ui, {.label = "3 min achter", .icon = icons::kClock});
    });
    Gap(ui, 4);
    Heading(ui, 1, "Kennismaking");
    Gap(ui, 4);
    Text(ui, "Wat doet u voor mantelzorgers, en met wie doet u dat samen?",
         {.color = Color::kInk2});
    Gap(ui, 16);
    Row(ui, {.gap_px = 16, .align = Align::kEnd}, [&] {
      Clock(ui, "clock",
            {.text = "18:50",
             .spoken = "nog 18 minuten",
             .after = "min over",
             .note = "van 55 minuten"});
      Spacer(ui);
      Facts(ui, {{"Dit punt klaar", "14.08"}, {"Einde rond", "16.03"}});
    });
    Gap(ui, 16);
    ProgressBar(ui, {.label = "Tijd van dit punt", .value = 0.658f, .height_px = 12});
  });
}

void Turn(Context& ui, const DiscStyle& disc, std::string_view name, std::string_view person,
          std::string_view time, Type type) {
  Row(ui, {.height = Px(55), .gap_px = 12}, [&] {
    Disc(ui, disc);
    Text(ui, name, {.type = type, .width = Flex()});
    Meta(ui, person);
    if (time.empty()) return;
    Meta(ui, time, {.align = TextAlign::kEnd, .width = Px(48)});
    Text(ui, "5 min", {.type = Type::kMetaStrong, .align = TextAlign::kEnd, .width = Px(48)});
  });
}

void Round(Context& ui) {
  static constexpr std::array<Step, 11> kSteps = {{{StepState::kDone},
                                                   {StepState::kDone},
                                                   {StepState::kDone},
                                                   {StepState::kDone},
                                                   {StepState::kDone},
                                                   {StepState::kDone},
                                                   {StepState::kNow},
                                                   {StepState::kToCome},
                                                   {StepState::kToCome},
                                                   {StepState::kToCome},
                                                   {StepState::kSkipped}}};
  Card(ui, {.key = "round", .height = Flex(), .padding = Insets{32, 20, 32, 8}}, [&] {
    Row(ui, {}, [&] {
      Heading(ui, 2, "Kennismakingsronde");
      Spacer(ui);
      Meta(ui, "6 geweest, 4 te gaan");
    });
    Gap(ui, 10);
    StepBar(ui, {.label = "6 geweest, 4 te gaan"}, kSteps);
    Gap(ui, 16);
    Panel(ui, Tone::kTint, {.padding = Insets{20, 20, 24, 20}, .radius_px = 12}, [&] {
      Row(ui, {.gap_px = 16}, [&] {
        Disc(ui, {.icon = icons::kSpeak, .tone = DiscTone::kFilled, .size_px = 56});
        Column(ui, {.width = Flex()}, [&] {
          Meta(ui, "Nu aan het woord");
          Text(ui, "Sonnevank", {.type = Type::kSpeaker});
          Meta(ui, "Wouter van Essen, teamleider dagbesteding");
        });
        Clock(ui, "turn",
              {.text = "3:20",
               .spoken = "nog 3 minuten",
               .note = "van 5:30 over",
               .size = ClockSize::kTurn});
      });
    });
    Gap(ui, 12);
    Turn(ui, {.text = "8", .tone = DiscTone::kAccent}, "Thuis in Cliëntondersteuning",
         "Femke Hoekstra", "13.52", Type::kBodyStrong);
    Divider(ui);
    Turn(ui, {.text = "9"}, "Mentaal Gezond Veluwe", "Daan Rietveld", "13.57", Type::kBody);
    Divider(ui);
    Turn(ui, {.text = "10"}, "Stimenz", "Lotte Scholten", "14.02", Type::kBody);
    Divider(ui);
    Turn(ui, {.text = "–", .tone = DiscTone::kAbsent}, "Curadomi", "afgemeld, tijd is verdeeld", "",
         Type::kBody);
  });
}

}  // namespace

void GalleryMeeting(Context& ui, GalleryState& state) {
  if (ui.IsPhone()) return GalleryPhone(ui, state);
  Top(ui, state);
  const bool narrow = ui.IsNarrow(), wide = ui.breakpoint() >= Breakpoint::k1440;
  const float gap = CardGapFor(ui.breakpoint());
  BodyStyle body = {.label = "Startbijeenkomst", .max_width_px = 0, .gap_px = gap};
  body.padding = All(24);
  if (wide) body.height = BodyStyle::Height::kWindow;
  Body(ui, body, [&] {
    if (narrow) {
      Now(ui);
      Round(ui);
      GalleryMinutes(ui, state);
      Agenda(ui, state);
      return Table(ui);
    }
    Row(ui, {.height = Flex(), .gap_px = gap, .align = Align::kStretch}, [&] {
      if (wide) {
        Column(ui, {.width = Px(320), .gap_px = gap}, [&] {
          Agenda(ui, state);
          Table(ui);
        });
      }
      Column(ui, {.width = Flex(5), .gap_px = gap}, [&] {
        Now(ui);
        Round(ui);
      });
      Column(ui, {.width = wide ? Px(416) : Flex(4)}, [&] { GalleryMinutes(ui, state); });
    });
  });
}

}  // namespace ketentafel::widgets
