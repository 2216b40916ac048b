#ifndef KETENTAFEL_SERVER_CORE_LOOK_INSIDE_H_
#define KETENTAFEL_SERVER_CORE_LOOK_INSIDE_H_

#include <string>

#include "server/core/live_ledgers.h"

namespace ketentafel::core {

// The committed state and the ties of a ledger, waited for; a null state where there is no such
// ledger. Errors: UNAVAILABLE SHUTTING_DOWN; see Store. Threads: any but the core loop.
StatusOr<LiveLedgers::Inside> LookInside(LiveLedgers& ledgers, const std::string& ledger_id);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LOOK_INSIDE_H_
