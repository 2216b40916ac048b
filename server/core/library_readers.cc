// Who reads the server's library: what LiveLedgers does for a ledger without seats.
#include "server/core/live_ledgers.h"
#include "server/core/memberships.h"
#include "shared/chain/library.h"
#include "shared/chain/refusals.h"

namespace ketentafel::core {
namespace {

Status SeatEnded() {
  return PermissionDenied(chain::refusal::kSeatEnded, "your last seat has ended");
}

}  // namespace

StatusOr<CallerIdentity> LiveLedgers::Recognised(CallerIdentity caller,
                                                 const std::string& ledger_id) {
  if (ledger_id != chain::kLibraryLedgerId) return caller;
  const auto memberships =
      MembershipsOf(around_.store->people(), caller.account_id,
                    [this](const std::string& id) -> StatusOr<const chain::LedgerState*> {
                      StatusOr<LiveLedger*> ledger = shelf_.Find(id);
                      if (!ledger.ok()) return ledger.status();
                      return *ledger == nullptr ? nullptr : &(*ledger)->state();
                    });
  if (!memberships.ok()) return memberships.status();
  caller.sits_in_a_chain = !memberships->empty();
  return caller;
}

void LiveLedgers::ReviewLibrary() {
  const std::string library_id(chain::kLibraryLedgerId);
  const auto found = shelf_.ledgers().find(library_id);
  if (found == shelf_.ledgers().end()) return;
  for (const std::string& account_id : found->second->ReaderAccounts()) {
    const StatusOr<CallerIdentity> reader = Recognised({.account_id = account_id}, library_id);
    if (reader.ok() && reader->sits_in_a_chain) continue;
    // When the seats cannot be read they have to ask again.
    found->second->EndFor(account_id, reader.ok() ? SeatEnded() : reader.status());
  }
}

}  // namespace ketentafel::core
