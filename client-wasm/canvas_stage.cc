#include "client-wasm/canvas_stage.h"

#include <algorithm>
#include <utility>

namespace ketentafel {

using browser::UpdateResult;

void CanvasStage::SetFonts(browser::Fonts fonts) {
  canvas_.SetFonts(std::move(fonts.regular), std::move(fonts.semibold), std::move(fonts.icons));
}

void CanvasStage::Resize(int width_px, int height_px, float device_pixel_ratio) {
  canvas_.Resize(width_px, height_px, device_pixel_ratio);
}

void CanvasStage::PointerMove(float x_px, float y_px, browser::PointerKind kind) {
  // A finger hovers nowhere: it would leave its look behind.
  if (kind == browser::PointerKind::kMouse) canvas_.PointerMove(x_px, y_px);
}

void CanvasStage::PointerLeave() { canvas_.PointerLeave(); }

void CanvasStage::PointerButton(int button, browser::ButtonState state) {
  if (button != 0) return;
  if (state == browser::ButtonState::kDown) {
    canvas_.PointerDown();
  } else {
    canvas_.PointerUp();
  }
}

UpdateResult CanvasStage::Update(double now_ms) {
  show_->Tick();
  const widgets::BuildResult built =
      canvas_.Update(now_ms, [this](widgets::Context& ui) { show_->Build(ui); });
  using Picture = UpdateResult::Picture;
  UpdateResult result;
  result.picture = built.picture_changed ? Picture::kChanged : Picture::kSame;
  result.again_in_ms = built.again_in_ms;
  const double tick = show_->NextTickInMs();
  if (tick >= 0) {
    result.again_in_ms = built.again_in_ms < 0 ? tick : std::min(tick, built.again_in_ms);
  }
  return result;
}

void CanvasStage::Present() { canvas_.Present(); }
void CanvasStage::GraphicsReady() { canvas_.GraphicsReady(); }
void CanvasStage::GraphicsLost() { canvas_.GraphicsLost(); }

browser::TextMetrics CanvasStage::Metrics() const {
  const widgets::LetterMetrics letters = canvas_.Metrics();
  return {letters.body_em_px, letters.line_px, letters.glyph_em_device_px,
          letters.glyph_ascent_device_px};
}

std::vector<uint32_t> CanvasStage::TakeMissingGlyphs() { return canvas_.TakeMissingGlyphs(); }

void CanvasStage::AddGlyph(const browser::PaintedGlyph& glyph) {
  canvas_.AddGlyph({.code_point = glyph.code_point,
                    .width_px = glyph.width_px,
                    .height_px = glyph.height_px,
                    .advance_px = glyph.advance_px,
                    .own_colours = glyph.ink == browser::PaintedGlyph::Ink::kOwnColours,
                    .rgba = glyph.rgba.data()});
}

void CanvasStage::RebuildGlyphs() { canvas_.RebuildGlyphs(); }

semantics::Tree& CanvasStage::tree() { return canvas_.tree(); }

}  // namespace ketentafel
