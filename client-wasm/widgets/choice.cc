#include <algorithm>
#include <vector>

#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

// What all options of one choice share.
struct Group {
  Context& ui;
  const ChoiceStyle& style;
  bool off = false;
};

float StrongWidth(Context& ui, std::string_view label, Type type) {
  return ui.frame().letters.Width(label, Weight::kSemiBold, StyleOf(type).size_px);
}

Color InkOf(const Group& group, Touch touch, bool selected) {
  if (group.off) return Color::kDisabled;
  if (selected || touch == Touch::kHeld) return Color::kAccent;
  return touch == Touch::kHover ? Color::kInk : Color::kInk2;
}

// Opens one option: a radio button of that look.
void Option(const Group& group, PartKind kind, const ChoiceOption& option, bool selected,
            const Box& box, Build contents) {
  Context::Frame& frame = group.ui.frame();
  const NodeId id = frame.Id(option.key);
  Part part = frame.FromBox(kind, box);
  part.ring = Part::Ring::kOutside;
  part.ring_radius = part.radius;
  uint32_t flags = flag::kFocusable | (selected ? flag::kChecked : 0);
  if (group.off) flags |= flag::kDisabled;
  if (Meaning* said = frame.Say(part, id, Role::kRadio, option.label, flags)) {
    said->description = frame.Keep(group.style.disabled_reason);
  }
  BuildPart(group.ui, part, 0, [&] { Silently(group.ui, contents); });
}

void Segment(const Group& group, const ChoiceOption& option, bool selected) {
  Context& ui = group.ui;
  const Touch touch = TouchOf(ui, ui.IdOf(option.key));
  const Color ink = InkOf(group, touch, selected);
  const float side = ui.IsPhone() ? 8 : 16;
  const Color fill = selected                 ? Color::kTint
                     : touch == Touch::kRest  ? Color::kNone
                     : touch == Touch::kHover ? Color::kCanvas
                                              : Color::kTint;
  // As wide as when it is chosen: choosing moves nothing.
  const float sign = option.icon == 0 ? 0 : 20 + space::kStep;
  const float label = StrongWidth(ui, option.label, Type::kBody) + sign;
  Option(group, PartKind::kRow, option, selected,
         {.width = ui.IsPhone() ? Flex() : Auto(),
          .min_width_px = ui.IsPhone() ? 0 : label + 2 * side,
          .min_height_px = space::kTarget,
          .padding = Sides(side, space::kStep),
          .gap_px = space::kStep,
          .justify = Justify::kCenter,
          .fill = fill,
          .edge = selected ? Color::kAccent : Color::kNone,
          .edge_px = edge::kSelected,
          .radius_px = radius::kControl},
         [&] {
           if (option.icon != 0) Icon(ui, option.icon, 20, ink);
           Text(ui, option.label,
                {.type = selected ? Type::kBodyStrong : Type::kBody,
                 .color = ink,
                 .align = TextAlign::kCenter});
         });
}

void Tile(const Group& group, const ChoiceOption& option, bool selected) {
  Context& ui = group.ui;
  const Touch touch = TouchOf(ui, ui.IdOf(option.key));
  const Color ink = InkOf(group, touch, selected);
  Option(group, PartKind::kColumn, option, selected,
         {.min_height_px = space::kMainTarget,
          .padding = Sides(2, 6),
          .gap_px = space::kHalf,
          .align = Align::kCenter,
          .justify = Justify::kCenter,
          .fill = selected                ? Color::kTint
                  : touch == Touch::kRest ? Color::kNone
                                          : Color::kCanvas,
          .edge = selected ? Color::kAccent : Color::kNone,
          .edge_px = edge::kSelected,
          .radius_px = radius::kControl},
         [&] {
           if (option.icon != 0) Icon(ui, option.icon, 20, ink);
           Text(ui, option.label,
                {.type = selected ? Type::kMetaStrong : Type::kMeta,
                 .color = ink,
                 .align = TextAlign::kCenter});
         });
}

