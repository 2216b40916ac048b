#ifndef KETENTAFEL_CLIENT_APP_REPLICA_H_
#define KETENTAFEL_CLIENT_APP_REPLICA_H_

#include <map>
#include <string>

#include "ketentafel/v1/ledger_service.pb.h"
#include "shared/base/clock.h"
#include "shared/chain/decide.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::app {

// A line somebody is typing, and when it was last heard of.
struct LiveDraft {
  v1::DraftLine line;
  Instant heard_at;
};

// The server's truth as this page has heard it. Only the stream writes it.
class Replica {
 public:
  explicit Replica(std::string ledger_id) : state_(std::move(ledger_id)) {}

  // Takes one event of the stream. `now` is this device's clock.
  void Take(const v1::WatchResponse& event, Instant now);

  const chain::LedgerState& state() const { return state_; }
  const std::string& history_id() const { return history_id_; }
  const std::string& person_id() const { return person_id_; }  // the reader in this ledger
  bool caught_up() const { return caught_up_; }
  const chain::Presence& presence() const { return presence_; }

  // Lines in the making, by person. Old ones (60 s) are left out.
  std::map<std::string, LiveDraft> LiveDrafts(Instant now) const;

  // How far the server's clock is ahead of this device's.
  Micros server_ahead() const { return server_ahead_; }

 private:
  void TakeHint(const v1::HintEvent& event, Instant now);
  void TakeServerTime(const google::protobuf::Timestamp& time, Instant now);

  chain::LedgerState state_;
  std::string history_id_;
  std::string person_id_;
  bool caught_up_ = false;
  chain::Presence presence_;
  std::map<std::string, LiveDraft> drafts_;
  Micros server_ahead_{0};
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_REPLICA_H_
