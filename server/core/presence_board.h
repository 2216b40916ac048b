#ifndef KETENTAFEL_SERVER_CORE_PRESENCE_BOARD_H_
#define KETENTAFEL_SERVER_CORE_PRESENCE_BOARD_H_

#include <map>
#include <string>
#include <vector>

#include "ketentafel/v1/ledger_service.pb.h"
#include "shared/base/clock.h"
#include "shared/chain/decide.h"

namespace ketentafel::core {

// Who has the page of one ledger open, from the open watches.
class PresenceBoard {
 public:
  // A connection that comes back within this time was never away.
  static constexpr Micros kGrace = std::chrono::seconds(3);

  // One more stream of a person. Says whether the others should hear of it.
  enum class News { kNone, kCame };
  News Arrive(const std::string& person_id, Instant now);

  // Somebody who may have had the page open until this moment, when the board knew nobody yet:
  // nobody saw them go.
  void Miss(const std::string& person_id, Instant now);

  // One stream less.
  void Leave(const std::string& person_id, Instant now);

  // Takes in who has been gone for longer than the grace; answers with those who just became away.
  std::vector<std::string> Settle(Instant now);

  const chain::Presence& presence() const { return presence_; }

  // What the others are told of a person.
  v1::Hint HintOf(const std::string& person_id) const;

 private:
  struct Streams {
    int open = 0;
    Instant last_seen;  // while none is open
  };

  std::map<std::string, Streams> streams_;  // of those who are here, or were a moment ago
  chain::Presence presence_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_PRESENCE_BOARD_H_
