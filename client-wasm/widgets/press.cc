#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

bool Press(Context& ui, PartKind kind, std::string_view key, const PressStyle& style,
           Build contents) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(key);
  const bool off = !style.disabled_reason.empty();
  Part part = frame.FromBox(kind, style.box);
  // Rows that reach the edges of their card have no room around them.
  part.ring = part.radius > 0 ? Part::Ring::kOutside : Part::Ring::kInside;
  part.ring_radius = part.radius > 0 ? part.radius : radius::kBar;
  const Touch touch = off ? Touch::kRest : TouchOf(ui, id);
  if (style.selected) {
    part.fill = Color::kTint;
  } else if (touch != Touch::kRest) {
    part.fill = touch == Touch::kHeld ? Color::kTint : Color::kCanvas;
    if (style.box.fill == Color::kCanvas) part.fill = Color::kTint;
  }
  uint32_t flags = flag::kFocusable | style.box.flags;
  if (off) flags |= flag::kDisabled;
  if (style.selected) flags |= flag::kCurrentStep;
  if (style.expanded) flags |= flag::kExpandable | (*style.expanded ? flag::kExpanded : 0);
  const Role role = style.href.empty() ? Role::kButton : Role::kLink;
  if (Meaning* said = frame.Say(part, id, role, style.name, flags)) {
    said->attribute = frame.Keep(style.href);
    said->description = frame.Keep(off ? style.disabled_reason : style.description);
  }
  BuildPart(ui, part, 0, [&] { Silently(ui, contents); });
  return frame.Clicked(id, style.disabled_reason);
}

}  // namespace

bool PressRow(Context& ui, std::string_view key, const PressStyle& style, Build contents) {
  return Press(ui, PartKind::kRow, key, style, contents);
}

bool PressColumn(Context& ui, std::string_view key, const PressStyle& style, Build contents) {
  return Press(ui, PartKind::kColumn, key, style, contents);
}

}  // namespace ketentafel::widgets
