#ifndef KETENTAFEL_CLIENT_CANVAS_STAGE_H_
#define KETENTAFEL_CLIENT_CANVAS_STAGE_H_

#include <vector>

#include "client-wasm/browser/stage.h"
#include "client-wasm/widgets/canvas.h"

namespace ketentafel {

// What is shown on a canvas.
class Show {
 public:
  virtual ~Show() = default;
  // Before each update: time has gone on.
  virtual void Tick() {}
  // Builds the page; runs several times for one update.
  virtual void Build(widgets::Context& ui) = 0;
  // When the next update is needed at the latest. Units: milliseconds from now; -1: never.
  virtual double NextTickInMs() const { return -1; }
};

// Puts a show of widgets on the browser's stage.
class CanvasStage : public browser::Stage {
 public:
  explicit CanvasStage(Show* show) : show_(show) {}

  void SetFonts(browser::Fonts fonts) override;
  void Resize(int width_px, int height_px, float device_pixel_ratio) override;
  void PointerMove(float x_px, float y_px, browser::PointerKind kind) override;
  void PointerLeave() override;
  void PointerButton(int button, browser::ButtonState state) override;
  browser::UpdateResult Update(double now_ms) override;
  void Present() override;
  void GraphicsReady() override;
  void GraphicsLost() override;
  browser::TextMetrics Metrics() const override;
  std::vector<uint32_t> TakeMissingGlyphs() override;
  void AddGlyph(const browser::PaintedGlyph& glyph) override;
  void RebuildGlyphs() override;
  semantics::Tree& tree() override;

 private:
  Show* show_;
  widgets::Canvas canvas_;
};

}  // namespace ketentafel

#endif  // KETENTAFEL_CLIENT_CANVAS_STAGE_H_
