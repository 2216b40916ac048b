#ifndef KETENTAFEL_SERVER_CORE_BATCH_H_
#define KETENTAFEL_SERVER_CORE_BATCH_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/core/ledger_shelf.h"
#include "server/core/ledgers.h"
#include "server/store/store.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"
#include "shared/chain/decide.h"

namespace ketentafel::core {

// A command on its way.
struct PendingCommand {
  enum class From { kPerson, kServer };
  From from = From::kPerson;
  CallerIdentity caller;
  std::string ledger_id;
  v1::Command command;
  Ledgers::SubmitDone done;
  std::optional<chain::FormerValues> former = {};  // with UndoChange: read before the loop's turn
};

// The commands that go to disk together: each is decided on the state that those before it leave.
// Nobody hears of a decision, not even of a refusal, before the disk has the batch: it may rest on
// what comes before it in the batch.
// Threads: the core loop alone.
class Batch {
 public:
  Batch(LedgerShelf* shelf, store::Store* store, Instant now)
      : shelf_(shelf), store_(store), now_(now) {}

  void Add(PendingCommand pending);

  // What there is to write, in order. Empty: nothing was decided but refusals and repetitions.
  const std::vector<store::CommandOutcome>& outcomes() const { return outcomes_; }

  // Answers every command: as decided, or with `failure` when the disk refused.
  void Answer(const Status& failure);

 private:
  // A ledger as the batch leaves it so far.
  struct Working {
    LiveLedger* live = nullptr;  // null: the batch is about to make it
    std::string new_history_id;
    chain::LedgerState state;
    std::vector<store::SeatTie> ties;
    std::map<std::string, store::LoggedCommand> decided;  // by command id
  };
  struct Answered {
    Ledgers::SubmitDone done;
    StatusOr<int64_t> revision;
  };

  StatusOr<int64_t> Decide(PendingCommand& pending);
  StatusOr<Working*> Open(const std::string& ledger_id);
  StatusOr<chain::Caller> CallerOf(const PendingCommand& pending, const Working& working);
  StatusOr<chain::Caller> LibraryCallerOf(const PendingCommand& pending);
  StatusOr<std::optional<store::LoggedCommand>> FindCommand(const std::string& ledger_id,
                                                            const Working& working,
                                                            const std::string& command_id);
  Status ResolveExpected(const std::string& ledger_id, const Working& working,
                         v1::Command* command);
  int64_t Record(const PendingCommand& pending, const std::string& author,
                 std::vector<v1::Change> changes, Working* working);

  LedgerShelf* shelf_;
  store::Store* store_;
  Instant now_;
  const chain::Presence nobody_here_;  // where a ledger is yet to be made
  std::map<std::string, Working> working_;
  std::vector<store::CommandOutcome> outcomes_;
  std::vector<Answered> answers_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_BATCH_H_
