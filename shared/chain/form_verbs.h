#ifndef KETENTAFEL_SHARED_CHAIN_FORM_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_FORM_VERBS_H_

#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecideForms: those about one party, and those about the table.
namespace ketentafel::chain {

Decision DecideIntake(const Situation& situation);
Decision DecideContribution(const Situation& situation);
Decision DecideImpression(const Situation& situation);
Decision DecideGoal(const Situation& situation);
Decision DecideMissingParty(const Situation& situation);
Decision DecideConfirmRole(const Situation& situation);

// A meeting that is named, or none. Errors: NOT_FOUND MEETING_UNKNOWN.
Status CheckMeetingIfNamed(const LedgerState& state, const std::string& meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_FORM_VERBS_H_
