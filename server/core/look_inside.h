#ifndef KETENTAFEL_SERVER_CORE_LOOK_INSIDE_H_
#define KETENTAFEL_SERVER_CORE_LOOK_INSIDE_H_

#include <memory>
#include <string>

#include "server/core/live_ledgers.h"

namespace ketentafel::core {

// The committed state and the ties of a ledger, waited for; a null state where there is no such
// ledger. Errors: UNAVAILABLE SHUTTING_DOWN; see Store. Threads: any but the core loop.
StatusOr<LiveLedgers::Inside> LookInside(LiveLedgers& ledgers, const std::string& ledger_id);

// The same for somebody who has, or had, a seat there.
struct SeatedLook {
  std::shared_ptr<const chain::LedgerState> state;
  std::string person_id;
};
// Errors: UNAUTHENTICATED NOT_SIGNED_IN; INVALID_ARGUMENT ID_MALFORMED; NOT_FOUND LEDGER_UNKNOWN, of
// a chain without a seat too; as LookInside.
StatusOr<SeatedLook> LookInsideAs(LiveLedgers& ledgers, const CallerIdentity& caller,
                                  const std::string& ledger_id);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LOOK_INSIDE_H_
