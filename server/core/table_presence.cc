#include "server/core/table_presence.h"

#include "server/core/local_time.h"
#include "shared/base/ids.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

// Above its planned length, a meeting that still runs was left running: who opens the page then is
// not at the table.
constexpr Micros kMostOverrun = std::chrono::hours(2);

Instant StartOf(const chain::LedgerState& state, const std::string& meeting_id) {
  const auto* clock = state.Get<v1::MeetingClock>(meeting_id);
  return clock == nullptr ? Instant() : chain::InstantOf(clock->started_at());
}

bool IsAtTheTable(const chain::LedgerState& state, const chain::Entry<v1::Meeting>& meeting,
                  Instant now) {
  const auto planned = std::chrono::minutes(meeting->planned_minutes());
  return now - StartOf(state, *meeting.id) <= planned + kMostOverrun;
}

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
  chain::Entry<v1::Meeting> latest;
  Instant latest_start;
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() != v1::RUNNING) continue;
    const Instant start = StartOf(state, *meeting.id);
    if (latest.id != nullptr && start <= latest_start) continue;
    latest = meeting;
    latest_start = start;
  }
  return latest;
}

std::set<std::string> PeopleInCharge(const chain::LedgerState& state) {
  std::set<std::string> people;
  for (const auto& seat : state.All<v1::Seat>()) {
    if (chain::IsDirector(state, seat->person_id())) people.insert(seat->person_id());
  }
  if (const auto meeting = RunningMeeting(state); meeting.id != nullptr) {
    if (const auto* clock = state.Get<v1::MeetingClock>(*meeting.id)) {
      people.insert(clock->lead_person_id());
    }
    if (const auto* pen = state.Get<v1::Pen>(*meeting.id)) people.insert(pen->holder_person_id());
  }
  people.erase("");
  return people;
}

std::optional<v1::Command> NotePresenceOf(const chain::LedgerState& state,
                                          const chain::Presence& presence, Instant now) {
  const auto meeting = RunningMeeting(state);
  if (meeting.id == nullptr || !IsAtTheTable(state, meeting, now)) return std::nullopt;
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