void Line(const Group& group, const ChoiceOption& option, bool selected) {
  Context& ui = group.ui;
  const Touch touch = TouchOf(ui, ui.IdOf(option.key));
  const Color mark = group.off               ? Color::kDisabled
                     : selected              ? Color::kAccent
                     : touch == Touch::kRest ? Color::kEdge
                                             : Color::kInk2;
  Option(group, PartKind::kRow, option, selected,
         {.min_height_px = space::kTarget,
          .padding = Sides(0, 10),
          .gap_px = 12,
          .align = Align::kStart,
          .radius_px = radius::kControl},
         [&] {
           Row(ui,
               {.width = Px(24),
                .height = Px(24),
                .justify = Justify::kCenter,
                .fill = group.off ? Color::kSunken : Color::kSurface,
                .edge = mark,
                .edge_px = edge::kSelected,
                .radius_px = 12},
               [&] {
                 if (!selected) return;
                 Row(ui, {.width = Px(12), .height = Px(12), .fill = mark, .radius_px = 6}, [] {});
               });
           if (option.icon != 0) Icon(ui, option.icon, 24, group.off ? mark : Color::kInk2);
           Text(ui, option.label,
                {.type = selected ? Type::kBodyStrong : Type::kBody,
                 .color = group.off ? Color::kDisabled : Color::kInk,
                 .width = Flex()});
         });
}

void Options(const Group& group, std::span<const ChoiceOption> options) {
  for (size_t i = 0; i < options.size(); ++i) {
    const bool selected = static_cast<int>(i) == group.style.selected;
    switch (group.style.look) {
      case ChoiceLook::kSegments:
        Segment(group, options[i], selected);
        break;
      case ChoiceLook::kTiles:
        Tile(group, options[i], selected);
        break;
      case ChoiceLook::kList:
        Line(group, options[i], selected);
        break;
    }
  }
}

void EqualColumns(Context& ui, int columns, const Box& box, Build inside) {
  Context::Frame& frame = ui.frame();
  const int at = static_cast<int>(frame.parts.lengths.size());
  for (int i = 0; i < columns; ++i) frame.parts.lengths.push_back(Flex());
  const int index = static_cast<int>(frame.parts.items.size());
  BuildBox(ui, PartKind::kGrid, box, inside);
  frame.part(index).columns_at = at;
  frame.part(index).columns = columns;
}

// The container that fits the look.
void Frames(const Group& group, std::string_view key, std::span<const ChoiceOption> options) {
  Context& ui = group.ui;
  Box box = {.key = key, .role = Role::kRadioGroup, .label = group.style.label};
  const auto inside = [&] { Options(group, options); };
  if (group.style.look == ChoiceLook::kTiles) {
    const int widest = ui.IsPhone() ? 3 : 8;
    const int columns = std::min(widest, std::max(1, static_cast<int>(options.size())));
    box.gap_px = space::kHalf;
    box.align = Align::kStretch;
    EqualColumns(ui, columns, box, inside);
  } else if (group.style.look == ChoiceLook::kSegments) {
    box.fill = group.off ? Color::kSunken : Color::kSurface;
    box.edge = group.off ? Color::kNone : Color::kEdge;
    box.edge_px = edge::kControl;
    box.radius_px = radius::kControl;
    box.align = Align::kStretch;
    if (ui.IsPhone()) {
      // As many side by side as have room for their words.
      float widest = 0;
      for (const ChoiceOption& option : options) {
        widest = std::max(widest, StrongWidth(ui, option.label, Type::kBody) + 24);
      }
      const float room = ui.width_px() - 4 * MarginFor(ui.breakpoint());
      const int fits = std::max(1, static_cast<int>(room / widest));
      EqualColumns(ui, std::min(fits, std::max(1, static_cast<int>(options.size()))), box, inside);
    } else {
      BuildHugging(ui, PartKind::kRow, box, inside);
    }
  } else {
    Column(ui, box, inside);
  }
}

}  // namespace

std::optional<int> Choice(Context& ui, std::string_view key, const ChoiceStyle& style,
                          std::span<const ChoiceOption> options) {
  const Group group{ui, style, !style.disabled_reason.empty()};
  Column(ui, {.width = style.width, .gap_px = space::kHalf}, [&] {
    if (style.label_place == ChoiceStyle::Label::kShown) {
      Silently(ui, [&] { Text(ui, style.label, {.type = Type::kBodyStrong}); });
    }
    Frames(group, key, options);
    if (group.off) Reason(ui, style.disabled_reason);
  });
  std::optional<int> chosen;
  Keyed(ui, key, [&] {
    for (size_t i = 0; i < options.size(); ++i) {
      const bool clicked = ui.frame().Clicked(ui.IdOf(options[i].key), style.disabled_reason);
      if (clicked && static_cast<int>(i) != style.selected) chosen = static_cast<int>(i);
    }
  });
  return chosen;
}

}  // namespace ketentafel::widgets
