#ifndef KETENTAFEL_SERVER_CORE_MEMBERSHIPS_H_
#define KETENTAFEL_SERVER_CORE_MEMBERSHIPS_H_

#include <functional>
#include <string>
#include <vector>

#include "server/store/people.h"
#include "shared/base/status.h"
#include "shared/chain/decide.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// Where a chain's state is looked up: as committed, or as a batch leaves it so far. Null: there is
// no such ledger.
using StateOf = std::function<StatusOr<const chain::LedgerState*>(const std::string& ledger_id)>;

// The chains in which an account sits, not as a guest or for a network party; none: it has no
// business in the library. The ties on disk say where to look, so that it does not matter which
// chains somebody has opened since the server started.
// Errors: those of `state_of`, and of reading; see Store.
StatusOr<std::vector<chain::Membership>> MembershipsOf(store::People& people,
                                                       const std::string& account_id,
                                                       const StateOf& state_of);

// Whether what happened may have given somebody such a seat, or taken it.
bool MayMoveMemberships(const v1::ChangeSet& changes);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_MEMBERSHIPS_H_
