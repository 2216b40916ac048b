#include "client-wasm/widgets/navigation.h"

#include <string>

#include "client-wasm/widgets/container.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

constexpr float kBottomTabPad = 2;
constexpr float kRoomyPx = 1200;  // from this width on navigation has all the air it wants

// One link of the top navigation, with its line below while it is the current one.
void NavItem(Context& ui, const Place& place, bool current) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(place.key);
  const Touch touch = TouchOf(ui, id);
  Part part =
      frame.FromBox(PartKind::kColumn,
                    {.height = Px(63), .padding = Sides(ui.width_px() < kRoomyPx ? 10 : 16, 0)});
  part.ring = Part::Ring::kOutside;
  part.ring_radius = radius::kBar;
  const uint32_t flags = flag::kFocusable | (current ? flag::kCurrent : 0);
  if (Meaning* said = frame.Say(part, id, Role::kLink, place.label, flags)) {
    said->attribute = frame.Keep(place.href);
  }
  const Color ink = current || touch == Touch::kHover ? Color::kInk
                    : touch == Touch::kHeld           ? Color::kAccent
                                                      : Color::kInk2;
  // As wide as when it is current: going there moves nothing.
  const float width = frame.letters.Width(place.label, Weight::kSemiBold, 16);
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] {
      // Centred in the whole bar, line included.
      Row(ui,
          {.height = Px(59),
           .min_width_px = width,
           .padding = Insets{0, 4, 0, 0},
           .justify = Justify::kCenter},
          [&] {
            Text(ui, place.label,
                 {.type = current ? Type::kBodyStrong : Type::kBody,
                  .color = ink,
                  .overflow = Overflow::kOneLine});
          });
      const int line = static_cast<int>(frame.parts.items.size());
      Row(ui, {.height = Px(4), .fill = current ? Color::kAccent : Color::kNone, .radius_px = 2},
          [] {});
      frame.part(line).square_bottom = true;
    });
  });
}

void BadgeOn(Context& ui, int count) {
  if (count <= 0) return;
  Row(ui,
      {.height = Px(20),
       .min_width_px = 20,
       .padding = Sides(6, 0),
       .justify = Justify::kCenter,
       .fill = Color::kAccent,
       .radius_px = 10},
      [&] {
        Text(
            ui, std::to_string(count),
            {.type = Type::kMetaStrong, .color = Color::kOnAccent, .overflow = Overflow::kOneLine});
      });
}

struct TabPaint {
  Color ink = Color::kInk2, line = Color::kNone;
  Type type = Type::kBody;
};

TabPaint PaintOf(bool selected, Touch touch, bool small) {
  TabPaint paint;
  paint.type = small ? Type::kMeta : Type::kBody;
  if (selected) {
    return {Color::kAccent, Color::kAccent, small ? Type::kMetaStrong : Type::kBodyStrong};
  }
  if (touch == Touch::kHover) paint.ink = Color::kInk;
  if (touch == Touch::kHeld) paint.ink = Color::kAccent;
  return paint;
}

Part TabPart(Context& ui, const Place& place, const TabsStyle& style, bool selected, Box box) {
  Context::Frame& frame = ui.frame();
  Part part = frame.FromBox(PartKind::kColumn, box);
  part.ring = Part::Ring::kInside;
  part.ring_radius = radius::kBar;
  std::string name(place.label);
  if (place.badge > 0) name += ", " + std::to_string(place.badge);
  Meaning* said = frame.Say(part, frame.Id(place.key), Role::kTab, name,
                            flag::kFocusable | (selected ? flag::kSelected : 0));
  if (said != nullptr && selected) said->ref = style.panel;
  return part;
}

void AccentLine(Context& ui, Color color, bool below) {
  const int line = static_cast<int>(ui.frame().parts.items.size());
  Row(ui, {.height = Px(4), .fill = color, .radius_px = 2}, [] {});
  (below ? ui.frame().part(line).square_bottom : ui.frame().part(line).square_top) = true;
}

float BottomLabelWidth(Context& ui, const Place& place) {
  return ui.frame().letters.Width(place.label, Weight::kSemiBold, 14) + 2 * kBottomTabPad;
}

// A long label takes room from short ones, as long as all labels together fit.
bool BottomLabelsFit(Context& ui, std::span<const Place> places) {
  float width = 0;
  for (const Place& place : places) width += BottomLabelWidth(ui, place);
  return width <= ui.width_px();
}

