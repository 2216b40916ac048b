#include "client-wasm/widgets/portrait.h"

#include "client-wasm/widgets/frame.h"

namespace ketentafel::widgets {
namespace {

constexpr int kPlaces = 16;  // numbers that fit in the place of one part

int Within(int part, int count) { return part < 0 || part >= count ? 0 : part; }

}  // namespace

int PackPortrait(const PortraitParts& parts) {
  int packed = Within(parts.beard, portrait::kBeards);
  packed = packed * kPlaces + Within(parts.glasses, portrait::kGlasses);
  packed = packed * kPlaces + Within(parts.clothes, portrait::kClothes);
  packed = packed * kPlaces + Within(parts.hair_colour, portrait::kHairColours);
  packed = packed * kPlaces + Within(parts.hair, portrait::kHairs);
  return packed * kPlaces + Within(parts.skin, portrait::kSkins);
}

PortraitParts UnpackPortrait(int packed) {
  const auto next = [&packed] {
    const int part = packed % kPlaces;
    packed /= kPlaces;
    return part;
  };
  PortraitParts parts;
  parts.skin = next();
  parts.hair = next();
  parts.hair_colour = next();
  parts.clothes = next();
  parts.glasses = next();
  parts.beard = next();
  return parts;
}

void Portrait(Context& ui, const PortraitParts& parts, float size_px, std::string_view name) {
  Part part;
  part.kind = PartKind::kMark;
  part.mark = MarkKind::kPortrait;
  part.mark_style = PackPortrait(parts);
  part.size = size_px * ui.frame().zoom;
  part.hugs = true;
  if (!name.empty()) ui.frame().Say(part, ui.frame().NextId(), Role::kImage, name);
  ui.frame().Leaf(part);
}

}  // namespace ketentafel::widgets
