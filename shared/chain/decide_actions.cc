#include <utility>

#include "shared/chain/action_tree.h"
#include "shared/chain/action_verbs.h"
#include "shared/chain/checks.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// Refuses: ACTION_UNKNOWN, ACTION_HAS_PARTS.
Decision Remove(const Situation& situation) {
  const std::string& id = situation.command.remove_action().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kAction, id, refusal::kActionUnknown));
  const int parts = CountParts(situation.state, id).all;
  if (parts > 0) {
    return FailedPrecondition(refusal::kActionHasParts, "its sub-actions would have no parent")
        .With("count", std::to_string(parts));
  }
  Changes changes;
  changes.Delete<v1::Action>(id);
  return changes.Take();
}

// Refuses: ACTION_UNKNOWN, ORDER_KEY_MALFORMED. No news of the action itself.
Decision PlaceByHand(const Situation& situation) {
  const v1::PlaceAction& place = situation.command.place_action();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kAction, place.id(), refusal::kActionUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckOrderKey("placed_key", place.placed_key(), Emptiness::kAllowed));
  v1::Action action = *situation.state.Get<v1::Action>(place.id());
  action.set_placed_key(place.placed_key());
  Changes changes;
  changes.Put(place.id(), std::move(action));
  return changes.Take();
}

// Whose word it is that something is in the way: that of the owner's own people where the caller
// sits for it, else that of the caller's first party.
std::string ReportingParty(const Situation& situation, const v1::Action& action) {
  const auto seats = SeatsOfPerson(situation.state, situation.caller.person_id);
  for (const auto& seat : seats) {
    if (seat->party_id() == action.owner_party_id()) return seat->party_id();
  }
  return seats.empty() ? "" : seats.front()->party_id();
}

void SetObstacle(const Situation& situation, const std::string& text, v1::Action* action) {
  v1::Obstacle* obstacle = action->mutable_obstacle();
  obstacle->set_text(text);
  obstacle->set_by_party_id(ReportingParty(situation, *action));
  *obstacle->mutable_reported_at() = TimestampOf(situation.now);
}

bool NeedsWords(v1::ActionState state) { return state == v1::BLOCKED || state == v1::DROPPED; }

void TakeWords(const Situation& situation, const std::string& text, v1::Action* action) {
  switch (action->state()) {
    case v1::BLOCKED:
      return SetObstacle(situation, text, action);
    case v1::DROPPED:
      return action->set_dropped_why(text);
    case v1::DONE:
      if (!text.empty()) action->set_result(text);
      return;
    default:
      if (!text.empty()) action->set_news(text);
  }
}

}  // namespace

// Refuses: ACTION_UNKNOWN, STALE, CHOICE_MISSING, CHOICE_UNKNOWN, TEXT_MISSING, TEXT_TOO_LONG,
// PARTS_OPEN, PARENT_OVER. A part of what is over does not open it again: that is a decision of its
// own, and may have had a reason.
Decision DecideActionState(const Situation& situation) {
  const v1::SetActionState& set = situation.command.set_action_state();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kAction, set.id(), refusal::kActionUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kAction, set.id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("state", set.state(), v1::ActionState_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong(
      "text", set.text(), NeedsWords(set.state()) ? Emptiness::kRefused : Emptiness::kAllowed));
  const auto* existing = situation.state.Get<v1::Action>(set.id());
  v1::Action action = *existing;
  action.set_state(set.state());
  KETENTAFEL_RETURN_IF_ERROR(CheckTree(situation.state, set.id(), action));
  TakeWords(situation, set.text(), &action);
  SettleState(existing, situation.now, &action);
  Changes changes;
  changes.Put(set.id(), std::move(action));
  return changes.Take();
}

Decision DecideActions(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kPutAction:
      return DecidePutAction(situation);
    case Verb::kSplitAction:
      return DecideSplitAction(situation);
    case Verb::kSetActionState:
      return DecideActionState(situation);
    case Verb::kPlaceAction:
      return PlaceByHand(situation);
    default:
      return Remove(situation);
  }
}

}  // namespace ketentafel::chain
