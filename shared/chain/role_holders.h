#ifndef KETENTAFEL_SHARED_CHAIN_ROLE_HOLDERS_H_
#define KETENTAFEL_SHARED_CHAIN_ROLE_HOLDERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

// Who holds which of the six roles, on the chain, on a block or on an instrument. Source: domain
// 2.2. HolderOf in ledger_state.h is for the roles of the whole chain.
namespace ketentafel::chain {

// What a role is held on.
enum class RoleLevel { kNone, kChain, kCase, kBlock, kInstrument };
RoleLevel LevelOf(v1::Role role);

// A role and the block or instrument it belongs to; both empty for the roles of the chain.
struct RolePlace {
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string block_key;
  std::string instrument_id;

  bool operator==(const RolePlace&) const = default;
};
RolePlace PlaceOf(const v1::RoleAssignment& assignment);

// Whether several may hold this role in one place at the same time: an instrument may have several
// providers, everything else has one holder.
bool MayBeShared(v1::Role role);

// The current assignments in a place, by the day they began; and all that ever were, latest first.
std::vector<Entry<v1::RoleAssignment>> HoldersOf(const LedgerState& state, const RolePlace& place);
std::vector<Entry<v1::RoleAssignment>> HistoryOf(const LedgerState& state, const RolePlace& place);

// Who watches over a block now; empty entry when nobody does.
Entry<v1::RoleAssignment> GuardianOf(const LedgerState& state, std::string_view block_key);

// Who offers an instrument now, and who keeps it up to date (empty entry: nobody).
std::vector<Entry<v1::RoleAssignment>> ProvidersOf(const LedgerState& state,
                                                   std::string_view instrument_id);
Entry<v1::RoleAssignment> DeveloperOf(const LedgerState& state, std::string_view instrument_id);

// Whether somebody with a current seat holds this assignment, in person or as a member of the party
// that holds it as a whole.
bool IsHeldBy(const LedgerState& state, const v1::RoleAssignment& assignment,
              std::string_view person_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_ROLE_HOLDERS_H_
