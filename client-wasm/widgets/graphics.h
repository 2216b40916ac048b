#ifndef KETENTAFEL_CLIENT_WIDGETS_GRAPHICS_H_
#define KETENTAFEL_CLIENT_WIDGETS_GRAPHICS_H_

namespace ketentafel::widgets {

// Brings Dear ImGui's draw lists to the screen. Natively there is no screen: tests look at the tree
// and at the draw lists.
class Graphics {
 public:
  // A context came.
  void Start();
  // The context went, and took textures and programs with it.
  void Stop();
  // Draws the last frame; `glyphs` counts the times the glyph texture was painted.
  void Draw(int glyphs);

 private:
  bool started_ = false;
  int uploaded_ = -1;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_GRAPHICS_H_
