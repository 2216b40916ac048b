#include "client-wasm/views/cards.h"

namespace ketentafel::views {

void CardHead(View& view, const CardHeadStyle& style) {
  CardHead(view, style, [] {});
}

void CardHead(View& view, const CardHeadStyle& style, Build at_right) {
  const bool note_below = view.ui.IsPhone() && !style.note.empty();
  Row(view.ui, {.gap_px = space::kStep}, [&] {
    Heading(view.ui, 2, style.title);
    if (style.count >= 0) Badge(view.ui, style.count, style.title);
    Spacer(view.ui);
    if (!style.note.empty() && !note_below) Meta(view.ui, style.note);
    at_right();
  });
  if (note_below) Meta(view.ui, style.note);
}

void TwoColumns(View& view, Build main, Build side) {
  if (view.ui.IsNarrow()) {
    Column(view.ui, {.gap_px = CardGapFor(view.ui.breakpoint())}, main);
    Column(view.ui, {.gap_px = CardGapFor(view.ui.breakpoint())}, side);
    return;
  }
  Row(view.ui, {.gap_px = space::kGap, .align = Align::kStart}, [&] {
    Column(view.ui, {.width = Flex(832), .gap_px = space::kGap}, main);
    Column(view.ui, {.width = Flex(440), .gap_px = space::kGap}, side);
  });
}

}  // namespace ketentafel::views
