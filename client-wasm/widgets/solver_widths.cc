#include <algorithm>

#include "client-wasm/widgets/share_out.h"
#include "client-wasm/widgets/solver.h"

namespace ketentafel::widgets {

void Solver::Solve(int root, float x, float y, float width, float height) {
  parts_.column_widths.resize(parts_.lengths.size());
  parts_[root].x = parts_[root].y = 0;
  FindWidths(root);
  GiveWidth(root, width);
  FindHeight(root);
  GiveHeight(root, height > 0 ? height : parts_[root].need_height);
  Shift(root, x, y);
}

float Solver::WantedWidth(int root) {
  FindWidths(root);
  return parts_[root].want_width;
}

// --- Widths, from the inside out ---

namespace {

// What an unbroken word may ask for: the longest of Dutch, nearly. A longer one, such as an e-mail
// address, is cut where it must be rather than make its card wider than a phone. The letters of
// the wall have room.
float LongestWord(const TextBlock& block) {
  constexpr float kLetters = 24, kLetterWidth = 0.5f, kDeskPx = 32, kMostPx = 240;
  const bool cuts = block.overflow == Overflow::kWrap && block.size_px <= kDeskPx;
  return cuts ? std::min(kMostPx, kLetters * kLetterWidth * block.size_px) : 1e9f;
}

}  // namespace

void Solver::FindWidths(int index) {
  Part& part = parts_[index];
  if (part.kind == PartKind::kText) {
    const TextBlock& block = parts_.texts[static_cast<size_t>(part.text)];
    const TextWidths widths = letters_.Measure(block);
    const float word = std::min(widths.need * Letters::SmallestShare(block), LongestWord(block));
    part.need_width = word + part.nudge_x;
    part.want_width = widths.want + part.nudge_x;
  } else if (part.kind == PartKind::kIcon || part.kind == PartKind::kMark) {
    part.need_width = part.want_width = part.size;
  } else {
    ForChildren(parts_, part, [this](int child) { FindWidths(child); });
    FindContainerWidths(part);
  }
  if (part.width.kind == Length::Kind::kPx) part.need_width = part.want_width = part.width.value;
  part.want_width = Clamp(part.want_width, part.min_width, part.max_width);
  part.need_width =
      std::min(Clamp(part.need_width, part.min_width, part.max_width), part.want_width);
}

void Solver::FindContainerWidths(Part& part) {
  if (part.kind == PartKind::kGrid) return FindGridWidths(part);
  float need = 0, want = 0, gaps = -part.gap;
  ForChildren(parts_, part, [&](int c) {
    const Part& child = parts_[c];
    gaps += part.gap;
    switch (part.kind) {
      case PartKind::kRow:
        need += child.need_width;
        want += child.want_width;
        break;
      case PartKind::kFlow:
        need = std::max(need, child.need_width);
        want += child.want_width;
        break;
      default:
        need = std::max(need, child.need_width);
        want = std::max(want, child.want_width);
    }
  });
  gaps = std::max(0.f, gaps);
  if (part.kind == PartKind::kRow) need += gaps;
  if (part.kind == PartKind::kRow || part.kind == PartKind::kFlow) want += gaps;
  part.need_width = need + Across(part.padding);
  part.want_width = want + Across(part.padding);
}

std::vector<Claim> Solver::GridClaims(const Part& part) const {
  std::vector<Claim> claims(static_cast<size_t>(part.columns));
  for (int i = 0; i < part.columns; ++i) {
    Claim& claim = claims[static_cast<size_t>(i)];
    claim.length = parts_.lengths[static_cast<size_t>(part.columns_at + i)];
    if (claim.length.kind == Length::Kind::kPx) claim.need = claim.want = claim.length.value;
  }
  int i = 0;
  for (int c = part.first; c != kNoPart; c = parts_[c].next, i = (i + 1) % part.columns) {
    Claim& claim = claims[static_cast<size_t>(i)];
    if (claim.length.kind == Length::Kind::kPx) continue;
    claim.need = std::max(claim.need, parts_[c].need_width);
    claim.want = std::max(claim.want, parts_[c].want_width);
  }
  return claims;
}

void Solver::FindGridWidths(Part& part) {
  part.need_width = part.want_width =
      Across(part.padding) + part.gap * static_cast<float>(part.columns - 1);
  for (const Claim& claim : GridClaims(part)) {
    part.need_width += claim.need;
    part.want_width += claim.want;
  }
}

// --- Widths, from the outside in ---

void Solver::GiveWidth(int index, float width) {
  Part& part = parts_[index];
  part.w = width;
  const float inner = std::max(0.f, width - Across(part.padding));
  switch (part.kind) {
    case PartKind::kText: {
      TextBlock& block = parts_.texts[static_cast<size_t>(part.text)];
      letters_.Fit(block, width - part.nudge_x);
      letters_.Break(block, width - part.nudge_x);
      break;
    }
    case PartKind::kRow:
      GiveRowWidths(part, inner);
      break;
    case PartKind::kGrid:
      GiveGridWidths(part, inner);
      break;
    case PartKind::kFlow:
      ForChildren(parts_, part,
                  [&](int c) { GiveWidth(c, std::min(parts_[c].want_width, inner)); });
      break;
    case PartKind::kColumn:
    case PartKind::kScroll:
      ForChildren(parts_, part, [&](int c) {
        const Part& child = parts_[c];
        const Align align = AlignOf(part, child, child.hugs ? Align::kStart : Align::kStretch);
        const bool fills = child.width.kind == Length::Kind::kFlex || align == Align::kStretch;
        const bool fixed = child.width.kind == Length::Kind::kPx;
        // A centred child with a maximum is as wide as it may be: the body of a page.
        const bool to_maximum = align == Align::kCenter && child.max_width > 0;
        const float wish = (fills || to_maximum) && !fixed ? inner : child.want_width;
        const bool is_sign = child.kind == PartKind::kIcon || child.kind == PartKind::kMark;
        GiveWidth(c, Clamp(is_sign ? wish : std::min(wish, inner), 0, child.max_width));
      });
      break;
    default:
      break;
  }
}

void Solver::GiveRowWidths(Part& part, float inner) {
  std::vector<Claim> claims;
  ForChildren(parts_, part, [&](int c) {
    const Part& child = parts_[c];
    claims.push_back({child.width, child.need_width, child.want_width, child.max_width, 0});
  });
  if (claims.empty()) return;
  ShareOut(claims, inner - part.gap * static_cast<float>(claims.size() - 1));
  size_t i = 0;
  ForChildren(parts_, part, [&](int c) { GiveWidth(c, claims[i++].given); });
}

void Solver::GiveGridWidths(Part& part, float inner) {
  std::vector<Claim> claims = GridClaims(part);
  ShareOut(claims, inner - part.gap * static_cast<float>(part.columns - 1));
  for (int i = 0; i < part.columns; ++i) {
    parts_.column_widths[static_cast<size_t>(part.columns_at + i)] =
        claims[static_cast<size_t>(i)].given;
  }
  int i = 0;
  ForChildren(parts_, part, [&](int c) {
    GiveWidth(c, claims[static_cast<size_t>(i)].given);
    i = (i + 1) % part.columns;
  });
}

}  // namespace ketentafel::widgets
