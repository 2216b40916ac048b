#include "client-wasm/semantics/tree.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace ketentafel::semantics {
namespace {

constexpr int kActionFrames = 3;

uint64_t Mix(uint64_t hash, const void* data, size_t size) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ull;
  auto bytes = static_cast<const unsigned char*>(data);
  for (; size > 0;) {
    uint64_t word = 0;
    const size_t n = std::min<size_t>(size, 8);
    std::memcpy(&word, bytes, n);
    if (n < 8) word ^= static_cast<uint64_t>(n) << 56;
    hash = (hash ^ word) * kOdd;
    hash ^= hash >> 29;
    bytes += n;
    size -= n;
  }
  return hash;
}

// Quarter pixels keep float noise out of the diff.
float Quarter(float v) { return std::round(v * 4.f) / 4.f; }

bool IsLifted(const Node& node) {
  return (node.flags & (flag::kModal | flag::kOverlay)) != 0;
}

bool HasNativeParts(Role role) {
  switch (role) {
    case Role::kTextBox:
    case Role::kTextArea:
    case Role::kSelect:
    case Role::kDateInput:
    case Role::kTimeInput:
    case Role::kNumberInput:
      return true;
    default:
      return false;
  }
}

bool Intersect(const Rect& a, const Rect& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

}  // namespace

void Tree::BeginFrame(const Viewport& viewport) {
  css_per_px_ = viewport.css_per_px;
  nodes_.clear();
  rects_.clear();
  texts_.clear();
  open_.clear();
  index_.clear();
  for (auto& list : children_) list.clear();
  ++frame_;
  collisions_ = 0;
  Push(kRootId, Role::kRoot, {0, 0, viewport.width_px, viewport.height_px}, "");
}

void Tree::SetPage(std::string_view title, std::string_view language) {
  SetText(nodes_.front(), Text::kName, title);
  SetText(nodes_.front(), Text::kLanguage, language);
}

NodeId Tree::FreeId(NodeId wanted) {
  // Two items with one id must not merge: the second gets another id, and is counted.
  while (wanted == 0 || index_.contains(wanted)) {
    ++collisions_;
    wanted = wanted * 1664525u + 1013904223u;
  }
  return wanted;
}

Node& Tree::Add(NodeId id, Role role, const Rect& rect, std::string_view name, uint32_t flags) {
  id = FreeId(id);
  index_[id] = nodes_.size();
  Node& node = nodes_.emplace_back();
  rects_.push_back(rect);
  if (children_.size() < nodes_.size()) children_.emplace_back();
  node.id = id;
  node.role = role;
  node.flags = flags;
  if (!name.empty()) SetText(node, Text::kName, name);
  if (!open_.empty()) {
    const size_t parent = IsLifted(node) ? 0 : open_.back();
    node.parent = nodes_[parent].id;
    children_[parent].push_back(id);
  }
  return node;
}

Node& Tree::Push(NodeId id, Role role, const Rect& rect, std::string_view name, uint32_t flags) {
  Node& node = Add(id, role, rect, name, flags);
  open_.push_back(nodes_.size() - 1);
  return node;
}

void Tree::Pop() {
  if (open_.size() > 1) open_.pop_back();  // the root is closed by EndFrame only
}

void Tree::SetRect(NodeId id, const Rect& rect) {
  if (auto it = index_.find(id); it != index_.end()) rects_[it->second] = rect;
}

void Tree::SetText(Node& node, Text which, std::string_view text) {
  const auto i = static_cast<size_t>(which);
  node.text_offset[i] = static_cast<uint32_t>(texts_.size());
  node.text_length[i] = static_cast<uint32_t>(text.size());
  texts_.insert(texts_.end(), text.begin(), text.end());
}

const Patch& Tree::EndFrame() {
  patch_.nodes.clear();
  patch_.order.clear();
  patch_.removed.clear();
  patch_.focus = std::exchange(wanted_focus_, 0);
  open_.clear();
  LiftOverlays();
  CoverNativeParts();
  for (size_t i = 0; i < nodes_.size(); ++i) {
    Place(i);
    CompareContent(i);
    CompareChildren(i);
  }
  CollectRemoved();
  DropOldActions();
  return patch_;
}

// Later siblings lie on top in the DOM, so what lies on top must come last: overlays, then modals.
void Tree::LiftOverlays() {
  auto height = [this](NodeId id) {
    const uint32_t flags = nodes_[index_.at(id)].flags;
    return (flags & flag::kModal) ? 2 : (flags & flag::kOverlay) ? 1 : 0;
  };
  std::stable_sort(children_[0].begin(), children_[0].end(),
                   [&](NodeId a, NodeId b) { return height(a) < height(b); });
}

