#include "client-wasm/widgets/painter.h"

#include <algorithm>
#include <cmath>

#include "client-wasm/widgets/marks_paint.h"
#include "client-wasm/widgets/share_out.h"
#include "client-wasm/widgets/solver.h"
#include "imgui_internal.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

constexpr float kDim = 0.45f;        // of the page below a dialog
constexpr float kOverlayMargin = 8;  // between a menu and the edge of the page
constexpr float kMenuGap = 4;        // between a button and its menu

Brush::Rect Overlap(const Brush::Rect& a, const Brush::Rect& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

Brush::Rect Grown(const Brush::Rect& rect, float by) {
  return {rect.x0 - by, rect.y0 - by, rect.x1 + by, rect.y1 + by};
}

bool IsOpaque(Color color) { return color != Color::kNone; }

// The texts and numbers of a node.
void FillNode(semantics::Tree& tree, semantics::Node& node, const Meaning& said) {
  const auto text = [&](semantics::Text which, std::string_view value) {
    if (!value.empty()) tree.SetText(node, which, value);
  };
  text(semantics::Text::kValue, said.value);
  text(semantics::Text::kDescription, said.description);
  text(semantics::Text::kHint, said.hint);
  text(semantics::Text::kAttr, said.attribute);
  text(semantics::Text::kInputMode, said.input_mode);
  text(semantics::Text::kOptions, said.options);
  text(semantics::Text::kLanguage, said.language);
  node.level = said.level;
  node.position = said.position;
  node.count = said.count;
  node.ref = said.ref;
  node.min = said.min;
  node.max = said.max;
  node.now = said.now;
  node.step = said.step;
  node.font_px = said.font_px;
  node.line_px = said.line_px;
}

}  // namespace

const Meaning* Painter::MeaningOf(const Part& part) const {
  return part.meaning == kNoPart ? nullptr
                                 : &frame_.parts.meanings[static_cast<size_t>(part.meaning)];
}

void Painter::Paint(int page) {
  Solver solver(frame_.parts, frame_.letters);
  solver.Solve(page, 0, 0, frame_.width, frame_.height);
  for (const Overlay& overlay : frame_.overlays) PlaceOverlay(overlay);
  SettleScrolls();
  frame_.memory.presses.clear();
  const Brush::Rect window = {0, 0, frame_.width, frame_.height};
  PaintPart(page, {0, 0, window, Color::kCanvas});
  for (const Overlay& overlay : frame_.overlays) PaintOverlay(overlay);
  RememberRows();
}

void Painter::PlaceOverlay(const Overlay& overlay) {
  Solver solver(frame_.parts, frame_.letters);
  Part& root = frame_.parts[overlay.root];
  const float page_w = frame_.width, page_h = frame_.height;
  const float most = page_w - 2 * kOverlayMargin;
  float width =
      root.width.kind == Length::Kind::kPx ? root.width.value : solver.WantedWidth(overlay.root);
  if (overlay.kind != OverlayKind::kSheet) width = std::min(width, most);
  if (overlay.kind == OverlayKind::kMenu) root.max_height = page_h - 2 * kOverlayMargin;
  solver.Solve(overlay.root, 0, 0, width, 0);
  const float height = root.h;
  float x = (page_w - width) / 2, y = (page_h - height) / 2;
  if (overlay.kind == OverlayKind::kSheet) y = page_h - height;
  if (overlay.kind == OverlayKind::kMenu) {
    const int anchor = PartOf(overlay.anchor);
    if (anchor == kNoPart) return;
    const Part& button = frame_.parts[anchor];
    float top = button.y;
    for (int s = ScrollerAround(anchor); s != kNoPart; s = ScrollerAround(s)) {
      if (const Meaning* m = MeaningOf(frame_.parts[s])) top -= frame_.memory.scrolls[m->id].y;
    }
    x = button.x + width > page_w - kOverlayMargin ? button.x + button.w - width : button.x;
    x = std::clamp(x, kOverlayMargin, std::max(kOverlayMargin, page_w - kOverlayMargin - width));
    const float below = top + button.h + kMenuGap, above = top - kMenuGap - height;
    y = below + height <= page_h - kOverlayMargin || above < kOverlayMargin ? below : above;
    y = std::clamp(y, kOverlayMargin, std::max(kOverlayMargin, page_h - kOverlayMargin - height));
  }
  solver.Solve(overlay.root, std::round(x), std::round(y), width, 0);
}

