#include <algorithm>
#include <string_view>

#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

constexpr double kBusyPatienceMs = 400;  // what takes less time is not worth a word

struct Look {
  Color fill = Color::kSurface, edge = Color::kEdge, ink = Color::kInk;
  float edge_px = edge::kControl;
};

Look RestLook(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::kPlain:
      return {};
    case ButtonKind::kPrimary:
      return {Color::kAccent, Color::kNone, Color::kOnAccent};
    case ButtonKind::kQuiet:
      return {Color::kNone, Color::kNone, Color::kAccent};
    case ButtonKind::kTinted:
      return {Color::kTint, Color::kNone, Color::kAccent};
    case ButtonKind::kOutlined:
      return {Color::kSurface, Color::kAccent, Color::kAccent};
  }
  return {};
}

Look TouchedLook(ButtonKind kind, Touch touch) {
  const bool held = touch == Touch::kHeld;
  switch (kind) {
    case ButtonKind::kPlain:
      return held ? Look{Color::kTint, Color::kEdge, Color::kAccent}
                  : Look{Color::kCanvas, Color::kInk2, Color::kInk};
    case ButtonKind::kPrimary:
      return {held ? Color::kAccentPress : Color::kAccentHover, Color::kNone, Color::kOnAccent};
    case ButtonKind::kQuiet:
      return {Color::kTint, held ? Color::kAccent : Color::kNone, Color::kAccent};
    case ButtonKind::kTinted:
      return {Color::kTint, Color::kAccent, held ? Color::kAccentPress : Color::kAccent};
    case ButtonKind::kOutlined:
      return {held ? Color::kTint : Color::kCanvas, Color::kAccent, Color::kAccent};
  }
  return {};
}

Look LookOf(const ButtonStyle& style, Touch touch) {
  if (!style.disabled_reason.empty()) return {Color::kSunken, Color::kNone, Color::kDisabled};
  if (style.pressed.value_or(false)) {
    return {Color::kTint, Color::kAccent, Color::kAccent, edge::kSelected};
  }
  return touch == Touch::kRest ? RestLook(style.kind) : TouchedLook(style.kind, touch);
}

uint32_t FlagsOf(const ButtonStyle& style) {
  uint32_t flags = flag::kFocusable;
  if (!style.disabled_reason.empty()) flags |= flag::kDisabled;
  if (style.submits) flags |= flag::kSubmits;
  if (style.busy) flags |= flag::kBusy;
  if (style.pressed) flags |= flag::kToggle | (*style.pressed ? flag::kPressed : 0);
  return flags;
}

// Whether it is time to say that it is busy.
bool SaysBusy(Context& ui, NodeId id, const ButtonStyle& style) {
  auto& since = ui.frame().memory.busy_since;
  if (!style.busy) {
    since.erase(id);
    return false;
  }
  const double waited = ui.now_ms() - since.try_emplace(id, ui.now_ms()).first->second;
  if (waited >= kBusyPatienceMs) return true;
  ui.WakeIn(kBusyPatienceMs - waited);
  return false;
}

float LabelWidth(Context& ui, std::string_view label) {
  return ui.frame().letters.Width(label, Weight::kSemiBold, StyleOf(Type::kBodyStrong).size_px) *
         ui.frame().zoom;
}

void Face(Context& ui, NodeId id, const ButtonStyle& style, Color ink) {
  const bool busy = SaysBusy(ui, id, style);
  const float icon_px = style.size == ButtonSize::kBig ? 24 : 20;
  const auto icon = [&](IconSide side) {
    if (style.icon != 0 && style.icon_side == side) Icon(ui, style.icon, icon_px, ink);
  };
  icon(IconSide::kBefore);
  if (busy) {
    // The room of its own label stays, so that nothing beside it moves.
    Row(ui, {.min_width_px = LabelWidth(ui, style.label), .justify = Justify::kCenter},
        [&] { Text(ui, ui.words().busy, {.type = Type::kBodyStrong, .color = ink}); });
  } else if (!style.label.empty()) {
    // Without a frame around it a label of two lines reads like a text.
    const auto align = style.kind == ButtonKind::kQuiet ? TextAlign::kStart : TextAlign::kCenter;
    Text(ui, style.label, {.type = Type::kBodyStrong, .color = ink, .align = align});
  }
  icon(IconSide::kAfter);
}

Box ButtonBox(const ButtonStyle& style, const Look& look) {
  const bool big = style.size == ButtonSize::kBig;
  const float side = style.padding_px.value_or(big                                ? 24
                                               : style.kind == ButtonKind::kQuiet ? 8
                                                                                  : 16);
  return {.width = style.width,
          .min_height_px = big ? space::kMainTarget : space::kTarget,
          .padding = Sides(side + edge::kCard, big ? 16 : 10),
          .gap_px = space::kStep,
          .justify = Justify::kCenter,
          .fill = look.fill,
          .edge = look.edge,
          .edge_px = look.edge_px,
          .radius_px = radius::kControl};
}

