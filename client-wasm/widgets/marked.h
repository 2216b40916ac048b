#ifndef KETENTAFEL_CLIENT_WIDGETS_MARKED_H_
#define KETENTAFEL_CLIENT_WIDGETS_MARKED_H_

#include <cstddef>
#include <span>

#include "client-wasm/widgets/build.h"
#include "client-wasm/widgets/context.h"

namespace ketentafel::widgets {

// Part of a text. Units: bytes.
struct Stretch {
  size_t start = 0, length = 0;
};

// Builds a text field with these stretches of its text underlined where they stand; its error says
// why.
void WithMarks(Context& ui, std::span<const Stretch> marked, Build field);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_MARKED_H_
