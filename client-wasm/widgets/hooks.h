#ifndef KETENTAFEL_CLIENT_WIDGETS_HOOKS_H_
#define KETENTAFEL_CLIENT_WIDGETS_HOOKS_H_

#include "client-wasm/semantics/tree.h"

namespace ketentafel::widgets::hooks {

// Dear ImGui's test-engine hooks, used as a lint: they hear of every item that is drawn, and what
// no widget has described counts.
void BeginRun();
int CountUndescribed(const semantics::Tree& tree);

}  // namespace ketentafel::widgets::hooks

#endif  // KETENTAFEL_CLIENT_WIDGETS_HOOKS_H_
