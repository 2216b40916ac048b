#ifndef KETENTAFEL_DOORS_READ_STATE_H_
#define KETENTAFEL_DOORS_READ_STATE_H_

#include <string>

#include "server/core/ledgers.h"

namespace ketentafel::doors {

// Waits for core::Ledgers::ReadState, for ten seconds at most.
// Errors: as there; UNAVAILABLE CORE_SLOW.
StatusOr<chain::LedgerState> ReadState(core::Ledgers& ledgers, const core::CallerIdentity& caller,
                                       const std::string& ledger_id);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_READ_STATE_H_
