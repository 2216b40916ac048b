#ifndef KETENTAFEL_SERVER_CORE_CORE_H_
#define KETENTAFEL_SERVER_CORE_CORE_H_

#include <memory>

#include "server/core/accounts.h"
#include "server/core/chain_files.h"
#include "server/core/follow_ups.h"
#include "server/core/ledgers.h"
#include "server/core/records.h"
#include "server/core/steward.h"
#include "server/store/store.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// Ledgers and accounts on their threads: one that decides, one that waits for the disk.
class Core {
 public:
  virtual ~Core() = default;

  virtual Ledgers& ledgers() = 0;
  virtual Accounts& accounts() = 0;
  virtual FollowUps& follow_ups() = 0;
  virtual Records& records() = 0;
  virtual ChainFiles& chain_files() = 0;
  virtual Steward& steward() = 0;

  // Answers what was accepted, ends the watches with UNAVAILABLE SHUTTING_DOWN and refuses what
  // comes later. Waits for it. Threads: any but the core loop; once.
  virtual void Stop() = 0;
};

// `store` and `clock` outlive it. Stops when it is destroyed.
std::unique_ptr<Core> StartCore(store::Store* store, const Clock* clock);

// The machine's own clock.
const Clock& SystemClock();

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_CORE_H_