void Painter::PaintOverlay(const Overlay& overlay) {
  const Brush::Rect window = {0, 0, frame_.width, frame_.height};
  const bool modal = overlay.kind == OverlayKind::kDialog || overlay.kind == OverlayKind::kSheet;
  if (modal) brush_.Shade(window, kDim);
  const Part& root = frame_.parts[overlay.root];
  const Brush::Rect rect = {root.x, root.y, root.x + root.w, root.y + root.h};
  const Brush::Rect cover = modal ? window : rect;
  frame_.memory.presses.push_back({0, cover.x0, cover.y0, cover.x1, cover.y1});
  PaintPart(overlay.root, {0, 0, window, Color::kCanvas});
  if (overlay.opens) FocusFirst(overlay);
}

// What a dialog is about comes before its cross.
void Painter::FocusFirst(const Overlay& overlay) {
  for (size_t i = static_cast<size_t>(overlay.root); i < frame_.parts.items.size(); ++i) {
    const Part& part = frame_.parts.items[i];
    if (part.parent == kNoPart && static_cast<int>(i) != overlay.root) return;
    const Meaning* said = MeaningOf(part);
    if (said == nullptr || said->id == overlay.close) continue;
    const bool can = (said->flags & flag::kFocusable) && !(said->flags & flag::kDisabled);
    if (can) return frame_.tree.RequestFocus(said->id);
  }
}

void Painter::PaintPart(int index, const Around& around) {
  const Part& part = frame_.parts[index];
  const Brush::Rect rect = {part.x + around.dx, part.y + around.dy, part.x + part.w + around.dx,
                            part.y + part.h + around.dy};
  const bool opened = Describe(part, rect, around);
  const bool seen = brush_.Visible(Grown(rect, 8));
  if (seen) PaintShape(part, rect);
  if (part.first != kNoPart) PaintInside(part, rect, Inside(part, rect, around));
  if (seen && part.clips && part.radius > 0) {
    brush_.CutCorners(rect, around.ground, part.radius);
    brush_.Stroke(rect, part.edge, part.edge_px, part.radius);
  }
  if (seen) PaintRing(part, rect, around.ground);
  if (opened) frame_.tree.Pop();
}

Painter::Around Painter::Inside(const Part& part, const Brush::Rect& rect, const Around& around) {
  Around inside = around;
  if (IsOpaque(part.fill)) inside.ground = part.fill;
  if (part.kind == PartKind::kScroll) {
    inside.clip = Overlap(around.clip, rect);
    if (const Meaning* said = MeaningOf(part)) inside.dy -= frame_.memory.scrolls[said->id].y;
  } else if (part.clips) {
    inside.clip = Overlap(around.clip, rect);
  }
  return inside;
}

void Painter::PaintInside(const Part& part, const Brush::Rect& rect, Around inside) {
  const bool clips = part.clips || part.kind == PartKind::kScroll;
  if (clips) brush_.PushClip(rect);
  for (int child = part.first; child != kNoPart; child = frame_.parts[child].next) {
    PaintPart(child, inside);
  }
  if (clips) brush_.PopClip();
}

