#include <set>
#include <utility>

#include "shared/chain/action_verbs.h"
#include "shared/chain/checks.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostParts = 20;

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

// An obstacle and a reason to drop have words of their own: SetActionState takes those.
Status CheckState(const v1::Action& action, const v1::Action* existing) {
  if (existing != nullptr && existing->state() == action.state()) return OkStatus();
  if (action.state() != v1::BLOCKED && action.state() != v1::DROPPED) return OkStatus();
  return InvalidArgument(refusal::kStateNeedsWords, "say what is in the way, or why it goes")
      .With("field", "action.state");
}

// What is not the author's to set stays as it stood.
void KeepServersFields(const v1::Action* existing, v1::Action* action) {
  const v1::Action& kept = existing == nullptr ? v1::Action::default_instance() : *existing;
  action->set_placed_key(kept.placed_key());
  action->set_dropped_why(kept.dropped_why());
  action->set_news(kept.news());
  action->clear_obstacle();
  if (kept.has_obstacle()) *action->mutable_obstacle() = kept.obstacle();
  action->clear_closed_at();
  if (kept.has_closed_at()) *action->mutable_closed_at() = kept.closed_at();
}

void TidyUp(const v1::Action* existing, v1::Action* action) {
  if (!IsSet(action->due())) action->clear_due();
  if (!IsSet(action->start())) action->clear_start();
  if (action->state() == v1::ACTION_STATE_UNSPECIFIED) {
    action->set_state(existing == nullptr ? v1::OPEN : existing->state());
  }
  // Who owns it does not help besides.
  auto* helpers = action->mutable_helper_party_ids();
  for (int i = helpers->size() - 1; i >= 0; --i) {
    if (helpers->Get(i) == action->owner_party_id()) helpers->DeleteSubrange(i, 1);
  }
}

// Where a part comes up: at the meeting that runs. What came of an earlier meeting stays as its
// report says, so the meeting of the whole does not count.
void SetWhereItComesUp(const LedgerState& state, v1::Action* action) {
  action->clear_meeting_id();
  action->clear_item_id();
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() != v1::RUNNING) continue;
    action->set_meeting_id(*meeting.id);
    const auto* clock = state.Get<v1::MeetingClock>(*meeting.id);
    if (clock != nullptr) action->set_item_id(clock->current_item_id());
    return;
  }
}

}  // namespace

// Refuses: STALE, STATE_NEEDS_WORDS, and what CheckAction, CheckTree, CheckPlace and the limits
// refuse. Where an action came up and what it was made of stay; an owner who has left since may
// keep it until another is chosen.
Decision DecidePutAction(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::PutAction& put = situation.command.put_action();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kAction, put.id()));
  const auto* existing = state.Get<v1::Action>(put.id());
  KETENTAFEL_RETURN_IF_ERROR(CheckAction(state, put.action(), existing));
  v1::Action action = put.action();
  TidyUp(existing, &action);
  KETENTAFEL_RETURN_IF_ERROR(CheckState(action, existing));
  KETENTAFEL_RETURN_IF_ERROR(CheckTree(state, put.id(), action));
  if (existing == nullptr) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPlace(state, action));
  } else {
    action.set_meeting_id(existing->meeting_id());
    action.set_item_id(existing->item_id());
    KeepOrigin(*existing, &action);
  }
  KeepServersFields(existing, &action);
  SettleState(existing, situation.now, &action);
  action.set_order_key(OrderKeyFor<v1::Action>(state, put.id(), action.order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(action));
  return changes.Take();
}

// Refuses: ACTION_UNKNOWN, ID_TAKEN, STATE_NEEDS_WORDS, PARENT_OVER, and what CheckAction and the
// limits refuse. The parent itself stays as it is, so that nobody's edit of it goes stale.
Decision DecideSplitAction(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::SplitAction& split = situation.command.split_action();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAction, split.id(), refusal::kActionUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("parts", split.parts_size(), {1, kMostParts}));
  std::string order_key = OrderKeyAtEnd(state.All<v1::Action>());
  Changes changes;
  std::set<std::string_view> ids;
  for (const v1::PutAction& part : split.parts()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kAction, part.id()));
    if (!ids.insert(part.id()).second) {
      return AlreadyExists(refusal::kIdTaken, "two parts have the same id");
    }
    KETENTAFEL_RETURN_IF_ERROR(CheckAction(state, part.action(), nullptr));
    v1::Action action = part.action();
    TidyUp(nullptr, &action);
    KETENTAFEL_RETURN_IF_ERROR(CheckState(action, nullptr));
    action.set_parent_id(split.id());
    KETENTAFEL_RETURN_IF_ERROR(CheckTree(state, part.id(), action));
    SetWhereItComesUp(state, &action);
    action.mutable_origin()->set_kind(v1::Element::kAction);
    action.mutable_origin()->set_id(split.id());
    KeepServersFields(nullptr, &action);
    SettleState(nullptr, situation.now, &action);
    action.set_order_key(order_key);
    order_key = OrderKeyBetween(order_key, "");
    changes.Put(part.id(), std::move(action));
  }
  return changes.Take();
}

}  // namespace ketentafel::chain
