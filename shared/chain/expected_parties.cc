#include "shared/chain/expected_parties.h"

#include "shared/base/ids.h"

namespace ketentafel::chain {
namespace {

bool IsCountedOn(const v1::ChainParty& party, const v1::Attendance* attendance) {
  if (party.participation() == v1::CORE || party.participation() == v1::CHAIN) return true;
  if (attendance == nullptr) return false;
  return attendance->reply() == v1::COMING ||
         attendance->state() != v1::ATTENDANCE_STATE_UNSPECIFIED;
}

}  // namespace

const v1::Attendance* AttendanceOf(const LedgerState& state, std::string_view meeting_id,
                                   std::string_view party_id) {
  return state.Get<v1::Attendance>(JoinIds(meeting_id, party_id));
}

v1::AttendanceState AttendedAs(const LedgerState& state, std::string_view meeting_id,
                               std::string_view party_id) {
  const v1::Attendance* attendance = AttendanceOf(state, meeting_id, party_id);
  if (attendance == nullptr) return v1::ATTENDANCE_STATE_UNSPECIFIED;
  const bool declined = attendance->state() == v1::ATTENDANCE_STATE_UNSPECIFIED &&
                        attendance->reply() == v1::NOT_COMING;
  return declined ? v1::EXCUSED : attendance->state();
}

bool IsAbsent(const LedgerState& state, std::string_view meeting_id, std::string_view party_id) {
  const v1::AttendanceState as = AttendedAs(state, meeting_id, party_id);
  return as == v1::ABSENT || as == v1::EXCUSED;
}

std::vector<Entry<v1::ChainParty>> ExpectedParties(const LedgerState& state,
                                                   std::string_view meeting_id) {
  auto parties = PartiesAtTable(state);
  std::erase_if(parties, [&](const auto& party) {
    return !IsCountedOn(*party.value, AttendanceOf(state, meeting_id, *party.id));
  });
  return parties;
}

}  // namespace ketentafel::chain
