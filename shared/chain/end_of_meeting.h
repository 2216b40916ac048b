#ifndef KETENTAFEL_SHARED_CHAIN_END_OF_MEETING_H_
#define KETENTAFEL_SHARED_CHAIN_END_OF_MEETING_H_

#include <string>

#include "shared/chain/decide.h"

namespace ketentafel::chain {

// Ends a running meeting: stops its clock, its walk, whoever has the floor and the pen; counts the
// turns; closes the card on the screens; drafts the report. The pen stays with its holder, or goes
// back to who wrote last.
void EndMeetingAt(const LedgerState& state, const std::string& meeting_id, Instant at,
                  Changes* changes);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_END_OF_MEETING_H_
