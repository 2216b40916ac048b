#ifndef KETENTAFEL_CLIENT_WIDGETS_PAINTER_H_
#define KETENTAFEL_CLIENT_WIDGETS_PAINTER_H_

#include "client-wasm/widgets/brush.h"
#include "client-wasm/widgets/frame.h"

namespace ketentafel::widgets {

// Places the parts of a frame, draws them, and puts what they mean into the tree.
class Painter {
 public:
  Painter(Context::Frame& frame, Brush& brush) : frame_(frame), brush_(brush) {}

  // The page first, then what lies over it.
  void Paint(int page);

 private:
  // What a part inherits from those around it.
  struct Around {
    float dx = 0, dy = 0;  // how far scrolling moved it
    Brush::Rect clip;
    Color ground = Color::kCanvas;
  };

  void PlaceOverlay(const Overlay& overlay);
  void PaintOverlay(const Overlay& overlay);
  void FocusFirst(const Overlay& overlay);
  void PaintPart(int index, const Around& around);
  void PaintShape(const Part& part, const Brush::Rect& rect);
  void PaintRing(const Part& part, const Brush::Rect& rect, Color ground);
  void PaintInside(const Part& part, const Brush::Rect& rect, Around around);
  // Whether it opened a container in the tree.
  bool Describe(const Part& part, const Brush::Rect& rect, const Around& around);
  void DescribeText(const Part& part, semantics::Node& node, Brush::Rect rect);
  Around Inside(const Part& part, const Brush::Rect& rect, const Around& around);

  // Scrolling, once places are known.
  void SettleScrolls();
  void HoldFocused();
  void SettleScroll(int index);
  void ScrollIntoView(int target);
  void RememberRows();
  int PartOf(NodeId id) const;
  const Meaning* MeaningOf(const Part& part) const;
  int ScrollerAround(int index) const;

  Context::Frame& frame_;
  Brush& brush_;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_PAINTER_H_
