#include "shared/chain/running_actions.h"

#include "shared/chain/action_tree.h"

namespace ketentafel::chain {

bool IsRunning(const v1::Action& action) {
  return action.parent_id().empty() && action.state() != v1::SET_ASIDE && !IsOver(action);
}

RunningActions RunningActionsOf(const LedgerState& state) {
  RunningActions running;
  for (const auto& action : state.All<v1::Action>()) running.count += IsRunning(*action.value);
  const auto* rules = state.Get<v1::FollowUpRules>(state.ledger_id());
  if (rules != nullptr && rules->running_limit() > 0) running.limit = rules->running_limit();
  return running;
}

}  // namespace ketentafel::chain
