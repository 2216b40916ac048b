#ifndef KETENTAFEL_SHARED_CHAIN_REFLECTIONS_H_
#define KETENTAFEL_SHARED_CHAIN_REFLECTIONS_H_

#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

// How far the table is with its reflections. Source: domain 3.3, KT-31.
namespace ketentafel::chain {

// A party is as far as the furthest of its people.
struct PartyReflection {
  Entry<v1::ChainParty> party;
  bool ready = false;
  bool released = false;
};

// The parties that a meeting counts on, without the absent ones, in the table's order; and whoever
// else has said to be ready.
std::vector<PartyReflection> ReflectionRound(const LedgerState& state,
                                             std::string_view meeting_id);

// The notes of a meeting that are for everybody, in the table's order.
std::vector<Entry<v1::Reflection>> ReleasedReflections(const LedgerState& state,
                                                       std::string_view meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_REFLECTIONS_H_
