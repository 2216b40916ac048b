#include "shared/chain/decide.h"
#include "shared/chain/follow_up_verbs.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {

Decision DecideFollowUp(const Situation& situation) {
  if (situation.command.verb_case() == v1::Command::kSetFollowUpRules) {
    return DecideFollowUpRules(situation);
  }
  return InvalidArgument(refusal::kVerbUnknown, "the command says nothing this server knows");
}

}  // namespace ketentafel::chain
