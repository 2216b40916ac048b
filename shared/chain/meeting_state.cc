#include "shared/chain/meeting_state.h"

#include <algorithm>

#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"

namespace ketentafel::chain {

bool IsAway(const Presence& presence, const std::string& person_id, Instant now) {
  const auto away = presence.AwayFor(person_id, now);
  return !away || *away >= kAwayAfter;
}

bool DirectorIsAway(const Situation& situation) {
  for (const auto& seat : situation.state.All<v1::Seat>()) {
    if (IsDirector(situation.state, seat->person_id()) &&
        !IsAway(situation.presence, seat->person_id(), situation.now)) {
      return false;
    }
  }
  return true;
}

Status CheckRunning(const LedgerState& state, const std::string& meeting_id) {
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return NotFound(refusal::kMeetingUnknown, "no such meeting");
  if (meeting->state() == v1::RUNNING && state.Get<v1::MeetingClock>(meeting_id)) {
    return OkStatus();
  }
  return FailedPrecondition(refusal::kMeetingNotRunning, "the meeting does not run now");
}

Status CheckOpen(const LedgerState& state, const std::string& meeting_id) {
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return NotFound(refusal::kMeetingUnknown, "no such meeting");
  if (meeting->state() == v1::CANCELLED) {
    return FailedPrecondition(refusal::kMeetingOver, "the meeting was called off");
  }
  const auto* report = state.Get<v1::MeetingReport>(meeting_id);
  if (report != nullptr && IsSettled(*report)) {
    return FailedPrecondition(refusal::kReportSettled, "the report of this meeting is settled");
  }
  return OkStatus();
}

Status CheckBegun(const LedgerState& state, const std::string& meeting_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(state, meeting_id));
  if (state.Get<v1::MeetingClock>(meeting_id) != nullptr) return OkStatus();
  return FailedPrecondition(refusal::kMeetingNotBegun, "the meeting has not begun");
}

Status CheckItemOf(const LedgerState& state, const std::string& meeting_id,
                   const std::string& item_id) {
  const auto* item = state.Get<v1::AgendaItem>(item_id);
  if (item == nullptr) return NotFound(refusal::kItemUnknown, "no such agenda item");
  if (item->meeting_id() == meeting_id) return OkStatus();
  return InvalidArgument(refusal::kItemOfOtherMeeting, "the item belongs to another meeting");
}

bool IsSettled(const v1::MeetingReport& report) {
  return report.has_settled_by_minute_taker_at() && report.has_settled_by_lead_at();
}

std::vector<std::string> PartiesOf(const LedgerState& state, const std::string& person_id) {
  std::vector<std::string> parties;
  for (const auto& seat : SeatsOfPerson(state, person_id)) {
    if (CapacityOfSeat(state, *seat.value) == kOutside) continue;
    if (std::find(parties.begin(), parties.end(), seat->party_id()) == parties.end()) {
      parties.push_back(seat->party_id());
    }
  }
  return parties;
}

}  // namespace ketentafel::chain
