#ifndef KETENTAFEL_SHARED_CHAIN_RUNNING_ACTIONS_H_
#define KETENTAFEL_SHARED_CHAIN_RUNNING_ACTIONS_H_

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// How many actions at a time are suggested to a chain that has not said so itself: few enough to
// know by heart. A suggestion: more are let in, with a warning. Source: domain A4, A13, KT-41.
inline constexpr int kSuggestedRunningLimit = 10;

// What takes the table's attention now: not over, not set aside, and not part of another action.
bool IsRunning(const v1::Action& action);

struct RunningActions {
  int count = 0;
  int limit = kSuggestedRunningLimit;

  bool TooMany() const { return count > limit; }
};
RunningActions RunningActionsOf(const LedgerState& state);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_RUNNING_ACTIONS_H_
