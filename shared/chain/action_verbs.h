#ifndef KETENTAFEL_SHARED_CHAIN_ACTION_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_ACTION_VERBS_H_

#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecideActions, and what they share.
namespace ketentafel::chain {

Decision DecidePutAction(const Situation& situation);
Decision DecideSplitAction(const Situation& situation);
Decision DecideActionState(const Situation& situation);

// What is said of an action: its limits, and that what it names is there. What the existing one
// says already may stay, also when that has left or gone since.
// Errors: INVALID_ARGUMENT as checks.h, ENDS_BEFORE_IT_BEGINS; NOT_FOUND PARTY_UNKNOWN,
// PERSON_UNKNOWN, GOAL_UNKNOWN; FAILED_PRECONDITION PARTY_LEFT, PERSON_ELSEWHERE.
Status CheckAction(const LedgerState& state, const v1::Action& action, const v1::Action* existing);

// Whether the tree stays sound: no action under itself, and nothing open under or above what is
// over. Errors: NOT_FOUND ACTION_UNKNOWN; INVALID_ARGUMENT ACTION_UNDER_ITSELF;
// FAILED_PRECONDITION PARENT_OVER, PARTS_OPEN.
Status CheckTree(const LedgerState& state, const std::string& id, const v1::Action& action);

// What follows from a state, once it is set: when it closed, and that an obstacle or a reason goes
// with the state it belongs to.
void SettleState(const v1::Action* existing, Instant now, v1::Action* action);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_ACTION_VERBS_H_
