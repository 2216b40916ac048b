#ifndef KETENTAFEL_SERVER_CORE_LIVE_LEDGERS_H_
#define KETENTAFEL_SERVER_CORE_LIVE_LEDGERS_H_

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/core/batch.h"
#include "server/core/ledger_shelf.h"
#include "server/core/ledgers.h"
#include "server/core/loop.h"
#include "server/core/reader_gate.h"
#include "server/core/steward.h"
#include "server/store/store.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// The ledgers on two loops: one decides and tells, the other waits for the disk. What arrives while
// the disk is busy forms the next batch.
class LiveLedgers final : public Ledgers {
 public:
  // All of them outlive this object, and the loops are empty when it goes.
  struct Surroundings {
    store::Store* store = nullptr;
    const Clock* clock = nullptr;
    Loop* loop = nullptr;
    Loop* disk = nullptr;
  };
  explicit LiveLedgers(const Surroundings& around)
      : around_(around), shelf_(around.store, around.clock) {}

  void Submit(CallerIdentity caller, v1::SubmitRequest request, SubmitDone done) override;
  WatchId Watch(CallerIdentity caller, v1::WatchRequest request,
                std::shared_ptr<WatchReader> reader) override;
  void StopWatching(WatchId id) override;
  void Hint(CallerIdentity caller, v1::HintRequest request, HintDone done) override;
  void ReadState(CallerIdentity caller, std::string ledger_id, StateDone done) override;

  // The committed state and the ties of a ledger, for the accounts; a null state when there is no
  // such ledger. Errors: see Store.
  struct Inside {
    std::shared_ptr<const chain::LedgerState> state;
    std::vector<store::SeatTie> ties;
  };
  using InsideDone = std::function<void(StatusOr<Inside>)>;
  void Look(std::string ledger_id, InsideDone done);

  // The accounts have written a tie.
  void Tie(store::SeatTie tie);

  // They have made a link for a seat: the ledger keeps when.
  void NoteInvitation(std::string ledger_id, std::string seat_id);

  // For the steward: see there. `done` is called on the loop.
  void ReadAsDirector(CallerIdentity caller, std::string ledger_id, StateDone done);
  void SubmitAsServer(std::string ledger_id, v1::Command command, SubmitDone done);
  void Listen(Steward::Listener listener, std::function<void()> done);

  // Answers what was accepted, ends the watches, refuses what comes later; then `done`.
  void Close(std::function<void()> done);

 private:
  chain::FormerValues FormerValuesFor(const PendingCommand& pending) const;
  void Accept(PendingCommand pending);
  void ScheduleBatch();
  void StartBatch();
  void FinishBatch(const std::shared_ptr<Batch>& batch, const Status& written);
  void Publish(const store::CommandOutcome& outcome);
  void NotePresence(const std::string& ledger_id, LiveLedger* ledger);

  void OpenWatch(WatchId id, const CallerIdentity& caller, const v1::WatchRequest& request,
                 std::shared_ptr<ReaderGate> gate);
  Status TakeHint(const CallerIdentity& caller, const v1::HintRequest& request);
  // Errors: UNAVAILABLE SHUTTING_DOWN, UNAUTHENTICATED NOT_SIGNED_IN, INVALID_ARGUMENT
  // ID_MALFORMED.
  Status CheckCall(const CallerIdentity& caller, const std::string& ledger_id) const;
  StatusOr<LiveLedger*> FindLedger(const CallerIdentity& caller, const std::string& ledger_id);
  // With what the ledger that is asked for needs to know of a caller. Errors: those of reading.
  StatusOr<CallerIdentity> Recognised(CallerIdentity caller, const std::string& ledger_id);
  // Whoever lost their last seat loses the library with it.
  void ReviewLibrary();

  void KeepTicking();
  void ForgetEnded();
  void Tick();
  void FinishClosing();
  Instant Now();

  const Surroundings around_;

  // The loop's alone.
  LedgerShelf shelf_;
  std::vector<PendingCommand> waiting_;
  Steward::Listener listener_;
  std::map<WatchId, std::string> watched_;  // the ledger of each open watch
  Instant latest_;
  bool writing_ = false;
  bool scheduled_ = false;
  bool ticking_ = false;
  bool closing_ = false;
  std::function<void()> closed_;

  std::atomic<WatchId> next_watch_ = 1;
  std::mutex gates_mutex_;
  std::map<WatchId, std::shared_ptr<ReaderGate>> gates_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LIVE_LEDGERS_H_
