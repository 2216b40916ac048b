#include "shared/chain/writing.h"

#include "shared/chain/refusals.h"

namespace ketentafel::chain {

Status CheckWrites(const Situation& situation, const std::string& meeting_id) {
  const auto* meeting = situation.state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return NotFound(refusal::kMeetingUnknown, "no such meeting");
  if (meeting->state() == v1::PLANNED) {
    return FailedPrecondition(refusal::kMeetingNotBegun, "the meeting has not begun");
  }
  if (meeting->state() == v1::CANCELLED) {
    return FailedPrecondition(refusal::kMeetingOver, "the meeting was called off");
  }
  if (meeting->state() == v1::ENDED) return OkStatus();
  const auto* pen = situation.state.Get<v1::Pen>(meeting_id);
  if (pen != nullptr && pen->holder_person_id() == situation.caller.person_id) return OkStatus();
  return PermissionDenied(refusal::kPenElsewhere, "only who holds the pen writes");
}

}  // namespace ketentafel::chain
