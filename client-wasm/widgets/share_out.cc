#include "client-wasm/widgets/share_out.h"

namespace ketentafel::widgets {
namespace {

bool IsFlexible(const Claim& claim) { return claim.length.kind == Length::Kind::kFlex; }

// Automatic claims give up part of what they want above their needs; flexible ones have their
// needs.
void Shrink(std::vector<Claim>& claims, float lack, float shrinkable) {
  const float part = shrinkable > 0 ? std::min(1.f, lack / shrinkable) : 0;
  for (Claim& claim : claims) {
    claim.given = IsFlexible(claim) ? claim.need : claim.want - (claim.want - claim.need) * part;
  }
}

// Flexible claims that their limits hold back leave the others a new rest to share.
void ShareRest(std::vector<Claim>& claims, float rest) {
  std::vector<Claim*> open;
  for (Claim& claim : claims) {
    if (IsFlexible(claim)) open.push_back(&claim);
  }
  for (bool again = true; again;) {
    again = false;
    float shares = 0;
    for (const Claim* claim : open) shares += claim->length.value;
    for (size_t i = 0; i < open.size() && shares > 0; ++i) {
      Claim& claim = *open[i];
      const float wish = std::max(0.f, rest) * claim.length.value / shares;
      claim.given = Clamp(wish, claim.need, claim.max);
      if (claim.given == wish) continue;
      rest -= claim.given;
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
      again = true;
      break;
    }
  }
}

}  // namespace

void ShareOut(std::vector<Claim>& claims, float room) {
  float fixed = 0, flexible_need = 0, shrinkable = 0;
  for (Claim& claim : claims) {
    if (IsFlexible(claim)) {
      flexible_need += claim.need;
    } else {
      claim.given = claim.want;
      fixed += claim.want;
      shrinkable += claim.want - claim.need;
    }
  }
  const float lack = fixed + flexible_need - room;
  if (lack > 0) return Shrink(claims, lack, shrinkable);
  ShareRest(claims, room - fixed);
}

}  // namespace ketentafel::widgets
