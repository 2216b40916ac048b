#include <algorithm>

#include "client-wasm/widgets/share_out.h"
#include "client-wasm/widgets/solver.h"

namespace ketentafel::widgets {

// --- Heights, from the inside out ---

void Solver::FindHeight(int index) {
  Part& part = parts_[index];
  ForChildren(parts_, part, [this](int child) { FindHeight(child); });
  float height = Along(part.padding);
  switch (part.kind) {
    case PartKind::kText: {
      const TextBlock& text = parts_.texts[static_cast<size_t>(part.text)];
      height = text.line_px * static_cast<float>(text.lines.size());
      part.base_line = letters_.BaseLine(text.size_px, text.line_px);
      break;
    }
    case PartKind::kIcon:
    case PartKind::kMark:
      height = part.size;
      part.base_line = part.size * 0.8f;
      break;
    case PartKind::kRow:
      height += RowHeight(part);
      break;
    case PartKind::kFlow:
      height += FlowHeight(part);
      break;
    case PartKind::kGrid:
      height += GridHeight(part);
      break;
    case PartKind::kColumn:
    case PartKind::kScroll: {
      float inner = 0;
      ForChildren(parts_, part, [&](int c) {
        if (c == part.first) part.base_line = part.padding.top + parts_[c].base_line;
        inner += parts_[c].need_height + (c == part.first ? 0 : part.gap);
      });
      height += inner;
      part.content_height = height;
      if (part.kind == PartKind::kScroll && part.height.kind == Length::Kind::kFlex) height = 0;
      break;
    }
  }
  if (part.height.kind == Length::Kind::kPx) height = part.height.value;
  part.need_height = Clamp(height, part.min_height, part.max_height);
}

float Solver::RowHeight(Part& part) {
  float height = 0, above = 0, below = 0;
  ForChildren(parts_, part, [&](int c) {
    const Part& child = parts_[c];
    if (AlignOf(part, child, Align::kCenter) == Align::kBaseline) {
      above = std::max(above, child.base_line);
      below = std::max(below, child.need_height - child.base_line);
    } else {
      height = std::max(height, child.need_height);
    }
  });
  height = std::max(height, above + below);
  ForChildren(parts_, part, [&](int c) {
    const Part& child = parts_[c];
    if (child.base_line <= 0 || part.base_line > 0) return;
    const Align align = AlignOf(part, child, Align::kCenter);
    part.base_line = part.padding.top + (align == Align::kBaseline ? above : child.base_line) +
                     (align == Align::kCenter ? (height - child.need_height) / 2 : 0);
  });
  return height;
}

float Solver::FlowHeight(Part& part) {
  const float inner = part.w - Across(part.padding);
  float x = 0, height = 0, line = 0;
  ForChildren(parts_, part, [&](int c) {
    const Part& child = parts_[c];
    if (x > 0 && x + child.w > inner + 0.01f) {
      height += line + part.line_gap;
      x = line = 0;
    }
    x += child.w + part.gap;
    line = std::max(line, child.need_height);
  });
  if (part.first != kNoPart) part.base_line = part.padding.top + parts_[part.first].base_line;
  return height + line;
}

float Solver::GridHeight(Part& part) {
  float height = 0, line = 0;
  int i = 0;
  ForChildren(parts_, part, [&](int c) {
    line = std::max(line, parts_[c].need_height);
    if (++i % part.columns == 0 || parts_[c].next == kNoPart) {
      height += line + (parts_[c].next == kNoPart ? 0 : part.line_gap);
      line = 0;
    }
  });
  return height;
}

// --- Heights from the outside in, and places inside the part ---

void Solver::GiveHeight(int index, float height) {
  Part& part = parts_[index];
  part.h = height;
  switch (part.kind) {
    case PartKind::kRow:
      return PlaceRow(part);
    case PartKind::kColumn:
    case PartKind::kScroll:
      return PlaceColumn(part);
    case PartKind::kFlow:
      return PlaceFlow(part);
    case PartKind::kGrid:
      return PlaceGrid(part);
    default:
      return;
  }
}

void Solver::PlaceAcross(Part& child, Align align, float top, float room, float line_base) {
  const bool stretches = align == Align::kStretch || child.height.kind == Length::Kind::kFlex;
  const float height = stretches && child.height.kind != Length::Kind::kPx
                           ? std::max(child.need_height, Clamp(room, 0, child.max_height))
                           : child.need_height;
  GiveHeight(static_cast<int>(&child - parts_.items.data()), height);
  child.y = top;
  if (align == Align::kCenter) child.y = top + (room - height) / 2;
  if (align == Align::kEnd) child.y = top + room - height;
  if (align == Align::kBaseline) child.y = top + line_base - child.base_line;
}

void Solver::PlaceRow(Part& part) {
  float used = -part.gap, base = 0;
  int count = 0;
  ForChildren(parts_, part, [&](int c) {
    used += parts_[c].w + part.gap;
    ++count;
    if (AlignOf(part, parts_[c], Align::kCenter) == Align::kBaseline) {
      base = std::max(base, parts_[c].base_line);
    }
  });
  const float rest = std::max(0.f, part.w - Across(part.padding) - used);
  float x = part.padding.left, gap = part.gap;
  if (part.justify == Justify::kEnd) x += rest;
  if (part.justify == Justify::kCenter) x += rest / 2;
  if (part.justify == Justify::kBetween && count > 1) gap += rest / static_cast<float>(count - 1);
  const float room = part.h - Along(part.padding);
  ForChildren(parts_, part, [&](int c) {
    Part& child = parts_[c];
    PlaceAcross(child, AlignOf(part, child, Align::kCenter), part.padding.top, room, base);
    child.x = x;
    x += child.w + gap;
  });
}

void Solver::PlaceColumn(Part& part) {
  std::vector<Claim> claims;
  ForChildren(parts_, part, [&](int c) {
    const Part& child = parts_[c];
    // What scrolls can be lower than its contents.
    const float need = child.kind == PartKind::kScroll ? child.min_height : child.need_height;
    claims.push_back({child.height.kind == Length::Kind::kFlex ? child.height : Auto(), need,
                      child.need_height, child.max_height, 0});
  });
  const float room = part.h - Along(part.padding);
  const float gaps = part.gap * std::max(0.f, static_cast<float>(claims.size()) - 1);
  ShareOut(claims, room - gaps);
  float used = gaps;
  for (const Claim& claim : claims) used += claim.given;
  const float rest = std::max(0.f, room - used);
  float y = part.padding.top, gap = part.gap;
  if (part.justify == Justify::kEnd) y += rest;
  if (part.justify == Justify::kCenter) y += rest / 2;
  if (part.justify == Justify::kBetween && claims.size() > 1) {
    gap += rest / static_cast<float>(claims.size() - 1);
  }
  const float inner = part.w - Across(part.padding);
  size_t i = 0;
  ForChildren(parts_, part, [&](int c) {
    Part& child = parts_[c];
    GiveHeight(c, claims[i].given);
    const Align align = AlignOf(part, child, Align::kStretch);
    child.x = part.padding.left;
    if (align == Align::kCenter) child.x += (inner - child.w) / 2;
    if (align == Align::kEnd) child.x += inner - child.w;
    child.y = y;
    y += claims[i++].given + gap;
  });
}

void Solver::PlaceFlow(Part& part) {
  const float inner = part.w - Across(part.padding);
  float x = 0, y = part.padding.top;
  int line_first = part.first;
  const auto end_line = [&](int stop) {
    float line = 0;
    for (int c = line_first; c != stop; c = parts_[c].next) {
      line = std::max(line, parts_[c].need_height);
    }
    for (int c = line_first; c != stop; c = parts_[c].next) {
      PlaceAcross(parts_[c], AlignOf(part, parts_[c], Align::kCenter), y, line, 0);
    }
    y += line + part.line_gap;
    line_first = stop;
    x = 0;
  };
  ForChildren(parts_, part, [&](int c) {
    if (x > 0 && x + parts_[c].w > inner + 0.01f) end_line(c);
    parts_[c].x = part.padding.left + x;
    x += parts_[c].w + part.gap;
  });
  end_line(kNoPart);
}

void Solver::PlaceGrid(Part& part) {
  float y = part.padding.top;
  for (int row = part.first; row != kNoPart;) {
    int stop = row;
    float line = 0, base = 0;
    for (int i = 0; i < part.columns && stop != kNoPart; ++i, stop = parts_[stop].next) {
      line = std::max(line, parts_[stop].need_height);
      base = std::max(base, parts_[stop].base_line);
    }
    float x = part.padding.left;
    int i = 0;
    for (; row != stop; row = parts_[row].next, ++i) {
      const float width = parts_.column_widths[static_cast<size_t>(part.columns_at + i)];
      PlaceAcross(parts_[row], AlignOf(part, parts_[row], Align::kCenter), y, line, base);
      parts_[row].x = x;
      x += width + part.gap;
    }
    y += line + part.line_gap;
  }
}

// Children are placed inside their part first; this moves all of them to where the part is.
void Solver::Shift(int index, float x, float y) {
  Part& part = parts_[index];
  part.x += x;
  part.y += y;
  ForChildren(parts_, part, [&](int child) { Shift(child, part.x, part.y); });
}

}  // namespace ketentafel::widgets
