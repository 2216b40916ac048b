#ifndef KETENTAFEL_SHARED_CHAIN_ORDER_AT_END_H_
#define KETENTAFEL_SHARED_CHAIN_ORDER_AT_END_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/order_key.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// A key behind every element of these.
template <class T>
std::string OrderKeyAtEnd(const std::vector<Entry<T>>& entries) {
  std::string last;
  for (const auto& entry : entries) last = std::max(last, entry->order_key());
  return OrderKeyBetween(last, "");
}

// Where an element that is put comes to stand: where its author says, else where it stood, else
// behind all others.
template <class T>
std::string OrderKeyFor(const LedgerState& state, std::string_view id, const std::string& wanted) {
  if (!wanted.empty()) return wanted;
  const T* existing = state.Get<T>(id);
  return existing ? existing->order_key() : OrderKeyAtEnd(state.All<T>());
}

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_ORDER_AT_END_H_
