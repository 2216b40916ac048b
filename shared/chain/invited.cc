#include "shared/chain/invited.h"

#include <algorithm>

#include "shared/chain/expected_parties.h"

namespace ketentafel::chain {

bool IsInvited(const LedgerState& state, std::string_view meeting_id, std::string_view party_id) {
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return false;
  return meeting->kind() != v1::SUBGROUP || AttendanceOf(state, meeting_id, party_id) != nullptr;
}

bool IsForPerson(const LedgerState& state, std::string_view meeting_id,
                 std::string_view person_id) {
  const auto seats = SeatsOfPerson(state, person_id);
  return std::any_of(seats.begin(), seats.end(), [&](const auto& seat) {
    return IsInvited(state, meeting_id, seat->party_id());
  });
}

}  // namespace ketentafel::chain
