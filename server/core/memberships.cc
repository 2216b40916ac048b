#include "server/core/memberships.h"

#include <algorithm>
#include <map>
#include <utility>

#include "server/core/seat_holders.h"
#include "shared/chain/audience.h"

namespace ketentafel::core {

StatusOr<std::vector<chain::Membership>> MembershipsOf(store::People& people,
                                                       const std::string& account_id,
                                                       const StateOf& state_of) {
  auto ties = people.TiesOf(account_id);
  if (!ties.ok()) return ties.status();
  std::map<std::string, std::vector<store::SeatTie>> by_ledger;
  for (store::SeatTie& tie : *ties) by_ledger[tie.ledger_id].push_back(std::move(tie));
  std::vector<chain::Membership> memberships;
  for (const auto& [ledger_id, ties_there] : by_ledger) {
    auto state = state_of(ledger_id);
    if (!state.ok()) return state.status();
    if (*state == nullptr || (*state)->chain() == nullptr) continue;
    const std::string person_id = PersonOf(**state, ties_there, account_id);
    if (!chain::ViewOf(**state, person_id).insider) continue;
    memberships.push_back({ledger_id, (*state)->chain()->name()});
  }
  return memberships;
}

bool MayMoveMemberships(const v1::ChangeSet& changes) {
  const auto moves = [](int kind) {
    return kind == v1::Element::kSeat || kind == v1::Element::kParty;
  };
  return std::any_of(changes.changes().begin(), changes.changes().end(),
                     [&](const v1::Change& change) {
                       return change.has_put() ? moves(change.put().value_case())
                                               : moves(change.deletion().kind());
                     });
}

}  // namespace ketentafel::core
