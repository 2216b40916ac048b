#include "client-wasm/widgets/marks_paint.h"

#include <vector>

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

constexpr ImU32 kHair[] = {IM_COL32(0xDC, 0xE3, 0xE3, 255), IM_COL32(0x3B, 0x2C, 0x26, 255),
                           IM_COL32(0xE2, 0xC4, 0x7C, 255), IM_COL32(0xA8, 0x55, 0x2C, 255)};
constexpr ImU32 kSkin[] = {IM_COL32(0xEB, 0xC6, 0xAC, 255), IM_COL32(0xC9, 0x94, 0x6B, 255),
                           IM_COL32(0x8A, 0x5A, 0x3C, 255)};
constexpr ImU32 kNeck[] = {IM_COL32(0xDD, 0xB1, 0x95, 255), IM_COL32(0xB5, 0x80, 0x58, 255),
                           IM_COL32(0x74, 0x4A, 0x30, 255)};

// Draws on a square of 96.
class PortraitBrush {
 public:
  PortraitBrush(Brush& brush, const Brush::Rect& rect, float size)
      : list_(brush.list()),
        k_(size / 96 * brush.dpr()),
        x_(brush.Snap(rect.x0)),
        y_(brush.Snap(rect.y0)) {}

  ImVec2 At(float x, float y) const { return {x_ + x * k_, y_ + y * k_}; }
  void Dot(float x, float y, float r, ImU32 color) {
    list_.AddCircleFilled(At(x, y), r * k_, color);
  }
  void Ring(float x, float y, float r) {
    list_.AddCircle(At(x, y), r * k_, ToIm(Color::kInk), 0, 2 * k_);
  }
  void Body() {
    list_.PathLineTo(At(12, 96));
    list_.PathBezierCubicCurveTo(At(14, 72), At(29, 63), At(48, 63));
    list_.PathBezierCubicCurveTo(At(67, 63), At(82, 72), At(84, 96));
    list_.PathFillConvex(ToIm(Color::kAccent));
  }
  void Neck(ImU32 color) { list_.AddRectFilled(At(38, 54), At(58, 78), color, 10 * k_); }
  void Fringe(ImU32 color) {
    list_.PathLineTo(At(27, 42));
    list_.PathBezierCubicCurveTo(At(25, 22), At(36, 15), At(48, 15));
    list_.PathBezierCubicCurveTo(At(60, 15), At(71, 22), At(69, 42));
    list_.PathBezierCubicCurveTo(At(66, 33), At(61, 28), At(56, 27));
    list_.PathBezierCubicCurveTo(At(48, 30), At(36, 30), At(30, 35));
    const std::vector<ImVec2> edge(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    // The shape bends inwards: a fan around its middle fills it, a line softens its edge.
    const ImVec2 middle = At(48, 24);
    const ImDrawListFlags flags = list_.Flags;
    list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (size_t i = 0; i < edge.size(); ++i) {
      list_.AddTriangleFilled(middle, edge[i], edge[(i + 1) % edge.size()], color);
    }
    list_.Flags = flags;
    list_.AddPolyline(edge.data(), static_cast<int>(edge.size()), color, ImDrawFlags_Closed, 1);
  }
  void Smile() {
    list_.PathLineTo(At(43, 52));
    list_.PathBezierCubicCurveTo(At(46, 54.5f), At(51, 54.5f), At(54, 52));
    list_.PathStroke(ToIm(Color::kInk), 0, 2 * k_);
  }
  void Bridge() { list_.AddLine(At(46, 42), At(51, 42), ToIm(Color::kInk), 2 * k_); }

 private:
  ImDrawList& list_;
  float k_, x_, y_;
};

void PaintPortrait(Brush& brush, const Part& part, const Brush::Rect& rect) {
  const int hair = part.mark_style % 4, skin = part.mark_style / 4 % 3;
  const bool glasses = part.mark_style / 12 > 0;
  const Brush::Rect square = {rect.x0, rect.y0, rect.x0 + part.size, rect.y0 + part.size};
  brush.Fill(square, Color::kTint2, part.size / 8);
  PortraitBrush draw(brush, rect, part.size);
  draw.Body();
  draw.Neck(kNeck[skin]);
  draw.Dot(48, 40, 20, kSkin[skin]);
  draw.Fringe(kHair[hair]);
  if (hair == 0) draw.Dot(65, 17, 8, kHair[hair]);
  if (glasses) {
    draw.Ring(40, 42, 6);
    draw.Ring(57, 42, 6);
    draw.Bridge();
  } else {
    draw.Dot(41, 42, 2, ToIm(Color::kInk));
    draw.Dot(56, 42, 2, ToIm(Color::kInk));
  }
  draw.Smile();
  brush.CutCorners(square, Color::kSurface, part.size / 8);
}

}  // namespace

void PaintMark(Brush& brush, const Part& part, const Brush::Rect& rect) {
  switch (part.mark) {
    case MarkKind::kLogo:
      return PaintLogo(brush, rect, part.size);
    case MarkKind::kPortrait:
      return PaintPortrait(brush, part, rect);
    case MarkKind::kDashedLine:
      return brush.DashedLine((rect.x0 + rect.x1) / 2, rect.y0, rect.y1, Color::kEdge, 2);
    case MarkKind::kNone:
      return;
  }
}

}  // namespace ketentafel::widgets
