#ifndef KETENTAFEL_SHARED_CHAIN_ACTION_ORDER_H_
#define KETENTAFEL_SHARED_CHAIN_ACTION_ORDER_H_

#include <string>
#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// The order in which people read actions: those that were placed by hand first, then easy and early
// ones; what is over comes last, the latest first. Lateness is a date, not a rank.
// Source: domain A2, KT-39.
bool ReadsBefore(const Entry<v1::Action>& a, const Entry<v1::Action>& b);
void SortActions(std::vector<Entry<v1::Action>>* actions);

// What has to be placed by hand, and with which key, so that the action at `from` of a list in this
// order comes to stand at `to`. Whatever stands before it then is placed too.
struct HandPlace {
  std::string id;
  std::string placed_key;
};
std::vector<HandPlace> PlacesFor(std::vector<Entry<v1::Action>> in_order, size_t from, size_t to);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_ACTION_ORDER_H_
