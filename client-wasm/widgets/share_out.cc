#include "client-wasm/widgets/share_out.h"

namespace ketentafel::widgets {

void ShareOut(std::vector<Claim>& claims, float room) {
  float fixed = 0, flexible_need = 0, shrinkable = 0;
  for (Claim& claim : claims) {
    if (claim.length.kind == Length::Kind::kFlex) {
      flexible_need += claim.need;
    } else {
      claim.given = claim.want;
      fixed += claim.want;
      shrinkable += claim.want - claim.need;
    }
  }
  const float lack = fixed + flexible_need - room;
  if (lack > 0) {
    const float part = shrinkable > 0 ? std::min(1.f, lack / shrinkable) : 0;
    for (Claim& claim : claims) {
      claim.given = claim.length.kind == Length::Kind::kFlex
                        ? claim.need
                        : claim.want - (claim.want - claim.need) * part;
    }
    return;
  }
  // Flexible claims that their limits hold back leave the others a new rest to share.
  std::vector<bool> settled(claims.size(), false);
  for (bool again = true; again;) {
    again = false;
    float rest = room - fixed, shares = 0;
    for (size_t i = 0; i < claims.size(); ++i) {
      if (claims[i].length.kind != Length::Kind::kFlex) continue;
      if (settled[i]) rest -= claims[i].given;
      else shares += claims[i].length.value;
    }
    for (size_t i = 0; i < claims.size() && shares > 0; ++i) {
      Claim& claim = claims[i];
      if (claim.length.kind != Length::Kind::kFlex || settled[i]) continue;
      const float wish = std::max(0.f, rest) * claim.length.value / shares;
      claim.given = Clamp(wish, claim.need, claim.max);
      if (claim.given != wish) {
        settled[i] = again = true;
        break;
      }
    }
  }
}

}  // namespace ketentafel::widgets
