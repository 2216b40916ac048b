#ifndef KETENTAFEL_CLIENT_BROWSER_STAGE_H_
#define KETENTAFEL_CLIENT_BROWSER_STAGE_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "client-wasm/semantics/tree.h"

namespace ketentafel::browser {

enum class PointerKind { kMouse, kTouch };
enum class ButtonState { kUp, kDown };

// A glyph that the browser painted because the page's fonts lack it.
struct PaintedGlyph {
  uint32_t code_point = 0;
  int width_px = 0, height_px = 0;
  float advance_px = 0;
  enum class Ink { kOneColour, kOwnColours } ink = Ink::kOneColour;
  std::span<const uint8_t> rgba;  // width * height * 4; holds during the call only
};

// The bytes of the page's fonts: static TrueType.
struct Fonts {
  std::string regular, semibold, icons;
};

// How the letters of the body text lie on the page, so that DOM text covers canvas text.
struct TextMetrics {
  float body_em_px = 16;  // Units: CSS pixels
  float line_px = 24;     // Units: CSS pixels
  float glyph_em_px = 16;      // size to paint missing glyphs at. Units: device pixels
  float glyph_ascent_px = 15;  // from the top of the line to the base line. Units: device pixels
};

// What an update asks of the browser.
struct UpdateResult {
  enum class Picture { kSame, kChanged } picture = Picture::kSame;
  double again_in_ms = -1;  // an animation or a clock: update again after that; -1: never by itself
};

// What stands on the canvas: the widgets and the application behind them. The browser calls it;
// main.cc builds it.
// Threads: one.
class Stage {
 public:
  virtual ~Stage() = default;

  // Once, before anything else.
  virtual void SetFonts(Fonts fonts) = 0;
  // Units: device pixels.
  virtual void Resize(int width_px, int height_px, float device_pixel_ratio) = 0;

  virtual void PointerMove(float x_px, float y_px, PointerKind kind) = 0;
  virtual void PointerLeave() = 0;
  virtual void PointerButton(int button, ButtonState state) = 0;

  // Builds the page and its tree until both are stable; draws nothing yet.
  // Units: milliseconds of a clock that never goes back.
  virtual UpdateResult Update(double now_ms) = 0;
  // Draws what the last update built.
  virtual void Present() = 0;

  // The graphics context came (also after a loss) or went. Where a browser has none, neither is
  // ever called, nor is Present; Update works all the same.
  virtual void GraphicsReady() = 0;
  virtual void GraphicsLost() = 0;

  virtual TextMetrics Metrics() const = 0;
  // Characters that the last update wanted to draw and no font has; each is told once.
  virtual std::vector<uint32_t> TakeMissingGlyphs() = 0;
  virtual void AddGlyph(const PaintedGlyph& glyph) = 0;
  // After a batch of AddGlyph.
  virtual void RebuildGlyphs() = 0;

  virtual semantics::Tree& tree() = 0;
};

}  // namespace ketentafel::browser

#endif  // KETENTAFEL_CLIENT_BROWSER_STAGE_H_
