#ifndef KETENTAFEL_CLIENT_WIDGETS_CANVAS_H_
#define KETENTAFEL_CLIENT_WIDGETS_CANVAS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "client-wasm/semantics/tree.h"
#include "client-wasm/widgets/context.h"

namespace ketentafel::widgets {

// A glyph that somebody else painted because the fonts lack it. Units: device pixels.
struct ForeignGlyph {
  uint32_t code_point = 0;
  int width_px = 0, height_px = 0;
  float advance_px = 0;
  bool own_colours = false;       // an emoji
  const uint8_t* rgba = nullptr;  // width * height * 4; holds during the call only
};

// How letters lie on the page. Units as named; CSS pixels unless "device".
struct LetterMetrics {
  float body_em_px = 16, line_px = 24;
  float glyph_em_device_px = 16;      // size to paint foreign glyphs at
  float glyph_ascent_device_px = 15;  // from the top of the line to the base line
};

struct BuildResult {
  bool picture_changed = false;
  double again_in_ms = -1;  // -1: never by itself
};

// Owns Dear ImGui, the fonts and the tree: runs views, and draws what they built.
// Threads: one.
class Canvas {
 public:
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Static TrueType, once, before anything else.
  void SetFonts(std::string regular, std::string semibold, std::string icons);
  // Units: device pixels.
  void Resize(int width_px, int height_px, float device_pixel_ratio);

  // Only for looks: what is under the pointer or held. Nothing is activated by it.
  void PointerMove(float x_px, float y_px);
  void PointerLeave();
  void PointerDown();
  void PointerUp();

  // Runs the view until the picture and the tree are stable (at most 4 times), then works out the
  // tree's patch. Draws nothing yet.
  BuildResult Update(double now_ms, FunctionRef<void(Context&)> view);

  // Draws what the last update built; only where a graphics context is.
  void Present();
  void GraphicsReady();
  void GraphicsLost();

  LetterMetrics Metrics() const;
  // Characters that the last update wanted and no font has; each is told once.
  std::vector<uint32_t> TakeMissingGlyphs();
  void AddGlyph(const ForeignGlyph& glyph);
  void RebuildGlyphs();

  semantics::Tree& tree();
  const semantics::Tree& tree() const;
  // How many times views ran in the last update, for tests and figures.
  int passes() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_CANVAS_H_
