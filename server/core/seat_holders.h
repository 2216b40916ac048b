#ifndef KETENTAFEL_SERVER_CORE_SEAT_HOLDERS_H_
#define KETENTAFEL_SERVER_CORE_SEAT_HOLDERS_H_

#include <string>
#include <vector>

#include "server/core/ledgers.h"
#include "server/store/people.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// The person whom an account acts for in a ledger: that of the current seat that was tied last, or
// of an ended one where no current one is left. Empty: no seat of this account was ever here.
std::string PersonOf(const chain::LedgerState& state, const std::vector<store::SeatTie>& ties,
                     const std::string& account_id);

// The same for a caller. In the library, which has no seats, it is the account itself of whoever
// sits in a chain of this server.
std::string PersonOf(const chain::LedgerState& state, const std::vector<store::SeatTie>& ties,
                     const CallerIdentity& caller);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_SEAT_HOLDERS_H_
