#include "shared/chain/decide.h"

namespace ketentafel::chain {

Decision DecideLive(const Situation&) {
  return FailedPrecondition("NOT_YET", "this server cannot do this yet");
}

}  // namespace ketentafel::chain
