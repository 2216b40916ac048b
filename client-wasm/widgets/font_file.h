#ifndef KETENTAFEL_CLIENT_WIDGETS_FONT_FILE_H_
#define KETENTAFEL_CLIENT_WIDGETS_FONT_FILE_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace ketentafel::widgets {

// The measures of a TrueType font, read from its tables: widths do not depend on what happens to be
// painted already.
// Source: OpenType 1.9: head, hhea, hmtx, cmap (formats 4 and 12).
class FontFile {
 public:
  // Errors: a file that is no font has no characters.
  void Load(std::string bytes);

  const std::string& bytes() const { return bytes_; }
  bool Has(char32_t c) const;
  // How far the next letter stands. Units: em. A missing character is as wide as a square.
  float Advance(char32_t c) const;
  // Above and below the base line, both positive. Units: em.
  float ascent() const { return ascent_; }
  float descent() const { return descent_; }

 private:
  void ReadCharacters(size_t cmap);
  void ReadFormat4(size_t table);
  void ReadFormat12(size_t table);
  void Map(uint32_t c, uint32_t glyph);

  std::string bytes_;
  float units_per_em_ = 1000;
  float ascent_ = 0.97f, descent_ = 0.24f;
  std::vector<float> glyph_advance_;  // em
  std::vector<float> low_;            // advance of characters up to U+2FFF; negative: missing
  std::unordered_map<char32_t, float> high_;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_FONT_FILE_H_
