#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {

Decision DecideChain(const Situation&) {
  return InvalidArgument(refusal::kVerbUnknown, "this server cannot do this yet");
}

}  // namespace ketentafel::chain