void Painter::PaintShape(const Part& part, const Brush::Rect& rect) {
  const Corners corners = {!part.square_top, !part.square_bottom};
  brush_.Fill(rect, part.fill, part.radius, corners);
  if (part.edge_kind == EdgeKind::kDashed) {
    brush_.Dashes(rect, part.edge, part.edge_px, part.radius);
  } else {
    brush_.Stroke(rect, part.edge, part.edge_px, part.radius, corners);
  }
  switch (part.kind) {
    case PartKind::kText:
      brush_.Text(frame_.parts.texts[static_cast<size_t>(part.text)], rect.x0 + part.nudge_x,
                  rect.y0, part.w - part.nudge_x, part.ink);
      break;
    case PartKind::kIcon:
      brush_.Icon(part.icon, rect.x0, rect.y0, part.size, part.ink);
      break;
    case PartKind::kMark:
      PaintMark(brush_, part, rect);
      break;
    default:
      break;
  }
}

void Painter::PaintRing(const Part& part, const Brush::Rect& rect, Color ground) {
  if (part.ring == Part::Ring::kNone) return;
  const Meaning* said = MeaningOf(part);
  const NodeId id = part.ring_of != 0 ? part.ring_of : said != nullptr ? said->id : 0;
  if (id == 0 || !frame_.tree.ShowsFocus(id)) return;
  const bool dark = ground == Color::kAccent || ground == Color::kInk;
  const float out = part.ring == Part::Ring::kOutside ? edge::kFocusGap + edge::kFocus : 0;
  brush_.Stroke(Grown(rect, out), dark ? Color::kOnAccent : Color::kInk, edge::kFocus,
                part.ring_radius + out);
}

bool Painter::Describe(const Part& part, const Brush::Rect& rect, const Around& around) {
  const Meaning* said = MeaningOf(part);
  if (said == nullptr) return false;
  const semantics::Rect place = {brush_.Snap(rect.x0), brush_.Snap(rect.y0), brush_.Snap(rect.x1),
                                 brush_.Snap(rect.y1)};
  semantics::Tree& tree = frame_.tree;
  semantics::Node& node = said->container
                              ? tree.Push(said->id, said->role, place, said->name, said->flags)
                              : tree.Add(said->id, said->role, place, said->name, said->flags);
  FillNode(tree, node, *said);
  if (part.kind == PartKind::kText) DescribeText(part, node, rect);
  if (part.kind == PartKind::kScroll) {
    const Memory::Scroll& scroll = frame_.memory.scrolls[said->id];
    node.scroll_x = scroll.x;
    node.scroll_y = scroll.y;
    node.content_w = part.w;
    node.content_h = scroll.content;
  }
  const bool can_focus = (said->flags & flag::kFocusable) != 0;
  if (can_focus || said->id == frame_.memory.toast.id) {
    const Brush::Rect seen = Overlap(around.clip, rect);
    frame_.memory.presses.push_back({said->id, seen.x0, seen.y0, seen.x1, seen.y1});
  }
  if (can_focus) {
    // Dear ImGui's test hooks hear of every item; the lint compares them with the tree.
    ImGui::ItemAdd(ImRect(place.x0, place.y0, place.x1, place.y1), said->id);
  }
  return said->container;
}

// One line is as wide as its letters; more lines have the width at which they break.
void Painter::DescribeText(const Part& part, semantics::Node& node, Brush::Rect rect) {
  const TextBlock& block = frame_.parts.texts[static_cast<size_t>(part.text)];
  node.font_px = block.size_px;
  node.line_px = block.line_px;
  if (block.lines.size() > 1) {
    node.flags |= flag::kWraps;
    return;
  }
  const float width = block.lines.empty() ? 0 : block.lines[0].width;
  if (block.overflow == Overflow::kEllipsis && width >= part.w - 1) return;
  rect.x0 += part.nudge_x;
  const float room = part.w - part.nudge_x - width;
  if (block.align == TextAlign::kCenter) rect.x0 += room / 2;
  if (block.align == TextAlign::kEnd) rect.x0 += room;
  frame_.tree.SetRect(node.id, {brush_.Snap(rect.x0), brush_.Snap(rect.y0),
                                std::ceil((rect.x0 + width) * brush_.dpr()), brush_.Snap(rect.y1)});
}

}  // namespace ketentafel::widgets
