#ifndef KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_PAINT_H_
#define KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_PAINT_H_

#include "client-wasm/widgets/brush.h"
#include "client-wasm/widgets/portrait.h"

namespace ketentafel::widgets {

// Draws in a square whose upper left corner is that of `rect`. Units: CSS pixels.
void PaintPortrait(Brush& brush, const PortraitParts& parts, const Brush::Rect& rect,
                   float size);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_PAINT_H_
