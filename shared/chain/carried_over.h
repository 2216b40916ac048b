#ifndef KETENTAFEL_SHARED_CHAIN_CARRIED_OVER_H_
#define KETENTAFEL_SHARED_CHAIN_CARRIED_OVER_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

// What a meeting did not get to is offered for the agenda of a later one, until it is dealt with or
// let go of. Source: KT-30, KT-44; issue "actions between meetings", look back.
namespace ketentafel::chain {

// Something that was left over.
struct LeftOver {
  v1::Origin source;       // an agenda item or a parked point
  std::string meeting_id;  // where it was left last
  int times_left = 1;      // at how many meetings, what it came from included
};

// What ended meetings left over and no agenda carries, oldest meeting first, in the order of its
// agenda and then of its parking list. An agenda item counts when it never began; opening, break
// and closing do not come along, and what every agenda has by itself (look back, reflection, roles,
// actions) only with words of its own. Items that say the same are one, the last of them, and pass
// once it is carried, let go of or begun at a later meeting. A parked point counts until it is dealt
// with.
std::vector<LeftOver> LeftOversOf(const LedgerState& state);

// Whether a meeting's own agenda has an item that is about the same.
bool StandsOnAgenda(const LedgerState& state, const LeftOver& left, std::string_view meeting_id);

// The agenda item of a meeting that was not called off that carries this source; empty: none.
std::string CarrierOf(const LedgerState& state, const v1::Origin& source);

// Whether a new agenda item may carry the source, and how often it has come along with that. An
// earlier one of several that say the same goes along with the last.
// Errors: FAILED_PRECONDITION NOT_CARRIABLE, CARRIED_ALREADY (details: id).
StatusOr<int> TimesCarried(const LedgerState& state, const v1::Origin& source);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_CARRIED_OVER_H_
