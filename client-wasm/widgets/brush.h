#ifndef KETENTAFEL_CLIENT_WIDGETS_BRUSH_H_
#define KETENTAFEL_CLIENT_WIDGETS_BRUSH_H_

#include <vector>

#include "client-wasm/widgets/atlas.h"
#include "client-wasm/widgets/letters.h"
#include "client-wasm/widgets/theme.h"
#include "imgui.h"

namespace ketentafel::widgets {

struct Corners {
  bool top = true, bottom = true;  // which are round
};

// Draws shapes, letters and icons on Dear ImGui's draw list. Units: CSS pixels; edges come to lie
// on whole device pixels, as in a browser.
class Brush {
 public:
  Brush(ImDrawList& list, Atlas& atlas, const Letters& letters, float dpr)
      : list_(list), atlas_(atlas), letters_(letters), dpr_(dpr) {}

  struct Rect {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  };

  void Fill(const Rect& rect, Color color, float radius, Corners corners = {});
  // Inside the rectangle.
  void Stroke(const Rect& rect, Color color, float width, float radius, Corners corners = {});
  void Dashes(const Rect& rect, Color color, float width, float radius);
  void DashedLine(float x, float y0, float y1, Color color, float width);
  void Circle(float x, float y, float radius, Color color);
  void Shade(const Rect& rect, float strength);  // dims what lies below a dialog
  // What a clipped part must not show: its corners, in the colour around it.
  void CutCorners(const Rect& rect, Color around, float radius);

  void Text(const TextBlock& block, float x, float y, float width, Color ink);
  void Icon(char32_t icon, float x, float y, float size, Color color);

  void PushClip(const Rect& rect);
  void PopClip();
  // Whether any of it could be seen.
  bool Visible(const Rect& rect) const;

  ImDrawList& list() { return list_; }
  float dpr() const { return dpr_; }
  float Snap(float v) const;  // to a whole device pixel, in device pixels
  // Width of a line. Units: device pixels.
  float LineWidth(float width) const;

 private:
  ImVec2 Low(const Rect& rect) const { return {Snap(rect.x0), Snap(rect.y0)}; }
  ImVec2 High(const Rect& rect) const { return {Snap(rect.x1), Snap(rect.y1)}; }
  void Quad(const Glyph& glyph, float x, float y, ImU32 color);
  void Sign(char32_t icon, float x, float y, float size, Color color);
  void Dash(const std::vector<ImVec2>& path, ImU32 color, float width);

  ImDrawList& list_;
  Atlas& atlas_;
  const Letters& letters_;
  float dpr_;
};

ImU32 ToIm(Color color, float alpha = 1);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_BRUSH_H_
