#ifndef KETENTAFEL_SERVER_CORE_WATCH_FEED_H_
#define KETENTAFEL_SERVER_CORE_WATCH_FEED_H_

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "server/core/ledgers.h"
#include "server/core/reader_gate.h"
#include "server/core/watch_events.h"
#include "shared/chain/audience.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// One open watch of a ledger.
struct Reader {
  std::shared_ptr<ReaderGate> gate;
  std::string account_id;
  std::string person_id;
  chain::ReaderView view;
};

// The readers of one ledger. What is said is encoded once per distinct view.
class WatchFeed {
 public:
  explicit WatchFeed(std::string history_id) : history_id_(std::move(history_id)) {}

  bool empty() const { return readers_.empty(); }
  const std::map<WatchId, Reader>& readers() const { return readers_; }

  void Add(WatchId id, Reader reader) { readers_.emplace(id, std::move(reader)); }
  void Remove(WatchId id) { readers_.erase(id); }
  Reader* Find(WatchId id) {
    auto found = readers_.find(id);
    return found == readers_.end() ? nullptr : &found->second;
  }

  // The name of what this person's replica holds: with somebody else's eyes it is another one.
  std::string HistoryFor(const std::string& person_id) const;

  // Forget everything; then the state as the reader may see it.
  void SendSnapshot(const Reader& reader, const chain::LedgerState& state);

  // Sends what one command brought about to those whose view it leaves as it was.
  struct Unsettled {
    std::vector<WatchId> ended;    // their seat has ended, and they were told
    std::vector<WatchId> changed;  // they see with other eyes now, and wait for a snapshot
  };
  Unsettled Publish(const chain::LedgerState& before, const chain::LedgerState& after,
                    const v1::ChangeSet& changes);

  // To everybody who may see `element`.
  void Send(const Event& event, const chain::LedgerState& state, const v1::Element& element);
  void SendToAll(const Event& event);

 private:
  const std::vector<Event>& SnapshotFor(const chain::ReaderView& view,
                                        const chain::LedgerState& state);

  std::string history_id_;
  std::map<WatchId, Reader> readers_;
  // Snapshots of one revision, so that many who come at once cost one encoding.
  int64_t snapshot_revision_ = -1;
  std::map<chain::ReaderView, std::vector<Event>> snapshots_;  // by shared view
  std::set<std::string> meant_;  // of the snapshots' state: for whom alone something is meant
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_WATCH_FEED_H_
