#ifndef KETENTAFEL_CLIENT_WIDGETS_LAYOUT_H_
#define KETENTAFEL_CLIENT_WIDGETS_LAYOUT_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "client-wasm/widgets/context.h"
#include "client-wasm/widgets/theme.h"

namespace ketentafel::widgets {

// How wide or high a part is. Units: CSS pixels.
struct Length {
  enum class Kind : uint8_t { kAuto, kPx, kFlex } kind = Kind::kAuto;
  float value = 0;
};
constexpr Length Auto() { return {}; }  // as its contents
constexpr Length Px(float px) { return {Length::Kind::kPx, px}; }
// A share of what is left, never less than its contents need.
constexpr Length Flex(float share = 1) { return {Length::Kind::kFlex, share}; }

struct Insets {
  float left = 0, top = 0, right = 0, bottom = 0;
};
constexpr Insets All(float px) { return {px, px, px, px}; }
constexpr Insets Sides(float horizontal, float vertical) {
  return {horizontal, vertical, horizontal, vertical};
}

// Across the direction of a container. kDefault: rows centre, columns stretch.
enum class Align : uint8_t { kDefault, kStart, kCenter, kEnd, kStretch, kBaseline };
// Along the direction of a container.
enum class Justify : uint8_t { kStart, kCenter, kEnd, kBetween };
enum class EdgeKind : uint8_t { kSolid, kDashed };

// A container: where its contents go and how it looks. Name fields in this order.
struct Box {
  std::string_view key = {};                 // names what is inside; needed with a role
  std::optional<Role> role = {};             // what it is to a screen reader; none: only layout
  std::string_view label = {};               // name of that role
  Length width = {}, height = {};            // Auto in a column's width: the whole width
  float min_width_px = 0, max_width_px = 0;  // 0: no limit
  float min_height_px = 0, max_height_px = 0;
  std::optional<Insets> padding = {};  // none: 0, or what the kind of container has
  float gap_px = 0;
  Align align = Align::kDefault;      // of its contents
  Justify justify = Justify::kStart;  // of its contents
  Align self = Align::kDefault;       // of itself in the container around it
  Color fill = Color::kNone;
  Color edge = Color::kNone;
  float edge_px = edge::kCard;
  EdgeKind edge_kind = EdgeKind::kSolid;
  float radius_px = 0;
  bool clips = false;           // cuts its contents at its rounded edge
  int position = 0, count = 0;  // list item, row: its place among how many
  uint32_t flags = 0;           // semantics::flag, e.g. kCurrentStep
};

// Side by side, centred unless told otherwise. What does not fit makes texts wrap.
void Row(Context& ui, const Box& box, Build contents);
// Below each other, as wide as the container. Controls keep their own width unless they have
// Flex() or the column has Align::kStretch.
void Column(Context& ui, const Box& box, Build contents);
// Side by side, going on at the next line where it does not fit: chips, buttons.
void Flow(Context& ui, const Box& box, Build contents);
// Columns that stay aligned over all lines; contents fill them line by line. gap_px is between
// columns, line_gap_px between lines.
void Grid(Context& ui, std::initializer_list<Length> columns, float line_gap_px, const Box& box,
          Build contents);

// A part that the eye sees as one thing. Padding 24, 16 on phones, unless the box says.
enum class Tone : uint8_t {
  kSurface,  // white, card edge
  kTint,     // now, own
  kAmber,    // attention
  kCanvas,   // quiet: a proposal, an opened row
  kDashed,   // an invitation: nobody yet
};
void Card(Context& ui, Tone tone, const Box& box, Build contents);
inline void Card(Context& ui, const Box& box, Build contents) {
  Card(ui, Tone::kSurface, box, contents);
}
// A tinted part inside a card: no edge (kTint), radius 8, padding 16.
void Panel(Context& ui, Tone tone, const Box& box, Build contents);

// Empty room that takes what is left in a row or column: what follows moves to the end.
void Spacer(Context& ui);
// Empty room of that size. Units: CSS pixels.
void Gap(Context& ui, float px);
// A hairline across a column, drawn `inset_px` inside both ends.
void Divider(Context& ui, float inset_px = 0);
// A hairline between two things in a row, 32 high.
void VerticalRule(Context& ui);

// Its contents scroll when they are higher than it is. Give it Px, Flex or a maximum height.
void ScrollArea(Context& ui, const Box& box, Build contents);
// Whether new contents at the end pull the view along, as long as people are at the end.
enum class FollowEnd { kNo, kYes };
void ScrollArea(Context& ui, const Box& box, FollowEnd follow, Build contents);

// Rows of one height, of which only those in view (and the focused one) are built: for lists of
// more than some 200 rows, inside a scroll area. Rows become list items that know their place.
struct LongListStyle {
  std::string_view label = {};
  int count = 0;
  float row_height_px = 56;
};
void LongList(Context& ui, std::string_view key, const LongListStyle& style, BuildRow row);

// The frame of a page: bars stay, the body scrolls. Call in this order, each at most once.
void TopBar(Context& ui, Build contents);  // banner: 64 high, 56 on phones
void SubBar(Context& ui, Build contents);  // below it: 72 high, one line of steps
struct BodyStyle {
  std::string_view label = {};
  float max_width_px = 1296;           // 0: as wide as the page less its margins
  std::optional<Insets> padding = {};  // none: margin of the width, 32 above and below
  std::optional<float> gap_px = {};    // none: the gap between cards of the width
  Color fill = Color::kCanvas;
  enum class Height { kContents, kWindow } height = Height::kContents;  // kWindow: at least
};
void Body(Context& ui, const BodyStyle& style, Build contents);  // main
void BottomBar(Context& ui, Build contents);  // phone tabs, the lead's bar on phones

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_LAYOUT_H_
