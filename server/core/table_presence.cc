#include "server/core/table_presence.h"

#include <set>
#include <string>

#include "server/core/local_time.h"
#include "shared/base/ids.h"

namespace ketentafel::core {
namespace {

bool AttendanceIsSet(const chain::LedgerState& state, const std::string& meeting_id,
                     const std::string& party_id) {
  const auto* attendance = state.Get<v1::Attendance>(JoinIds(meeting_id, party_id));
  return attendance != nullptr && attendance->state() != v1::ATTENDANCE_STATE_UNSPECIFIED;
}

std::set<std::string> PartiesHere(const chain::LedgerState& state,
                                  const chain::Presence& presence) {
  std::set<std::string> parties;
  for (const auto& [person_id, seen] : presence.persons()) {
    if (!seen.here) continue;
    for (const auto& seat : chain::SeatsOfPerson(state, person_id)) {
      parties.insert(seat->party_id());
    }
  }
  return parties;
}

}  // namespace

chain::Entry<v1::Meeting> RunningMeeting(const chain::LedgerState& state) {
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() == v1::RUNNING) return meeting;
  }
  return {};
}

std::optional<v1::Command> NotePresenceOf(const chain::LedgerState& state,
                                          const chain::Presence& presence, Instant now) {
  const auto meeting = RunningMeeting(state);
  if (meeting.id == nullptr) return std::nullopt;
  v1::Command command;
  v1::NotePresence* note = command.mutable_note_presence();
  for (const std::string& party_id : PartiesHere(state, presence)) {
    if (!AttendanceIsSet(state, *meeting.id, party_id)) note->add_party_ids(party_id);
  }
  if (note->party_ids().empty()) return std::nullopt;
  note->set_meeting_id(*meeting.id);
  if (auto local = LocalTime(now, meeting->zone())) *note->mutable_local_time() = *local;
  return command;
}

}  // namespace ketentafel::core
