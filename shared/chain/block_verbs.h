#ifndef KETENTAFEL_SHARED_CHAIN_BLOCK_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_BLOCK_VERBS_H_

#include "shared/chain/decide.h"

// The verbs behind DecideBlocks that belong to a meeting.
namespace ketentafel::chain {

Decision DecideQuestionVoice(const Situation& situation);
Decision DecideAnswer(const Situation& situation);
Decision DecideReflection(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_BLOCK_VERBS_H_
