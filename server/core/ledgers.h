#ifndef KETENTAFEL_SERVER_CORE_LEDGERS_H_
#define KETENTAFEL_SERVER_CORE_LEDGERS_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "ketentafel/v1/ledger_service.pb.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// Who is calling, as the accounts know it. Empty account: not signed in.
struct CallerIdentity {
  std::string account_id;
  bool may_make_chains = false;
  bool sits_in_a_chain = false;  // filled in by the core where it matters: for the library
};

// One open Watch. The kind of door behind it does not matter to the core.
// Threads: called on the core loop alone; must not block and must not call back into the core.
class WatchReader {
 public:
  virtual ~WatchReader() = default;

  // Takes one encoded WatchResponse. The bytes are shared by every reader of the same view.
  virtual void Deliver(std::shared_ptr<const std::string> event) = 0;

  // The stream is over; nothing follows.
  virtual void End(Status why) = 0;
};

using WatchId = uint64_t;  // 0 is no watch

// The live ledgers: decide, commit, publish. One loop thread of its own.
// Threads: every method may be called from any thread; callbacks run on the core loop.
class Ledgers {
 public:
  virtual ~Ledgers() = default;

  // Answers once the command is on disk. Errors: see LedgerService.Submit.
  using SubmitDone = std::function<void(StatusOr<v1::SubmitResponse>)>;
  virtual void Submit(CallerIdentity caller, v1::SubmitRequest request, SubmitDone done) = 0;

  // Begins to deliver; the reader's End tells of refusals too. Errors: see LedgerService.Watch.
  virtual WatchId Watch(CallerIdentity caller, v1::WatchRequest request,
                        std::shared_ptr<WatchReader> reader) = 0;

  // After it returns the reader hears nothing more. Waits for a delivery under way: no lock may be
  // held that Deliver or End takes.
  virtual void StopWatching(WatchId id) = 0;

  using HintDone = std::function<void(Status)>;
  virtual void Hint(CallerIdentity caller, v1::HintRequest request, HintDone done) = 0;

  // A copy of a ledger's committed state as this caller may see it, for papers.
  using StateDone = std::function<void(StatusOr<chain::LedgerState>)>;
  virtual void ReadState(CallerIdentity caller, std::string ledger_id, StateDone done) = 0;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LEDGERS_H_
