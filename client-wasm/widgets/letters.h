#ifndef KETENTAFEL_CLIENT_WIDGETS_LETTERS_H_
#define KETENTAFEL_CLIENT_WIDGETS_LETTERS_H_

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "client-wasm/widgets/font_file.h"
#include "client-wasm/widgets/text.h"
#include "client-wasm/widgets/theme.h"

namespace ketentafel::widgets {

// The next code point of UTF-8 text, which moves on; U+FFFD for what is no UTF-8.
char32_t NextCodePoint(const char*& at, const char* end);

// Part of a text in one weight and colour.
struct TextRun {
  std::string_view text;
  Weight weight = Weight::kRegular;
  Color color = Color::kInherit;
};

// What of a run stands on one line. Units: CSS pixels from the start of the line.
struct Piece {
  uint32_t run = 0;
  std::string_view text;
  float x = 0, width = 0;
};
struct Line {
  uint32_t first_piece = 0, pieces = 0;
  float width = 0;
};

// A text with its line breaks.
struct TextBlock {
  std::vector<TextRun> runs;
  float size_px = 16, line_px = 24;
  TextAlign align = TextAlign::kStart;
  Overflow overflow = Overflow::kWrap;
  bool caret = false;  // a bar behind the last letter
  bool underline = false;
  bool raises_colons = false;  // a clock
  std::vector<Piece> pieces;
  std::vector<Line> lines;
};

struct TextWidths {
  float need = 0;  // the longest word
  float want = 0;  // on as few lines as it was written
};

// Measures text and breaks it into lines.
class Letters {
 public:
  FontFile& file(Weight weight) { return files_[static_cast<size_t>(weight)]; }
  const FontFile& file(Weight weight) const { return files_[static_cast<size_t>(weight)]; }

  // Advance of a glyph that no font has. Units: em.
  void SetForeign(char32_t c, float advance_em) { foreign_[c] = advance_em; }
  void ClearForeign() { foreign_.clear(); }

  // Units: em. Big figures stand closer together.
  float Advance(Weight weight, char32_t c, float size_px) const;
  float Width(std::string_view text, Weight weight, float size_px) const;
  TextWidths Measure(const TextBlock& block) const;
  // Fills pieces and lines. Words longer than a line are cut. Units: CSS pixels.
  void Break(TextBlock& block, float width_px) const;
  // Makes big letters smaller where a word is wider than the line: titles are not cut in two.
  void Fit(TextBlock& block, float width_px) const;
  // How much smaller such a text may become.
  static float SmallestShare(const TextBlock& block);
  // From the top of a line to its base line.
  float BaseLine(float size_px, float line_px) const;

 private:
  void CutToEllipsis(TextBlock& block, float width_px) const;

  FontFile files_[2];
  std::unordered_map<char32_t, float> foreign_;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_LETTERS_H_
