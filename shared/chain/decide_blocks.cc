#include "shared/chain/block_verbs.h"
#include "shared/chain/coverage_verbs.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {

Decision DecideBlocks(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case v1::Command::kJudgeBlock:
      return DecideJudgement(situation);
    case v1::Command::kPutTraining:
    case v1::Command::kRemoveTraining:
      return DecideTraining(situation);
    case v1::Command::kPutQuestionVoice:
    case v1::Command::kRemoveQuestionVoice:
      return DecideQuestionVoice(situation);
    case v1::Command::kSettleAnswer:
      return DecideAnswer(situation);
    case v1::Command::kSetReflection:
    case v1::Command::kMarkReflection:
      return DecideReflection(situation);
    default:
      return InvalidArgument(refusal::kVerbUnknown, "the command says nothing this server knows");
  }
}

}  // namespace ketentafel::chain
