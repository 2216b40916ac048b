#include <string>
#include <utility>

#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/navigation.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

// The button says that it opens a menu, and whether it does now.
void SayMenu(Context::Frame& frame, NodeId button, NodeId menu, bool open) {
  for (auto it = frame.parts.meanings.rbegin(); it != frame.parts.meanings.rend(); ++it) {
    if (it->id != button) continue;
    it->flags |= flag::kHasPopup | flag::kExpandable | (open ? flag::kExpanded : 0);
    it->ref = menu;
    return;
  }
}

bool MenuButton(Context& ui, std::string_view key, const MenuStyle& style) {
  switch (style.look) {
    case MenuStyle::Look::kIconButton:
      return IconButton(ui, key, style.button);
    case MenuStyle::Look::kAvatar:
      return AvatarButton(ui, key, style.button);
    default:
      return Button(ui, key, style.button);
  }
}

}  // namespace

void Menu(Context& ui, std::string_view key, const MenuStyle& style, Build items) {
  Context::Frame& frame = ui.frame();
  const NodeId button = frame.Id(key);
  const std::string menu_key = std::string(key) + " menu";
  const NodeId menu = frame.Id(menu_key);
  NodeId& open = frame.memory.open_menu;
  const bool pressed = MenuButton(ui, key, style);
  if (frame.tree.Take(menu, semantics::ActionKind::kKey)) open = 0;
  if (pressed) open = open == menu ? 0 : menu;
  if (!style.button.disabled_reason.empty() && open == menu) open = 0;
  SayMenu(frame, button, menu, open == menu);
  if (open != menu) return;
  Part part = frame.FromBox(PartKind::kColumn, {.min_width_px = style.width_px,
                                                .padding = Sides(edge::kControl, space::kStep),
                                                .fill = Color::kSurface,
                                                .edge = Color::kEdge,
                                                .edge_px = edge::kControl,
                                                .radius_px = radius::kControl});
  const std::string_view name = style.button.name.empty() ? style.button.label : style.button.name;
  if (Meaning* said = frame.Say(part, menu, Role::kMenu, name, flag::kOverlay)) {
    said->container = true;
  }
  frame.OpenOverlay(OverlayKind::kMenu, button, part);
  frame.PushScope(menu);
  const NodeId around = std::exchange(frame.menu, menu);
  ScrollArea(ui, {.key = "scroll"}, items);
  frame.menu = around;
  frame.PopScope();
  frame.CloseOverlay();
}

bool MenuItem(Context& ui, std::string_view key, const MenuItemStyle& style) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(key);
  const bool off = !style.disabled_reason.empty();
  const Touch touch = off ? Touch::kRest : TouchOf(ui, id);
  Part part =
      frame.FromBox(PartKind::kRow, {.min_height_px = space::kTarget,
                                     .padding = Sides(16, 10),
                                     .gap_px = 12,
                                     .align = Align::kStart,
                                     .fill = touch == Touch::kRest ? Color::kNone : Color::kTint});
  part.ring = Part::Ring::kInside;
  part.ring_radius = radius::kBar;
  const Color ink = off ? Color::kDisabled : touch == Touch::kHeld ? Color::kAccent : Color::kInk;
  Meaning* said = frame.Say(
      part, id, Role::kMenuItem, style.label,
      flag::kFocusable | (off ? flag::kDisabled : 0) | (style.selected ? flag::kCurrent : 0));
  if (said != nullptr) said->description = frame.Keep(off ? style.disabled_reason : style.note);
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] {
      if (style.icon != 0) Icon(ui, style.icon, 24, off ? ink : Color::kInk2);
      Column(ui, {.width = Flex()}, [&] {
        Text(ui, style.label,
             {.type = style.selected ? Type::kBodyStrong : Type::kBody, .color = ink});
        if (!style.note.empty()) Meta(ui, style.note);
        if (off) Meta(ui, style.disabled_reason);
      });
      if (style.selected) Icon(ui, icons::kCheck, 24, Color::kAccent);
    });
  });
  if (!frame.Clicked(id, style.disabled_reason)) return false;
  if (frame.memory.open_menu == frame.menu) frame.memory.open_menu = 0;
  return true;
}

void MenuDivider(Context& ui) {
  Column(ui, {.padding = Sides(0, space::kHalf)}, [&] { Divider(ui); });
}

bool Disclosure(Context& ui, std::string_view key, const DisclosureStyle& style, Build contents) {
  bool asked = false;
  Column(ui, {}, [&] {
    const Box line = {
        .min_height_px = space::kTarget, .gap_px = space::kStep, .radius_px = radius::kControl};
    asked = PressRow(ui, key, {.name = style.label, .box = line, .expanded = style.open}, [&] {
      // A phone has no room for two texts side by side; a number still fits.
      constexpr size_t kShortNote = 4;
      const bool below = ui.IsPhone() && style.note.size() > kShortNote;
      Column(ui, {.width = Flex()}, [&] {
        Text(ui, style.label, {.type = Type::kBodyStrong});
        if (below) Meta(ui, style.note);
      });
      if (!below && !style.note.empty()) Meta(ui, style.note);
      Icon(ui, style.open ? icons::kDown : icons::kRight, 20, Color::kInk2);
    });
    if (style.open) contents();
  });
  return asked;
}

std::optional<int> Reorder(Context& ui, std::string_view key, const ReorderStyle& style) {
  const Words& words = ui.words();
  const std::string name = words.move + " " + std::string(style.name);
  const int last = style.count - 1;
  std::optional<int> to;
  Menu(ui, key,
       {.button = {.label = name, .icon = icons::kDrag, .disabled_reason = style.disabled_reason},
        .look = MenuStyle::Look::kIconButton},
       [&] {
         const bool first = style.index <= 0, at_end = style.index >= last;
         if (!first && MenuItem(ui, "earlier", {.label = words.earlier, .icon = icons::kEarlier})) {
           to = style.index - 1;
         }
         if (!at_end && MenuItem(ui, "later", {.label = words.later, .icon = icons::kLater})) {
           to = style.index + 1;
         }
         if (!first && MenuItem(ui, "start", {.label = words.to_start, .icon = icons::kEarlier})) {
           to = 0;
         };
         if (!at_end && MenuItem(ui, "end", {.label = words.to_end, .icon = icons::kLater})) {
           to = last;
         }
       });
  return to;
}

}  // namespace ketentafel::widgets
