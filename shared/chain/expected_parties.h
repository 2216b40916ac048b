#ifndef KETENTAFEL_SHARED_CHAIN_EXPECTED_PARTIES_H_
#define KETENTAFEL_SHARED_CHAIN_EXPECTED_PARTIES_H_

#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// Null when nobody has said anything about this party and this meeting.
const v1::Attendance* AttendanceOf(const LedgerState& state, std::string_view meeting_id,
                                   std::string_view party_id);

// What was noted of a party; excused where nobody has, and it said that it would not come.
v1::AttendanceState AttendedAs(const LedgerState& state, std::string_view meeting_id,
                               std::string_view party_id);

// Absent or excused; or said it would not come, and nobody has seen it since.
bool IsAbsent(const LedgerState& state, std::string_view meeting_id, std::string_view party_id);

// The parties that a meeting counts on, in the table's order: core and chain parties, and whoever
// else said it comes or came. Absent ones are among them.
// Source: domain 1, agenda members normally are not at the table.
std::vector<Entry<v1::ChainParty>> ExpectedParties(const LedgerState& state,
                                                   std::string_view meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_EXPECTED_PARTIES_H_
