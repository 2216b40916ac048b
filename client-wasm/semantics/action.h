#ifndef KETENTAFEL_CLIENT_SEMANTICS_ACTION_H_
#define KETENTAFEL_CLIENT_SEMANTICS_ACTION_H_

#include <string>

#include "client-wasm/semantics/node.h"

namespace ketentafel::semantics {

// What a person can do to a node, whatever the means: mouse, finger, keyboard, screen reader.
enum class ActionKind : uint32_t {
  kClick = 1,
  kFocus,
  kBlur,
  kSetValue,
  kScroll,
  kSubmit,  // Enter in a form, without a button
  kKey,     // a key the node asked for; `text` is its name ("Escape", "ArrowDown")
};

// One thing that a person did.
struct Action {
  NodeId id = 0;
  ActionKind kind = ActionKind::kClick;
  std::string text{};  // the new value, or the key
  std::string base{};  // text fields: the value that was edited; see MergeText
  float x = 0, y = 0;  // scroll. Units: CSS pixels
};

// Whether the focused control draws its ring (`:focus-visible`).
enum class FocusRing { kHidden, kShown };

}  // namespace ketentafel::semantics

#endif  // KETENTAFEL_CLIENT_SEMANTICS_ACTION_H_
