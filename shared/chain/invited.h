#ifndef KETENTAFEL_SHARED_CHAIN_INVITED_H_
#define KETENTAFEL_SHARED_CHAIN_INVITED_H_

#include <string_view>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// Whether a meeting is for a party. A small meeting is for whoever was asked to it, by mail or by
// writing down its answer: those have an Attendance. Every other one is for the whole table.
bool IsInvited(const LedgerState& state, std::string_view meeting_id, std::string_view party_id);

// Whether it is for a party that this person sits at the table for.
bool IsForPerson(const LedgerState& state, std::string_view meeting_id,
                 std::string_view person_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_INVITED_H_
