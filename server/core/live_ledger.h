#ifndef KETENTAFEL_SERVER_CORE_LIVE_LEDGER_H_
#define KETENTAFEL_SERVER_CORE_LIVE_LEDGER_H_

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ketentafel/v1/ledger_service.pb.h"
#include "server/core/change_tail.h"
#include "server/core/hint_board.h"
#include "server/core/ledgers.h"
#include "server/core/presence_board.h"
#include "server/core/watch_feed.h"
#include "server/store/store.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::core {

// One ledger while the server runs: what is committed, who reads it, who is here, who types.
// Threads: the core loop alone.
class LiveLedger {
 public:
  LiveLedger(store::LedgerRecord record, store::Store* store, const Clock* clock);

  const chain::LedgerState& state() const { return record_.state; }
  const std::vector<store::SeatTie>& ties() const { return record_.ties; }
  const std::string& history_id() const { return record_.history_id; }
  bool has_readers() const { return !feed_.empty(); }

  // Who has been here and who is, as `Decide` wants it.
  const chain::Presence& Presence();

  // Errors reach the reader: NOT_FOUND LEDGER_UNKNOWN, PERMISSION_DENIED SEAT_ENDED.
  void OpenWatch(WatchId id, const CallerIdentity& caller, const v1::WatchRequest& request,
                 std::shared_ptr<ReaderGate> gate);
  void CloseWatch(WatchId id);
  void EndAll(const Status& why);
  void EndFor(const std::string& account_id, const Status& why);
  std::set<std::string> ReaderAccounts() const;

  // Takes a committed outcome in and tells the readers.
  void Publish(const store::CommandOutcome& outcome);

  // An account may act for one more seat from now on.
  void Tie(const store::SeatTie& tie);

  // Takes over what the disk says after a write that failed: it may have got there all the same.
  void Reload(store::LedgerRecord record);

  // Errors: see LedgerService.Hint.
  Status TakeHint(const CallerIdentity& caller, const v1::Hint& hint);

  // Errors: as with OpenWatch.
  StatusOr<chain::LedgerState> ReadState(const CallerIdentity& caller) const;
  StatusOr<chain::LedgerState> ReadAsDirector(const CallerIdentity& caller) const;

  // A second has passed: heartbeats, and what has expired.
  void Tick();

  // The command that the core itself submits when somebody is here whose attendance nobody has set.
  std::optional<v1::Command> PresenceToNote();
  // The disk had no room for it: say it again when there is occasion.
  void PresenceWasNotNoted() { last_noted_.clear(); }

 private:
  // Whose eyes and hands an account has here. Errors: as with OpenWatch.
  StatusOr<std::string> ReaderPerson(const CallerIdentity& caller) const;
  // From a revision that the reader has, or from nothing; up to now.
  void Greet(const Reader& reader, const v1::WatchRequest& request);
  bool CanReplay(const Reader& reader, const v1::WatchRequest& request);
  bool ReachBackTo(int64_t revision);
  void SendSnapshot(const Reader& reader);
  void SendCaughtUp(const Reader& reader);
  void SendHints(const Reader& reader);
  void Forget(WatchId id);
  void Settle();
  void SayPresence(const std::string& person_id);
  void SayDraft(const std::string& person_id, const v1::DraftLine& draft);

  store::LedgerRecord record_;
  store::Store* store_;
  const Clock* clock_;
  chain::LedgerState before_;  // lags one change set behind while that is published
  ChangeTail tail_;
  WatchFeed feed_;
  PresenceBoard presence_;
  HintBoard hints_;
  int seconds_since_heartbeat_ = 0;
  std::string last_noted_;  // the presence that was last submitted, so that it is said once
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LIVE_LEDGER_H_
