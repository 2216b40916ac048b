#include <set>
#include <utility>

#include "shared/chain/action_tree.h"
#include "shared/chain/action_verbs.h"
#include "shared/chain/checks.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/follow_up_verbs.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/refusals.h"
#include "shared/chain/reminders.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr CountLimit kFollowUps{1, 50};

// A mail that has not left yet would bring a link that leads nowhere.
void WithdrawMailsOf(const Situation& situation, const std::string& follow_up_id,
                     Changes* changes) {
  for (const auto& stored : situation.state.All<v1::Delivery>()) {
    const bool waits = stored->state() == v1::DELIVERY_WAITING;
    if (!waits || stored->follow_up_id() != follow_up_id) continue;
    v1::Delivery delivery = *stored.value;
    delivery.set_state(v1::DELIVERY_WITHDRAWN);
    delivery.clear_next_attempt_at();
    *delivery.mutable_settled_at() = TimestampOf(situation.now);
    changes->Put(*stored.id, std::move(delivery));
  }
}

// A question that is asked again takes the place of the one that was not answered: its link ends.
void DropUnanswered(const Situation& situation, const std::string& action_id, Changes* changes) {
  for (const auto& follow_up : situation.state.All<v1::FollowUp>()) {
    if (follow_up->action_id() != action_id || follow_up->has_answered_at()) continue;
    changes->Delete<v1::FollowUp>(*follow_up.id);
    WithdrawMailsOf(situation, *follow_up.id, changes);
  }
}

v1::Delivery DeliveryOf(const Situation& situation, const v1::NewFollowUp& asked,
                        const v1::FollowUp& follow_up) {
  v1::Delivery delivery;
  delivery.set_paper(v1::FOLLOW_UP_PAPER);
  delivery.set_follow_up_id(asked.id());
  delivery.set_person_id(follow_up.person_id());
  delivery.set_language(situation.command.ask_owners().language());
  delivery.set_state(v1::DELIVERY_WAITING);
  delivery.set_requested_by_person_id(situation.caller.person_id);
  *delivery.mutable_requested_at() = TimestampOf(situation.now);
  return delivery;
}

// Refuses: ID_*, ACTION_UNKNOWN, ACTION_OVER, OWNER_MISSING.
Status AskOne(const Situation& situation, const v1::NewFollowUp& asked, Changes* changes) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kFollowUp, asked.id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAction, asked.action_id(), refusal::kActionUnknown));
  const auto& action = *state.Get<v1::Action>(asked.action_id());
  if (IsOver(action)) return FailedPrecondition(refusal::kActionOver, "it is done or dropped");
  v1::FollowUp follow_up;
  follow_up.set_action_id(asked.action_id());
  follow_up.set_person_id(OwnerToAsk(state, action));
  if (follow_up.person_id().empty()) {
    return FailedPrecondition(refusal::kOwnerMissing, "nobody speaks for its owner")
        .With("action", action.title());
  }
  *follow_up.mutable_asked_at() = TimestampOf(situation.now);
  follow_up.set_asked_by_person_id(situation.caller.person_id);
  DropUnanswered(situation, asked.action_id(), changes);
  if (!asked.delivery_id().empty()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kDelivery, asked.delivery_id()));
    changes->Put(asked.delivery_id(), DeliveryOf(situation, asked, follow_up));
  }
  changes->Put(asked.id(), std::move(follow_up));
  return OkStatus();
}

// An answer says what will be. Today by the clock of UTC: where it is a day behind the chain's own,
// its yesterday still passes.
Status CheckNotPast(const Situation& situation, const v1::CivilDate& due) {
  if (CivilOf(due) >= CivilOf(UtcDateOf(situation.now))) return OkStatus();
  return InvalidArgument(refusal::kDateInvalid, "this day has passed")
      .With("field", "due")
      .With("rule", "past");
}

Status CheckAnswer(const Situation& situation) {
  const v1::AnswerFollowUp& verb = situation.command.answer_follow_up();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("answer", verb.answer(), v1::FollowUpAnswer_IsValid, Emptiness::kRefused));
  const bool stuck = verb.answer() == v1::ANSWERED_STUCK;
  KETENTAFEL_RETURN_IF_ERROR(
      CheckLong("text", verb.text(), stuck ? Emptiness::kRefused : Emptiness::kAllowed));
  const bool needs_date = verb.answer() == v1::ANSWERED_NEW_DATE;
  KETENTAFEL_RETURN_IF_ERROR(
      CheckDate("due", verb.due(), needs_date ? Emptiness::kRefused : Emptiness::kAllowed));
  return needs_date ? CheckNotPast(situation, verb.due()) : OkStatus();
}

