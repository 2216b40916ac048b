#ifndef KETENTAFEL_CLIENT_WIDGETS_MARKS_PAINT_H_
#define KETENTAFEL_CLIENT_WIDGETS_MARKS_PAINT_H_

#include "client-wasm/widgets/brush.h"
#include "client-wasm/widgets/part.h"

namespace ketentafel::widgets {

// Draws the sign of Ketentafel, a portrait or a dashed line.
void PaintMark(Brush& brush, const Part& part, const Brush::Rect& rect);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_MARKS_PAINT_H_
