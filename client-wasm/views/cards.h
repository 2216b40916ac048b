#ifndef KETENTAFEL_CLIENT_VIEWS_CARDS_H_
#define KETENTAFEL_CLIENT_VIEWS_CARDS_H_

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// The title line of a card: heading, a count when there is one, and what stands at its right.
struct CardHeadStyle {
  std::string_view title = {};
  int count = -1;               // below zero: no count
  std::string_view note = {};   // 14, at the right
};
void CardHead(View& view, const CardHeadStyle& style);
void CardHead(View& view, const CardHeadStyle& style, Build at_right);

// The main column (832) and the side column (440) of home, plan and like pages; below each other on
// narrow pages.
void TwoColumns(View& view, Build main, Build side);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_CARDS_H_