// What the table set aside stays so while its owner says nothing else than that it goes on.
v1::ActionState StateAfter(v1::FollowUpAnswer answer, v1::ActionState now) {
  switch (answer) {
    case v1::ANSWERED_DONE: return v1::DONE;
    case v1::ANSWERED_STUCK: return v1::BLOCKED;
    default: return now == v1::SET_ASIDE ? now : v1::IN_PROGRESS;
  }
}

// What the table closed meanwhile is not opened again by an answer to an older question.
Status CheckMayAnswer(const v1::AnswerFollowUp& verb, const v1::Action& action) {
  if (IsOver(action)) return FailedPrecondition(refusal::kActionOver, "it is done or dropped");
  if (verb.answer() != v1::ANSWERED_NEW_DATE || !IsSet(action.start())) return OkStatus();
  return CheckEnd("due", action.start(), verb.due());
}

// The action as the owner would have set it at the table. Refuses: ACTION_OVER,
// ENDS_BEFORE_IT_BEGINS, and as SetActionState.
StatusOr<v1::Action> AfterAnswer(const Situation& situation, const v1::FollowUp& follow_up) {
  const v1::AnswerFollowUp& verb = situation.command.answer_follow_up();
  const v1::Element* stored = situation.state.Find(v1::Element::kAction, follow_up.action_id());
  KETENTAFEL_RETURN_IF_ERROR(CheckMayAnswer(verb, stored->action()));
  v1::Command command;
  command.set_id(situation.command.id());
  command.set_expected_revision(stored->revision());
  v1::SetActionState* set = command.mutable_set_action_state();
  set->set_id(follow_up.action_id());
  set->set_state(StateAfter(verb.answer(), stored->action().state()));
  set->set_text(verb.text());
  const Caller owner{.person_id = follow_up.person_id()};
  const Decision decided = DecideActionState(
      {situation.state, situation.presence, command, owner, situation.now});
  if (!decided.ok()) return decided.status();
  v1::Action action = decided->front().put().action();
  if (verb.answer() == v1::ANSWERED_NEW_DATE) *action.mutable_due() = verb.due();
  *action.mutable_news_at() = TimestampOf(situation.now);
  return action;
}

}  // namespace

// Refuses: TOO_FEW, TOO_MANY, CHOICE_UNKNOWN (language), CHOICE_TWICE, and what AskOne refuses.
Decision DecideAskOwners(const Situation& situation) {
  const v1::AskOwners& ask = situation.command.ask_owners();
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("follow_ups", ask.follow_ups_size(), kFollowUps));
  KETENTAFEL_RETURN_IF_ERROR(CheckLanguage(ask.language()));
  std::set<std::string> seen;
  Changes changes;
  for (const v1::NewFollowUp& asked : ask.follow_ups()) {
    bool twice = !seen.insert(asked.id()).second || !seen.insert(asked.action_id()).second;
    twice |= !asked.delivery_id().empty() && !seen.insert(asked.delivery_id()).second;
    if (twice) {
      return InvalidArgument(refusal::kChoiceTwice, "each action is asked about once")
          .With("field", "follow_ups");
    }
    KETENTAFEL_RETURN_IF_ERROR(AskOne(situation, asked, &changes));
  }
  return changes.Take();
}

// Refuses: FOLLOW_UP_UNKNOWN, FOLLOW_UP_ANSWERED, ACTION_UNKNOWN, ACTION_OVER, CHOICE_*, TEXT_*,
// DATE_*, ENDS_BEFORE_IT_BEGINS, and what SetActionState refuses.
Decision DecideAnswerFollowUp(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::AnswerFollowUp& verb = situation.command.answer_follow_up();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kFollowUp, verb.id(), refusal::kFollowUpUnknown));
  v1::FollowUp follow_up = *state.Get<v1::FollowUp>(verb.id());
  if (follow_up.has_answered_at()) {
    return FailedPrecondition(refusal::kFollowUpAnswered, "this was answered");
  }
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAction, follow_up.action_id(), refusal::kActionUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckAnswer(situation));
  StatusOr<v1::Action> action = AfterAnswer(situation, follow_up);
  if (!action.ok()) return action.status();
  *follow_up.mutable_answered_at() = TimestampOf(situation.now);
  follow_up.set_answer(verb.answer());
  follow_up.set_text(verb.text());
  if (verb.answer() == v1::ANSWERED_NEW_DATE) *follow_up.mutable_due() = verb.due();
  Changes changes;
  changes.Put(follow_up.action_id(), *std::move(action));
  changes.Put(verb.id(), std::move(follow_up));
  return changes.Take();
}

}  // namespace ketentafel::chain
