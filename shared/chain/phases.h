#ifndef KETENTAFEL_SHARED_CHAIN_PHASES_H_
#define KETENTAFEL_SHARED_CHAIN_PHASES_H_

#include <string>
#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// The id of the answer to a question of phase A.
std::string ExplorationAnswerId(const LedgerState& state, v1::ExplorationQuestion question);

// The questions of phase A without an answer, in their order. Source: domain 3, KT-02.
std::vector<v1::ExplorationQuestion> OpenQuestions(const LedgerState& state);

// What usually comes after a phase; applying and optimising alternate freely. Source: domain 3.
v1::Phase NextPhase(v1::Phase phase);

// Whether what a phase is for has been done, so that the next one may begin: the four questions of
// preparing, the start meeting of starting. Never so in the last two, which have no end of their
// own.
bool HasDoneItsWork(const LedgerState& state, v1::Phase phase);

// Whether a start meeting has been held and ended. Source: domain 3.
bool StartMeetingHeld(const LedgerState& state);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PHASES_H_
