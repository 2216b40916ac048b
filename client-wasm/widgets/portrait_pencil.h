#ifndef KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_PENCIL_H_
#define KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_PENCIL_H_

#include "client-wasm/widgets/brush.h"

namespace ketentafel::widgets {

// A curve of two cubic pieces: points 0, 3 and 6 lie on it.
struct Arc {
  ImVec2 points[7];
};

// Draws flat shapes on a square of 96, at whatever size it has on the page.
class Pencil {
 public:
  Pencil(Brush& brush, const Brush::Rect& rect, float size)
      : list_(brush.list()),
        k_(size / 96 * brush.dpr()),
        x_(brush.Snap(rect.x0)),
        y_(brush.Snap(rect.y0)) {}

  void Dot(float x, float y, float r, ImU32 colour);
  void Oval(float x, float y, float rx, float ry, ImU32 colour);
  void Ring(float x, float y, float r, ImU32 colour);
  void Block(const Brush::Rect& at, float radius, ImU32 colour);
  void Frame(const Brush::Rect& at, float radius, ImU32 colour);
  void Line(ImVec2 from, ImVec2 to, ImU32 colour);
  // A round top above a flat foot: `shoulder` bends its left side, the right one mirrors it.
  void Dome(ImVec2 left_foot, ImVec2 shoulder, ImVec2 right_foot, ImU32 colour);
  // All that lies between two curves which run the same way.
  void Between(const Arc& a, const Arc& b, ImU32 colour);
  void Smile(ImU32 colour);

 private:
  ImVec2 At(ImVec2 p) const { return {x_ + p.x * k_, y_ + p.y * k_}; }

  ImDrawList& list_;
  float k_, x_, y_;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_PENCIL_H_
