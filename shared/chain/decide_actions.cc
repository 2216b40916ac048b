#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

Status CheckWords(const v1::Action& action) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("action.title", action.title(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("action.note", action.note()));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("action.block_key", action.block_key()));
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("action.due", action.due(), Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("action.effort", action.effort(), v1::Effort_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("action.state", action.state(), v1::ActionState_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckOrigin("action.origin", action.origin()));
  return CheckOrderKey("action.order_key", action.order_key(), Emptiness::kAllowed);
}

// Errors: NOT_FOUND PARTY_UNKNOWN, PERSON_UNKNOWN; FAILED_PRECONDITION PARTY_LEFT,
// PERSON_ELSEWHERE.
Status CheckOwner(const LedgerState& state, const v1::Action& action) {
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, action.owner_party_id()));
  if (action.owner_person_id().empty()) return OkStatus();
  return CheckPersonOfParty(state, action.owner_person_id(), action.owner_party_id());
}

bool SameOwner(const v1::Action& a, const v1::Action& b) {
  return a.owner_party_id() == b.owner_party_id() && a.owner_person_id() == b.owner_person_id();
}

// Where it came up: nowhere, a meeting, or an item of that meeting.
// Errors: NOT_FOUND MEETING_UNKNOWN, ITEM_UNKNOWN; INVALID_ARGUMENT ITEM_OF_OTHER_MEETING.
Status CheckPlace(const LedgerState& state, const v1::Action& action) {
  if (!action.meeting_id().empty()) {
    KETENTAFEL_RETURN_IF_ERROR(
        CheckExists(state, v1::Element::kMeeting, action.meeting_id(), refusal::kMeetingUnknown));
  }
  if (action.item_id().empty()) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAgendaItem, action.item_id(), refusal::kItemUnknown));
  const auto* item = state.Get<v1::AgendaItem>(action.item_id());
  if (item->meeting_id() == action.meeting_id()) return OkStatus();
  return InvalidArgument(refusal::kItemOfOtherMeeting, "that item is on another agenda")
      .With("id", action.item_id());
}

// Refuses: STALE, and what CheckOwner, CheckPlace and the limits refuse. Where an action came up
// and what it was made of stay; an owner who has left since may keep it until another is chosen.
Decision Put(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::PutAction& put = situation.command.put_action();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kAction, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(put.action()));
  v1::Action action = put.action();
  const auto* existing = state.Get<v1::Action>(put.id());
  if (existing == nullptr || !SameOwner(*existing, action)) {
    KETENTAFEL_RETURN_IF_ERROR(CheckOwner(state, action));
  }
  if (existing == nullptr) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPlace(state, action));
  } else {
    action.set_meeting_id(existing->meeting_id());
    action.set_item_id(existing->item_id());
    KeepOrigin(*existing, &action);
    if (action.state() == v1::ACTION_STATE_UNSPECIFIED) action.set_state(existing->state());
  }
  if (!IsSet(action.due())) action.clear_due();
  if (action.state() == v1::ACTION_STATE_UNSPECIFIED) action.set_state(v1::OPEN);
  action.set_order_key(OrderKeyFor<v1::Action>(state, put.id(), action.order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(action));
  return changes.Take();
}

// Refuses: ACTION_UNKNOWN.
Decision Remove(const Situation& situation) {
  const std::string& id = situation.command.remove_action().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kAction, id, refusal::kActionUnknown));
  Changes changes;
  changes.Delete<v1::Action>(id);
  return changes.Take();
}

}  // namespace

Decision DecideActions(const Situation& situation) {
  return situation.command.verb_case() == Verb::kPutAction ? Put(situation) : Remove(situation);
}

}  // namespace ketentafel::chain
