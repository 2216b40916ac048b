#include "shared/chain/coverage_verbs.h"
#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {

Decision DecideBlocks(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case v1::Command::kJudgeBlock:
      return DecideJudgement(situation);
    case v1::Command::kPutTraining:
    case v1::Command::kRemoveTraining:
      return DecideTraining(situation);
    default:
      return InvalidArgument(refusal::kVerbUnknown, "the command says nothing this server knows");
  }
}

}  // namespace ketentafel::chain
