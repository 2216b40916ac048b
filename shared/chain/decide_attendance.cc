#include "shared/base/ids.h"
#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

// Who comes on line this long after the start is late. Source: issue "start meeting" 4.
constexpr Micros kOnTime = std::chrono::minutes(10);
constexpr int kMostParties = 1000;

v1::Attendance StoredOr(const LedgerState& state, const std::string& meeting_id,
                        const std::string& party_id) {
  v1::Attendance attendance;
  if (const auto* stored = AttendanceOf(state, meeting_id, party_id)) attendance = *stored;
  attendance.set_meeting_id(meeting_id);
  attendance.set_party_id(party_id);
  return attendance;
}

// By hand: overrules what presence filled in, until the report is settled.
Decision Set(const Situation& situation, const v1::SetAttendance& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(state, verb.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, verb.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("state", verb.state(), v1::AttendanceState_IsValid,
                                         Emptiness::kRefused));
  v1::Attendance attendance = StoredOr(state, verb.meeting_id(), verb.party_id());
  attendance.set_state(verb.state());
  attendance.set_from_presence(false);
  attendance.clear_late_at();
  if (verb.state() == v1::LATE) {
    KETENTAFEL_RETURN_IF_ERROR(CheckDateTime("late_at", verb.late_at(), Emptiness::kRefused));
    *attendance.mutable_late_at() = verb.late_at();
  }
  Changes changes;
  changes.Put(JoinIds(verb.meeting_id(), verb.party_id()), std::move(attendance));
  return changes.Take();
}

// Fills in only where nobody has said anything; a party marked absent by hand stays absent.
Decision Note(const Situation& situation, const v1::NotePresence& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(state, verb.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("party_ids", verb.party_ids_size(), {0, kMostParties}));
  const auto* clock = state.Get<v1::MeetingClock>(verb.meeting_id());
  const bool late = situation.now - InstantOf(clock->started_at()) > kOnTime;
  KETENTAFEL_RETURN_IF_ERROR(CheckDateTime(
      "local_time", verb.local_time(), late ? Emptiness::kRefused : Emptiness::kAllowed));
  Changes changes;
  for (const std::string& party_id : verb.party_ids()) {
    if (!CheckPartyAtTable(state, party_id).ok()) continue;
    v1::Attendance attendance = StoredOr(state, verb.meeting_id(), party_id);
    if (attendance.state() != v1::ATTENDANCE_STATE_UNSPECIFIED) continue;
    attendance.set_state(late ? v1::LATE : v1::PRESENT);
    attendance.set_from_presence(true);
    if (late) *attendance.mutable_late_at() = verb.local_time();
    changes.Put(JoinIds(verb.meeting_id(), party_id), std::move(attendance));
  }
  return changes.Take();
}

}  // namespace

Decision DecideAttendance(const Situation& situation) {
  const v1::Command& command = situation.command;
  if (command.verb_case() == v1::Command::kNotePresence) {
    return Note(situation, command.note_presence());
  }
  return Set(situation, command.set_attendance());
}

}  // namespace ketentafel::chain
