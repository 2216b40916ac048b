#include "client-wasm/widgets/atlas.h"

#include <cmath>
#include <cstring>
#include <utility>

namespace ketentafel::widgets {
namespace {

constexpr float kQuarter = 4;
// From this size on letters are rare (titles, clocks): each is painted when it is first needed.
constexpr float kBigEm = 22;

// Browsers draw small letters a little darker than their coverage.
constexpr float kInkGain = 1.12f;

int KeyOf(float em_px) { return static_cast<int>(std::lround(em_px * kQuarter)); }

}  // namespace

void Atlas::SetFonts(const FontFile* regular, const FontFile* semibold, const FontFile* icons) {
  files_[0] = regular;
  files_[1] = semibold;
  files_[2] = icons;
  faces_.clear();
  last_face_ = nullptr;
  stale_ = true;
}

void Atlas::SetDensity(float dpr) {
  dpr_ = dpr;
  faces_.clear();
  last_face_ = nullptr;
  ForgetForeign();
  stale_ = true;
}

void Atlas::ForgetForeign() {
  foreign_.clear();
  missing_.clear();
  told_.clear();
}

const FontFile& Atlas::FileOf(Family family) const { return *files_[static_cast<size_t>(family)]; }

Atlas::Face& Atlas::FaceFor(Family family, float em_px) {
  const std::pair key(family, KeyOf(em_px));
  if (last_face_ != nullptr && last_key_ == key) return *last_face_;
  const auto [it, fresh] = faces_.try_emplace(key);
  Face& face = it->second;
  face.used = true;
  if (fresh && family != Family::kIcons && em_px < kBigEm * dpr_) {
    for (char32_t c = ' '; c <= '~'; ++c) face.wanted.insert(c);
    for (char32_t c = 0xC0; c <= 0xFF; ++c) face.wanted.insert(c);
    for (char32_t c : {U'’', U'‘', U'“', U'”', U'…', U'–', U'·'}) face.wanted.insert(c);
  }
  last_key_ = key;
  last_face_ = &face;
  return face;
}

std::optional<Glyph> Atlas::Find(Family family, float em_px, char32_t c) {
  Face& face = FaceFor(family, em_px);
  if (const auto painted = face.glyphs.find(c); painted != face.glyphs.end()) {
    return painted->second;
  }
  if (!FileOf(family).Has(c)) return FindForeign(em_px, c);
  if (face.wanted.insert(c).second || face.font == nullptr) stale_ = true;
  return std::nullopt;
}

// Dear ImGui measures from the top of the line; the page from the base line, in device pixels.
void Atlas::ReadGlyphs(Face& face) {
  face.glyphs.clear();
  if (face.font == nullptr) return;
  const float k = face.density, base = std::round(face.font->Ascent);
  for (const ImFontGlyph& g : face.font->Glyphs) {
    face.glyphs[g.Codepoint] = {
        g.X0 * k, (g.Y0 - base) * k, g.X1 * k, (g.Y1 - base) * k, g.U0, g.V0, g.U1, g.V1, false};
  }
}

// Dear ImGui wants whole sizes: the size is rounded, and the density makes up for it, so that an em
// is exactly as wide as in the DOM.
void Atlas::BakeFace(Family family, float em_px, Face& face) {
  const FontFile& file = FileOf(family);
  const float height = em_px * (file.ascent() + file.descent());
  const float size = std::fmax(1.f, std::round(height));
  face.density = height / size;
  face.ranges.clear();
  for (auto it = face.wanted.begin(); it != face.wanted.end();) {
    const char32_t first = *it;
    char32_t last = first;
    while (++it != face.wanted.end() && *it == last + 1) last = *it;
    face.ranges.push_back(static_cast<ImWchar>(first));
    face.ranges.push_back(static_cast<ImWchar>(last));
  }
  face.ranges.push_back(0);
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = family == Family::kIcons ? 1 : dpr_ > 1.4f ? 2 : 3;
  config.OversampleV = 1;
  config.PixelSnapH = false;
  config.RasterizerDensity = face.density;
  config.RasterizerMultiply = kInkGain;
  face.font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(file.bytes().data()),
                                                         static_cast<int>(file.bytes().size()),
                                                         size, &config, face.ranges.data());
}

void Atlas::Bake() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
  FaceFor(Family::kRegular, 16 * dpr_);  // Dear ImGui needs one font at least.
  last_face_ = nullptr;
  for (auto& [key, face] : faces_) face.font = nullptr;
  std::erase_if(faces_, [](const auto& entry) { return !entry.second.used; });
  for (auto& [key, face] : faces_) {
    face.used = false;
    if (!face.wanted.empty()) BakeFace(key.first, static_cast<float>(key.second) / kQuarter, face);
  }
  for (auto& [c, glyph] : foreign_) {
    // A pixel of air on each side, or a neighbour shines in.
    glyph.rect = atlas.AddCustomRectRegular(glyph.width_px + 2, glyph.height_px + 2);
  }
  atlas.Build();
  for (auto& [key, face] : faces_) ReadGlyphs(face);
  CopyForeign();
  stale_ = false;
  ++version_;
}

void Atlas::CopyForeign() {
  if (foreign_.empty()) return;
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
  for (const auto& [c, glyph] : foreign_) {
    const ImFontAtlasCustomRect* rect = atlas.GetCustomRectByIndex(glyph.rect);
    const size_t row = static_cast<size_t>(glyph.width_px) * 4;
    for (int y = 0; y < glyph.height_px; ++y) {
      const size_t to =
          (static_cast<size_t>(rect->Y + y + 1) * static_cast<size_t>(width) + rect->X + 1) * 4;
      std::memcpy(pixels + to, glyph.rgba.data() + static_cast<size_t>(y) * row, row);
    }
  }
}

float Atlas::foreign_ascent_px() const {
  return std::round(FileOf(Family::kRegular).ascent() * foreign_em_px());
}

void Atlas::AddForeign(const ForeignGlyph& glyph) {
  Foreign& kept = foreign_[glyph.code_point];
  kept.width_px = glyph.width_px;
  kept.height_px = glyph.height_px;
  kept.own_colours = glyph.own_colours;
  const size_t bytes =
      static_cast<size_t>(glyph.width_px) * static_cast<size_t>(glyph.height_px) * 4;
  kept.rgba.assign(glyph.rgba, glyph.rgba + bytes);
  missing_.erase(glyph.code_point);
  stale_ = true;
}

std::optional<Glyph> Atlas::FindForeign(float em_px, char32_t c) {
  const auto it = foreign_.find(c);
  if (it == foreign_.end() || it->second.rect < 0) {
    if (!told_.contains(c)) missing_.insert(c);
    return std::nullopt;
  }
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImVec2 uv0, uv1;
  atlas.CalcCustomRectUV(&atlas.CustomRects[it->second.rect], &uv0, &uv1);
  const float k = em_px / foreign_em_px(), top = (-foreign_ascent_px() - 1) * k;
  return Glyph{-k,
               top,
               static_cast<float>(it->second.width_px + 1) * k,
               top + static_cast<float>(it->second.height_px + 2) * k,
               uv0.x,
               uv0.y,
               uv1.x,
               uv1.y,
               it->second.own_colours};
}

std::vector<uint32_t> Atlas::TakeMissing() {
  std::vector<uint32_t> taken(missing_.begin(), missing_.end());
  told_.merge(missing_);
  missing_.clear();
  return taken;
}

}  // namespace ketentafel::widgets
