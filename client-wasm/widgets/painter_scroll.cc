#include <algorithm>
#include <cmath>

#include "client-wasm/widgets/painter.h"

namespace ketentafel::widgets {
namespace {

// What comes of one's own press may move things: one looks at it.
constexpr double kOwnDoingMs = 400;
constexpr float kAtEndPx = 4;         // so near to the end counts as at the end
constexpr float kScrollMarginPx = 8;  // around what is scrolled into view

}  // namespace

int Painter::PartOf(NodeId id) const {
  for (size_t i = 0; i < frame_.parts.items.size(); ++i) {
    const Meaning* said = MeaningOf(frame_.parts.items[i]);
    if (said != nullptr && said->id == id) return static_cast<int>(i);
  }
  return kNoPart;
}

int Painter::ScrollerAround(int index) const {
  do {
    index = frame_.parts[index].parent;
  } while (index != kNoPart && frame_.parts[index].kind != PartKind::kScroll);
  return index;
}

// What others add above the control that somebody works on must not move it from below a finger or
// a mouse: the scroll area moves along, into empty room below its contents if need be.
void Painter::HoldFocused() {
  const NodeId focused = frame_.tree.focused();
  const int part = focused == 0 ? kNoPart : PartOf(focused);
  const int scroller = part == kNoPart ? kNoPart : ScrollerAround(part);
  const Meaning* said = scroller == kNoPart ? nullptr : MeaningOf(frame_.parts[scroller]);
  const Memory::Place before = frame_.memory.focused;
  Memory::Place& place = frame_.memory.focused;
  place = {};
  if (said == nullptr) return;
  const Part& area = frame_.parts[scroller];
  place = {focused, said->id, frame_.parts[part].y - area.y, frame_.width, area.h};
  // In a window of another size everything lies elsewhere by itself.
  const bool same = before.control == place.control && before.scroller == place.scroller &&
                    before.page_width == place.page_width && before.view == place.view;
  if (!same || frame_.now - frame_.memory.pressed_ms < kOwnDoingMs) return;
  if (std::abs(place.y - before.y) < 0.5f) return;
  Memory::Scroll& scroll = frame_.memory.scrolls[said->id];
  scroll.y = std::max(0.f, scroll.y + place.y - before.y);
  scroll.slack = std::max(0.f, scroll.y + area.h - area.content_height);
}

void Painter::SettleScrolls() {
  HoldFocused();
  if (frame_.memory.scroll_to != 0) {
    const int target = PartOf(frame_.memory.scroll_to);
    if (target != kNoPart) ScrollIntoView(target);
    frame_.memory.scroll_to = 0;
  }
  for (size_t i = 0; i < frame_.parts.items.size(); ++i) {
    if (frame_.parts.items[i].kind == PartKind::kScroll) SettleScroll(static_cast<int>(i));
  }
}

void Painter::SettleScroll(int index) {
  const Part& part = frame_.parts[index];
  const Meaning* said = MeaningOf(part);
  if (said == nullptr) return;
  Memory::Scroll& scroll = frame_.memory.scrolls[said->id];
  const float old_most = scroll.content - scroll.view;
  const bool was_at_end = scroll.view == 0 || scroll.y >= old_most - kAtEndPx;
  const bool view_changed = std::abs(scroll.view - part.h) > 0.5f;
  scroll.view = part.h;
  scroll.slack = std::clamp(scroll.y + part.h - part.content_height, 0.f, scroll.slack);
  scroll.content = part.content_height + scroll.slack;
  const float most = std::max(0.f, scroll.content - scroll.view);
  if (part.follows_end && was_at_end) scroll.y = most;
  scroll.y = std::clamp(scroll.y, 0.f, most);
  if (view_changed && !frame_.memory.long_rows.empty()) frame_.RunAgain();
}

void Painter::ScrollIntoView(int target) {
  const Part& part = frame_.parts[target];
  const int index = ScrollerAround(target);
  if (index == kNoPart) return;
  const Part& scroller = frame_.parts[index];
  const Meaning* said = MeaningOf(scroller);
  if (said == nullptr) return;
  Memory::Scroll& scroll = frame_.memory.scrolls[said->id];
  const float top = part.y - scroller.y - kScrollMarginPx;
  const float bottom = part.y + part.h - scroller.y + kScrollMarginPx;
  if (top < scroll.y) scroll.y = std::max(0.f, top);
  if (bottom > scroll.y + scroller.h) scroll.y = bottom - scroller.h;
}

// Long lists learn where they lie, and which of their rows has the focus.
void Painter::RememberRows() {
  if (frame_.memory.long_rows.empty()) return;
  for (auto& [id, rows] : frame_.memory.long_rows) {
    rows.focused = -1;
    const int list = PartOf(id);
    const int scroller = list == kNoPart ? kNoPart : ScrollerAround(list);
    if (scroller == kNoPart) continue;
    const float offset = frame_.parts[list].y - frame_.parts[scroller].y;
    if (std::abs(offset - rows.offset) > 0.5f) frame_.RunAgain();
    rows.offset = offset;
  }
  const NodeId focused = frame_.tree.focused();
  for (int i = focused == 0 ? kNoPart : PartOf(focused); i != kNoPart; i = frame_.parts[i].parent) {
    const Meaning* said = MeaningOf(frame_.parts[i]);
    const int parent = frame_.parts[i].parent;
    const Meaning* list = parent == kNoPart ? nullptr : MeaningOf(frame_.parts[parent]);
    if (said == nullptr || list == nullptr || said->role != Role::kListItem) continue;
    const auto rows = frame_.memory.long_rows.find(list->id);
    if (rows != frame_.memory.long_rows.end()) rows->second.focused = said->position - 1;
  }
}

}  // namespace ketentafel::widgets
