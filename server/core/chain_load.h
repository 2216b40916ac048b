#ifndef KETENTAFEL_SERVER_CORE_CHAIN_LOAD_H_
#define KETENTAFEL_SERVER_CORE_CHAIN_LOAD_H_

#include <string>
#include <vector>

#include "server/core/chain_file.h"
#include "server/store/store.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// What the store has to write for a file that holds together (CheckChainFile): its log as it was, or
// one change set that holds all, and what a chain that was loaded does differently (see
// ChainFiles::Load). The first makes the ledger.
std::vector<store::CommandOutcome> OutcomesOf(const v1::ChainFile& file, const LoadWish& wish,
                                              Instant now);

// The current seat of who directs the chain; empty: nobody does.
std::string DirectorsSeat(const chain::LedgerState& state);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_CHAIN_LOAD_H_
