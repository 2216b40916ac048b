#include <string>

#include "client-wasm/widgets/gallery_pages.h"

namespace ketentafel::widgets {
namespace {

struct Face {
  std::string_view name;
  PortraitParts parts;
};
constexpr Face kFaces[] = {
    {"Ria", {.hair = 1, .glasses = 1}},
    {"Mo", {.skin = 3, .hair = 0, .hair_colour = 2, .clothes = 1, .beard = 3}},
    {"Kim", {.skin = 1, .hair = 2, .hair_colour = 5, .clothes = 3}},
    {"Fatma", {.skin = 2, .hair = 5, .hair_colour = 3, .clothes = 5}},
    {"Job", {.hair = 7, .hair_colour = 1, .clothes = 4, .glasses = 2, .beard = 2}},
};

PortraitParts Other(int i) {
  return {.skin = i % portrait::kSkins,
          .hair = i % portrait::kHairs,
          .hair_colour = (i + 2) % portrait::kHairColours,
          .clothes = (i + 1) % portrait::kClothes,
          .glasses = i % portrait::kGlasses,
          .beard = i % portrait::kBeards};
}

}  // namespace

void GalleryPortraits(Context& ui) {
  Card(ui, {.key = "portraits", .gap_px = 16}, [&] {
    Heading(ui, 2, "Gezichten");
    Flow(ui, {.gap_px = 16}, [&] {
      for (const Face& face : kFaces) Portrait(ui, face.parts, 88, face.name);
      Portrait(ui, kFaces[0].parts, 160, "Ria, groot");
    });
    Flow(ui, {.gap_px = 8}, [&] {
      for (int i = 0; i < 2 * portrait::kHairs; ++i) {
        Portrait(ui, Other(i), 56, "Gezicht " + std::to_string(i + 1));
      }
    });
  });
}

}  // namespace ketentafel::widgets
