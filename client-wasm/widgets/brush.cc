#include "client-wasm/widgets/brush.h"

#include <algorithm>
#include <cmath>

#include "client-wasm/icons.h"

namespace ketentafel::widgets {
namespace {

constexpr float kDashToWidth = 2.2f;  // of one dash; the gap is about as long
constexpr float kCaretWidth = 2;
constexpr float kColonRise = 0.09f;  // to the middle of the figures. Units: em
constexpr float kAiryIcon = 20, kIconShare = 22.f / 24;

float Distance(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

// Dear ImGui's own rounded rectangles never become quite round; these do.
void PathRound(ImDrawList& list, ImVec2 low, ImVec2 high, float radius, Corners corners) {
  const float most = std::fmax(0.f, std::min(high.x - low.x, high.y - low.y) / 2);
  const float top = corners.top ? std::clamp(radius, 0.f, most) : 0;
  const float bottom = corners.bottom ? std::clamp(radius, 0.f, most) : 0;
  const auto corner = [&list](ImVec2 center, float r, int first) {
    if (r < 0.5f) return list.PathLineTo(center);
    list.PathArcToFast(center, r, first, first + 3);  // twelfths of a turn
  };
  corner({low.x + top, low.y + top}, top, 6);
  corner({high.x - top, low.y + top}, top, 9);
  corner({high.x - bottom, high.y - bottom}, bottom, 0);
  corner({low.x + bottom, high.y - bottom}, bottom, 3);
  // Where one arc meets the next a point stands twice, and a line through both would have a spike.
  ImVector<ImVec2>& path = list._Path;
  const auto same = [](ImVec2 a, ImVec2 b) { return Distance(a, b) < 0.01f; };
  path.resize(static_cast<int>(std::unique(path.begin(), path.end(), same) - path.begin()));
  while (path.Size > 1 && same(path.front(), path.back())) path.pop_back();
}

ImVec2 Between(ImVec2 a, ImVec2 b, float t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

}  // namespace

ImU32 ToIm(Color color, float alpha) {
  const Rgb c = ValueOf(color);
  return IM_COL32(c.r, c.g, c.b, static_cast<int>(std::lround(alpha * 255)));
}

float Brush::Snap(float v) const { return std::round(v * dpr_); }

// Browsers round the width of an edge down to whole pixels, but never to none.
float Brush::LineWidth(float width) const {
  return std::fmax(1.f, std::floor(width * dpr_ + 0.01f));
}

void Brush::Fill(const Rect& rect, Color color, float radius, Corners corners) {
  if (color == Color::kNone) return;
  const ImVec2 low = Low(rect), high = High(rect);
  if (low.x >= high.x || low.y >= high.y) return;
  PathRound(list_, low, high, radius * dpr_, corners);
  list_.PathFillConvex(ToIm(color));
}

void Brush::Stroke(const Rect& rect, Color color, float width, float radius, Corners corners) {
  if (color == Color::kNone) return;
  const float w = LineWidth(width), in = w / 2;
  const ImVec2 low = Low(rect), high = High(rect);
  PathRound(list_, {low.x + in, low.y + in}, {high.x - in, high.y - in}, radius * dpr_ - in,
            corners);
  list_.PathStroke(ToIm(color), ImDrawFlags_Closed, w);
}

void Brush::Dashes(const Rect& rect, Color color, float width, float radius) {
  if (color == Color::kNone) return;
  const float w = LineWidth(width), in = w / 2;
  const ImVec2 low = Low(rect), high = High(rect);
  PathRound(list_, {low.x + in, low.y + in}, {high.x - in, high.y - in}, radius * dpr_ - in, {});
  std::vector<ImVec2> path(list_._Path.begin(), list_._Path.end());
  list_.PathClear();
  path.push_back(path.front());
  Dash(path, ToIm(color), w);
}

void Brush::DashedLine(float x, float y0, float y1, Color color, float width) {
  Dash({{Snap(x), Snap(y0)}, {Snap(x), Snap(y1)}}, ToIm(color), LineWidth(width));
}

// Cuts a path into dashes and gaps of equal length, so that the ends meet.
void Brush::Dash(const std::vector<ImVec2>& path, ImU32 color, float width) {
  float length = 0;
  for (size_t i = 1; i < path.size(); ++i) length += Distance(path[i - 1], path[i]);
  const float wish = std::fmax(3.f * dpr_, width * kDashToWidth);
  const float dashes = std::fmax(1.f, std::round(length / (2 * wish)));
  const float dash = length / dashes / 2;
  float at = 0, next = dash;
  bool on = true;
  list_.PathLineTo(path.front());
  for (size_t i = 1; i < path.size(); ++i) {
    const float step = Distance(path[i - 1], path[i]);
    while (step > 0 && at + step >= next) {
      const ImVec2 turn = Between(path[i - 1], path[i], (next - at) / step);
      if (on) {
        list_.PathLineTo(turn);
        list_.PathStroke(color, 0, width);
      } else {
        list_.PathLineTo(turn);
      }
      on = !on;
      next += dash;
    }
    if (on) list_.PathLineTo(path[i]);
    at += step;
  }
  if (on && list_._Path.Size > 1) {
    list_.PathStroke(color, 0, width);
  } else {
    list_.PathClear();
  }
}

void Brush::Circle(float x, float y, float radius, Color color) {
  list_.AddCircleFilled({x * dpr_, y * dpr_}, radius * dpr_, ToIm(color));
}

void Brush::Shade(const Rect& rect, float strength) {
  list_.AddRectFilled(Low(rect), High(rect), ToIm(Color::kInk, strength));
}

void Brush::CutCorners(const Rect& rect, Color around, float radius) {
  const ImVec2 low = Low(rect), high = High(rect);
  const float r = radius * dpr_;
  const ImU32 color = ToIm(around);
  const struct {
    ImVec2 corner, center;
    int first;  // twelfths of a turn
  } corners[] = {{low, {low.x + r, low.y + r}, 6},
                 {{high.x, low.y}, {high.x - r, low.y + r}, 9},
                 {high, {high.x - r, high.y - r}, 0},
                 {{low.x, high.y}, {low.x + r, high.y - r}, 3}};
  for (const auto& cut : corners) {
    list_.PathArcToFast(cut.center, r, cut.first, cut.first + 3);
    const std::vector<ImVec2> arc(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    for (size_t i = 1; i < arc.size(); ++i) {
      list_.AddTriangleFilled(cut.corner, arc[i - 1], arc[i], color);
    }
  }
}

void Brush::Quad(const Glyph& glyph, float x, float y, ImU32 color) {
  if (glyph.own_colours) color |= ~IM_COL32_A_MASK;
  list_.PrimReserve(6, 4);
  list_.PrimRectUV({x + glyph.x0, y + glyph.y0}, {x + glyph.x1, y + glyph.y1}, {glyph.u0, glyph.v0},
                   {glyph.u1, glyph.v1}, color);
}

void Brush::Text(const TextBlock& block, float x, float y, float width, Color ink) {
  const float em = block.size_px * dpr_;
  float top = y;
  for (const Line& line : block.lines) {
    float left = x;
    if (block.align == TextAlign::kCenter) left += (width - line.width) / 2;
    if (block.align == TextAlign::kEnd) left += width - line.width;
    const float base = std::round((top + letters_.BaseLine(block.size_px, block.line_px)) * dpr_);
    const float start = std::round(left * dpr_);
    for (uint32_t i = 0; i < line.pieces; ++i) {
      const Piece& piece = block.pieces[line.first_piece + i];
      const TextRun& run = block.runs[piece.run];
      const ImU32 color = ToIm(run.color == Color::kInherit ? ink : run.color);
      const Family family = run.weight == Weight::kRegular ? Family::kRegular : Family::kSemiBold;
      float pen = start + piece.x * dpr_;
      for (const char *at = piece.text.data(), *end = at + piece.text.size(); at < end;) {
        const char32_t c = NextCodePoint(at, end);
        if (c > ' ' && c != 0xA0 && c != 0x200B) {
          const float up = c == ':' && block.raises_colons ? std::round(em * kColonRise) : 0;
          if (const auto glyph = atlas_.Find(family, em, c)) Quad(*glyph, pen, base - up, color);
        }
        pen += letters_.Advance(run.weight, c, block.size_px) * em;
      }
    }
    if (block.underline) {
      const float below = std::round(base + em * 0.14f);
      const float thick = std::fmax(1.f, std::round(dpr_));
      list_.AddRectFilled({start, below}, {std::round((left + line.width) * dpr_), below + thick},
                          ToIm(ink));
    }
    top += block.line_px;
    if (block.caret && &line == &block.lines.back()) {
      const float pen = start / dpr_ + line.width + 1, middle = top - block.line_px / 2;
      const float half = block.size_px * 0.625f;
      Fill({pen, middle - half, pen + kCaretWidth, middle + half}, Color::kAccent, 0);
    }
  }
}

// The library's signs fill their square; on the page they keep some air around them.
void Brush::Icon(char32_t icon, float x, float y, float size, Color color) {
  const bool airy = size >= kAiryIcon;
  const float drawn = airy ? size * kIconShare : size, in = (size - drawn) / 2;
  // Who is absent is dashed, as the hole is; the library's own sign is not.
  Sign(icon == icons::kSkip ? icons::kHole : icon, x + in, y + in, drawn, color);
  const float middle_x = x + size / 2, middle_y = y + size / 2, k = drawn / 24;
  if (icon == icons::kNow) Circle(middle_x, middle_y, 4 * k, color);
  if (icon == icons::kSkip) {
    const float half = std::round(2 * k * dpr_) / dpr_ / 2;
    Fill({middle_x - 4 * k, middle_y - half, middle_x + 4 * k, middle_y + half}, color, half);
  }
}

void Brush::Sign(char32_t icon, float x, float y, float size, Color color) {
  const float em = size * dpr_;
  // The font's square stands on its descent.
  if (const auto glyph = atlas_.Find(Family::kIcons, em, icon)) {
    Quad(*glyph, Snap(x), std::round(y * dpr_ + atlas_.IconAscent() * em), ToIm(color));
  }
}

void Brush::PushClip(const Rect& rect) { list_.PushClipRect(Low(rect), High(rect), true); }

void Brush::PopClip() { list_.PopClipRect(); }

bool Brush::Visible(const Rect& rect) const {
  const ImVec4& clip = list_._CmdHeader.ClipRect;
  return rect.x1 * dpr_ > clip.x && rect.x0 * dpr_ < clip.z && rect.y1 * dpr_ > clip.y &&
         rect.y0 * dpr_ < clip.w;
}

}  // namespace ketentafel::widgets
