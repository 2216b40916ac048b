#include "server/core/ledger_shelf.h"

#include <utility>

#include "server/core/secrets.h"
#include "shared/chain/library.h"

namespace ketentafel::core {

StatusOr<LiveLedger*> LedgerShelf::Find(const std::string& ledger_id) {
  auto found = ledgers_.find(ledger_id);
  if (found != ledgers_.end()) {
    if (doubtful_.contains(ledger_id)) {
      KETENTAFEL_RETURN_IF_ERROR(Reload(ledger_id, found->second.get()));
    }
    return found->second.get();
  }
  auto record = store_->LoadLedger(ledger_id);
  if (!record.ok()) return record.status();
  if (!record->has_value()) {
    return ledger_id == chain::kLibraryLedgerId ? Make(ledger_id, NewId()) : nullptr;
  }
  auto ledger = std::make_unique<LiveLedger>(std::move(**record), store_, clock_);
  return ledgers_.emplace(ledger_id, std::move(ledger)).first->second.get();
}

LiveLedger* LedgerShelf::Make(const std::string& ledger_id, const std::string& history_id) {
  store::LedgerRecord record{history_id, chain::LedgerState(ledger_id), {}};
  auto ledger = std::make_unique<LiveLedger>(std::move(record), store_, clock_);
  return ledgers_.emplace(ledger_id, std::move(ledger)).first->second.get();
}

Status LedgerShelf::Reload(const std::string& ledger_id, LiveLedger* ledger) {
  auto record = store_->LoadLedger(ledger_id);
  if (!record.ok()) return record.status();
  if (record->has_value()) ledger->Reload(std::move(**record));
  doubtful_.erase(ledger_id);
  return OkStatus();
}

}  // namespace ketentafel::core
