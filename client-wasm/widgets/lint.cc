#include "client-wasm/widgets/lint.h"

#include <algorithm>
#include <unordered_map>

namespace ketentafel::widgets {
namespace {

using semantics::Node;
using semantics::NodeId;
using semantics::Role;
using semantics::Text;
namespace flag = semantics::flag;

constexpr float kTouchPx = 1.5f;  // so much may neighbours share through rounding

struct Box {
  float x0, y0, x1, y1;
};

bool NeedsName(const Node& node) {
  switch (node.role) {
    case Role::kDialog:
    case Role::kNavigation:
    case Role::kRadioGroup:
    case Role::kTabList:
    case Role::kMenu:
    case Role::kTable:
    case Role::kImage:
    case Role::kProgress:
    case Role::kHeading:
      return true;
    default:
      return (node.flags & flag::kFocusable) != 0;
  }
}

// Containers hold others and may lie over them; news without text takes no room.
bool TakesRoom(const Node& node) {
  return node.role >= Role::kHeading && node.role != Role::kSeparator && node.w > 1 && node.h > 1;
}

std::string Describe(const semantics::Tree& tree, const Node& node) {
  return std::string(tree.TextOf(node, Text::kName)) + " (role " +
         std::to_string(static_cast<int>(node.role)) + ")";
}

Box Cut(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

bool Overlap(const Box& a, const Box& b) {
  return a.x0 + kTouchPx < b.x1 && b.x0 + kTouchPx < a.x1 && a.y0 + kTouchPx < b.y1 &&
         b.y0 + kTouchPx < a.y1;
}

}  // namespace

LintReport Lint(const semantics::Tree& tree) {
  LintReport report;
  report.undescribed = tree.health().undescribed;
  report.collisions = tree.health().collisions;
  std::unordered_map<NodeId, Box> content;   // where children of a node start
  std::unordered_map<NodeId, Box> visible;   // what a node shows of its children
  std::unordered_map<NodeId, NodeId> layer;  // the dialog or menu a node is in
  std::vector<std::pair<const Node*, Box>> leaves;
  for (const Node& node : tree.nodes()) {
    Box box = {node.x, node.y, node.x + node.w, node.y + node.h};
    if (const auto parent = content.find(node.parent); parent != content.end()) {
      box = {box.x0 + parent->second.x0, box.y0 + parent->second.y0, box.x1 + parent->second.x0,
             box.y1 + parent->second.y0};
    }
    content[node.id] = {box.x0 - node.scroll_x, box.y0 - node.scroll_y, box.x1, box.y1};
    const auto around = visible.find(node.parent);
    const Box seen = around == visible.end() ? box : around->second;
    const bool cuts = node.role == Role::kScrollArea || node.role == Role::kRoot;
    visible[node.id] = cuts ? Cut(box, seen) : seen;
    const bool lifted = (node.flags & (flag::kModal | flag::kOverlay)) != 0;
    layer[node.id] = lifted ? node.id : layer[node.parent];
    if (NeedsName(node) && tree.TextOf(node, Text::kName).empty()) {
      report.unnamed.push_back(Describe(tree, node));
    }
    const float page = tree.nodes().front().w;
    if (box.x0 < -kTouchPx || box.x1 > page + kTouchPx) {
      report.outside.push_back(Describe(tree, node));
    }
    if (!TakesRoom(node)) continue;
    box = Cut(box, seen);
    for (const auto& [other, other_box] : leaves) {
      if (layer[other->id] != layer[node.id] || !Overlap(box, other_box)) continue;
      report.overlapping.push_back(Describe(tree, *other) + " and " + Describe(tree, node));
    }
    leaves.push_back({&node, box});
  }
  return report;
}

}  // namespace ketentafel::widgets
