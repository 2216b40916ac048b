#ifndef KETENTAFEL_CLIENT_WIDGETS_SOLVER_H_
#define KETENTAFEL_CLIENT_WIDGETS_SOLVER_H_

#include <vector>

#include "client-wasm/widgets/part.h"
#include "client-wasm/widgets/share_out.h"

namespace ketentafel::widgets {

// Works out where every part goes: widths down the tree, then heights, then places.
class Solver {
 public:
  Solver(Parts& parts, const Letters& letters) : parts_(parts), letters_(letters) {}

  // Fills w, h, x and y of the part and all inside it. Height 0: as high as its contents.
  void Solve(int root, float x, float y, float width, float height);
  // How wide it would be without lack of room. Only after FindWidths.
  float WantedWidth(int root);

 private:
  void FindWidths(int index);
  void FindContainerWidths(Part& part);
  void FindGridWidths(Part& part);
  void GiveWidth(int index, float width);
  void GiveRowWidths(Part& part, float inner);
  void GiveGridWidths(Part& part, float inner);
  void FindHeight(int index);
  float RowHeight(Part& part);
  float FlowHeight(Part& part);
  float GridHeight(Part& part);
  void GiveHeight(int index, float height);
  void PlaceRow(Part& part);
  void PlaceColumn(Part& part);
  void PlaceFlow(Part& part);
  void PlaceGrid(Part& part);
  void PlaceAcross(Part& child, Align align, float top, float room, float line_base);
  void Shift(int index, float x, float y);
  std::vector<Claim> GridClaims(const Part& part) const;

  Parts& parts_;
  const Letters& letters_;
};

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_SOLVER_H_
