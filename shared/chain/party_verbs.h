#ifndef KETENTAFEL_SHARED_CHAIN_PARTY_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_PARTY_VERBS_H_

#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecideParties, one file per element, and what they share.
namespace ketentafel::chain {

Decision DecideChecklistEntry(const Situation& situation);
Decision DecideParty(const Situation& situation);
Decision DecidePerson(const Situation& situation);
Decision DecideSeat(const Situation& situation);
Decision DecideRole(const Situation& situation);

// The day something ends: not before the day it began.
v1::CivilDate EndOf(const v1::CivilDate& begins, const v1::CivilDate& ends);

// Whether a seat is what keeps the chain a director: the person who directs for this party, or the
// last one of a party that directs as a whole.
bool DirectorSitsHere(const LedgerState& state, const Entry<v1::Seat>& seat);

// Errors: FAILED_PRECONDITION DIRECTOR_NEEDED.
Status DirectorNeeded();

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PARTY_VERBS_H_
