#ifndef KETENTAFEL_SERVER_MAIL_REMINDER_ROUND_H_
#define KETENTAFEL_SERVER_MAIL_REMINDER_ROUND_H_

#include <map>
#include <string>

#include "server/core/steward.h"
#include "server/papers/wall_clock.h"
#include "shared/base/civil.h"
#include "shared/base/clock.h"

namespace ketentafel::mail {

// Asks every chain once a day, at the hour of its choice, to remind its owners. An hour that passed
// while the server was down is made up for during the next two; later it waits for tomorrow, so
// that nobody is mailed at night. The example chains remind nobody: their people do not exist.
// Threads: one.
class ReminderRound {
 public:
  ReminderRound(core::Steward* steward, const Clock* clock, papers::WallClock wall_clock)
      : steward_(steward), clock_(clock), wall_clock_(std::move(wall_clock)) {}

  // Does what is due. Returns when to come again.
  Instant Go();

 private:
  void Visit(const std::string& ledger_id);

  core::Steward* steward_;
  const Clock* clock_;
  const papers::WallClock wall_clock_;
  Instant next_;
  std::map<std::string, Civil> done_;  // the day each ledger was last asked
};

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_REMINDER_ROUND_H_
