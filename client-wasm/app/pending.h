#ifndef KETENTAFEL_CLIENT_APP_PENDING_H_
#define KETENTAFEL_CLIENT_APP_PENDING_H_

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/app/drafts.h"
#include "client-wasm/app/own_change.h"
#include "ketentafel/v1/command.pb.h"
#include "shared/base/clock.h"
#include "shared/chain/decide.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::app {

// A draft that became a command.
struct TakenDraft {
  std::string key;
  Draft draft;
};

// A point in one history of a ledger. A restored ledger has a shorter history, or another one.
struct Footing {
  std::string history_id;  // empty: not known
  int64_t revision = 0;

  // Whether what stood there then still stands in the history that has come to `now`.
  bool StandsIn(const Footing& now) const {
    return history_id.empty() || (history_id == now.history_id && revision <= now.revision);
  }
};

// A command on its way: waiting, sent, or answered but not yet told by the stream. In doubt: made
// of what a restored ledger no longer knows; waits for the person's consent.
struct Wish {
  enum class Stage { kWaiting, kSent, kAnswered, kInDoubt };

  v1::Command command;
  std::string place;                // where a refusal is shown
  std::vector<TakenDraft> drafts;  // what it was typed as; comes back when it is refused
  Footing footing;                  // what its author had seen
  Stage stage = Stage::kWaiting;
  int64_t revision = 0;  // once answered
  uint64_t press = 0;    // which press asked for it; 0: one in an earlier tab
  Slip slip = {};
};

// What this page has asked for and the stream has not yet told. Drawn over the replica, so that
// one's own click shows at once; decided again after each change set.
class Pending {
 public:
  void Add(Wish wish) { wishes_.push_back(std::move(wish)); }

  // The next command to send: the oldest waiting one, when none is under way. Null: nothing to do.
  // One at a time keeps the author's order, whatever the network does.
  const Wish* NextToSend() const;

  void MarkSent(std::string_view command_id);
  // The connection broke before the answer came: to be sent again, under the same id.
  void MarkUnsent(std::string_view command_id);
  void MarkAnswered(std::string_view command_id, int64_t revision);
  // Takes a refused wish out and returns it.
  Wish Remove(std::string_view command_id);

  // Puts in doubt what does not stand in this history.
  void DoubtAllBut(const Footing& now);
  // The wishes in doubt wait to be sent from here on.
  void Trust(const Footing& now);

  // Takes out the wishes whose revision the stream has reached and returns them.
  std::vector<Wish> TakeReached(int64_t revision);

  // The state as it will be once everything under way is in; refused wishes leave no trace in it.
  // The result's elements changed here carry revisions above `truth`'s, see Expect.
  chain::LedgerState DrawOver(const chain::LedgerState& truth, const chain::Presence& presence,
                              const chain::Caller& caller, Instant now) const;

  // Says in a new command what its author saw: a revision of the truth stays as it is, one that
  // only DrawOver gave becomes the id of the wish that made it.
  void Expect(const chain::LedgerState& truth, v1::Command* command) const;

  size_t size() const { return wishes_.size(); }
  bool empty() const { return wishes_.empty(); }
  // Wishes the server has not answered.
  size_t Unanswered() const;
  size_t InDoubt() const;
  const std::deque<Wish>& wishes() const { return wishes_; }

 private:
  std::deque<Wish>::iterator Find(std::string_view command_id);

  std::deque<Wish> wishes_;
  std::map<std::string, int64_t, std::less<>> answered_;  // revisions of this session's commands
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_PENDING_H_
