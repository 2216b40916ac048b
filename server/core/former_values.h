#ifndef KETENTAFEL_SERVER_CORE_FORMER_VALUES_H_
#define KETENTAFEL_SERVER_CORE_FORMER_VALUES_H_

#include <vector>

#include "shared/chain/decide.h"

namespace ketentafel::core {

// The change set at a revision and what it replaced, from a log that begins with the first revision
// and reaches at least as far.
chain::FormerValues FormerValuesOf(const std::vector<v1::ChangeSet>& log, int64_t revision);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_FORMER_VALUES_H_
