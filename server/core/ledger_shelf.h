#ifndef KETENTAFEL_SERVER_CORE_LEDGER_SHELF_H_
#define KETENTAFEL_SERVER_CORE_LEDGER_SHELF_H_

#include <map>
#include <memory>
#include <set>
#include <string>

#include "server/core/live_ledger.h"
#include "server/store/store.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// The ledgers that somebody has asked for since the server began.
// Threads: the core loop alone.
class LedgerShelf {
 public:
  LedgerShelf(store::Store* store, const Clock* clock) : store_(store), clock_(clock) {}

  // Reads the ledger the first time, and again after a write that failed. Null: there is none. The
  // library is always there, be it empty.
  // Errors: see Store.
  StatusOr<LiveLedger*> Find(const std::string& ledger_id);

  // A ledger that was just made. Its first outcome is still to be published.
  LiveLedger* Make(const std::string& ledger_id, const std::string& history_id);

  // A write to this ledger failed: what is on disk is read before it is used again.
  void Doubt(const std::string& ledger_id) { doubtful_.insert(ledger_id); }

  const std::map<std::string, std::unique_ptr<LiveLedger>>& ledgers() const { return ledgers_; }

 private:
  Status Reload(const std::string& ledger_id, LiveLedger* ledger);

  store::Store* store_;
  const Clock* clock_;
  std::map<std::string, std::unique_ptr<LiveLedger>> ledgers_;
  std::set<std::string> doubtful_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LEDGER_SHELF_H_
