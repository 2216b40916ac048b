#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

struct Paint {
  Color fill = Color::kSurface, edge = Color::kEdge, sign = Color::kOnAccent;
};

Paint PaintOf(const CheckStyle& style, Touch touch) {
  if (!style.disabled_reason.empty()) return {Color::kSunken, Color::kDisabled, Color::kDisabled};
  if (style.checked) {
    const Color fill = touch == Touch::kRest ? Color::kAccent : Color::kAccentHover;
    return {fill, fill, Color::kOnAccent};
  }
  if (touch == Touch::kRest) return {};
  return {touch == Touch::kHeld ? Color::kTint : Color::kCanvas, Color::kInk2, Color::kInk2};
}

// A square or round mark with a check in it.
void Mark(Context& ui, const CheckStyle& style, const Paint& paint, float size, float radius) {
  Row(ui,
      {.width = Px(size),
       .height = Px(size),
       .justify = Justify::kCenter,
       .fill = paint.fill,
       .edge = paint.edge,
       .edge_px = edge::kSelected,
       .radius_px = radius},
      [&] {
        if (style.checked) Icon(ui, icons::kCheck, 20, paint.sign);
      });
}

void Track(Context& ui, const CheckStyle& style, const Paint& paint) {
  Row(ui,
      {.width = Px(44),
       .height = Px(24),
       .padding = Sides(4, 0),
       .justify = style.checked ? Justify::kEnd : Justify::kStart,
       .fill = paint.fill,
       .edge = paint.edge,
       .edge_px = edge::kSelected,
       .radius_px = 12},
      [&] {
        const Color knob = style.checked ? paint.sign : paint.edge;
        Row(ui, {.width = Px(16), .height = Px(16), .fill = knob, .radius_px = 8}, [] {});
      });
}

void Labels(Context& ui, const CheckStyle& style) {
  const bool off = !style.disabled_reason.empty();
  Column(ui, {.width = Flex()}, [&] {
    Text(ui, style.label, {.color = off ? Color::kDisabled : Color::kInk});
    if (!style.hint.empty()) Meta(ui, style.hint);
    if (off) Meta(ui, style.disabled_reason);
  });
}

void Face(Context& ui, const CheckStyle& style, const Paint& paint) {
  switch (style.look) {
    case CheckLook::kBox:
      Mark(ui, style, paint, 24, radius::kBar);
      return Labels(ui, style);
    case CheckLook::kRound:
      return Mark(ui, style, paint, 26, 13);
    case CheckLook::kSwitch:
      Track(ui, style, paint);
      return Labels(ui, style);
  }
}

}  // namespace

bool Checkbox(Context& ui, std::string_view key, const CheckStyle& style) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(key);
  const bool round = style.look == CheckLook::kRound, off = !style.disabled_reason.empty();
  Box box = {.min_height_px = space::kTarget,
             .padding = Sides(0, 10),
             .gap_px = 12,
             .align = Align::kStart,
             .radius_px = radius::kBar};
  if (round) {
    box = {.width = Px(space::kTarget),
           .height = Px(space::kTarget),
           .align = Align::kCenter,
           .justify = Justify::kCenter,
           .radius_px = radius::kControl};
  }
  Part part = frame.FromBox(PartKind::kRow, box);
  part.ring = Part::Ring::kOutside;
  part.ring_radius = part.radius;
  uint32_t flags = flag::kFocusable | (style.checked ? flag::kChecked : 0);
  if (off) flags |= flag::kDisabled;
  const Role role = style.look == CheckLook::kSwitch ? Role::kSwitch : Role::kCheckbox;
  if (Meaning* said = frame.Say(part, id, role, style.label, flags)) {
    said->description = frame.Keep(off ? style.disabled_reason : style.hint);
  }
  const Paint paint = PaintOf(style, off ? Touch::kRest : TouchOf(ui, id));
  BuildPart(ui, part, 0, [&] { Silently(ui, [&] { Face(ui, style, paint); }); });
  return frame.Clicked(id, style.disabled_reason);
}

}  // namespace ketentafel::widgets
