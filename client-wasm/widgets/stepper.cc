#include <algorithm>
#include <charconv>
#include <string>

#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;
using semantics::ActionKind;

constexpr float kValueWidth = 40;

std::optional<int> NumberIn(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// One of the two buttons. Whether it was pressed.
bool SideButton(Context& ui, std::string_view key, std::string_view name, char32_t icon,
                const StepperStyle& style, bool at_limit) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(key);
  const bool off = at_limit || !style.disabled_reason.empty();
  const Touch touch = off ? Touch::kRest : TouchOf(ui, id);
  Part part =
      frame.FromBox(PartKind::kRow, {.width = Px(space::kTarget),
                                     .height = Px(space::kTarget),
                                     .justify = Justify::kCenter,
                                     .fill = touch == Touch::kRest ? Color::kNone : Color::kTint,
                                     .radius_px = radius::kControl});
  part.ring = Part::Ring::kOutside;
  part.ring_radius = part.radius;
  Meaning* said =
      frame.Say(part, id, Role::kButton, name, flag::kFocusable | (off ? flag::kDisabled : 0));
  if (said != nullptr) said->description = frame.Keep(style.disabled_reason);
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] { Icon(ui, icon, 20, off ? Color::kDisabled : Color::kAccent); });
  });
  return frame.Clicked(id) && !off;
}

// The number itself: typed, it counts when the field is left.
std::optional<int> Value(Context& ui, const StepperStyle& style) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id("value");
  const bool off = !style.disabled_reason.empty();
  auto& half_typed = frame.memory.half_typed;
  semantics::Action action;
  if (frame.tree.Take(id, ActionKind::kSetValue, &action) && !off) half_typed[id] = action.text;
  const bool left = frame.tree.Take(id, ActionKind::kBlur);
  const bool sent = frame.tree.Take(id, ActionKind::kSubmit);
  std::optional<int> typed;
  const auto draft = half_typed.find(id);
  if (draft != half_typed.end() && (left || sent || frame.tree.focused() != id)) {
    typed = NumberIn(draft->second);
    half_typed.erase(draft);
  }
  const auto shown_draft = half_typed.find(id);
  const std::string shown =
      shown_draft == half_typed.end() ? std::to_string(style.value) : shown_draft->second;
  Part part = frame.FromBox(PartKind::kRow, {.width = Px(kValueWidth),
                                             .height = Px(40),
                                             .justify = Justify::kCenter,
                                             .radius_px = radius::kBar});
  part.ring = Part::Ring::kOutside;
  part.ring_radius = part.radius;
  Meaning* said = frame.Say(part, id, Role::kTextBox, style.label,
                            flag::kFocusable | flag::kBare | flag::kAlignCenter | flag::kStrong |
                                (off ? flag::kDisabled : 0));
  if (said != nullptr) {
    said->value = frame.Keep(shown);
    said->input_mode = frame.Keep("numeric");
    said->description = frame.Keep(style.disabled_reason);
  }
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] {
      Text(ui, shown,
           {.type = Type::kBodyStrong,
            .color = off ? Color::kDisabled : Color::kInk,
            .overflow = Overflow::kOneLine});
    });
  });
  return typed;
}

}  // namespace

std::optional<int> Stepper(Context& ui, std::string_view key, const StepperStyle& style) {
  const bool off = !style.disabled_reason.empty();
  int wish = style.value;
  const auto frame = [&] {
    BuildHugging(
        ui, PartKind::kRow,
        {.key = key,
         .role = Role::kGroup,
         .label = style.label,
         .height = Px(space::kTarget),
         .padding = Sides(1.5f, 0),
         .fill = off ? Color::kSunken : Color::kSurface,
         .edge = off ? Color::kNone : Color::kEdge,
         .edge_px = edge::kControl,
         .radius_px = radius::kControl},
        [&] {
          if (SideButton(ui, "fewer", style.fewer, icons::kMinus, style,
                         style.value <= style.min)) {
            wish -= style.step;
          }
          if (const auto typed = Value(ui, style)) wish = *typed;
          if (SideButton(ui, "more", style.more, icons::kPlus, style, style.value >= style.max)) {
            wish += style.step;
          }
        });
  };
  if (off) {
    Column(ui, {.gap_px = space::kHalf}, [&] {
      frame();
      Reason(ui, style.disabled_reason);
    });
  } else {
    frame();
  }
  wish = std::clamp(wish, style.min, style.max);
  if (wish == style.value || off) return std::nullopt;
  return wish;
}

}  // namespace ketentafel::widgets
