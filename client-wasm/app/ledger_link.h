#ifndef KETENTAFEL_CLIENT_APP_LEDGER_LINK_H_
#define KETENTAFEL_CLIENT_APP_LEDGER_LINK_H_

#include <functional>
#include <string>

#include "client-wasm/app/replica.h"
#include "client-wasm/net/api.h"
#include "shared/base/clock.h"

namespace ketentafel::app {

// How the stream of one ledger is doing.
enum class LinkState {
  kOpening,  // nothing heard yet
  kLive,
  kLost,     // was live or never came; trying again by itself
  kRefused,  // the server says no: no seat any more, or signed out
};

// Keeps the replica of one ledger up to date: follows the stream, notices when it falls silent and
// resumes it, ever more patiently.
// Threads: one.
class LedgerLink {
 public:
  // `changed` is called after everything that was heard.
  LedgerLink(net::Api* api, const Clock* clock, std::string ledger_id,
             std::function<void()> changed);
  ~LedgerLink();

  // Reconnects and checks for silence as needed; call it at every update.
  void Tick(Instant now);
  // Tries now instead of later.
  void Retry();

  const Replica& replica() const { return replica_; }
  LinkState state() const { return state_; }
  const Status& refusal() const { return refusal_; }
  // Since when the link is lost. Only with kLost.
  Instant lost_since() const { return lost_since_; }
  // When Tick is next needed.
  Instant NextTick() const;

 private:
  void Open();
  void OnEvent(const v1::WatchResponse& event);
  void OnEnd(Status why);
  void Lose();

  net::Api* api_;
  const Clock* clock_;
  std::function<void()> changed_;
  Replica replica_;
  LinkState state_ = LinkState::kOpening;
  Status refusal_;
  net::CallId call_ = 0;
  int failures_ = 0;
  Instant heard_at_;
  Instant lost_since_;
  Instant retry_at_;
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_LEDGER_LINK_H_
