#ifndef KETENTAFEL_SERVER_CORE_RECORD_BOOK_H_
#define KETENTAFEL_SERVER_CORE_RECORD_BOOK_H_

#include <string>

#include "server/core/live_ledgers.h"
#include "server/core/records.h"
#include "server/store/store.h"
#include "shared/chain/audience.h"

namespace ketentafel::core {

// The records over the live ledgers and the store.
class RecordBook final : public Records {
 public:
  // Both outlive it.
  RecordBook(store::Store* store, LiveLedgers* ledgers) : store_(store), ledgers_(ledgers) {}

  StatusOr<v1::HistoryResponse> History(const CallerIdentity& caller,
                                        const v1::HistoryRequest& request) override;
  StatusOr<v1::LookBackResponse> LookBack(const CallerIdentity& caller,
                                          const v1::LookBackRequest& request) override;
  StatusOr<v1::SearchResponse> Search(const CallerIdentity& caller,
                                      const v1::SearchRequest& request) override;

 private:
  // A ledger through the eyes of who asks.
  struct Eyes {
    std::shared_ptr<const chain::LedgerState> state;
    chain::ReaderView view;
  };
  // Errors: UNAUTHENTICATED NOT_SIGNED_IN; INVALID_ARGUMENT ID_MALFORMED; NOT_FOUND LEDGER_UNKNOWN;
  // PERMISSION_DENIED SEAT_ENDED.
  StatusOr<Eyes> EyesOf(const CallerIdentity& caller, const std::string& ledger_id);
  StatusOr<std::vector<v1::ChangeSet>> LogOf(const chain::LedgerState& state);

  store::Store* store_;
  LiveLedgers* ledgers_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_RECORD_BOOK_H_
