#ifndef KETENTAFEL_SERVER_CORE_OWN_STEWARD_H_
#define KETENTAFEL_SERVER_CORE_OWN_STEWARD_H_

#include "server/core/live_ledgers.h"
#include "server/core/steward.h"
#include "server/store/store.h"

namespace ketentafel::core {

// Waits for what the ledgers do on their loop.
class OwnSteward final : public Steward {
 public:
  // Both outlive it.
  OwnSteward(store::Store* store, LiveLedgers* ledgers) : store_(store), ledgers_(ledgers) {}

  StatusOr<std::vector<std::string>> LedgersWith(chain::Kind kind, const Wanted& wanted) override {
    return store_->LedgersWith(kind, wanted);
  }
  StatusOr<chain::LedgerState> Read(const std::string& ledger_id) override;
  StatusOr<chain::LedgerState> ReadAsDirector(const CallerIdentity& caller,
                                              const std::string& ledger_id) override;
  Status Submit(const std::string& ledger_id, v1::Command command) override;
  void Listen(Listener listener) override;

 private:
  store::Store* store_;
  LiveLedgers* ledgers_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_OWN_STEWARD_H_
