#include <utility>

#include "shared/chain/checks.h"
#include "shared/chain/follow_up_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

// Following up is the director's: nobody else learns how an owner was asked.
Status CheckDirector(const Situation& situation, const v1::ContactMoment& moment) {
  if (moment.action_id().empty() || (CapacitiesOf(situation) & kDirector) != 0) return OkStatus();
  return PermissionDenied(refusal::kNotYours, "the director keeps contact about actions")
      .With("needs", "director");
}

Status CheckMoment(const LedgerState& state, const v1::ContactMoment& moment) {
  if (moment.action_id().empty() == moment.missing_party_id().empty()) {
    return InvalidArgument(refusal::kContactAboutOne, "about an action or a missing party");
  }
  if (!moment.action_id().empty()) {
    KETENTAFEL_RETURN_IF_ERROR(
        CheckExists(state, v1::Element::kAction, moment.action_id(), refusal::kActionUnknown));
  } else {
    KETENTAFEL_RETURN_IF_ERROR(CheckExists(state, v1::Element::kMissingParty,
                                           moment.missing_party_id(),
                                           refusal::kMissingPartyUnknown));
  }
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("moment.kind", moment.kind(), v1::ContactKind_IsValid, Emptiness::kRefused));
  return CheckLong("moment.text", moment.text());
}

// What it is about, when and by whom stay as they were first put down.
// Refuses: STALE, CONTACT_ABOUT_ONE, ACTION_UNKNOWN, MISSING_PARTY_UNKNOWN, NOT_YOURS, and what the
// limits refuse.
Decision Put(const Situation& situation) {
  const v1::PutContactMoment& put = situation.command.put_contact_moment();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kContactMoment, put.id()));
  v1::ContactMoment moment = put.moment();
  moment.set_by_person_id(situation.caller.person_id);
  *moment.mutable_at() = TimestampOf(situation.now);
  if (const auto* existing = situation.state.Get<v1::ContactMoment>(put.id())) {
    moment = *existing;
    moment.set_kind(put.moment().kind());
    moment.set_text(put.moment().text());
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckDirector(situation, moment));
  KETENTAFEL_RETURN_IF_ERROR(CheckMoment(situation.state, moment));
  Changes changes;
  changes.Put(put.id(), std::move(moment));
  return changes.Take();
}

// Refuses: CONTACT_MOMENT_UNKNOWN, NOT_YOURS.
Decision Remove(const Situation& situation) {
  const std::string& id = situation.command.remove_contact_moment().id();
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kContactMoment, id,
                                         refusal::kContactMomentUnknown));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckDirector(situation, *situation.state.Get<v1::ContactMoment>(id)));
  Changes changes;
  changes.Delete<v1::ContactMoment>(id);
  return changes.Take();
}

}  // namespace

Decision DecideContactMoments(const Situation& situation) {
  return situation.command.has_put_contact_moment() ? Put(situation) : Remove(situation);
}

}  // namespace ketentafel::chain
