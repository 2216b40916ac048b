// The core on its own threads, with many doors calling at once: for ThreadSanitizer's eyes.
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <thread>
#include <vector>

#include "server/core/core.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"
#include "tests/core/commands.h"
#include "tests/core/recording_reader.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

constexpr int kCallers = 4;
constexpr int kCalls = 40;

class BusyCore : public ::testing::Test {
 protected:
  BusyCore()
      : store_(std::move(store::OpenSqlite({folder_.File("chains.db")})).value()),
        core_(core::StartCore(store_.get(), &core::SystemClock())) {
    v1::OpenLinkRequest open;
    open.set_secret(*core_->accounts().MakeOperatorLink());
    session_ = core_->accounts().OpenLink("", open)->session_secret();
    director_ = *core_->accounts().FindSession(session_);
    EXPECT_TRUE(Submit(CreateChain(Member(1))).ok());
  }

  StatusOr<int64_t> Submit(const v1::Command& command) {
    v1::SubmitRequest request;
    request.set_ledger_id(ledger_id_);
    *request.mutable_command() = command;
    auto answer = std::make_shared<std::promise<StatusOr<int64_t>>>();
    core_->ledgers().Submit(director_, request, [answer](StatusOr<v1::SubmitResponse> response) {
      answer->set_value(response.ok() ? StatusOr<int64_t>(response->revision())
                                      : response.status());
    });
    return answer->get_future().get();
  }

  v1::WatchRequest FromNothing() const {
    v1::WatchRequest request;
    request.set_ledger_id(ledger_id_);
    return request;
  }

  // What one door does all day.
  void CallAround(uint64_t caller) {
    for (uint64_t i = 0; i < kCalls; ++i) {
      auto reader = std::make_shared<RecordingReader>(ledger_id_);
      const core::WatchId watch = core_->ledgers().Watch(director_, FromNothing(), reader);
      EXPECT_TRUE(Submit(PutGoal(IdFromBits(100 + caller, i), "Samen")).ok());
      core_->ledgers().StopWatching(watch);
      // Nothing more comes: it may be read here.
      EXPECT_EQ(reader->gaps + reader->malformed, 0);
      v1::HintRequest hint;
      hint.set_ledger_id(ledger_id_);
      hint.mutable_hint()->mutable_draft_line()->set_text("Zonder pen");
      core_->ledgers().Hint(director_, hint, [](const Status&) {});
      core_->ledgers().ReadState(director_, ledger_id_, [](const auto&) {});
      EXPECT_TRUE(core_->accounts().WhoAmI(session_).ok());
    }
  }

  TempFolder folder_;
  const std::string ledger_id_ = IdFromBits(7, 1);
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::Core> core_;
  std::string session_;
  core::CallerIdentity director_;
};

TEST_F(BusyCore, AnswersEverybodyAndTellsAWatcherAllOfIt) {
  auto watcher = std::make_shared<RecordingReader>(ledger_id_);
  const core::WatchId watch = core_->ledgers().Watch(director_, FromNothing(), watcher);
  std::vector<std::thread> doors;
  for (uint64_t caller = 0; caller < kCallers; ++caller) {
    doors.emplace_back([this, caller] { CallAround(caller); });
  }
  for (std::thread& door : doors) door.join();
  core_->Stop();
  core_->ledgers().StopWatching(watch);
  EXPECT_EQ(watcher->replica.revision(), 1 + kCallers * kCalls);
  EXPECT_EQ(watcher->gaps, 0);
  EXPECT_EQ(watcher->end->reason(), "SHUTTING_DOWN");
}

TEST_F(BusyCore, StopsWhileEverybodyIsCallingAndKeepsWhatItAnswered) {
  std::atomic<int> taken = 0;
  std::vector<std::thread> doors;
  for (uint64_t caller = 0; caller < kCallers; ++caller) {
    doors.emplace_back([this, caller, &taken] {
      for (uint64_t i = 0;; ++i) {
        const auto answer = Submit(PutGoal(IdFromBits(100 + caller, i), "Samen"));
        if (!answer.ok()) {
          EXPECT_EQ(answer.status().reason(), "SHUTTING_DOWN");
          return;
        }
        ++taken;
      }
    });
  }
  while (taken < 20) std::this_thread::yield();
  core_->Stop();
  for (std::thread& door : doors) door.join();
  core_ = nullptr;
  EXPECT_EQ((*store_->LoadLedger(ledger_id_))->state.revision(), 1 + taken);
}

}  // namespace
}  // namespace ketentafel::testing