void DrawButton(Context& ui, NodeId id, const ButtonStyle& style, const Box& box, Color ink) {
  Context::Frame& frame = ui.frame();
  Part part = frame.FromBox(PartKind::kRow, box);
  part.ring = Part::Ring::kOutside;
  part.ring_radius = part.radius;
  part.hugs = true;
  const std::string_view name = style.name.empty() ? style.label : style.name;
  if (Meaning* said = frame.Say(part, id, Role::kButton, name, FlagsOf(style))) {
    const bool off = !style.disabled_reason.empty();
    said->description = frame.Keep(off ? style.disabled_reason : style.description);
    said->attribute = frame.Keep(style.shortcut);
  }
  BuildPart(ui, part, 0, [&] { Silently(ui, [&] { Face(ui, id, style, ink); }); });
}

bool AnyButton(Context& ui, std::string_view key, const ButtonStyle& style, const Box& box,
               Color ink) {
  const NodeId id = ui.IdOf(key);
  const bool below = !style.disabled_reason.empty() && style.reason_place == ReasonPlace::kBelow;
  if (below) {
    Column(ui, {.width = style.width, .gap_px = space::kHalf}, [&] {
      Box inner = box;
      if (inner.width.kind == Length::Kind::kPx) inner.width = Flex();
      DrawButton(ui, id, style, inner, ink);
      Reason(ui, style.disabled_reason);
    });
  } else {
    DrawButton(ui, id, style, box, ink);
  }
  const bool pressed = ui.frame().Clicked(id, style.disabled_reason) && !style.busy;
  if (pressed && style.submits) ui.frame().form_sent = true;
  return pressed;
}

}  // namespace

bool Button(Context& ui, std::string_view key, const ButtonStyle& style) {
  const Look look = LookOf(style, TouchOf(ui, ui.IdOf(key)));
  return AnyButton(ui, key, style, ButtonBox(style, look), look.ink);
}

bool IconButton(Context& ui, std::string_view key, const ButtonStyle& style) {
  ButtonStyle bare = style;
  if (bare.name.empty()) bare.name = style.label;
  bare.label = {};
  bare.reason_place = ReasonPlace::kSpoken;
  const NodeId id = ui.IdOf(key);
  const Touch touch = TouchOf(ui, id);
  Look look = LookOf(bare, touch);
  if (!bare.disabled_reason.empty()) look.fill = Color::kNone;
  if (style.kind == ButtonKind::kPlain && bare.disabled_reason.empty()) {
    // Without a word it is quiet, and secondary until it is touched.
    look = touch == Touch::kRest ? Look{Color::kNone, Color::kNone, Color::kInk2}
                                 : TouchedLook(ButtonKind::kQuiet, touch);
  }
  Box box = ButtonBox(bare, look);
  box.width = Px(style.size == ButtonSize::kBig ? space::kMainTarget : space::kTarget);
  box.padding = All(0);
  return AnyButton(ui, key, bare, box, look.ink);
}

bool AvatarButton(Context& ui, std::string_view key, const ButtonStyle& style) {
  ButtonStyle round = style;
  round.kind = ButtonKind::kTinted;
  round.reason_place = ReasonPlace::kSpoken;
  const Look look = LookOf(round, TouchOf(ui, ui.IdOf(key)));
  Box box = ButtonBox(round, look);
  box.width = box.height = Px(space::kTarget);
  box.padding = All(0);
  box.radius_px = space::kTarget / 2;
  return AnyButton(ui, key, round, box, look.ink);
}

bool Link(Context& ui, std::string_view key, const LinkStyle& style) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(key);
  const Touch touch = TouchOf(ui, id);
  const Color ink = touch == Touch::kHeld    ? Color::kAccentPress
                    : touch == Touch::kHover ? Color::kAccentHover
                                             : Color::kAccent;
  Part part = frame.FromBox(PartKind::kRow, {.gap_px = space::kHalf});
  part.hugs = true;
  part.ring = Part::Ring::kOutside;
  part.ring_radius = radius::kBar;
  const std::string_view name = style.name.empty() ? style.label : style.name;
  if (Meaning* said = frame.Say(part, id, Role::kLink, name, flag::kFocusable)) {
    said->attribute = frame.Keep(style.href);
  }
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] {
      const int text = frame.AddText({{style.label, Weight::kSemiBold, Color::kInherit}},
                                     {.type = style.type, .color = ink}, Role::kText);
      // A word in a line needs more than its colour to be seen as a link; an icon is enough.
      const bool underlined = style.icon == 0;
      frame.parts.texts[static_cast<size_t>(frame.part(text).text)].underline = underlined;
      if (style.icon != 0) Icon(ui, style.icon, 20, ink);
    });
  });
  return frame.Clicked(id);
}

}  // namespace ketentafel::widgets
