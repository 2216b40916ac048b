#ifndef KETENTAFEL_TESTS_CORE_WORLD_H_
#define KETENTAFEL_TESTS_CORE_WORLD_H_

#include <memory>
#include <string>
#include <vector>

#include "server/core/live_ledgers.h"
#include "server/store/sqlite_store.h"
#include "tests/core/commands.h"
#include "tests/core/manual_time.h"
#include "tests/core/recording_reader.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {

// What a Submit was answered; empty while it was not.
using Answer = std::shared_ptr<std::optional<StatusOr<int64_t>>>;

// Ledgers over a real database, with a clock, a loop and a disk that the test turns by hand.
class World {
 public:
  World();
  ~World();

  // As after kill -9: what was not on disk is gone, and so is what was in memory.
  void Restart();

  // Closes the database, for another process to open.
  void LetGo();
  std::string database_path() const { return folder_.File("chains.db"); }

  // Runs loop and disk until neither has anything to do.
  void RunUntilIdle();
  // Time passes, second by second.
  void Advance(Micros by);

  // An account that may make chains, or one without any right or seat.
  core::CallerIdentity Operator();
  core::CallerIdentity Stranger();
  // The account of somebody with a seat, as after opening a personal link.
  core::CallerIdentity AccountOf(const Member& member, const std::string& account_id = "");

  // Submits and waits for the answer.
  StatusOr<int64_t> Submit(const core::CallerIdentity& caller, const v1::Command& command);
  // Submits; the caller turns the loops.
  Answer SubmitLater(const core::CallerIdentity& caller, const v1::Command& command);

  // A chain with Member 1 as its director; the answer is the director's account.
  core::CallerIdentity MakeChain();
  // Somebody else at the table, and their account.
  core::CallerIdentity Seat(const core::CallerIdentity& director, const Member& member,
                            v1::ParticipationKind participation);

  struct OpenWatch {
    std::shared_ptr<RecordingReader> reader;
    core::WatchId id = 0;
  };
  OpenWatch Watch(const core::CallerIdentity& caller);
  // Comes back with what it has.
  OpenWatch Resume(const core::CallerIdentity& caller, const RecordingReader& former);

  Status Hint(const core::CallerIdentity& caller, const v1::Hint& hint);
  StatusOr<chain::LedgerState> Read(const core::CallerIdentity& caller);
  store::LedgerRecord OnDisk();

  core::LiveLedgers& ledgers() { return *ledgers_; }
  store::Store& store() { return *store_; }

  const std::string ledger_id;
  ManualClock clock;
  std::unique_ptr<ManualLoop> loop;
  std::unique_ptr<ManualLoop> disk;

 private:
  core::CallerIdentity MakeAccount(bool may_make_chains);

  TempFolder folder_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::LiveLedgers> ledgers_;
};

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_CORE_WORLD_H_
