#include <algorithm>

#include "shared/chain/checks.h"
#include "shared/chain/instrument_checks.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/party_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"
#include "shared/chain/role_holders.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

Status CheckWords(const v1::RoleAssignment& assignment) {
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("assignment.reason", assignment.reason()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("assignment.local_colour", assignment.local_colour()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckShort("assignment.responsible_official", assignment.responsible_official()));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("assignment.outside_name", assignment.outside_name()));
  return CheckDate("assignment.from", assignment.from(), Emptiness::kRefused);
}

// A case director is never recorded: that would be recording a carer. Source: domain 2.2, P1.
// Errors: INVALID_ARGUMENT ROLE_NOT_IN_USE, TEXT_MISSING, KEY_MALFORMED; NOT_FOUND
// INSTRUMENT_UNKNOWN; FAILED_PRECONDITION INSTRUMENT_RETIRED.
Status CheckPlace(const LedgerState& state, const v1::RoleAssignment& assignment) {
  switch (LevelOf(assignment.role())) {
    case RoleLevel::kChain:
      return OkStatus();
    case RoleLevel::kBlock:
      return CheckKey("assignment.block_key", assignment.block_key(), Emptiness::kRefused);
    case RoleLevel::kInstrument:
      return CheckOffered(state, assignment.instrument_id());
    default:
      return InvalidArgument(refusal::kRoleNotInUse, "who directs a case is not kept here");
  }
}

// What a role of this level can say; the rest of the command is left out.
void KeepWhatFits(v1::RoleAssignment* assignment) {
  const RoleLevel level = LevelOf(assignment->role());
  if (level != RoleLevel::kBlock) assignment->clear_block_key();
  if (level != RoleLevel::kInstrument) {
    assignment->clear_instrument_id();
    assignment->clear_outside_name();
  }
  if (!assignment->outside_name().empty()) assignment->clear_person_id();
}

// The information point keeps the catalogue, and with it who offers what.
// Errors: PERMISSION_DENIED NOT_YOURS.
Status CheckWhose(const Situation& situation, v1::Role role) {
  if (LevelOf(role) == RoleLevel::kInstrument) return OkStatus();
  if ((CapacitiesOf(situation) & kDirector) != 0) return OkStatus();
  return PermissionDenied(refusal::kNotYours, "the director places this role")
      .With("needs", "director");
}

// Errors: INVALID_ARGUMENT HOLDER_AMBIGUOUS; NOT_FOUND PARTY_UNKNOWN, PERSON_UNKNOWN;
// FAILED_PRECONDITION PARTY_LEFT, PERSON_ELSEWHERE, DIRECTOR_NEEDED (a party nobody sits for cannot
// direct).
Status CheckHolder(const LedgerState& state, const v1::RoleAssignment& assignment) {
  if (LevelOf(assignment.role()) == RoleLevel::kInstrument) {
    const bool outside = !Trimmed(assignment.outside_name()).empty();
    if (outside == !assignment.party_id().empty()) {
      return InvalidArgument(refusal::kHolderAmbiguous, "a party of the chain or a name");
    }
    if (outside) return OkStatus();
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, assignment.party_id()));
  const auto seats = SeatsOfParty(state, assignment.party_id());
  if (assignment.person_id().empty()) {
    return assignment.role() == v1::CHAIN_DIRECTOR && seats.empty() ? DirectorNeeded() : OkStatus();
  }
  return CheckPersonOfParty(state, assignment.person_id(), assignment.party_id());
}

bool SameHolder(const v1::RoleAssignment& a, const v1::RoleAssignment& b) {
  return a.party_id() == b.party_id() && a.person_id() == b.person_id() &&
         a.outside_name() == b.outside_name();
}

// Two at once may each think that a block has no guardian yet: only who says why replaces one.
// Source: domain 2.2 rule 1, KT-11.
// Errors: FAILED_PRECONDITION GUARDIAN_TAKEN; INVALID_ARGUMENT ROLE_REASON_MISSING.
Status CheckReason(const v1::RoleAssignment& old, const v1::RoleAssignment& assignment) {
  if (!Trimmed(assignment.reason()).empty()) return OkStatus();
  if (old.role() == v1::QUALITY_GUARDIAN) {
    return FailedPrecondition(refusal::kGuardianTaken, "this block has a guardian: say why it moves")
        .With("field", "assignment.reason")
        .With("party_id", old.party_id());
  }
  return InvalidArgument(refusal::kRoleReasonMissing, "say why the role moves")
      .With("field", "assignment.reason");
}

// Where one holder is the rule, the one before ends on the day the new one begins.
// Errors: FAILED_PRECONDITION ROLE_ALREADY_THERE; INVALID_ARGUMENT ENDS_BEFORE_IT_BEGINS; and those
// of CheckReason.
Status MoveFrom(const LedgerState& state, const v1::RoleAssignment& assignment, Changes* changes) {
  for (const auto& old : HoldersOf(state, PlaceOf(assignment))) {
    if (SameHolder(*old.value, assignment)) {
      return FailedPrecondition(refusal::kRoleAlreadyThere, "this holder has this role already");
    }
    if (MayBeShared(assignment.role())) continue;
    KETENTAFEL_RETURN_IF_ERROR(CheckReason(*old.value, assignment));
    KETENTAFEL_RETURN_IF_ERROR(CheckEnd("assignment.from", old->from(), assignment.from()));
    v1::RoleAssignment ended = *old.value;
    *ended.mutable_until() = assignment.from();
    changes->Put(*old.id, std::move(ended));
  }
  return OkStatus();
}

// Refuses: CHOICE_MISSING, ID_TAKEN, and what the checks above refuse.
Decision Assign(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::AssignRole& assign = situation.command.assign_role();
  v1::RoleAssignment placed = assign.assignment();
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kRoleAssignment, assign.id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("assignment.role", placed.role(), v1::Role_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckPlace(state, placed));
  KETENTAFEL_RETURN_IF_ERROR(CheckWhose(situation, placed.role()));
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(placed));
  KeepWhatFits(&placed);
  KETENTAFEL_RETURN_IF_ERROR(CheckHolder(state, placed));

  Changes changes;
  KETENTAFEL_RETURN_IF_ERROR(MoveFrom(state, placed, &changes));
  placed.clear_until();
  placed.clear_end_reason();
  placed.set_confirmed_at_table(false);
  changes.Put(assign.id(), std::move(placed));
  return changes.Take();
}

// Refuses: ROLE_UNKNOWN, ROLE_ENDED, NOT_YOURS, DIRECTOR_NEEDED, ROLE_REASON_MISSING, ENDS_BEFORE_IT_BEGINS.
Decision End(const Situation& situation) {
  const v1::EndRole& end = situation.command.end_role();
  KETENTAFEL_RETURN_IF_ERROR(CheckCurrentRole(situation.state, end.id()));
  v1::RoleAssignment role = *situation.state.Get<v1::RoleAssignment>(end.id());
  KETENTAFEL_RETURN_IF_ERROR(CheckWhose(situation, role.role()));
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
