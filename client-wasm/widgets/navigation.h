#ifndef KETENTAFEL_CLIENT_WIDGETS_NAVIGATION_H_
#define KETENTAFEL_CLIENT_WIDGETS_NAVIGATION_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "client-wasm/widgets/controls.h"

namespace ketentafel::widgets {

// One of the places in a row of tabs or in the top navigation.
struct Place {
  std::string_view key, label;
  std::string_view href = {};  // navigation: "#/chain/..."
  char32_t icon = 0;           // bottom tabs
  int badge = 0;               // how many things wait there; 0: none
};

// The name "Ketentafel" with its sign; a link to the start. On phones only the sign.
[[nodiscard]] bool Logo(Context& ui, std::string_view name, std::string_view href);

// Links in the top bar; the current one is underlined. The answer is the place that was chosen.
[[nodiscard]] std::optional<int> Navigation(Context& ui, std::string_view key,
                                            std::string_view label, std::span<const Place> places,
                                            int current);

// Tabs that change the panel below (kTop) or the whole phone screen (kBottom, 64 high).
enum class TabsLook : uint8_t { kTop, kBottom };
struct TabsStyle {
  std::string_view label = {};
  TabsLook look = TabsLook::kTop;
  int selected = 0;
  NodeId panel = 0;  // ui.IdOf(key of the panel); 0: none
};
[[nodiscard]] std::optional<int> Tabs(Context& ui, std::string_view key, const TabsStyle& style,
                                      std::span<const Place> places);
void TabPanel(Context& ui, const Box& box, Build contents);

// A button that opens a list of wishes.
struct MenuStyle {
  ButtonStyle button = {};
  enum class Look { kButton, kIconButton, kAvatar } look = Look::kButton;  // kAvatar: initials
  float width_px = 280;
};
void Menu(Context& ui, std::string_view key, const MenuStyle& style, Build items);
struct MenuItemStyle {
  std::string_view label = {};
  char32_t icon = 0;
  std::string_view note = {};  // 14 below the label
  bool selected = false;       // check mark behind it
  std::string_view disabled_reason = {};
};
// Only inside Menu; the menu closes when it is chosen.
[[nodiscard]] bool MenuItem(Context& ui, std::string_view key, const MenuItemStyle& style);
void MenuDivider(Context& ui);

// Contents that open and close below their own line.
struct DisclosureStyle {
  std::string_view label = {};
  std::string_view note = {};  // at the right
  bool open = false;           // the caller keeps it
};
// Whether it was asked to open or close now.
[[nodiscard]] bool Disclosure(Context& ui, std::string_view key, const DisclosureStyle& style,
                              Build contents);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_NAVIGATION_H_
