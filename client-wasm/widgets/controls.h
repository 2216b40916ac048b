#ifndef KETENTAFEL_CLIENT_WIDGETS_CONTROLS_H_
#define KETENTAFEL_CLIENT_WIDGETS_CONTROLS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "client-wasm/widgets/layout.h"
#include "client-wasm/widgets/text.h"

namespace ketentafel::widgets {

enum class ButtonKind : uint8_t {
  kPlain,     // edge
  kPrimary,   // filled accent: at most one per screen
  kQuiet,     // text only
  kTinted,    // tint: the friendlier of two
  kOutlined,  // accent edge and text: a strong second wish
};
enum class ButtonSize : uint8_t { kNormal, kBig };  // 44, 56 high
enum class IconSide : uint8_t { kBefore, kAfter };
// Where the reason of a disabled control stands.
enum class ReasonPlace : uint8_t { kBelow, kSpoken };  // kSpoken: only in the tree

// Name fields in this order.
struct ButtonStyle {
  std::string_view label = {};
  char32_t icon = 0;
  IconSide icon_side = IconSide::kBefore;
  ButtonKind kind = ButtonKind::kPlain;
  ButtonSize size = ButtonSize::kNormal;
  Length width = {};
  std::optional<float> padding_px = {};  // left and right; none: 16, big 24, quiet 8
  std::string_view name = {};  // what a screen reader says; starts with the label. None: the label
  std::string_view description = {};
  std::string_view disabled_reason = {};  // not empty: disabled, and this is why
  ReasonPlace reason_place = ReasonPlace::kBelow;
  bool busy = false;                 // keeps its width, says so after 400 ms, ignores presses
  bool submits = false;              // sends the form around it
  std::string_view shortcut = {};    // key that presses it from anywhere but a field
  std::optional<bool> pressed = {};  // a button that is on or off
};
// Whether it was activated: by click, finger, key or screen reader.
[[nodiscard]] bool Button(Context& ui, std::string_view key, const ButtonStyle& style);
// Only find, close, remove and drag may stand without a word. 44 by 44; label is its name.
[[nodiscard]] bool IconButton(Context& ui, std::string_view key, const ButtonStyle& style);

struct LinkStyle {
  std::string_view label = {};
  std::string_view href = {};  // "#/chain/..." : the page goes there itself; others open as usual
  char32_t icon = 0;           // after the label
  Type type = Type::kBody;
  std::string_view name = {};
};
[[nodiscard]] bool Link(Context& ui, std::string_view key, const LinkStyle& style);

// A whole row or card that can be pressed. What is inside is drawn, and said as one: `name`.
struct PressStyle {
  std::string_view name = {};
  std::string_view description = {};
  std::string_view href = {};  // not empty: a link
  Box box = {
      .min_height_px = space::kTarget, .gap_px = space::kStep, .radius_px = radius::kControl};
  bool selected = false;                  // tint and aria-current
  std::optional<bool> expanded = {};      // opens something below it
  std::string_view disabled_reason = {};  // spoken only
};
[[nodiscard]] bool PressRow(Context& ui, std::string_view key, const PressStyle& style,
                            Build contents);
[[nodiscard]] bool PressColumn(Context& ui, std::string_view key, const PressStyle& style,
                               Build contents);

// One out of a few.
struct ChoiceOption {
  std::string_view key, label;
  char32_t icon = 0;
};
enum class ChoiceLook : uint8_t {
  kSegments,  // one frame, side by side: filters
  kTiles,     // icon above label, equal widths: kinds of entry
  kList,      // round marks below each other: forms
};
struct ChoiceStyle {
  std::string_view label = {};  // name of the group
  ChoiceLook look = ChoiceLook::kSegments;
  int selected = -1;
  enum class Label { kHidden, kShown } label_place = Label::kHidden;
  std::string_view disabled_reason = {};
  Length width = {};
};
// The option that was chosen now, if one was.
[[nodiscard]] std::optional<int> Choice(Context& ui, std::string_view key, const ChoiceStyle& style,
                                        std::span<const ChoiceOption> options);

enum class CheckLook : uint8_t {
  kBox,     // square, label behind it
  kRound,   // round mark: an action that is done; the label is only spoken
  kSwitch,  // works at once
};
struct CheckStyle {
  std::string_view label = {};
  bool checked = false;
  CheckLook look = CheckLook::kBox;
  std::string_view hint = {};  // 14 below the label
  std::string_view disabled_reason = {};
};
// Whether it was switched over now; the caller changes the value.
[[nodiscard]] bool Checkbox(Context& ui, std::string_view key, const CheckStyle& style);

// A number with minus and plus; it can be typed too.
struct StepperStyle {
  std::string_view label = {};             // "Minuten voor Opening"
  std::string_view fewer = {}, more = {};  // names of the buttons: "Minder minuten voor Opening"
  int value = 0, min = 0, max = 999, step = 1;
  std::string_view disabled_reason = {};
};
[[nodiscard]] std::optional<int> Stepper(Context& ui, std::string_view key,
                                         const StepperStyle& style);

// Moves a row: a handle that opens "earlier, later, to the start, to the end".
struct ReorderStyle {
  std::string_view name = {};  // of the row: "Opening"
  int index = 0, count = 0;
  std::string_view disabled_reason = {};
};
// The index where the row should go, if somebody asked.
[[nodiscard]] std::optional<int> Reorder(Context& ui, std::string_view key,
                                         const ReorderStyle& style);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_CONTROLS_H_
