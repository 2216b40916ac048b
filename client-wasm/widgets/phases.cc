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
  const float side = phone ? 16 : ui.IsNarrow() ? 12 : 24;
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
                         .gap_px = side < 16 ? 10 : space::kTight},
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
  std::optional<int> pressed;
  const bool phone = ui.IsPhone();
  const auto inside = [&] {
    for (size_t i = 0; i < phases.size(); ++i) {
      if (i > 0 && phone) Divider(ui);
      if (i > 0 && !phone) Row(ui, {.width = Px(1), .fill = Color::kLine}, [] {});
      if (Phase(ui, phases[i])) pressed = static_cast<int>(i);
    }
  };
  Box box = {.key = key,
             .role = Role::kGroup,
             .label = label,
             .padding = All(1),
             .align = Align::kStretch,
             .fill = Color::kSurface,
             .edge = Color::kLine,
             .radius_px = radius::kCard,
             .clips = true};
  phone ? Column(ui, box, inside) : Row(ui, box, inside);
  return pressed;
}

}  // namespace ketentafel::widgets
