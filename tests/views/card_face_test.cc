#include <gtest/gtest.h>

#include "client-wasm/views/card_parts.h"
#include "tests/app/fakes.h"
#include "tests/content/built_bundle.h"
#include "tests/widgets/screen.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kFace = "the face";

// A card on a wall picture, enlarged as far as was reckoned.
float HeightOnWall(const app::Model& model, const v1::Card& card, const WallFit& fit, float width) {
  app::Intents out;
  widgets::Screen screen(
      [&](Context& ui) {
        View view{ui, model, out};
        Body(ui, {.max_width_px = 0, .padding = Insets{}}, [&] {
          Column(ui, {.key = "face", .role = Role::kRegion, .label = kFace}, [&] {
            Zoom(ui, fit.zoom, [&] { CardFace(view, card, 1, fit.columns); });
          });
        });
      },
      width, 1080);
  return screen.PlaceOf(Role::kRegion, kFace).h;
}

TEST(CardFace, FitsTheWallAndIsLargeThere) {
  constexpr float kWidth = 1824, kHeight = 960;
  // Letters of 28 on a picture that is 1080 high: the least that the back of a room reads.
  constexpr float kLeastZoom = 28.0f / 18.0f;
  const app::FakeSurroundings surroundings;
  for (const char* language : {"nl", "en"}) {
    app::Model model(&surroundings);
    model.language = language;
    model.bundles.emplace(language, content::BuiltBundle(language));
    for (const v1::Card& card : model.texts().content().cards()) {
      const WallFit fit = FitOnWall(card, kWidth, kHeight);
      EXPECT_GE(fit.zoom, kLeastZoom) << card.key() << " in " << language;
      const float height = HeightOnWall(model, card, fit, kWidth);
      EXPECT_LE(height, kHeight) << card.key() << " in " << language;
      EXPECT_GE(height, kHeight / 2) << card.key() << " in " << language << " could be larger";
    }
  }
}

}  // namespace
}  // namespace ketentafel::views
