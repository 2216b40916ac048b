#ifndef KETENTAFEL_CLIENT_WIDGETS_ATLAS_H_
#define KETENTAFEL_CLIENT_WIDGETS_ATLAS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "client-wasm/widgets/canvas.h"
#include "client-wasm/widgets/font_file.h"
#include "imgui.h"

namespace ketentafel::widgets {

enum class Family : uint8_t { kRegular, kSemiBold, kIcons };

// Where a painted glyph is in the texture. Units: device pixels from the pen on the base line.
struct Glyph {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
  bool own_colours = false;
};

// Dear ImGui's texture of glyphs. Only what was asked for is painted, each size by itself, at the
// screen's own resolution; a new wish makes it stale until the next Bake.
class Atlas {
 public:
  void SetFonts(const FontFile* regular, const FontFile* semibold, const FontFile* icons);
  // Forgets all sizes: the screen has another density. Units: device pixels per CSS pixel.
  void SetDensity(float dpr);

  // The glyph, or none as long as it is not painted. Units: device pixels of an em.
  std::optional<Glyph> Find(Family family, float em_px, char32_t c);

  bool stale() const { return stale_; }
  // Paints all that was asked for. Not between NewFrame and Render.
  void Bake();
  // Of the icons above their base line. Units: em.
  float IconAscent() const { return FileOf(Family::kIcons).ascent(); }
  // Counts the times it was painted, so that the graphics card gets the new texture.
  int version() const { return version_; }

  void AddForeign(const ForeignGlyph& glyph);
  void ForgetForeign();
  float foreign_em_px() const { return 16 * dpr_; }
  float foreign_ascent_px() const;
  // Characters no font has that were asked for since the last call; each is told once.
  std::vector<uint32_t> TakeMissing();

 private:
  struct Face {
    ImFont* font = nullptr;  // since the last Bake
    float density = 1;       // device pixels per unit of the font
    bool used = true;        // since the last Bake; what is not in use any more goes
    std::set<char32_t> wanted;
    std::vector<ImWchar> ranges;
    std::unordered_map<char32_t, Glyph> glyphs;  // painted
  };
  struct Foreign {
    int width_px = 0, height_px = 0, rect = -1;
    bool own_colours = false;
    std::vector<uint8_t> rgba;
  };

  const FontFile& FileOf(Family family) const;
  Face& FaceFor(Family family, float em_px);
  void ReadGlyphs(Face& face);
  void BakeFace(Family family, float em_px, Face& face);
  std::optional<Glyph> FindForeign(float em_px, char32_t c);
  void CopyForeign();

  const FontFile* files_[3] = {};
  float dpr_ = 1;
  std::map<std::pair<Family, int>, Face> faces_;  // by quarter pixels of the em
  std::pair<Family, int> last_key_;               // letters come in runs of one face
  Face* last_face_ = nullptr;
  std::unordered_map<char32_t, Foreign> foreign_;
  std::set<char32_t> missing_, told_;
  bool stale_ = true;
  int version_ = 0;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_ATLAS_H_
