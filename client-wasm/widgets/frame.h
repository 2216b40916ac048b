#ifndef KETENTAFEL_CLIENT_WIDGETS_FRAME_H_
#define KETENTAFEL_CLIENT_WIDGETS_FRAME_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "client-wasm/widgets/context.h"
#include "client-wasm/widgets/marked.h"
#include "client-wasm/widgets/part.h"

namespace ketentafel::widgets {

// Texts of one frame: views hand over texts that need not live longer than the call.
class TextStore {
 public:
  std::string_view Keep(std::string_view text);
  void Clear();

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    size_t size = 0;
  };
  std::vector<Block> blocks_;
  size_t block_ = 0, used_ = 0;
};

// What widgets remember from frame to frame. Units: CSS pixels.
struct Memory {
  struct Scroll {
    float x = 0, y = 0, content = 0, view = 0;
    float slack = 0;  // room below the contents, so that what is worked on could stay in its place
    uint64_t seen = 0;
  };
  // Where the control that has the focus lay in its scroll area.
  struct Place {
    NodeId control = 0, scroller = 0;
    float y = 0, page_width = 0, view = 0;
  };
  struct LongRows {
    float offset = 0;  // of the list inside its scroll area
    int focused = -1;
    uint64_t seen = 0;
  };
  // The line at the foot of the page: since when nobody has been at it.
  struct Toast {
    NodeId id = 0;
    int64_t news = 0;
    double since = 0;
    uint64_t seen = 0;
  };
  struct Press {
    NodeId id = 0;  // 0: it only covers what lies below
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  };

  std::unordered_map<NodeId, Scroll> scrolls;
  std::unordered_map<NodeId, LongRows> long_rows;
  std::unordered_map<NodeId, double> busy_since;
  std::unordered_map<NodeId, std::string> half_typed;  // numbers that are not finished
  std::vector<Press> presses;                          // of the last frame, what lies on top last
  std::unordered_map<NodeId, uint64_t> dialogs;        // when they were last built
  NodeId hovered = 0, held = 0, open_menu = 0;
  NodeId scroll_to = 0;
  Place focused;
  double pressed_ms = -1e9;  // when somebody last pressed something
  std::string announcement;
  Toast toast;
  Words words;
};

// The status node that says what toasts show; it is always there, or its news would go unheard.
inline constexpr NodeId kAnnouncer = 2;

enum class OverlayKind : uint8_t { kMenu, kDialog, kSheet };
struct Overlay {
  int root = kNoPart;
  OverlayKind kind = OverlayKind::kMenu;
  NodeId anchor = 0;   // menu: its button
  bool opens = false;  // dialog: it was not there before, so it takes the focus
  NodeId close = 0;    // its cross, which is not what people came for
};

// Whether what is built says what it is, or is only drawn because its control has said it.
enum class Voice : uint8_t { kSpeaks, kSilent };

// One run of a view: collects parts, then they are placed and painted.
struct Context::Frame {
  Frame(semantics::Tree& tree_in, const Letters& letters_in, Memory& memory_in)
      : tree(tree_in), letters(letters_in), memory(memory_in) {}

  void Begin(float width_px, float height_px, double now_ms);

  // --- Ids ---
  NodeId Id(std::string_view key) const;
  NodeId NextId();  // for what has no key: its place in the container
  void PushScope(NodeId id) { scopes.push_back({id, 0}); }
  void PopScope() { scopes.pop_back(); }

  // --- Parts ---
  std::string_view Keep(std::string_view text) { return store.Keep(text); }
  int Open(const Part& part);
  void Close();
  int Leaf(const Part& part);
  // A part that starts from what the view said, with the zoom.
  Part FromBox(PartKind kind, const Box& box);
  // Gives the part its meaning, unless it is silent.
  Meaning* Say(Part& part, NodeId id, Role role, std::string_view name, uint32_t flags = 0);
  int AddText(std::vector<TextRun> runs, const TextStyle& style, Role role, NodeId id = 0);
  Part& part(int index) { return parts[index]; }
  int current() const { return open.back(); }

  // --- What people did ---
  bool Clicked(NodeId id, std::string_view disabled_reason = {});
  bool Hovered(NodeId id) const { return memory.hovered == id; }
  bool Held(NodeId id) const { return memory.held == id && memory.hovered == id; }
  // Another run is needed, for what just changed.
  void RunAgain() { again = true; }

  void OpenOverlay(OverlayKind kind, NodeId anchor, const Part& root);
  void CloseOverlay();

  struct Scope {
    NodeId id = 0;
    uint32_t next = 0;
  };

  semantics::Tree& tree;
  const Letters& letters;
  Memory& memory;
  TextStore store;
  Parts parts;
  std::vector<int> open;
  std::vector<Scope> scopes;
  std::vector<Overlay> overlays;
  float width = 0, height = 0, zoom = 1;
  double now = 0, wake_in = -1;
  uint64_t number = 0;
  Voice voice = Voice::kSpeaks;
  bool again = false;
  bool form_sent = false;
  NodeId scroll_area = 0;  // the one around
  NodeId menu = 0;         // the one around
  int dialog = kNoPart;    // the one around
  std::span<const Stretch> marked;  // of the field that is being built
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_FRAME_H_
