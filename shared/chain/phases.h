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

// Whether a start meeting has been held and ended. Source: domain 3.
bool StartMeetingHeld(const LedgerState& state);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PHASES_H_
