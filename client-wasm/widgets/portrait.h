#ifndef KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_H_
#define KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_H_

#include <string_view>

#include "client-wasm/widgets/context.h"

namespace ketentafel::widgets {

// How many drawings there are of each part of a portrait: 0 up to that number. A number means the
// same drawing for ever, as personas store it: new ones go behind.
namespace portrait {
inline constexpr int kSkins = 6, kHairs = 9, kHairColours = 6, kClothes = 6;
inline constexpr int kGlasses = 3, kBeards = 4;  // the first is none
}  // namespace portrait

// What a portrait is put together from. An unknown number is drawn as 0.
struct PortraitParts {
  int skin = 0;         // light to dark
  int hair = 0;         // short, bun, bob, curls, bald, headscarf, long, thin, side parting
  int hair_colour = 0;  // white, grey, black, brown, blond, red; of a headscarf six cloths
  int clothes = 0;
  int glasses = 0;  // none, round, square
  int beard = 0;    // none, full, moustache, short
};

// All parts in one number and back, each within its range.
int PackPortrait(const PortraitParts& parts);
PortraitParts UnpackPortrait(int packed);

// The face of an invented person in a rounded square: flat shapes, no likeness of anybody. `name`
// is whose it is; empty: only drawn.
void Portrait(Context& ui, const PortraitParts& parts, float size_px, std::string_view name);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_PORTRAIT_H_
