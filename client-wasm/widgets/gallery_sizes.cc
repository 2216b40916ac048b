#include <algorithm>
#include <array>

#include "client-wasm/widgets/gallery_pages.h"

namespace ketentafel::widgets {
namespace {

void PhoneNow(Context& ui) {
  Card(ui, {.key = "now"}, [&] {
    Row(ui, {}, [&] {
      Meta(ui, "Punt 2 van 9");
      Spacer(ui);
      IconText(ui, icons::kClock, "3 min achter", {.type = Type::kMetaStrong}, 16);
    });
    Heading(ui, 1, "Kennismaking");
    Gap(ui, 8);
    Clock(ui, "clock",
          {.text = "18:50",
           .spoken = "nog 18 minuten",
           .after = "min over",
           .size = ClockSize::kPhone});
    Gap(ui, 12);
    ProgressBar(ui, {.label = "Tijd van dit punt", .value = 0.658f});
  });
}

void PhoneTurns(Context& ui) {
  Card(ui, Tone::kTint, {.key = "turn"}, [&] {
    Row(ui, {.gap_px = 12}, [&] {
      Column(ui, {.width = Flex()}, [&] {
        Meta(ui, "Nu aan het woord");
        Text(ui, "Sonnevank", {.type = Type::kCardTitle});
        Meta(ui, "Wouter van Essen");
      });
      Clock(ui, "turn", {.text = "3:20", .spoken = "nog 3 minuten", .size = ClockSize::kPhoneTurn});
    });
  });
  Card(ui, {.key = "own", .padding = Sides(16, 12)}, [&] {
    Row(ui, {.gap_px = 12}, [&] {
      Icon(ui, icons::kSpeak, 24, Color::kAccent);
      Column(ui, {.width = Flex()}, [&] {
        Text(ui, "Uw beurt is om 13.57", {.type = Type::kBodyStrong});
        Meta(ui, "Na Thuis in Cliëntondersteuning");
      });
    });
  });
}

void PhoneLine(Context& ui, GalleryState& state) {
  Card(ui, {.key = "line", .padding = Insets{16, 12, 16, 16}}, [&] {
    IconText(ui, icons::kPen, "Joris schrijft", {.type = Type::kMetaStrong});
    Gap(ui, 4);
    TypedText(ui, "Sonnevank heeft dagbesteding op drie plekken. Het vervoer is het kn");
    Gap(ui, 12);
    const ButtonStyle propose = {
        .label = "Regel voorstellen", .icon = icons::kPlus, .width = Flex()};
    if (Button(ui, "propose", propose)) state.last = "voorstel";
  });
}

void WallNow(Context& ui) {
  constexpr Color kInk = Color::kOnAccent;
  Column(ui,
         {.width = Px(720), .padding = All(80), .align = Align::kStretch, .fill = Color::kAccent},
         [&] {
           Text(ui, "Punt 2 van 9", {.type = Type::kWallSmall, .color = Color::kTint});
           Gap(ui, 8);
           Heading(ui, 1, "Kennismaking", {.type = Type::kWallTitle, .color = kInk});
           Spacer(ui);
           Clock(ui, "clock",
                 {.text = "18:50",
                  .spoken = "nog 18 minuten",
                  .after = "minuten over",
                  .size = ClockSize::kWall,
                  .ground = Ground::kAccent});
           Gap(ui, 40);
           ProgressBar(ui, {.label = "Tijd van dit punt",
                            .value = 0.658f,
                            .height_px = 24,
                            .ground = Ground::kAccent});
           Spacer(ui);
           Row(ui, {.gap_px = 20}, [&] {
             Icon(ui, icons::kClock, 40, kInk);
             Text(ui, "3 minuten achter\nEinde rond 16.03 uur",
                  {.type = Type::kWallSmall, .color = kInk});
           });
         });
}

void WallTurn(Context& ui) {
  Panel(ui, Tone::kTint, {.padding = All(48), .radius_px = 24}, [&] {
    Row(ui, {.gap_px = 40}, [&] {
      Disc(ui, {.icon = icons::kSpeak, .tone = DiscTone::kFilled, .size_px = 128});
      Column(ui, {.width = Flex()}, [&] {
        Text(ui, "Nu aan het woord", {.type = Type::kWallSmall, .color = Color::kInk2});
        Text(ui, "Sonnevank", {.type = Type::kWallSpeaker});
        Text(ui, "Wouter van Essen", {.type = Type::kWallText, .color = Color::kInk2});
      });
      Clock(ui, "turn",
            {.text = "3:20",
             .spoken = "nog 3 minuten",
             .note = "van 5:30",
             .size = ClockSize::kWallTurn});
    });
  });
}

void WallNext(Context& ui, std::string_view when, std::string_view who, Type type) {
  Row(ui, {.gap_px = 24, .align = Align::kBaseline}, [&] {
    Text(ui, when, {.type = Type::kWallBody, .color = Color::kInk2, .width = Px(160)});
    Text(ui, who, {.type = type, .width = Flex()});
  });
}

}  // namespace

void GalleryPhone(Context& ui, GalleryState& state) {
  static constexpr Place kTabs[] = {{.key = "now", .label = "Nu", .icon = icons::kNow},
                                    {.key = "agenda", .label = "Agenda", .icon = icons::kList},
                                    {.key = "minutes", .label = "Notulen", .icon = icons::kNote},
                                    {.key = "table", .label = "Tafel", .icon = icons::kPeople}};
  TopBar(ui, [&] {
    if (Logo(ui, "Ketentafel", "#/")) state.page = 0;
    Text(ui, "Startbijeenkomst",
         {.type = Type::kBodyStrong, .overflow = Overflow::kEllipsis, .width = Flex()});
    IconText(ui, icons::kPeople, "10 van 11", {.type = Type::kMeta, .color = Color::kInk2});
  });
  Body(ui, {.label = "Startbijeenkomst", .gap_px = 12}, [&] {
    PhoneNow(ui);
    PhoneTurns(ui);
    PhoneLine(ui, state);
  });
  BottomBar(ui, [&] {
    const auto tab = Tabs(
        ui, "tabs", {.label = "Delen", .look = TabsLook::kBottom, .selected = state.tab}, kTabs);
    if (tab) state.tab = *tab;
  });
}

void GalleryWall(Context& ui) {
  static constexpr std::array<Step, 9> kAgenda = {{{StepState::kDone, 10},
                                                   {StepState::kNow, 55},
                                                   {StepState::kToCome, 25},
                                                   {StepState::kToCome, 10},
                                                   {StepState::kToCome, 30},
                                                   {StepState::kToCome, 25},
                                                   {StepState::kToCome, 10},
                                                   {StepState::kToCome, 10},
                                                   {StepState::kToCome, 5}}};
  const float zoom = std::min(ui.width_px() / 1920, ui.height_px() / 1080);
  const BodyStyle body = {.label = "Op de muur",
                          .max_width_px = 0,
                          .padding = All(0),
                          .fill = Color::kSurface,
                          .height = BodyStyle::Height::kWindow};
  Body(ui, body, [&] {
    Zoom(ui, zoom, [&] {
      Row(ui, {.height = Flex(), .align = Align::kStretch}, [&] {
        WallNow(ui);
        Column(ui, {.width = Flex(), .padding = All(80)}, [&] {
          Text(ui, "Wat doet u voor mantelzorgers, en met wie doet u dat samen?",
               {.type = Type::kWallQuestion});
          Gap(ui, 56);
          WallTurn(ui);
          Gap(ui, 48);
          WallNext(ui, "Hierna", "Thuis in Cliëntondersteuning", Type::kWallStrong);
          WallNext(ui, "Dan", "Mentaal Gezond Veluwe", Type::kWallBody);
          Spacer(ui);
          StepBar(ui, {.label = "Punt 2 van 9", .size = StepSize::kWall, .gap_px = 8}, kAgenda);
          Gap(ui, 12);
          Row(ui, {.justify = Justify::kBetween}, [&] {
            const TextStyle note = {.type = Type::kWallNote, .color = Color::kInk2};
            Text(ui, "13.00", note);
            Text(ui, "Straks: Ketenaanpak, 14.08", note);
            Text(ui, "16.00", note);
          });
        });
      });
    });
  });
}

}  // namespace ketentafel::widgets
