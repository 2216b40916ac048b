#include <algorithm>

#include "shared/chain/checks.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/party_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// The roles of a whole chain: one holder each. The others belong to a block, a carer's case or an
// instrument, which are not recorded yet. Source: domain 2.2.
bool IsOfTheChain(v1::Role role) {
  return role == v1::CHAIN_DIRECTOR || role == v1::INFORMATION_POINT;
}

Status CheckWords(const v1::RoleAssignment& assignment) {
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("assignment.reason", assignment.reason()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("assignment.local_colour", assignment.local_colour()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckShort("assignment.responsible_official", assignment.responsible_official()));
  return CheckDate("assignment.from", assignment.from(), Emptiness::kRefused);
}

// Errors: NOT_FOUND PARTY_UNKNOWN, PERSON_UNKNOWN; FAILED_PRECONDITION PARTY_LEFT,
// PERSON_ELSEWHERE, DIRECTOR_NEEDED (a party nobody sits for cannot direct).
Status CheckHolder(const LedgerState& state, const v1::RoleAssignment& assignment) {
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, assignment.party_id()));
  const auto seats = SeatsOfParty(state, assignment.party_id());
  if (assignment.person_id().empty()) {
    return assignment.role() == v1::CHAIN_DIRECTOR && seats.empty() ? DirectorNeeded() : OkStatus();
  }
  return CheckPersonOfParty(state, assignment.person_id(), assignment.party_id());
}

// Errors: FAILED_PRECONDITION ROLE_ALREADY_THERE; INVALID_ARGUMENT ROLE_REASON_MISSING,
// ENDS_BEFORE_IT_BEGINS.
Status CheckMove(const v1::RoleAssignment& old, const v1::RoleAssignment& assignment) {
  if (old.party_id() == assignment.party_id() && old.person_id() == assignment.person_id()) {
    return FailedPrecondition(refusal::kRoleAlreadyThere, "this holder has this role already");
  }
  if (Trimmed(assignment.reason()).empty()) {
    return InvalidArgument(refusal::kRoleReasonMissing, "say why the role moves")
        .With("field", "assignment.reason");
  }
  return CheckEnd("assignment.from", old.from(), assignment.from());
}

// Refuses: CHOICE_MISSING, ROLE_NOT_IN_USE, ID_TAKEN, and what CheckHolder and CheckMove refuse.
Decision Assign(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::AssignRole& assign = situation.command.assign_role();
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kRoleAssignment, assign.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("assignment.role", assign.assignment().role(),
                                         v1::Role_IsValid, Emptiness::kRefused));
  if (!IsOfTheChain(assign.assignment().role())) {
    return InvalidArgument(refusal::kRoleNotInUse, "only the roles of the chain are in use yet");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(assign.assignment()));
  KETENTAFEL_RETURN_IF_ERROR(CheckHolder(state, assign.assignment()));

  Changes changes;
  if (const auto old = HolderOf(state, assign.assignment().role()); old.id != nullptr) {
    KETENTAFEL_RETURN_IF_ERROR(CheckMove(*old.value, assign.assignment()));
    v1::RoleAssignment ended = *old.value;
    *ended.mutable_until() = assign.assignment().from();
    changes.Put(*old.id, std::move(ended));
  }
  v1::RoleAssignment placed = assign.assignment();
  placed.clear_until();
  placed.clear_end_reason();
  placed.set_confirmed_at_table(false);
  changes.Put(assign.id(), std::move(placed));
  return changes.Take();
}

// Refuses: ROLE_UNKNOWN, ROLE_ENDED, DIRECTOR_NEEDED, ROLE_REASON_MISSING, ENDS_BEFORE_IT_BEGINS.
Decision End(const Situation& situation) {
  const v1::EndRole& end = situation.command.end_role();
  KETENTAFEL_RETURN_IF_ERROR(CheckCurrentRole(situation.state, end.id()));
  v1::RoleAssignment role = *situation.state.Get<v1::RoleAssignment>(end.id());
  if (role.role() == v1::CHAIN_DIRECTOR) return DirectorNeeded();
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("reason", end.reason()));
  if (Trimmed(end.reason()).empty()) {
    return InvalidArgument(refusal::kRoleReasonMissing, "say why the role ends")
        .With("field", "reason");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckEnd("on", role.from(), end.on()));
  *role.mutable_until() = end.on();
  role.set_end_reason(end.reason());
  Changes changes;
  changes.Put(end.id(), std::move(role));
  return changes.Take();
}

}  // namespace

Decision DecideRole(const Situation& situation) {
  return situation.command.verb_case() == Verb::kAssignRole ? Assign(situation) : End(situation);
}

}  // namespace ketentafel::chain
