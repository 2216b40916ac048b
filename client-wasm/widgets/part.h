#ifndef KETENTAFEL_CLIENT_WIDGETS_PART_H_
#define KETENTAFEL_CLIENT_WIDGETS_PART_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "client-wasm/semantics/node.h"
#include "client-wasm/widgets/layout.h"
#include "client-wasm/widgets/letters.h"

namespace ketentafel::widgets {

enum class PartKind : uint8_t { kRow, kColumn, kFlow, kGrid, kScroll, kText, kIcon, kMark };

// The few things that are neither box nor letter.
enum class MarkKind : uint8_t { kNone, kLogo, kPortrait, kDashedLine };

// What a part means; the tree's node is made of it when the part is painted.
struct Meaning {
  semantics::NodeId id = 0;
  semantics::Role role = semantics::Role::kGroup;
  uint32_t flags = 0;
  std::string_view name = {}, value = {}, description = {}, hint = {}, attribute = {},
                   input_mode = {}, options = {}, language = {};
  int32_t level = 0, position = 0, count = 0;
  semantics::NodeId ref = 0;
  float min = 0, max = 0, now = 0, step = 0;
  float font_px = 0, line_px = 0;
  bool container = false;  // what is inside belongs to it
};

inline constexpr int kNoPart = -1;

// One box, text, icon or mark of a frame. Units: CSS pixels.
struct Part {
  PartKind kind = PartKind::kRow;
  int parent = kNoPart, first = kNoPart, last = kNoPart, next = kNoPart;

  Length width, height;
  float min_width = 0, max_width = 0, min_height = 0, max_height = 0;  // max 0: none
  Insets padding;
  float gap = 0, line_gap = 0;
  Align align = Align::kDefault, self = Align::kDefault;
  Justify justify = Justify::kStart;
  int columns_at = 0, columns = 0;  // grid: its lengths

  Color fill = Color::kNone, edge = Color::kNone;
  float edge_px = 1, radius = 0;
  EdgeKind edge_kind = EdgeKind::kSolid;
  bool square_top = false, square_bottom = false;  // corners that stay square
  bool clips = false;
  bool hugs = false;  // in a column it keeps its own width unless it is told otherwise
  // Controls: the ring they wear while they show the focus.
  enum class Ring : uint8_t { kNone, kOutside, kInside } ring = Ring::kNone;
  float ring_radius = 0;
  semantics::NodeId ring_of = 0;  // 0: its own

  int meaning = kNoPart;
  int text = kNoPart;
  char32_t icon = 0;
  MarkKind mark = MarkKind::kNone;
  int mark_style = 0;
  Color ink = Color::kInk;
  float size = 0;     // of an icon or mark
  float nudge_x = 0;  // big figures start a little to the left
  bool follows_end = false;

  // What the solver finds.
  float need_width = 0, want_width = 0, need_height = 0, base_line = 0;
  float x = 0, y = 0, w = 0, h = 0;
  float content_height = 0;  // scroll: of what is inside
};

// The parts of one frame, with what they share.
struct Parts {
  std::vector<Part> items;
  std::vector<TextBlock> texts;
  std::vector<Length> lengths;       // of the columns of grids
  std::vector<float> column_widths;  // the same, solved
  std::vector<Meaning> meanings;

  Part& operator[](int index) { return items[static_cast<size_t>(index)]; }
  const Part& operator[](int index) const { return items[static_cast<size_t>(index)]; }
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_PART_H_
