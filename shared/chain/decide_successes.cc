#include <utility>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// What a success came from: an action that is there, of which no other success was made.
// Errors: NOT_FOUND ACTION_UNKNOWN; FAILED_PRECONDITION SUCCESS_ALREADY.
Status CheckWhatItCameFrom(const LedgerState& state, const std::string& action_id) {
  if (action_id.empty()) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAction, action_id, refusal::kActionUnknown));
  for (const auto& other : state.All<v1::Success>()) {
    if (other->action_id() != action_id) continue;
    return FailedPrecondition(refusal::kSuccessAlready, "this action became a success already")
        .With("id", *other.id);
  }
  return OkStatus();
}

// Refuses: STALE, ACTION_UNKNOWN, SUCCESS_ALREADY, and what the limits refuse. What it came from,
// who wrote it first and when it was celebrated stay.
Decision Put(const Situation& situation) {
  const v1::PutSuccess& put = situation.command.put_success();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kSuccess, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckLong("success.text", put.success().text(), Emptiness::kRefused));
  const auto* existing = situation.state.Get<v1::Success>(put.id());
  v1::Success success;
  if (existing != nullptr) {
    success = *existing;
  } else {
    const std::string& action_id = put.success().action_id();
    KETENTAFEL_RETURN_IF_ERROR(CheckWhatItCameFrom(situation.state, action_id));
    success.set_action_id(action_id);
    *success.mutable_made_at() = TimestampOf(situation.now);
    success.set_by_person_id(situation.caller.person_id);
  }
  success.set_text(put.success().text());
  Changes changes;
  changes.Put(put.id(), std::move(success));
  return changes.Take();
}

// Refuses: SUCCESS_UNKNOWN.
Decision Remove(const Situation& situation) {
  const std::string& id = situation.command.remove_success().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kSuccess, id, refusal::kSuccessUnknown));
  Changes changes;
  changes.Delete<v1::Success>(id);
  return changes.Take();
}

// Refuses: SUCCESS_UNKNOWN, MEETING_UNKNOWN, MEETING_NOT_RUNNING, SUCCESS_CELEBRATED. At the same
// meeting it may be shown again, for who came in later.
Decision Celebrate(const Situation& situation) {
  const v1::CelebrateSuccess& celebrate = situation.command.celebrate_success();
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kSuccess, celebrate.id(),
                                         refusal::kSuccessUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(situation.state, celebrate.meeting_id()));
  v1::Success success = *situation.state.Get<v1::Success>(celebrate.id());
  const std::string& before = success.celebrated_meeting_id();
  if (!before.empty() && before != celebrate.meeting_id()) {
    return FailedPrecondition(refusal::kSuccessCelebrated, "it was celebrated at another meeting")
        .With("meeting", before);
  }
  success.set_celebrated_meeting_id(celebrate.meeting_id());
  *success.mutable_celebrated_at() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(celebrate.id(), std::move(success));
  return changes.Take();
}

}  // namespace

Decision DecideSuccesses(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kPutSuccess:
      return Put(situation);
    case Verb::kRemoveSuccess:
      return Remove(situation);
    default:
      return Celebrate(situation);
  }
}

}  // namespace ketentafel::chain
