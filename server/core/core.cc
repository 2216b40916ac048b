#include "server/core/core.h"

#include <chrono>
#include <future>

#include "server/core/account_book.h"
#include "server/core/chain_file_book.h"
#include "server/core/follow_up_book.h"
#include "server/core/live_ledgers.h"
#include "server/core/own_steward.h"
#include "server/core/record_book.h"
#include "server/core/thread_loop.h"

namespace ketentafel::core {
namespace {

class RunningCore final : public Core {
 public:
  RunningCore(store::Store* store, const Clock* clock)
      : store_(store),
        clock_(clock),
        ledgers_({store, clock, &loop_, &disk_}),
        follow_ups_(&store->people(), &ledgers_, clock),
        accounts_(&store->people(), &ledgers_, &follow_ups_, clock),
        records_(store, &ledgers_),
        chain_files_(store, &ledgers_, clock),
        steward_(store, &ledgers_) {
    disk_.Post([this] { ForgetExpired(); });
  }
  ~RunningCore() override {
    Stop();
    // The loop may still hand work to the disk, and the disk its outcome to the loop.
    loop_.Stop();
    disk_.Stop();
  }

  Ledgers& ledgers() override { return ledgers_; }
  Accounts& accounts() override { return accounts_; }
  FollowUps& follow_ups() override { return follow_ups_; }
  Records& records() override { return records_; }
  ChainFiles& chain_files() override { return chain_files_; }
  Steward& steward() override { return steward_; }

  void Stop() override {
    std::promise<void> closed;
    ledgers_.Close([&closed] { closed.set_value(); });
    closed.get_future().wait();
  }

 private:
  // Once a day. What has expired opens nothing any more: a disk that refuses this does no harm.
  void ForgetExpired() {
    [[maybe_unused]] const Status ignored = store_->people().Forget(clock_->Now());
    disk_.PostAfter(std::chrono::hours(24), [this] { ForgetExpired(); });
  }

  store::Store* store_;
  const Clock* clock_;
  ThreadLoop loop_;
  ThreadLoop disk_;
  LiveLedgers ledgers_;
  FollowUpBook follow_ups_;
  AccountBook accounts_;
  RecordBook records_;
  ChainFileBook chain_files_;
  OwnSteward steward_;
};

class MachineClock final : public Clock {
 public:
  Instant Now() const override {
    return std::chrono::time_point_cast<Micros>(std::chrono::system_clock::now());
  }
};

}  // namespace

std::unique_ptr<Core> StartCore(store::Store* store, const Clock* clock) {
  return std::make_unique<RunningCore>(store, clock);
}

const Clock& SystemClock() {
  static const MachineClock clock;
  return clock;
}

}  // namespace ketentafel::core
