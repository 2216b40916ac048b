#include <algorithm>
#include <string>
#include <utility>

#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/layout.h"

namespace ketentafel::widgets {
namespace {

constexpr float kOverscanPx = 200;  // rows just out of view, so that a quick scroll shows no gap

// Takes what people scrolled into the memory of that area.
void TakeScroll(Context::Frame& frame, NodeId id) {
  Memory::Scroll& scroll = frame.memory.scrolls[id];
  scroll.seen = frame.number;
  semantics::Action action;
  if (frame.tree.Take(id, semantics::ActionKind::kScroll, &action)) {
    scroll.x = action.x;
    scroll.y = action.y;
  }
}

// Sets aside room for the rows that are not built.
void Blank(Context::Frame& frame, float height) {
  Part part;
  part.height = Px(height);
  if (height > 0) frame.Leaf(part);
}

}  // namespace

void ScrollArea(Context& ui, const Box& box, Build contents) {
  ScrollArea(ui, box, FollowEnd::kNo, contents);
}

void ScrollArea(Context& ui, const Box& box, FollowEnd follow, Build contents) {
  Context::Frame& frame = ui.frame();
  const NodeId id = box.key.empty() ? frame.NextId() : frame.Id(box.key);
  TakeScroll(frame, id);
  Part part = frame.FromBox(PartKind::kScroll, box);
  part.follows_end = follow == FollowEnd::kYes;
  if (Meaning* said = frame.Say(part, id, Role::kScrollArea, box.label, box.flags)) {
    said->container = true;
  }
  const NodeId around = std::exchange(frame.scroll_area, id);
  BuildPart(ui, part, id, contents);
  frame.scroll_area = around;
}

void LongList(Context& ui, std::string_view key, const LongListStyle& style, BuildRow row) {
  Context::Frame& frame = ui.frame();
  const NodeId id = frame.Id(key);
  const Memory::Scroll scroll = frame.memory.scrolls[frame.scroll_area];
  const float height = style.row_height_px * frame.zoom;
  Memory::LongRows& rows = frame.memory.long_rows[id];
  rows.seen = frame.number;
  const float view = scroll.view > 0 ? scroll.view : frame.height;
  const float top = scroll.y - rows.offset - kOverscanPx;
  const auto row_at = [&](float y) {
    return std::clamp(static_cast<int>(y / height), 0, style.count);
  };
  const int first = row_at(top), last = row_at(top + view + 2 * kOverscanPx) + 1;
  int built = 0;  // rows that are behind us, built or not
  const auto build = [&](int index) {
    Blank(frame, static_cast<float>(index - built) * height);
    const std::string row_key = std::to_string(index);
    Column(ui,
           {.key = row_key,
            .role = Role::kListItem,
            .height = Px(style.row_height_px),
            .justify = Justify::kCenter,
            .position = index + 1,
            .count = style.count},
           [&] { row(index); });
    built = index + 1;
  };
  Column(ui, {.key = key, .role = Role::kList, .label = style.label}, [&] {
    if (rows.focused >= 0 && rows.focused < first) build(rows.focused);
    for (int i = first; i < std::min(last, style.count); ++i) build(i);
    if (rows.focused >= last && rows.focused < style.count) build(rows.focused);
    Blank(frame, static_cast<float>(style.count - built) * height);
  });
}

}  // namespace ketentafel::widgets
