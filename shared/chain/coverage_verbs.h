#ifndef KETENTAFEL_SHARED_CHAIN_COVERAGE_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_COVERAGE_VERBS_H_

#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecideBlocks that say whether a block has enough to offer.
namespace ketentafel::chain {

Decision DecideJudgement(const Situation& situation);
Decision DecideTraining(const Situation& situation);

// Of a judgement: "<ledger id>-<block key>-<category key>-<segment key, or all>".
std::string JudgementId(const LedgerState& state, const std::string& block_key,
                        const std::string& category_key, const std::string& segment_key);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_COVERAGE_VERBS_H_
