#include "client-wasm/widgets/letters.h"

#include <algorithm>
#include <cmath>

namespace ketentafel::widgets {
namespace {

// A word that is a little too wide for its column is better whole than cut.
constexpr float kWordSlackPx = 2;
constexpr float kLineSlackPx = 0.5f;                        // what rounding may cost a line
constexpr float kTitlePx = 24, kSmallestTitle = 0.7f;       // Units: CSS pixels, share
constexpr float kBigFigurePx = 80, kBigTracking = -0.035f;  // Units: CSS pixels, em
constexpr std::string_view kEllipsis = "…";

bool IsSpace(char32_t c) { return c == ' ' || c == '\t' || c == 0x200B; }

// Walks over the letters of all runs.
struct Cursor {
  uint32_t run = 0;
  const char* at = nullptr;
};

// Puts letters on lines: remembers the last place where a line may end.
class LineBreaker {
 public:
  LineBreaker(TextBlock& block, float width) : block_(block), width_(width) {
    block_.pieces.clear();
    block_.lines.clear();
  }

  void Letter(Cursor letter, const char* end, char32_t c, float advance) {
    if (IsSpace(c)) {
      Extend(letter, end, advance);
      break_ = Mark();
      return;
    }
    if (x_ + advance > width_ + kLineSlackPx && x_ > 0) {
      const bool can_wrap = break_.valid && break_.x > 0;
      if (can_wrap) {
        Wrap();
      } else if (x_ + advance > width_ + kWordSlackPx) {
        NewLine();
      }
    }
    Extend(letter, end, advance);
    trimmed_ = x_;
    if (c == '-' || c == 0x2013) break_ = Mark();
  }

  // A line break that was written, or the end.
  void NewLine() {
    CloseLine(trimmed_);
    StartLine();
  }

 private:
  struct Place {
    bool valid = false;
    size_t pieces = 0;
    const char* end = nullptr;
    uint32_t run = 0;
    float x = 0, trimmed = 0;
  };

  void StartLine() {
    line_first_ = block_.pieces.size();
    x_ = trimmed_ = 0;
    break_ = {};
  }

  void Extend(Cursor letter, const char* end, float advance) {
    const bool fresh =
        block_.pieces.size() == line_first_ || block_.pieces.back().run != letter.run ||
        block_.pieces.back().text.data() + block_.pieces.back().text.size() != letter.at;
    if (fresh) block_.pieces.push_back({letter.run, {letter.at, 0}, x_, 0});
    Piece& piece = block_.pieces.back();
    piece.text = {piece.text.data(), static_cast<size_t>(end - piece.text.data())};
    piece.width += advance;
    x_ += advance;
  }

  Place Mark() const {
    const Piece& last = block_.pieces.back();
    return {true,    block_.pieces.size(), last.text.data() + last.text.size(), last.run, x_,
            trimmed_};
  }

  // Ends the line at the last place where it may; what stood behind goes to the next line.
  void Wrap() {
    const Place at = break_;
    std::vector<Piece> behind;
    Piece& last = block_.pieces[at.pieces - 1];
    const char* last_end = last.text.data() + last.text.size();
    if (last_end > at.end) {
      const float kept = at.x - last.x;
      behind.push_back(
          {last.run, {at.end, static_cast<size_t>(last_end - at.end)}, 0, last.width - kept});
      last.text = {last.text.data(), static_cast<size_t>(at.end - last.text.data())};
      last.width = kept;
    }
    for (size_t i = at.pieces; i < block_.pieces.size(); ++i) behind.push_back(block_.pieces[i]);
    block_.pieces.resize(at.pieces);
    CloseLine(at.trimmed);
    line_first_ = block_.pieces.size();
    x_ = 0;
    for (Piece& piece : behind) {
      piece.x = x_;
      x_ += piece.width;
      block_.pieces.push_back(piece);
    }
    trimmed_ = x_;
    break_ = {};
  }

  void CloseLine(float width) {
    block_.lines.push_back({static_cast<uint32_t>(line_first_),
                            static_cast<uint32_t>(block_.pieces.size() - line_first_), width});
  }

  TextBlock& block_;
  float width_;
  float x_ = 0, trimmed_ = 0;
  size_t line_first_ = 0;
  Place break_;
};

}  // namespace

char32_t NextCodePoint(const char*& at, const char* end) {
  const auto byte = [&](const char* p) { return static_cast<unsigned char>(*p); };
  const unsigned first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 && first < 0xF8 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
  if (more == 0 || first >= 0xF8 || end - at < more) return 0xFFFD;
  char32_t c = first & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return 0xFFFD;
    c = c << 6 | (byte(at + i) & 0x3F);
  }
  at += more;
  return c;
}

