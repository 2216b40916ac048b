#ifndef KETENTAFEL_SERVER_CORE_CHAIN_FILE_BOOK_H_
#define KETENTAFEL_SERVER_CORE_CHAIN_FILE_BOOK_H_

#include <mutex>
#include <string>

#include "server/core/chain_file.h"
#include "server/core/chain_files.h"
#include "server/core/live_ledgers.h"
#include "server/store/store.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// Chain files over the live ledgers and the store.
class ChainFileBook final : public ChainFiles {
 public:
  // All outlive it.
  ChainFileBook(store::Store* store, LiveLedgers* ledgers, const Clock* clock)
      : store_(store), ledgers_(ledgers), clock_(clock) {}

  StatusOr<std::string> Write(const CallerIdentity& caller, const std::string& ledger_id,
                              const ChainFileWish& wish) override;
  StatusOr<LoadedChain> Load(const CallerIdentity& caller, std::string_view json,
                             const LoadWish& wish) override;

 private:
  // Errors: ALREADY_EXISTS CHAIN_FILE_HERE; UNAVAILABLE.
  Status CheckIsNew(const std::string& ledger_id);
  // Makes the director's link and writes the chain.
  StatusOr<LoadedChain> Store(const v1::ChainFile& file, const LoadWish& wish);

  store::Store* store_;
  LiveLedgers* ledgers_;
  const Clock* clock_;
  std::mutex loading_;  // one at a time: two of the same would both find nothing there
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_CHAIN_FILE_BOOK_H_
