#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {

Decision DecideSuccesses(const Situation&) {
  return InvalidArgument(refusal::kVerbUnknown, "the command says nothing this server knows");
}

}  // namespace ketentafel::chain
