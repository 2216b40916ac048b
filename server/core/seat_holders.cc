#include "server/core/seat_holders.h"

namespace ketentafel::core {

std::string PersonOf(const chain::LedgerState& state, const std::vector<store::SeatTie>& ties,
                     const std::string& account_id) {
  std::string former;
  for (auto tie = ties.rbegin(); tie != ties.rend(); ++tie) {
    if (tie->account_id != account_id) continue;
    const auto* seat = state.Get<v1::Seat>(tie->seat_id);
    if (seat == nullptr) continue;
    if (!seat->has_until()) return seat->person_id();
    if (former.empty()) former = seat->person_id();
  }
  return former;
}

}  // namespace ketentafel::core
