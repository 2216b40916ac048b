#ifndef KETENTAFEL_SHARED_CHAIN_MEETING_SUCCESSES_H_
#define KETENTAFEL_SHARED_CHAIN_MEETING_SUCCESSES_H_

#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// The successes that the report of a meeting tells of, oldest first: those celebrated there, and
// those written from its start until the next meeting begins. Source: KT-46.
std::vector<Entry<v1::Success>> SuccessesOf(const LedgerState& state, std::string_view meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_MEETING_SUCCESSES_H_
