#include "client-wasm/widgets/font_file.h"

#include <cstring>
#include <utility>

namespace ketentafel::widgets {
namespace {

constexpr uint32_t kLowEnd = 0x3000;
constexpr float kMissingAdvance = 1;

// Reads big-endian numbers; zero beyond the end.
class Reader {
 public:
  explicit Reader(const std::string& bytes) : bytes_(bytes) {}
  uint32_t U16(size_t at) const {
    if (at + 2 > bytes_.size()) return 0;
    const auto* p = reinterpret_cast<const unsigned char*>(bytes_.data()) + at;
    return static_cast<uint32_t>(p[0] << 8 | p[1]);
  }
  int32_t I16(size_t at) const { return static_cast<int16_t>(U16(at)); }
  uint32_t U32(size_t at) const { return U16(at) << 16 | U16(at + 2); }
  // Where a table starts, or 0.
  size_t Table(const char* tag) const {
    for (uint32_t i = 0, count = U16(4); i < count; ++i) {
      const size_t record = 12 + 16 * i;
      if (record + 16 <= bytes_.size() && std::memcmp(&bytes_[record], tag, 4) == 0) {
        return U32(record + 8);
      }
    }
    return 0;
  }

 private:
  const std::string& bytes_;
};

}  // namespace

void FontFile::Load(std::string bytes) {
  bytes_ = std::move(bytes);
  low_.assign(kLowEnd, -1);
  high_.clear();
  glyph_advance_.clear();
  const Reader in(bytes_);
  const size_t head = in.Table("head"), hhea = in.Table("hhea"), hmtx = in.Table("hmtx");
  const size_t maxp = in.Table("maxp"), cmap = in.Table("cmap");
  if (!head || !hhea || !hmtx || !maxp || !cmap || in.U16(head + 18) == 0) return;
  units_per_em_ = static_cast<float>(in.U16(head + 18));
  ascent_ = static_cast<float>(in.I16(hhea + 4)) / units_per_em_;
  descent_ = static_cast<float>(-in.I16(hhea + 6)) / units_per_em_;
  const uint32_t glyphs = in.U16(maxp + 4), metrics = in.U16(hhea + 34);
  for (uint32_t i = 0; i < glyphs && metrics > 0; ++i) {
    const size_t at = hmtx + 4 * (i < metrics ? i : metrics - 1);
    glyph_advance_.push_back(static_cast<float>(in.U16(at)) / units_per_em_);
  }
  ReadCharacters(cmap);
}

void FontFile::ReadCharacters(size_t cmap) {
  const Reader in(bytes_);
  size_t format4 = 0, format12 = 0;
  for (uint32_t i = 0, count = in.U16(cmap + 2); i < count; ++i) {
    const size_t table = cmap + in.U32(cmap + 4 + 8 * i + 4);
    if (in.U16(table) == 4) format4 = table;
    if (in.U16(table) == 12) format12 = table;
  }
  if (format12) {
    ReadFormat12(format12);
  } else if (format4) {
    ReadFormat4(format4);
  }
}

void FontFile::ReadFormat4(size_t table) {
  const Reader in(bytes_);
  const uint32_t segments = in.U16(table + 6) / 2;
  const size_t ends = table + 14, starts = ends + 2 * segments + 2;
  const size_t deltas = starts + 2 * segments, offsets = deltas + 2 * segments;
  for (uint32_t i = 0; i < segments; ++i) {
    const uint32_t first = in.U16(starts + 2 * i), last = in.U16(ends + 2 * i);
    const uint32_t delta = in.U16(deltas + 2 * i), offset = in.U16(offsets + 2 * i);
    for (uint32_t c = first; c <= last && c != 0xFFFF; ++c) {
      uint32_t glyph = c;
      if (offset != 0) glyph = in.U16(offsets + 2 * i + offset + 2 * (c - first));
      if (offset == 0 || glyph != 0) glyph = (glyph + delta) & 0xFFFF;
      Map(c, glyph);
    }
  }
}

void FontFile::ReadFormat12(size_t table) {
  const Reader in(bytes_);
  for (uint32_t i = 0, groups = in.U32(table + 12); i < groups && i < 0x10000; ++i) {
    const size_t group = table + 16 + 12 * i;
    const uint32_t first = in.U32(group), last = in.U32(group + 4), glyph = in.U32(group + 8);
    for (uint32_t c = first; c <= last && c - first < glyph_advance_.size(); ++c) {
      Map(c, glyph + (c - first));
    }
  }
}

void FontFile::Map(uint32_t c, uint32_t glyph) {
  if (glyph == 0 || glyph >= glyph_advance_.size()) return;
  if (c < kLowEnd) {
    low_[c] = glyph_advance_[glyph];
  } else {
    high_[c] = glyph_advance_[glyph];
  }
}

bool FontFile::Has(char32_t c) const {
  if (c < low_.size()) return low_[c] >= 0;
  return high_.contains(c);
}

float FontFile::Advance(char32_t c) const {
  if (c < low_.size()) return low_[c] >= 0 ? low_[c] : kMissingAdvance;
  const auto it = high_.find(c);
  return it == high_.end() ? kMissingAdvance : it->second;
}

}  // namespace ketentafel::widgets
