#include "server/core/ledger_shelf.h"

#include <algorithm>
#include <utility>

#include "server/core/seat_holders.h"
#include "server/core/secrets.h"
#include "shared/chain/audience.h"
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
    const bool is_library = ledger_id == chain::kLibraryLedgerId;
    return is_library ? Make(ledger_id, NewId()) : nullptr;
  }
  auto ledger = std::make_unique<LiveLedger>(std::move(**record), store_, clock_);
  return ledgers_.emplace(ledger_id, std::move(ledger)).first->second.get();
}

bool LedgerShelf::SitsInside(const std::string& account_id) const {
  return std::any_of(ledgers_.begin(), ledgers_.end(), [&](const auto& entry) {
    const LiveLedger& ledger = *entry.second;
    const std::string person_id = PersonOf(ledger.state(), ledger.ties(), account_id);
    return !person_id.empty() && chain::ViewOf(ledger.state(), person_id).insider;
  });
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