float Letters::Advance(Weight weight, char32_t c, float size_px) const {
  const FontFile& font = file(weight);
  if (c == 0x200B) return 0;
  if (font.Has(c)) return font.Advance(c) + (size_px >= kBigFigurePx ? kBigTracking : 0);
  const auto it = foreign_.find(c);
  return it == foreign_.end() ? font.Advance(c) : it->second;
}

float Letters::Width(std::string_view text, Weight weight, float size_px) const {
  float width = 0;
  for (const char *at = text.data(), *end = at + text.size(); at < end;) {
    width += Advance(weight, NextCodePoint(at, end), size_px);
  }
  return width * size_px;
}

TextWidths Letters::Measure(const TextBlock& block) const {
  TextWidths widths;
  float word = 0, line = 0;
  const auto end_word = [&] {
    widths.need = std::max(widths.need, word);
    word = 0;
  };
  for (const TextRun& run : block.runs) {
    for (const char *at = run.text.data(), *end = at + run.text.size(); at < end;) {
      const char32_t c = NextCodePoint(at, end);
      if (c == '\n') {
        widths.want = std::max(widths.want, line);
        line = 0;
        end_word();
        continue;
      }
      const float advance = Advance(run.weight, c, block.size_px) * block.size_px;
      line += advance;
      if (IsSpace(c)) {
        end_word();
      } else {
        word += advance;
        if (c == '-' || c == 0x2013) end_word();
      }
    }
  }
  end_word();
  widths.want = std::max(widths.want, line);
  if (block.caret) widths.want += 3;
  if (block.overflow == Overflow::kOneLine) widths.need = widths.want;
  if (block.overflow == Overflow::kEllipsis) {
    widths.need = std::min(widths.want, 3 * block.size_px);
  }
  return widths;
}

void Letters::Break(TextBlock& block, float width_px) const {
  const bool wraps = block.overflow == Overflow::kWrap;
  LineBreaker breaker(block, wraps ? width_px - (block.caret ? 3 : 0) : 1e9f);
  for (uint32_t r = 0; r < block.runs.size(); ++r) {
    const TextRun& run = block.runs[r];
    for (const char *at = run.text.data(), *end = at + run.text.size(); at < end;) {
      const Cursor cursor{r, at};
      const char32_t c = NextCodePoint(at, end);
      if (c == '\n') {
        breaker.NewLine();
        continue;
      }
      breaker.Letter(cursor, at, c, Advance(run.weight, c, block.size_px) * block.size_px);
    }
  }
  breaker.NewLine();
  if (block.overflow == Overflow::kEllipsis) CutToEllipsis(block, width_px);
}

float Letters::SmallestShare(const TextBlock& block) {
  return block.overflow == Overflow::kWrap && block.size_px >= kTitlePx ? kSmallestTitle : 1;
}

void Letters::Fit(TextBlock& block, float width_px) const {
  const float smallest = SmallestShare(block);
  if (smallest == 1) return;
  const float need = Measure(block).need;
  if (need <= width_px + kWordSlackPx) return;
  const float share = std::max(smallest, width_px / need);
  block.size_px *= share;
  block.line_px *= share;
}

// Keeps what fits before the dots.
void Letters::CutToEllipsis(TextBlock& block, float width_px) const {
  block.lines.resize(1);
  Line& line = block.lines[0];
  if (line.width <= width_px + 0.01f || line.pieces == 0) return;
  const Weight weight = block.runs[block.pieces[line.first_piece].run].weight;
  const float dots = Width(kEllipsis, weight, block.size_px);
  float x = 0;
  uint32_t kept = 0, last_run = 0;
  for (uint32_t i = 0; i < line.pieces; ++i) {
    Piece& piece = block.pieces[line.first_piece + i];
    const float start = x;
    const char *at = piece.text.data(), *end = at + piece.text.size();
    while (at < end) {
      const char* next = at;
      const float advance =
          Advance(block.runs[piece.run].weight, NextCodePoint(next, end), block.size_px) *
          block.size_px;
      if (x + advance + dots > width_px) break;
      x += advance;
      at = next;
    }
    const bool cut = at < end;
    piece.text = {piece.text.data(), static_cast<size_t>(at - piece.text.data())};
    piece.width = x - start;
    last_run = piece.run;
    ++kept;
    if (cut) break;
  }
  block.pieces.resize(line.first_piece + kept);
  block.pieces.push_back({last_run, kEllipsis, x, dots});
  line = {line.first_piece, kept + 1, x + dots};
}

float Letters::BaseLine(float size_px, float line_px) const {
  // Browsers round both, and the DOM's letters must lie on the canvas's.
  const float ascent = std::round(file(Weight::kRegular).ascent() * size_px);
  const float descent = std::round(file(Weight::kRegular).descent() * size_px);
  return (line_px - (ascent + descent)) / 2 + ascent;
}

}  // namespace ketentafel::widgets
