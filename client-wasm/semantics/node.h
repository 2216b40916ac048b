#ifndef KETENTAFEL_CLIENT_SEMANTICS_NODE_H_
#define KETENTAFEL_CLIENT_SEMANTICS_NODE_H_

#include <cstdint>

namespace ketentafel::semantics {

// Names one control for as long as it is on the screen. 0 names nothing.
using NodeId = uint32_t;

// The node that holds every other; BeginFrame opens it.
inline constexpr NodeId kRootId = 1;

// What a node is to a person. Names and numbers reach the mirror through RoleNames().
enum class Role : uint32_t {
  kRoot,
  // Containers: they hold other nodes and never catch the pointer.
  kGroup,
  kRegion,
  kBanner,
  kNavigation,
  kMain,
  kComplementary,
  kForm,
  kDialog,
  kList,
  kListItem,
  kTable,
  kRowGroup,
  kRow,
  kColumnHeader,
  kRowHeader,
  kCell,
  kTabList,
  kTabPanel,
  kRadioGroup,
  kMenu,
  kScrollArea,
  // Text.
  kHeading,
  kText,
  kParagraph,
  kLabel,   // `ref` is the control it names
  kStatus,  // read out politely when its name changes
  kAlert,   // read out at once when its name changes
  kTimer,   // a clock: never read out by itself
  kImage,
  kSeparator,
  kProgress,
  // Controls.
  kButton,
  kLink,
  kMenuItem,
  kTab,  // `ref` is its panel
  kCheckbox,
  kRadio,
  kSwitch,
  kSlider,
  // Fields. The widget always draws the whole field, text included. The browser's own field lies
  // over it, opaque: a text box while it has the focus, the others always; kCoveredText hides it.
  kTextBox,
  kTextArea,
  kSelect,       // Value is one of Options
  kDateInput,    // Value "2026-03-09"
  kTimeInput,    // Value "14:30"
  kNumberInput,  // Value as text; min, max, step
  kCount
};

// Bits of Node::flags.
namespace flag {
inline constexpr uint32_t kDisabled = 1u << 0;  // stays focusable; Description says why
inline constexpr uint32_t kFocusable = 1u << 1;
inline constexpr uint32_t kChecked = 1u << 2;
inline constexpr uint32_t kSelected = 1u << 3;
inline constexpr uint32_t kToggle = 1u << 4;  // a button that is pressed or not
inline constexpr uint32_t kPressed = 1u << 5;
inline constexpr uint32_t kExpandable = 1u << 6;
inline constexpr uint32_t kExpanded = 1u << 7;
inline constexpr uint32_t kHasPopup = 1u << 8;
inline constexpr uint32_t kCurrent = 1u << 9;   // where one is: the open page
inline constexpr uint32_t kCurrentStep = 1u << 10;  // the step or agenda item that is running
inline constexpr uint32_t kReadOnly = 1u << 11;
inline constexpr uint32_t kRequired = 1u << 12;
inline constexpr uint32_t kInvalid = 1u << 13;
inline constexpr uint32_t kPassword = 1u << 14;
inline constexpr uint32_t kSubmits = 1u << 15;  // a button that sends the form around it
inline constexpr uint32_t kModal = 1u << 16;    // a dialog; the rest of the page becomes inert
inline constexpr uint32_t kOverlay = 1u << 17;  // a menu or sheet above the page, closed by Escape
inline constexpr uint32_t kCoveredText = 1u << 18;  // an overlay lies over it: hide native parts
inline constexpr uint32_t kWraps = 1u << 19;        // the text is broken into lines
inline constexpr uint32_t kStrong = 1u << 20;       // SemiBold
inline constexpr uint32_t kBusy = 1u << 21;
inline constexpr uint32_t kHidden = 1u << 22;  // on the screen only: no meaning of its own
inline constexpr uint32_t kAlignCenter = 1u << 23;
inline constexpr uint32_t kAlignEnd = 1u << 24;
inline constexpr uint32_t kBare = 1u << 25;  // a field inside another control: no edge of its own
}  // namespace flag

// The texts of a node.
enum class Text : uint32_t {
  kName,
  kValue,
  kDescription,  // more about it: why it is disabled, what is wrong with the value
  kHint,         // placeholder of an empty field
  kAttr,         // link: href; button: its shortcut; text field: autocomplete token; image: nothing
  kInputMode,    // text field: "numeric", "email", ...; date and time: nothing
  kOptions,      // select: lines of "value\tlabel"
  kLanguage,     // BCP 47 tag when it differs from the page
  kCount
};
inline constexpr uint32_t kTextCount = static_cast<uint32_t>(Text::kCount);

// Where something is on the canvas. Units: device pixels, y down.
struct Rect {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

// One node as the mirror reads it: 32-bit words in this order. Units: CSS pixels.
struct Node {
  NodeId id = 0, parent = 0;
  Role role = Role::kGroup;
  uint32_t flags = 0;
  float x = 0, y = 0, w = 0, h = 0;  // filled by EndFrame, relative to the parent's content
  float scroll_x = 0, scroll_y = 0, content_w = 0, content_h = 0;  // scroll areas
  int32_t level = 0;                // heading 1-6; text area: rows
  int32_t position = 0, count = 0;  // 1-based place among `count` (list items, rows)
  NodeId ref = 0;                   // label: its control; tab: its panel; menu button: its menu
  float min = 0, max = 0, now = 0, step = 0;  // slider, progress, number
  float font_px = 0, line_px = 0;   // of its text; 0 is the page's body text
  uint32_t text_offset[kTextCount] = {};  // into Tree::texts()
  uint32_t text_length[kTextCount] = {};
};
inline constexpr uint32_t kNodeWords = sizeof(Node) / 4;
static_assert(sizeof(Node) == 4 * (22 + 2 * kTextCount), "the mirror reads nodes as words");

// The names of all roles in order, of the flags by bit, and of the texts: separated by spaces. The
// mirror reads these, so that no number is written down twice.
const char* RoleNames();
const char* FlagNames();
const char* TextNames();

}  // namespace ketentafel::semantics

#endif  // KETENTAFEL_CLIENT_SEMANTICS_NODE_H_
