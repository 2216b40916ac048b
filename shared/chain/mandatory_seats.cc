#include "shared/chain/mandatory_seats.h"

namespace ketentafel::chain {

std::vector<v1::MandatorySeat> MissingMandatorySeats(const LedgerState& state) {
  std::vector<v1::MandatorySeat> missing = {v1::SEAT_MUNICIPALITY, v1::SEAT_SUPPORT_CENTRE,
                                            v1::SEAT_CARERS_VOICE};
  for (const auto& party : PartiesAtTable(state)) {
    // Who is kept informed, or looks in for an hour, does not fill a seat.
    if (party->participation() != v1::CORE && party->participation() != v1::CHAIN) continue;
    for (int filled : party->fills()) std::erase(missing, filled);
  }
  return missing;
}

}  // namespace ketentafel::chain
