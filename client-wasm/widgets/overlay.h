#ifndef KETENTAFEL_CLIENT_WIDGETS_OVERLAY_H_
#define KETENTAFEL_CLIENT_WIDGETS_OVERLAY_H_

#include <string_view>

#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {

// A question above the page, which waits. It is there as long as it is built; it takes the focus,
// and gives it back. On phones it is a sheet at the bottom.
struct DialogStyle {
  std::string_view title = {};
  float width_px = 480;
};
enum class DialogWish { kStay, kClose };
// kClose: somebody pressed Escape or the cross; the caller stops building it.
[[nodiscard]] DialogWish Dialog(Context& ui, std::string_view key, const DialogStyle& style,
                                Build contents);
// The line of buttons that ends a dialog: side by side at the right, below each other on phones.
void DialogButtons(Context& ui, Build buttons);

// One line of news at the foot of the page, said politely, perhaps with a way back ("Ongedaan
// maken"). It has a place of its own between the body and the bottom bar, so that it covers nothing.
struct ToastStyle {
  std::string_view text = {};
  std::string_view what = {};  // what the news is about, on a line of its own
  char32_t icon = icons::kCheck;
  std::string_view action = {};    // label of its button
  std::string_view shortcut = {};  // key that presses it from anywhere but a field: "Control+Z"
  bool busy = false;               // its button is not to be pressed now
  int64_t news = 0;                // another number: other news, which stays as long again
  double stays_ms = 0;             // 0: until somebody presses its button
};
// kGone: it has been there for long enough, while nobody pointed at it or had the focus on it.
enum class ToastWish { kNone, kAct, kGone };
[[nodiscard]] ToastWish Toast(Context& ui, std::string_view key, const ToastStyle& style);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_OVERLAY_H_
