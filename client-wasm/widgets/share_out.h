#ifndef KETENTAFEL_CLIENT_WIDGETS_SHARE_OUT_H_
#define KETENTAFEL_CLIENT_WIDGETS_SHARE_OUT_H_

#include <algorithm>
#include <vector>

#include "client-wasm/widgets/part.h"

namespace ketentafel::widgets {

// One share in the room of a row, column or grid.
struct Claim {
  Length length;
  float need = 0, want = 0;  // smallest, and without lack of room
  float max = 0;             // 0: none
  float given = 0;
};
// Gives every claim its room: fixed and automatic ones what they want, flexible ones the rest by
// their shares. When it is too little, automatic ones shrink as far as they can.
void ShareOut(std::vector<Claim>& claims, float room);

// What the halves of the solver share.

inline float Clamp(float value, float low, float high) {
  if (high > 0) value = std::min(value, high);
  return std::max(value, low);
}

inline float Across(const Insets& in) { return in.left + in.right; }
inline float Along(const Insets& in) { return in.top + in.bottom; }

// Runs over the children of a part.
template <typename Visit>
void ForChildren(Parts& parts, const Part& part, Visit visit) {
  for (int child = part.first; child != kNoPart; child = parts[child].next) visit(child);
}

inline Align AlignOf(const Part& parent, const Part& child, Align fallback) {
  if (child.self != Align::kDefault) return child.self;
  return parent.align != Align::kDefault ? parent.align : fallback;
}

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_SHARE_OUT_H_
