#include "client-wasm/widgets/portrait_paint.h"

#include <array>

#include "client-wasm/widgets/portrait_pencil.h"

namespace ketentafel::widgets {
namespace {

constexpr ImU32 Opaque(unsigned rgb) {
  return IM_COL32(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 255);
}

// Of a face, and of the neck in its shade.
struct SkinTone {
  ImU32 face, shade;
};
constexpr std::array<SkinTone, portrait::kSkins> kSkins = {{
    {Opaque(0xEBC6AC), Opaque(0xDDB195)},
    {Opaque(0xF3D9C6), Opaque(0xE4C3AC)},
    {Opaque(0xDDB088), Opaque(0xCB9A70)},
    {Opaque(0xC08A5E), Opaque(0xAB764C)},
    {Opaque(0x96643F), Opaque(0x815232)},
    {Opaque(0x7A5139), Opaque(0x64402B)},
}};
constexpr std::array<ImU32, portrait::kHairColours> kHair = {
    Opaque(0xF0F2F0), Opaque(0xA7B2B5), Opaque(0x2B2A2C),
    Opaque(0x5F4433), Opaque(0xDDBE7B), Opaque(0xA7592F)};
constexpr std::array<ImU32, portrait::kHairColours> kScarves = {
    Opaque(0xF1E9DC), Opaque(0x8FA3A8), Opaque(0x34424A),
    Opaque(0x8A5A6B), Opaque(0xC79A4B), Opaque(0x5C7F9C)};
constexpr std::array<ImU32, portrait::kClothes> kCloth = {
    Opaque(0x0B5563), Opaque(0x56708C), Opaque(0x7A5468),
    Opaque(0x6A7A4F), Opaque(0xB0704A), Opaque(0x47545A)};

enum Hairstyle { kShort, kBun, kBob, kCurls, kBald, kHeadscarf, kLong, kThin, kSideParting };
enum BeardStyle { kNoBeard, kFullBeard, kMoustache, kShortBeard };

// Over the crown from ear to ear; what hangs below it differs.
constexpr Arc kCrown = {
    {{27, 42}, {25, 21}, {35, 14}, {48, 14}, {61, 14}, {71, 21}, {69, 42}}};

void BackHair(Pencil& draw, int hair, ImU32 colour) {
  switch (hair) {
    case kBun:
      return draw.Dot(64, 17, 8.5f, colour);
    case kBob:
      return draw.Block({23, 15, 73, 62}, 20, colour);
    case kLong:
      return draw.Block({23, 15, 73, 78}, 20, colour);
    case kCurls:
      for (const auto& [x, y] : {ImVec2(27, 34), ImVec2(69, 34), ImVec2(26, 44), ImVec2(70, 44),
                                 ImVec2(29, 53), ImVec2(67, 53)}) {
        draw.Dot(x, y, 7.5f, colour);
      }
      return;
    case kThin:
      draw.Dot(28, 39, 6.5f, colour);
      return draw.Dot(68, 39, 6.5f, colour);
    default:
      return;
  }
}

void FrontHair(Pencil& draw, int hair, ImU32 colour) {
  constexpr Arc round = {
      {{28.4f, 42}, {29, 31}, {37, 26}, {48, 26}, {59, 26}, {67, 31}, {67.6f, 42}}};
  constexpr Arc swept = {
      {{28.5f, 42}, {29, 36}, {33, 31}, {41, 30}, {52, 29}, {64, 26}, {67.5f, 42}}};
  constexpr Arc fringe = {
      {{28.5f, 44}, {28.5f, 33}, {36, 32.5f}, {48, 32.5f}, {60, 32.5f}, {67.5f, 33}, {67.5f, 44}}};
  constexpr Arc parted = {
      {{28.4f, 47}, {30, 36}, {41, 32}, {48, 24}, {55, 32}, {66, 36}, {67.6f, 47}}};
  constexpr Arc sideways = {
      {{28.2f, 40}, {30, 34}, {33, 30}, {38, 22}, {46, 30}, {64, 31}, {67.8f, 40}}};
  switch (hair) {
    case kShort:
      return draw.Between(kCrown, round, colour);
    case kBun:
      return draw.Between(kCrown, swept, colour);
    case kBob:
      return draw.Between(kCrown, fringe, colour);
    case kLong:
      return draw.Between(kCrown, parted, colour);
    case kSideParting:
      return draw.Between(kCrown, sideways, colour);
    case kCurls:
      for (const auto& [x, y] : {ImVec2(32, 25), ImVec2(40, 19), ImVec2(48, 17), ImVec2(56, 19),
                                 ImVec2(64, 25)}) {
        draw.Dot(x, y, 8, colour);
      }
      return;
    default:
      return;
  }
}

void Beard(Pencil& draw, int beard, ImU32 colour, ImU32 lips) {
  constexpr Arc full = {
      {{28.2f, 43}, {28, 60}, {38, 66}, {48, 66}, {58, 66}, {68, 60}, {67.8f, 43}}};
  constexpr Arc jaw = {
      {{28, 42}, {28.5f, 57}, {38, 61.2f}, {48, 61.2f}, {58, 61.2f}, {67.5f, 57}, {68, 42}}};
  constexpr Arc above_jaw = {
      {{29, 43}, {31, 53}, {39, 57}, {48, 57}, {57, 57}, {65, 53}, {67, 43}}};
  constexpr Arc cheeks = {
      {{30, 42}, {31, 51}, {38, 48.5f}, {48, 48.5f}, {58, 48.5f}, {65, 51}, {66, 42}}};
  constexpr Arc lip = {
      {{39.5f, 51}, {42, 47}, {45, 46.5f}, {48, 48}, {51, 46.5f}, {54, 47}, {56.5f, 51}}};
  constexpr Arc under_lip = {
      {{39.5f, 51}, {43, 51.2f}, {46, 50.5f}, {48, 50.2f}, {50, 50.5f}, {53, 51.2f}, {56.5f, 51}}};
  if (beard == kMoustache) return draw.Between(lip, under_lip, colour);
  if (beard == kShortBeard) return draw.Between(above_jaw, jaw, colour);
  if (beard == kNoBeard) return;
  draw.Between(cheeks, full, colour);
  draw.Block({41.5f, 50.5f, 54.5f, 56.5f}, 3, lips);
}

void Eyes(Pencil& draw, int glasses) {
  const ImU32 ink = ToIm(Color::kInk);
  if (glasses == 0) {
    draw.Dot(41, 42, 2, ink);
    return draw.Dot(56, 42, 2, ink);
  }
  if (glasses == 1) {
    draw.Ring(40, 42, 6, ink);
    draw.Ring(57, 42, 6, ink);
  } else {
    draw.Frame({33.5f, 37.5f, 46, 47}, 2.5f, ink);
    draw.Frame({51, 37.5f, 63.5f, 47}, 2.5f, ink);
  }
  draw.Line({46, 42}, {51, 42}, ink);
}

// The cloth lies around face and neck; a fold runs down from the chin.
void Scarf(Pencil& draw, ImU32 cloth, const SkinTone& skin) {
  draw.Block({28, 40, 68, 75}, 13, cloth);
  draw.Dot(48, 38, 24, cloth);
  draw.Oval(48, 42, 16.5f, 18.5f, skin.face);
  draw.Line({41, 63}, {52, 73}, IM_COL32(0x17, 0x26, 0x2B, 70));
}

void Head(Pencil& draw, const PortraitParts& parts, const SkinTone& skin, ImU32 hair) {
  if (parts.hair == kHeadscarf) return Scarf(draw, hair, skin);
  draw.Block({38, 50, 58, 76}, 10, skin.shade);
  draw.Dot(28.5f, 43, 3.5f, skin.shade);
  draw.Dot(67.5f, 43, 3.5f, skin.shade);
  draw.Dot(48, 40, 20, skin.face);
  FrontHair(draw, parts.hair, hair);
}

}  // namespace

void PaintPortrait(Brush& brush, const PortraitParts& parts, const Brush::Rect& rect, float size) {
  const SkinTone& skin = kSkins[static_cast<size_t>(parts.skin)];
  const auto colour = static_cast<size_t>(parts.hair_colour);
  const ImU32 hair = parts.hair == kHeadscarf ? kScarves[colour] : kHair[colour];
  brush.Fill({rect.x0, rect.y0, rect.x0 + size, rect.y0 + size}, Color::kTint2, size / 8);
  Pencil draw(brush, rect, size);
  BackHair(draw, parts.hair, hair);
  // It ends where the corners begin, so that nothing has to be cut off.
  draw.Dome({12, 96}, {29, 63}, {84, 96}, kCloth[static_cast<size_t>(parts.clothes)]);
  Head(draw, parts, skin, hair);
  Beard(draw, parts.beard, kHair[colour], skin.face);
  Eyes(draw, parts.glasses);
  draw.Smile(ToIm(Color::kInk));
}

}  // namespace ketentafel::widgets
