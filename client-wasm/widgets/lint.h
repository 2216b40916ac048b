#ifndef KETENTAFEL_CLIENT_WIDGETS_LINT_H_
#define KETENTAFEL_CLIENT_WIDGETS_LINT_H_

#include <string>
#include <vector>

#include "client-wasm/semantics/tree.h"

namespace ketentafel::widgets {

// What a healthy frame has none of.
struct LintReport {
  int undescribed = 0;  // items that Dear ImGui drew and no widget described (its test hooks)
  int collisions = 0;   // two widgets with one id
  std::vector<std::string> unnamed;      // controls and containers whose role needs a name
  std::vector<std::string> overlapping;  // siblings that lie over each other
  std::vector<std::string> outside;      // parts that stick out of the page's sides

  bool clean() const {
    return undescribed == 0 && collisions == 0 && unnamed.empty() && overlapping.empty() &&
           outside.empty();
  }
};

// Looks at the frame that the tree holds now. For tests.
LintReport Lint(const semantics::Tree& tree);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_LINT_H_
