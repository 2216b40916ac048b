#ifndef KETENTAFEL_SHARED_CHAIN_WALK_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_WALK_VERBS_H_

#include <optional>
#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecideWalk: leading it is in decide_walk.cc, the rest in a file of its own.
namespace ketentafel::chain {

Decision DecideTouchpoint(const Situation& situation);  // decide_touchpoints.cc
Decision DecideFinding(const Situation& situation);     // decide_findings.cc
Decision DecideHandover(const Situation& situation);    // decide_handover.cc

// ---- For the rights: what a verb of the walk is about. Nothing for other verbs.
std::optional<std::string> MeetingOfWalkVerb(const LedgerState& state, const v1::Command& command);
// Empty: the caller's own.
std::optional<std::string> PartyOfWalkVerb(const LedgerState& state, const v1::Command& command);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_WALK_VERBS_H_
