#include "client-wasm/widgets/marks_paint.h"

#include "client-wasm/widgets/portrait_paint.h"

namespace ketentafel::widgets {
namespace {

// A round table and the six around it, on a square of 32.
void PaintLogo(Brush& brush, const Brush::Rect& rect, float size) {
  const float k = size / 32;
  const auto dot = [&](float x, float y, float r) {
    brush.Circle(rect.x0 + x * k, rect.y0 + y * k, r * k, Color::kAccent);
  };
  dot(16, 16, 7);
  for (const ImVec2 seat : {ImVec2(16, 3.6f), ImVec2(26.7f, 9.8f), ImVec2(26.7f, 22.2f),
                            ImVec2(16, 28.4f), ImVec2(5.3f, 22.2f), ImVec2(5.3f, 9.8f)}) {
    dot(seat.x, seat.y, 2.6f);
  }
}

}  // namespace

void PaintMark(Brush& brush, const Part& part, const Brush::Rect& rect) {
  switch (part.mark) {
    case MarkKind::kLogo:
      return PaintLogo(brush, rect, part.size);
    case MarkKind::kPortrait:
      return PaintPortrait(brush, UnpackPortrait(part.mark_style), rect, part.size);
    case MarkKind::kDashedLine:
      return brush.DashedLine((rect.x0 + rect.x1) / 2, rect.y0, rect.y1, Color::kEdge, 2);
    case MarkKind::kNone:
      return;
  }
}

}  // namespace ketentafel::widgets
