#ifndef KETENTAFEL_SHARED_CHAIN_ACTION_TREE_H_
#define KETENTAFEL_SHARED_CHAIN_ACTION_TREE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// Done, or dropped with a reason.
bool IsOver(const v1::Action& action);

// How far the sub-actions of an action are. One that was dropped counts in neither.
struct ActionProgress {
  int done = 0;
  int all = 0;
};

// Which actions are parts of which, to any depth. Points into the state it is made of; a screen
// makes it once for all its rows. Source: domain A3, KT-40.
class ActionTree {
 public:
  explicit ActionTree(const LedgerState& state);

  // The direct parts of an action, in the order of action_order.h.
  const std::vector<Entry<v1::Action>>& PartsOf(std::string_view id) const;
  ActionProgress ProgressOf(std::string_view id) const;

 private:
  std::map<std::string, std::vector<Entry<v1::Action>>, std::less<>> parts_;
};

// How many of an action's direct parts there are, and how many of them are not over: for who asks
// about one action only.
struct PartCount {
  int all = 0;
  int open = 0;
};
PartCount CountParts(const LedgerState& state, std::string_view id);

// Whether `id` is that action or one of its parts, parts of parts and so on.
bool IsWithin(const LedgerState& state, std::string_view id, std::string_view ancestor_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_ACTION_TREE_H_