// Native inputs lie over the canvas and would shine through an overlay that is only drawn on it.
void Tree::CoverNativeParts() {
  std::vector<NodeId> above;  // the lifted node each node is in; parents come before children
  above.reserve(nodes_.size());
  for (const Node& node : nodes_) {
    const auto parent = index_.find(node.parent);
    const bool inherits = !IsLifted(node) && parent != index_.end();
    above.push_back(IsLifted(node) ? node.id : inherits ? above[parent->second] : 0);
  }
  const std::vector<NodeId>& top = children_[0];
  const auto lifted = std::find_if(top.begin(), top.end(), [this](NodeId id) {
    return IsLifted(nodes_[index_.at(id)]);
  });
  for (size_t i = 0; lifted != top.end() && i < nodes_.size(); ++i) {
    if (!HasNativeParts(nodes_[i].role)) continue;
    const auto own = std::find(lifted, top.end(), above[i]);
    for (auto it = own == top.end() ? lifted : own + 1; it != top.end(); ++it) {
      const size_t cover = index_.at(*it);
      const bool modal = (nodes_[cover].flags & flag::kModal) != 0;
      if (modal || Intersect(rects_[cover], rects_[i])) nodes_[i].flags |= flag::kCoveredText;
    }
  }
}

void Tree::Place(size_t index) {
  Node& node = nodes_[index];
  const Rect& rect = rects_[index];
  float origin_x = 0, origin_y = 0;
  if (auto it = index_.find(node.parent); it != index_.end()) {
    // Children live in the scroller's content, so scrolling moves none of them.
    const Node& parent = nodes_[it->second];
    origin_x = rects_[it->second].x0 * css_per_px_ - parent.scroll_x;
    origin_y = rects_[it->second].y0 * css_per_px_ - parent.scroll_y;
  }
  node.x = Quarter(rect.x0 * css_per_px_ - origin_x);
  node.y = Quarter(rect.y0 * css_per_px_ - origin_y);
  node.w = Quarter((rect.x1 - rect.x0) * css_per_px_);
  node.h = Quarter((rect.y1 - rect.y0) * css_per_px_);
}

void Tree::CompareContent(size_t index) {
  const Node& node = nodes_[index];
  uint64_t hash = Mix(1469598103934665603ull, &node, offsetof(Node, text_offset));
  for (uint32_t i = 0; i < kTextCount; ++i) {
    hash = Mix(hash, &node.text_length[i], 4);
    hash = Mix(hash, texts_.data() + node.text_offset[i], node.text_length[i]);
  }
  Seen& seen = seen_[node.id];
  if (seen.content != hash) patch_.nodes.push_back(node);
  seen.content = hash;
  seen.frame = frame_;
}

void Tree::CompareChildren(size_t index) {
  const std::vector<NodeId>& list = children_[index];
  const uint64_t hash = list.empty() ? 0 : Mix(7, list.data(), list.size() * sizeof(NodeId));
  Seen& seen = seen_[nodes_[index].id];
  if (seen.children == hash) return;
  seen.children = hash;
  patch_.order.push_back(nodes_[index].id);
  patch_.order.push_back(static_cast<uint32_t>(list.size()));
  patch_.order.insert(patch_.order.end(), list.begin(), list.end());
}

void Tree::CollectRemoved() {
  for (auto it = seen_.begin(); it != seen_.end();) {
    if (it->second.frame == frame_) {
      ++it;
      continue;
    }
    patch_.removed.push_back(it->first);
    if (focused_ == it->first) focused_ = 0;
    it = seen_.erase(it);
  }
}

void Tree::DropOldActions() {
  for (Waiting& waiting : pending_) ++waiting.age;
  std::erase_if(pending_, [](const Waiting& w) { return w.age > kActionFrames; });
}

void Tree::Post(Action action) {
  if (action.kind == ActionKind::kSetValue || action.kind == ActionKind::kScroll) {
    for (Waiting& waiting : pending_) {
      if (waiting.action.id != action.id || waiting.action.kind != action.kind) continue;
      action.base = std::move(waiting.action.base);  // what nobody has taken yet is the same edit
      waiting = {std::move(action)};
      return;
    }
  }
  pending_.push_back({std::move(action)});
}

bool Tree::Take(NodeId id, ActionKind kind, Action* action) {
  const auto it = std::find_if(pending_.begin(), pending_.end(), [&](const Waiting& w) {
    return w.action.id == id && w.action.kind == kind;
  });
  if (it == pending_.end()) return false;
  if (action != nullptr) *action = std::move(it->action);
  pending_.erase(it);
  return true;
}

void Tree::SetFocused(NodeId id, FocusRing ring) {
  focused_ = id;
  ring_ = ring;
}

std::string_view Tree::TextOf(const Node& node, Text which) const {
  const auto i = static_cast<size_t>(which);
  return {texts_.data() + node.text_offset[i], node.text_length[i]};
}

const Node* Tree::Find(NodeId id) const {
  const auto it = index_.find(id);
  return it == index_.end() ? nullptr : &nodes_[it->second];
}

}  // namespace ketentafel::semantics
