#include "shared/chain/checks.h"
#include "shared/chain/form_verbs.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// The meeting in which something came up: what is said now, else what was said before.
template <class T>
void KeepMeeting(const LedgerState& state, const std::string& id, T* value) {
  const T* existing = state.Get<T>(id);
  if (existing && value->meeting_id().empty()) value->set_meeting_id(existing->meeting_id());
}

Status CheckGoal(const v1::Goal& goal) {
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("goal.text", goal.text(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("goal.block_key", goal.block_key()));
  // An empty part is flagged on the screen, never refused. Source: domain KT-15.
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("goal.specific", goal.specific()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("goal.measurable", goal.measurable()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("goal.acceptable", goal.acceptable()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("goal.realistic", goal.realistic()));
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("goal.due", goal.due(), Emptiness::kAllowed));
  return CheckOrderKey("goal.order_key", goal.order_key(), Emptiness::kAllowed);
}

// Refuses: STALE, MEETING_UNKNOWN, and what the limits refuse.
Decision PutGoal(const Situation& situation) {
  const v1::PutGoal& put = situation.command.put_goal();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kGoal, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckGoal(put.goal()));
  KETENTAFEL_RETURN_IF_ERROR(CheckMeetingIfNamed(situation.state, put.goal().meeting_id()));
  v1::Goal goal = put.goal();
  if (!IsSet(goal.due())) goal.clear_due();
  KeepMeeting(situation.state, put.id(), &goal);
  goal.set_order_key(OrderKeyFor<v1::Goal>(situation.state, put.id(), goal.order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(goal));
  return changes.Take();
}

Decision RemoveGoal(const Situation& situation) {
  const std::string& id = situation.command.remove_goal().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kGoal, id, refusal::kGoalUnknown));
  Changes changes;
  changes.Delete<v1::Goal>(id);
  return changes.Take();
}

Status CheckMissingParty(const LedgerState& state, const v1::MissingParty& missing) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("missing_party.name", missing.name(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("missing_party.why", missing.why()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("missing_party.declined_why", missing.declined_why()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckDate("missing_party.retry_on", missing.retry_on(), Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckOrderKey("missing_party.order_key", missing.order_key(), Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckOrigin("missing_party.origin", missing.origin()));
  KETENTAFEL_RETURN_IF_ERROR(CheckMeetingIfNamed(state, missing.meeting_id()));
  for (const std::string& party_id : {missing.asked_by_party_id(), missing.party_id()}) {
    if (party_id.empty()) continue;
    KETENTAFEL_RETURN_IF_ERROR(
        CheckExists(state, v1::Element::kParty, party_id, refusal::kPartyUnknown));
  }
  return OkStatus();
}

// Refuses: STALE, MEETING_UNKNOWN, PARTY_UNKNOWN, and what the limits refuse.
Decision PutMissingParty(const Situation& situation) {
  const v1::PutMissingParty& put = situation.command.put_missing_party();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kMissingParty, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckMissingParty(situation.state, put.missing_party()));
  v1::MissingParty missing = put.missing_party();
  if (!IsSet(missing.retry_on())) missing.clear_retry_on();
  KeepMeeting(situation.state, put.id(), &missing);
  const auto* existing = situation.state.Get<v1::MissingParty>(put.id());
  if (existing != nullptr) KeepOrigin(*existing, &missing);
  missing.set_order_key(
      OrderKeyFor<v1::MissingParty>(situation.state, put.id(), missing.order_key()));
  Changes changes;
  changes.Put(put.id(), std::move(missing));
  return changes.Take();
}

Decision RemoveMissingParty(const Situation& situation) {
  const std::string& id = situation.command.remove_missing_party().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kMissingParty, id, refusal::kMissingPartyUnknown));
  Changes changes;
  changes.Delete<v1::MissingParty>(id);
  return changes.Take();
}

}  // namespace

Status CheckMeetingIfNamed(const LedgerState& state, const std::string& meeting_id) {
  if (meeting_id.empty()) return OkStatus();
  return CheckExists(state, v1::Element::kMeeting, meeting_id, refusal::kMeetingUnknown);
}

Decision DecideGoal(const Situation& situation) {
  return situation.command.verb_case() == Verb::kPutGoal ? PutGoal(situation)
                                                         : RemoveGoal(situation);
}

Decision DecideMissingParty(const Situation& situation) {
  return situation.command.verb_case() == Verb::kPutMissingParty ? PutMissingParty(situation)
                                                                 : RemoveMissingParty(situation);
}

// Refuses: ROLE_UNKNOWN, ROLE_ENDED, ROLE_ALREADY_CONFIRMED.
Decision DecideConfirmRole(const Situation& situation) {
  const std::string& id = situation.command.confirm_role().role_assignment_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckCurrentRole(situation.state, id));
  v1::RoleAssignment role = *situation.state.Get<v1::RoleAssignment>(id);
  if (role.confirmed_at_table()) {
    return FailedPrecondition(refusal::kRoleAlreadyConfirmed, "the table has said yes already");
  }
  role.set_confirmed_at_table(true);
  Changes changes;
  changes.Put(id, std::move(role));
  return changes.Take();
}

Decision DecideForms(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kSetIntake:
      return DecideIntake(situation);
    case Verb::kSetContribution:
      return DecideContribution(situation);
    case Verb::kPutImpression:
    case Verb::kRemoveImpression:
      return DecideImpression(situation);
    case Verb::kPutGoal:
    case Verb::kRemoveGoal:
      return DecideGoal(situation);
    case Verb::kPutMissingParty:
    case Verb::kRemoveMissingParty:
      return DecideMissingParty(situation);
    default:
      return DecideConfirmRole(situation);
  }
}

}  // namespace ketentafel::chain
