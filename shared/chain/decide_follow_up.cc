#include "shared/chain/decide.h"
#include "shared/chain/follow_up_verbs.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {

Decision DecideFollowUp(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case v1::Command::kSetFollowUpRules:
      return DecideFollowUpRules(situation);
    case v1::Command::kAskOwners:
      return DecideAskOwners(situation);
    case v1::Command::kAnswerFollowUp:
      return DecideAnswerFollowUp(situation);
    default:
      return DecideContactMoments(situation);
  }
}

}  // namespace ketentafel::chain
