#ifndef KETENTAFEL_SHARED_CHAIN_FOLLOW_UP_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_FOLLOW_UP_VERBS_H_

#include "shared/chain/decide.h"

// The verbs behind DecideFollowUp.
namespace ketentafel::chain {

Decision DecideFollowUpRules(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_FOLLOW_UP_VERBS_H_
