#include <set>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

constexpr int kMostSignatures = 60;

void ClearUnset(v1::Covenant* covenant) {
  if (!IsSet(covenant->signed_on())) covenant->clear_signed_on();
  if (!IsSet(covenant->review_on())) covenant->clear_review_on();
  for (v1::CovenantSignature& signature : *covenant->mutable_signatures()) {
    if (!IsSet(signature.on())) signature.clear_on();
  }
}

// Parties that have left may have signed.
Status CheckSignatures(const LedgerState& state, const v1::Covenant& covenant) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckCount("covenant.signatures", covenant.signatures_size(), {0, kMostSignatures}));
  std::set<std::string> parties;
  for (const v1::CovenantSignature& signature : covenant.signatures()) {
    KETENTAFEL_RETURN_IF_ERROR(
        CheckExists(state, v1::Element::kParty, signature.party_id(), refusal::kPartyUnknown));
    KETENTAFEL_RETURN_IF_ERROR(
        CheckDate("covenant.signatures.on", signature.on(), Emptiness::kAllowed));
    if (parties.insert(signature.party_id()).second) continue;
    return InvalidArgument(refusal::kChoiceTwice, "a party signs once")
        .With("field", "covenant.signatures");
  }
  return OkStatus();
}

Status CheckSigned(const v1::Covenant& covenant) {
  for (const v1::CovenantSignature& signature : covenant.signatures()) {
    if (IsSet(signature.on())) return OkStatus();
  }
  return InvalidArgument(refusal::kTooFew, "no party has signed")
      .With("field", "covenant.signatures")
      .With("rule", "signed");
}

// Refuses: STALE, PARTY_UNKNOWN, CHOICE_TWICE, TOO_FEW, and what the limits refuse. One that is
// signed says since when, and by whom.
Decision PutCovenant(const Situation& situation) {
  const v1::PutCovenant& put = situation.command.put_covenant();
  v1::Covenant covenant = put.covenant();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kCovenant, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("covenant.title", covenant.title(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("covenant.text", covenant.text()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("covenant.state", covenant.state(),
                                         v1::CovenantState_IsValid, Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckSignatures(situation.state, covenant));
  const Emptiness unsigned_yet =
      covenant.state() == v1::COVENANT_SIGNED ? Emptiness::kRefused : Emptiness::kAllowed;
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("covenant.signed_on", covenant.signed_on(), unsigned_yet));
  if (covenant.state() == v1::COVENANT_SIGNED) {
    KETENTAFEL_RETURN_IF_ERROR(CheckSigned(covenant));
  }
  KETENTAFEL_RETURN_IF_ERROR(
      CheckDate("covenant.review_on", covenant.review_on(), Emptiness::kAllowed));
  ClearUnset(&covenant);
  Changes changes;
  changes.Put(put.id(), std::move(covenant));
  return changes.Take();
}

// Refuses: ELEMENT_UNKNOWN.
Decision RemoveCovenant(const Situation& situation) {
  const std::string& id = situation.command.remove_covenant().id();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(situation.state, v1::Element::kCovenant, id, refusal::kElementUnknown));
  Changes changes;
  changes.Delete<v1::Covenant>(id);
  return changes.Take();
}

// Never ends before it began.
void EndOn(const v1::CivilDate& day, v1::Ambassador* ambassador) {
  *ambassador->mutable_until() =
      CivilOf(day) < CivilOf(ambassador->from()) ? ambassador->from() : day;
}

// Refuses: STALE, PARTY_UNKNOWN, PARTY_LEFT, PERSON_UNKNOWN, PERSON_ELSEWHERE, and what the limits
// refuse. Once put down, an ambassador stays with the party; who has ended, stays so.
Decision PutAmbassador(const Situation& situation) {
  const v1::PutAmbassador& put = situation.command.put_ambassador();
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kAmbassador, put.id()));
  v1::Ambassador ambassador = put.ambassador();
  ambassador.clear_until();
  if (const auto* existing = state.Get<v1::Ambassador>(put.id())) {
    ambassador.set_party_id(existing->party_id());
    if (existing->has_until()) *ambassador.mutable_until() = existing->until();
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, ambassador.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckPersonOfParty(state, ambassador.person_id(), ambassador.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("ambassador.from", ambassador.from(), Emptiness::kRefused));
  Changes changes;
  for (const auto& other : state.All<v1::Ambassador>()) {
    if (*other.id == put.id() || other->has_until() || ambassador.has_until()) continue;
    if (other->party_id() != ambassador.party_id()) continue;
    v1::Ambassador former = *other.value;
    EndOn(ambassador.from(), &former);
    changes.Put(*other.id, std::move(former));
  }
  changes.Put(put.id(), std::move(ambassador));
  return changes.Take();
}

// Refuses: ELEMENT_UNKNOWN (also of one that has ended), and what the limits refuse.
Decision EndAmbassador(const Situation& situation) {
  const v1::EndAmbassador& end = situation.command.end_ambassador();
  const auto* existing = situation.state.Get<v1::Ambassador>(end.id());
  if (existing == nullptr || existing->has_until()) {
    return NotFound(refusal::kElementUnknown, "there is no such ambassador any more")
        .With("id", end.id());
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("on", end.on(), Emptiness::kRefused));
  v1::Ambassador ambassador = *existing;
  EndOn(end.on(), &ambassador);
  Changes changes;
  changes.Put(end.id(), std::move(ambassador));
  return changes.Take();
}

}  // namespace

Decision DecideCovenants(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kPutCovenant:
      return PutCovenant(situation);
    case Verb::kRemoveCovenant:
      return RemoveCovenant(situation);
    case Verb::kPutAmbassador:
      return PutAmbassador(situation);
    default:
      return EndAmbassador(situation);
  }
}

}  // namespace ketentafel::chain
