#ifndef KETENTAFEL_CLIENT_APP_OUTBOX_H_
#define KETENTAFEL_CLIENT_APP_OUTBOX_H_

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client-wasm/app/pending.h"
#include "client-wasm/app/storage.h"
#include "client-wasm/net/api.h"
#include "shared/base/clock.h"

namespace ketentafel::app {

// What the app hears about its commands.
struct OutboxEvents {
  std::function<void(const Wish& wish)> reached;                  // in, and told by the stream
  std::function<void(const Wish& wish, const Status& why)> refused;
  std::function<void()> changed;
};

// Sends one ledger's commands, in order, and keeps unanswered ones in the browser, so that a
// dropped line, a restarted server or a closed tab loses none. The same id makes a second sending
// harmless.
// Threads: one.
class Outbox {
 public:
  // `scope` as for Drafts.
  Outbox(net::Api* api, Storage* storage, const Clock* clock, std::string ledger_id,
         std::string scope, OutboxEvents events);

  void Add(Wish wish);
  // Where the stream stands now; nothing while it is not there. Commands wait until it is, and those
  // that were made on another history wait for consent: see Wish.
  void Follow(std::optional<Footing> now);
  // The person's answer about the commands in doubt: send them all the same, or give what was typed
  // back to its fields.
  void SendDoubted();
  void GiveBackDoubted();
  // Sends what waits, unless the line just failed. Call it at every update.
  void Tick(Instant now);
  // The stream has come this far.
  void Reached(int64_t revision);
  // Tries now instead of later.
  void Retry();
  // Takes in what an earlier tab left unsent. Only the tab that holds the lock does this.
  void AdoptLeftovers();

  const Pending& pending() const { return pending_; }
  Instant NextTick() const;

 private:
  void Send(const Wish& wish);
  void Keep(const Wish& wish);
  void GiveBack(const std::string& command_id, const Status& why);
  void OnAnswer(const std::string& command_id, const StatusOr<v1::SubmitResponse>& answer);
  std::string StorageKey(const Wish& wish) const;

  net::Api* api_;
  Storage* storage_;
  const Clock* clock_;
  std::string ledger_id_;
  std::string scope_;
  OutboxEvents events_;
  Pending pending_;
  std::optional<Footing> now_;
  int failures_ = 0;
  Instant retry_at_;
  uint64_t next_number_ = 0;
  std::map<std::string, uint64_t> numbers_;  // keeps the order of leftovers
  std::shared_ptr<char> alive_ = std::make_shared<char>();  // answers may come after this has gone
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_OUTBOX_H_
