#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/marks.h"

namespace ketentafel::widgets {
namespace {

DiscStyle DiscOf(const PhaseStyle& phase) {
  DiscStyle disc = {.text = phase.letter, .size_px = 44};
  if (phase.state == PhaseState::kDone) {
    disc.text = {};
    disc.icon = icons::kCheck;
    disc.tone = DiscTone::kAccent;
  } else if (phase.state == PhaseState::kNow) {
    disc.tone = DiscTone::kFilled;
  }
  return disc;
}

bool Phase(Context& ui, const PhaseStyle& phase) {
  const bool now = phase.state == PhaseState::kNow, phone = ui.IsPhone();
  const float side = phone ? 16 : 24;
  const int index = static_cast<int>(ui.frame().parts.items.size());
  const bool pressed =
      PressColumn(ui, phase.key,
                  {.name = phase.name,
                   .box = {.width = Flex(), .fill = now ? Color::kTint : Color::kNone},
                   .selected = now},
                  [&] {
                    Row(ui,
                        {.height = phone ? Length{} : Px(98),
                         .padding = Sides(side, phone ? 12 : 0),
                         .gap_px = space::kTight},
                        [&] {
                          Disc(ui, DiscOf(phase));
                          Column(ui, {.width = Flex()}, [&] {
                            Text(ui, phase.title, {.type = Type::kLeadStrong});
                            Meta(ui, phase.note);
                          });
                        });
                    Row(ui, {.height = Px(4), .fill = now ? Color::kAccent : Color::kNone}, [] {});
                  });
  ui.frame().part(index).ring = Part::Ring::kInside;
  return pressed;
}

}  // namespace

std::optional<int> PhaseStrip(Context& ui, std::string_view key, std::string_view label,
                              std::span<const PhaseStyle> phases) {
  // Side by side where there is room, else two and two, on a phone below each other.
  const size_t per_line = ui.IsPhone() ? 1 : ui.IsNarrow() ? 2 : phases.size();
  std::optional<int> pressed;
  const auto line = [&](size_t first) {
    for (size_t i = first; i < phases.size() && i < first + per_line; ++i) {
      if (i > first) Row(ui, {.width = Px(1), .fill = Color::kLine}, [] {});
      if (Phase(ui, phases[i])) pressed = static_cast<int>(i);
    }
  };
  Column(ui,
         {.key = key,
          .role = Role::kGroup,
          .label = label,
          .padding = All(1),
          .align = Align::kStretch,
          .fill = Color::kSurface,
          .edge = Color::kLine,
          .radius_px = radius::kCard,
          .clips = true},
         [&] {
           for (size_t first = 0; first < phases.size(); first += per_line) {
             if (first > 0) Divider(ui);
             Row(ui, {.align = Align::kStretch}, [&] { line(first); });
           }
         });
  return pressed;
}

}  // namespace ketentafel::widgets
