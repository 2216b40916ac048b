#include "server/core/seat_holders.h"

#include "shared/chain/library.h"

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

std::string PersonOf(const chain::LedgerState& state, const std::vector<store::SeatTie>& ties,
                     const CallerIdentity& caller) {
  if (!chain::IsLibrary(state)) return PersonOf(state, ties, caller.account_id);
  return caller.sits_in_a_chain ? caller.account_id : "";
}

}  // namespace ketentafel::core
