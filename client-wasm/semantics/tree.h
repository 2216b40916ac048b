#ifndef KETENTAFEL_CLIENT_SEMANTICS_TREE_H_
#define KETENTAFEL_CLIENT_SEMANTICS_TREE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "client-wasm/semantics/action.h"
#include "client-wasm/semantics/node.h"

namespace ketentafel::semantics {

// The canvas of this frame. Units: device pixels; css_per_px is 1 / devicePixelRatio.
struct Viewport {
  float width_px = 0, height_px = 0;
  float css_per_px = 1;
};

// What changed since the frame before. Valid until the next EndFrame.
struct Patch {
  std::vector<Node> nodes;       // new, or different in any field
  std::vector<uint32_t> order;   // parent, n, then n children: lists that differ
  std::vector<NodeId> removed;
  NodeId focus = 0;              // the node that asked for the focus, or 0

  bool empty() const {
    return nodes.empty() && order.empty() && removed.empty() && focus == 0;
  }
};

// What a healthy page keeps at zero, and how big the tree is.
struct Health {
  size_t nodes = 0;
  int collisions = 0;   // nodes of this frame whose id was taken
  int undescribed = 0;  // drawn items that no widget described
};

// The meaning of the page: filled anew each frame, compared with the frame before.
//
// Widgets call BeginFrame, then Push/Add/Pop while they draw, then EndFrame. The mirror applies
// the Patch and posts what people do; widgets take those actions in the next frame.
// Threads: one.
class Tree {
 public:
  Tree() = default;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  // Forgets last frame's nodes and opens the root.
  void BeginFrame(const Viewport& viewport);
  // Closes the root and works out the patch. Actions nobody took for three frames are dropped.
  const Patch& EndFrame();

  // The page's title and language ("nl").
  void SetPage(std::string_view title, std::string_view language);

  // A leaf inside the open container. The reference holds until the next Add or Push.
  Node& Add(NodeId id, Role role, const Rect& rect, std::string_view name, uint32_t flags = 0);
  // A container inside the open one; Pop closes it. Modals and overlays move up to the root.
  Node& Push(NodeId id, Role role, const Rect& rect, std::string_view name, uint32_t flags = 0);
  void Pop();
  // For containers that know their size only when they close.
  void SetRect(NodeId id, const Rect& rect);
  void SetText(Node& node, Text which, std::string_view text);
  // Whether this frame already has a node of that id.
  bool Contains(NodeId id) const { return index_.contains(id); }

  // From the mirror. A later value or scroll of the same node replaces an earlier one.
  void Post(Action action);
  // For widgets: takes the oldest action of that kind for that node, if there is one.
  bool Take(NodeId id, ActionKind kind, Action* action = nullptr);
  bool HasActions() const { return !pending_.empty(); }

  NodeId focused() const { return focused_; }
  // Whether this node has the focus and shows it.
  bool ShowsFocus(NodeId id) const { return focused_ == id && ring_ == FocusRing::kShown; }
  void SetFocused(NodeId id, FocusRing ring);
  // Moves the focus to that node when this frame ends.
  void RequestFocus(NodeId id) { wanted_focus_ = id; }

  // The widgets' lint tells how many drawn items nobody described.
  void ReportUndescribed(int count) { undescribed_ = count; }
  Health health() const { return {nodes_.size(), collisions_, undescribed_}; }

  const Patch& patch() const { return patch_; }
  // This frame's nodes, in the order they were added.
  const std::vector<Node>& nodes() const { return nodes_; }
  const char* texts() const { return texts_.data(); }
  std::string_view TextOf(const Node& node, Text which) const;
  // This frame's node, or null.
  const Node* Find(NodeId id) const;

 private:
  struct Seen {
    uint64_t content = 0, children = 0;
    uint32_t frame = 0;
  };
  struct Waiting {
    Action action;
    int age = 0;
  };

  NodeId FreeId(NodeId wanted);
  void Place(size_t index);
  void LiftOverlays();
  void CoverNativeParts();
  void CompareContent(size_t index);
  void CompareChildren(size_t index);
  void CollectRemoved();
  void DropOldActions();

  float css_per_px_ = 1;
  uint32_t frame_ = 0;
  std::vector<Node> nodes_;
  std::vector<Rect> rects_;                    // parallel to nodes_
  std::vector<std::vector<NodeId>> children_;  // parallel to nodes_; kept to reuse their memory
  std::vector<char> texts_;
  std::vector<size_t> open_;  // indices of the open containers
  std::unordered_map<NodeId, size_t> index_;
  std::unordered_map<NodeId, Seen> seen_;
  std::vector<Waiting> pending_;
  Patch patch_;
  NodeId focused_ = 0, wanted_focus_ = 0;
  FocusRing ring_ = FocusRing::kHidden;
  int collisions_ = 0, undescribed_ = 0;
};

}  // namespace ketentafel::semantics

#endif  // KETENTAFEL_CLIENT_SEMANTICS_TREE_H_
