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

// One sentence at the bottom, said politely, perhaps with a way back ("Ongedaan maken").
struct ToastStyle {
  std::string_view text = {};
  char32_t icon = icons::kCheck;
  std::string_view action = {};  // label of its button; empty: none
};
enum class ToastWish { kNone, kAct };
[[nodiscard]] ToastWish Toast(Context& ui, std::string_view key, const ToastStyle& style);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_OVERLAY_H_
