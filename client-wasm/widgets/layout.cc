#include "client-wasm/widgets/layout.h"

#include "client-wasm/widgets/container.h"

namespace ketentafel::widgets {

void Row(Context& ui, const Box& box, Build contents) {
  BuildBox(ui, PartKind::kRow, box, contents);
}

void Column(Context& ui, const Box& box, Build contents) {
  BuildBox(ui, PartKind::kColumn, box, contents);
}

void Flow(Context& ui, const Box& box, Build contents) {
  BuildBox(ui, PartKind::kFlow, box, contents);
}

void Grid(Context& ui, std::initializer_list<Length> columns, float line_gap_px, const Box& box,
          Build contents) {
  Context::Frame& frame = ui.frame();
  const int at = static_cast<int>(frame.parts.lengths.size());
  for (Length length : columns) {
    if (length.kind == Length::Kind::kPx) length.value *= frame.zoom;
    frame.parts.lengths.push_back(length);
  }
  const int index = static_cast<int>(frame.parts.items.size());
  BuildBox(ui, PartKind::kGrid, box, contents);
  Part& part = frame.part(index);
  part.columns_at = at;
  part.columns = static_cast<int>(columns.size());
  part.line_gap = line_gap_px * frame.zoom;
}

void Card(Context& ui, Tone tone, const Box& box, Build contents) {
  Box card = box;
  if (!card.padding) card.padding = CardPadding(ui);
  if (card.radius_px == 0) card.radius_px = radius::kCard;
  const auto look = [&card](Color fill, Color edge) {
    if (card.fill == Color::kNone) card.fill = fill;
    if (card.edge == Color::kNone) card.edge = edge;
  };
  switch (tone) {
    case Tone::kSurface:
      look(Color::kSurface, Color::kLine);
      break;
    case Tone::kTint:
      look(Color::kTint, Color::kTint2);
      break;
    case Tone::kAmber:
      look(Color::kAmberTint, Color::kAmberLine);
      break;
    case Tone::kCanvas:
      look(Color::kCanvas, Color::kLine);
      break;
    case Tone::kDashed:
      look(Color::kNone, Color::kEdge);
      card.edge_px = edge::kControl;
      card.edge_kind = EdgeKind::kDashed;
      break;
  }
  // As in a page, what is inside starts behind the edge.
  Insets& in = *card.padding;
  const float line = card.edge == Color::kNone ? 0 : edge::kCard;
  in = {in.left + line, in.top + line, in.right + line, in.bottom + line};
  Column(ui, card, contents);
}

void Panel(Context& ui, Tone tone, const Box& box, Build contents) {
  Box panel = box;
  if (!panel.padding) panel.padding = All(space::kTight);
  if (panel.radius_px == 0) panel.radius_px = radius::kControl;
  if (tone != Tone::kTint) return Card(ui, tone, panel, contents);
  if (panel.fill == Color::kNone) panel.fill = Color::kTint;
  Column(ui, panel, contents);
}

void Spacer(Context& ui) {
  Part part;
  part.width = part.height = Flex();
  ui.frame().Leaf(part);
}

void Gap(Context& ui, float px) {
  Context::Frame& frame = ui.frame();
  Part part;
  const bool across = frame.part(frame.current()).kind == PartKind::kRow;
  (across ? part.width : part.height) = Px(px * frame.zoom);
  frame.Leaf(part);
}

void Divider(Context& ui, float inset_px) {
  Row(ui, {.padding = Insets{inset_px, 0, inset_px, 0}},
      [&] { Row(ui, {.width = Flex(), .height = Px(1), .fill = Color::kLine}, [] {}); });
}

void VerticalRule(Context& ui) {
  Row(ui, {.width = Px(1), .height = Px(32), .fill = Color::kLine}, [] {});
}

}  // namespace ketentafel::widgets
