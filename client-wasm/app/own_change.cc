#include "client-wasm/app/own_change.h"

namespace ketentafel::app {

bool OffersWayBack(const v1::Command& command) {
  switch (command.verb_case()) {
    case v1::Command::kSetActionState:
      return command.set_action_state().state() != v1::DONE;
    case v1::Command::kRemoveAction:
    case v1::Command::kRemoveGoal:
    case v1::Command::kRemoveMissingParty:
    case v1::Command::kRemoveImpression:
    case v1::Command::kRemoveSuccess:
    case v1::Command::kRemoveTraining:
    case v1::Command::kRemoveCovenant:
    case v1::Command::kRemoveContactMoment:
      return true;
    case v1::Command::kPutAction:
    case v1::Command::kPutGoal:
    case v1::Command::kPutMissingParty:
    case v1::Command::kPutImpression:
    case v1::Command::kPutSuccess:
    case v1::Command::kPutTraining:
    case v1::Command::kPutCovenant:
      return command.expected_case() == v1::Command::kExpectedCommandId ||
             command.expected_revision() > 0;
    default:
      return false;
  }
}

}  // namespace ketentafel::app