void BottomTab(Context& ui, const Place& place, const TabsStyle& style, bool selected,
               bool whole_label) {
  const TabPaint paint = PaintOf(selected, TouchOf(ui, ui.IdOf(place.key)), true);
  const Part part = TabPart(ui, place, style, selected,
                            {.width = Flex(),
                             .height = Px(64),
                             .min_width_px = whole_label ? BottomLabelWidth(ui, place) : 0,
                             .padding = Sides(kBottomTabPad, 0)});
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] {
      Row(ui, {.padding = Sides(16 - kBottomTabPad, 0)},
          [&] { Column(ui, {.width = Flex()}, [&] { AccentLine(ui, paint.line, false); }); });
      Column(ui, {.padding = Insets{0, 7, 0, 0}, .gap_px = 2, .align = Align::kCenter}, [&] {
        Row(ui, {.gap_px = space::kHalf}, [&] {
          Icon(ui, place.icon, 24, paint.ink);
          BadgeOn(ui, place.badge);
        });
        Text(ui, place.label,
             {.type = paint.type,
              .color = paint.ink,
              .align = TextAlign::kCenter,
              .overflow = Overflow::kEllipsis});
      });
    });
  });
}

void TopTab(Context& ui, const Place& place, const TabsStyle& style, bool selected) {
  const TabPaint paint = PaintOf(selected, TouchOf(ui, ui.IdOf(place.key)), false);
  const float width = ui.frame().letters.Width(place.label, Weight::kSemiBold, 16);
  const Part part = TabPart(ui, place, style, selected, {.height = Px(48)});
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] {
      Row(ui, {.height = Px(44), .padding = Sides(16, 0), .gap_px = space::kStep}, [&] {
        if (place.icon != 0) Icon(ui, place.icon, 20, paint.ink);
        Row(ui, {.min_width_px = width, .justify = Justify::kCenter}, [&] {
          Text(ui, place.label,
               {.type = paint.type, .color = paint.ink, .overflow = Overflow::kEllipsis});
        });
        BadgeOn(ui, place.badge);
      });
      AccentLine(ui, paint.line, true);
    });
  });
}

}  // namespace

bool Logo(Context& ui, std::string_view name, std::string_view href) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id("logo");
  Part part = frame.FromBox(PartKind::kRow, {.min_height_px = space::kTarget, .gap_px = 10});
  part.ring = Part::Ring::kOutside;
  part.ring_radius = radius::kControl;
  if (Meaning* said = frame.Say(part, id, Role::kLink, name, flag::kFocusable)) {
    said->attribute = frame.Keep(href);
  }
  BuildPart(ui, part, 0, [&] {
    Silently(ui, [&] {
      Part sign;
      sign.kind = PartKind::kMark;
      sign.mark = MarkKind::kLogo;
      sign.size = (ui.IsPhone() ? 28 : 32) * frame.zoom;
      frame.Leaf(sign);
      if (ui.IsPhone()) return;
      Text(ui, name,
           {.type = Type::kCardTitle, .color = Color::kAccent, .overflow = Overflow::kOneLine});
    });
  });
  return frame.Clicked(id);
}

std::optional<int> Navigation(Context& ui, std::string_view key, std::string_view label,
                              std::span<const Place> places, int current) {
  std::optional<int> chosen;
  Row(ui, {.key = key, .role = Role::kNavigation, .label = label, .gap_px = space::kHalf}, [&] {
    for (size_t i = 0; i < places.size(); ++i) {
      const int index = static_cast<int>(i);
      NavItem(ui, places[i], index == current);
      if (ui.frame().Clicked(ui.IdOf(places[i].key))) chosen = index;
    }
  });
  return chosen;
}

std::optional<int> Tabs(Context& ui, std::string_view key, const TabsStyle& style,
                        std::span<const Place> places) {
  std::optional<int> chosen;
  const bool bottom = style.look == TabsLook::kBottom;
  const bool whole_labels = bottom && BottomLabelsFit(ui, places);
  const auto row = [&] {
    for (size_t i = 0; i < places.size(); ++i) {
      const int index = static_cast<int>(i);
      const bool selected = index == style.selected;
      if (bottom) {
        BottomTab(ui, places[i], style, selected, whole_labels);
      } else {
        TopTab(ui, places[i], style, selected);
      }
      const bool clicked = ui.frame().Clicked(ui.IdOf(places[i].key));
      if (clicked && index != style.selected) chosen = index;
    }
  };
  // Bottom tabs stand beside the page's main part: they are a landmark of their own.
  const Box landmark{.key = "places", .role = Role::kNavigation, .label = style.label};
  Column(ui, bottom ? landmark : Box{}, [&] {
    const Box tabs = {.key = key, .role = Role::kTabList, .label = style.label};
    // On a phone more than two do not stand beside each other.
    bottom ? Row(ui, tabs, row) : Flow(ui, tabs, row);
    if (!bottom) Divider(ui);
  });
  return chosen;
}

void TabPanel(Context& ui, const Box& box, Build contents) {
  Box panel = box;
  panel.role = Role::kTabPanel;
  Column(ui, panel, contents);
}

}  // namespace ketentafel::widgets
