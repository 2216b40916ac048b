#ifndef KETENTAFEL_TESTS_WIDGETS_SCREEN_H_
#define KETENTAFEL_TESTS_WIDGETS_SCREEN_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/widgets/canvas.h"
#include "client-wasm/widgets/lint.h"
#include "client-wasm/widgets/widgets.h"

namespace ketentafel::widgets {

// The bytes of a font of the page: "Inter-Regular.ttf".
std::string FontBytes(std::string_view file);

// A page without a browser: builds a view, finds what is on it by role and name, and does to it
// what people do.
class Screen {
 public:
  using View = std::function<void(Context&)>;
  // Where something is. Units: CSS pixels on the page.
  struct Place {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
  };

  explicit Screen(View view, float width = 1440, float height = 900, float dpr = 1);

  // Builds the view until it is stable.
  BuildResult Update(double later_ms = 16);
  void Resize(float width, float height, float dpr = 1);

  // The node of that role and name; null when there is none.
  const semantics::Node* Find(Role role, std::string_view name) const;
  bool Has(Role role, std::string_view name) const { return Find(role, name) != nullptr; }
  std::string TextOf(Role role, std::string_view name, semantics::Text which) const;
  Place PlaceOf(Role role, std::string_view name) const;
  int Count(Role role) const;

  // Each does it and updates. Fails the test when there is no such node.
  void Click(Role role, std::string_view name);
  void SetValue(Role role, std::string_view name, std::string_view value,
                std::string_view base = "");
  void Do(Role role, std::string_view name, semantics::ActionKind kind, std::string text = "");
  void Focus(Role role, std::string_view name);
  void ScrollTo(Role role, std::string_view name, float y);

  Canvas& canvas() { return canvas_; }
  semantics::Tree& tree() { return canvas_.tree(); }
  LintReport Lint() { return widgets::Lint(tree()); }

 private:
  semantics::NodeId Need(Role role, std::string_view name);

  View view_;
  Canvas canvas_;
  double now_ms_ = 1000;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_TESTS_WIDGETS_SCREEN_H_
