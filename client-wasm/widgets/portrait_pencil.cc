#include "client-wasm/widgets/portrait_pencil.h"

#include <array>

namespace ketentafel::widgets {
namespace {

constexpr int kPieceSteps = 12;
constexpr int kArcPoints = 2 * kPieceSteps + 1;
constexpr float kLine = 2;

ImVec2 Cubic(const ImVec2* p, float t) {
  const float u = 1 - t;
  const float a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
          a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

ImVec2 PointOf(const Arc& arc, int i) {
  const int piece = i < kPieceSteps ? 0 : 1;
  const float t = static_cast<float>(i - piece * kPieceSteps) / kPieceSteps;
  return Cubic(arc.points + 3 * piece, t);
}

}  // namespace

void Pencil::Dot(float x, float y, float r, ImU32 colour) {
  list_.AddCircleFilled(At({x, y}), r * k_, colour);
}

void Pencil::Oval(float x, float y, float rx, float ry, ImU32 colour) {
  list_.AddEllipseFilled(At({x, y}), rx * k_, ry * k_, colour);
}

void Pencil::Ring(float x, float y, float r, ImU32 colour) {
  list_.AddCircle(At({x, y}), r * k_, colour, 0, kLine * k_);
}

void Pencil::Block(const Brush::Rect& at, float radius, ImU32 colour) {
  list_.AddRectFilled(At({at.x0, at.y0}), At({at.x1, at.y1}), colour, radius * k_);
}

void Pencil::Frame(const Brush::Rect& at, float radius, ImU32 colour) {
  list_.AddRect(At({at.x0, at.y0}), At({at.x1, at.y1}), colour, radius * k_, 0, kLine * k_);
}

void Pencil::Line(ImVec2 from, ImVec2 to, ImU32 colour) {
  list_.AddLine(At(from), At(to), colour, kLine * k_);
}

void Pencil::Dome(ImVec2 left_foot, ImVec2 shoulder, ImVec2 right_foot, ImU32 colour) {
  const float middle = (left_foot.x + right_foot.x) / 2;
  const float bend = left_foot.y - (left_foot.y - shoulder.y) * 0.73f;
  const float right = 2 * middle - shoulder.x;
  list_.PathLineTo(At(left_foot));
  list_.PathBezierCubicCurveTo(At({left_foot.x + 2, bend}), At(shoulder),
                               At({middle, shoulder.y}));
  list_.PathBezierCubicCurveTo(At({right, shoulder.y}), At({right_foot.x - 2, bend}),
                               At(right_foot));
  list_.PathFillConvex(colour);
}

// Such shapes bend inwards, and Dear ImGui fills only those that do not: they are filled in strips,
// and a line around them softens the edge.
void Pencil::Between(const Arc& a, const Arc& b, ImU32 colour) {
  std::array<ImVec2, 2 * kArcPoints> around;
  for (int i = 0; i < kArcPoints; ++i) {
    around[static_cast<size_t>(i)] = At(PointOf(a, i));
    around[around.size() - 1 - static_cast<size_t>(i)] = At(PointOf(b, i));
  }
  const ImDrawListFlags flags = list_.Flags;
  list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (size_t i = 0; i + 1 < kArcPoints; ++i) {
    const size_t other = around.size() - 1 - i;
    list_.AddTriangleFilled(around[i], around[i + 1], around[other], colour);
    list_.AddTriangleFilled(around[i + 1], around[other - 1], around[other], colour);
  }
  list_.Flags = flags;
  list_.AddPolyline(around.data(), static_cast<int>(around.size()), colour, ImDrawFlags_Closed, 1);
}

void Pencil::Smile(ImU32 colour) {
  list_.PathLineTo(At({43, 52}));
  list_.PathBezierCubicCurveTo(At({46, 54.5f}), At({51, 54.5f}), At({54, 52}));
  list_.PathStroke(colour, 0, kLine * k_);
}

}  // namespace ketentafel::widgets
