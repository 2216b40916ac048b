// How many commands a second reach the disk: one table, a database of its own, one and 64 senders
// who each wait for their answer before they send the next. Everything is as in the server but the
// doors.
//
// Usage: core_bench FOLDER [SECONDS]   FOLDER is on the disk to be measured.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "server/core/core.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"

namespace ketentafel {
namespace {

using Steady = std::chrono::steady_clock;

std::string NextId() {
  static std::atomic<uint64_t> next = 1;
  return IdFromBits(0xbe, next++);
}

v1::Command CreateChain() {
  v1::Command command;
  command.set_id(NextId());
  v1::CreateChain* create = command.mutable_create_chain();
  create->mutable_chain()->set_name("Keten");
  create->mutable_chain()->add_areas("Ermelo");
  create->mutable_chain()->set_zone("Europe/Amsterdam");
  create->set_party_id(NextId());
  create->mutable_party()->set_name("Gemeente");
  create->mutable_party()->set_participation(v1::CORE);
  create->set_person_id(NextId());
  create->mutable_person()->set_name("Regie");
  create->set_seat_id(NextId());
  create->set_role_assignment_id(NextId());
  create->set_role_reason("meting");
  return command;
}

struct Table {
  core::Ledgers* ledgers = nullptr;
  core::CallerIdentity director;
  std::string ledger_id;
};

// Counts what it is sent, as a page at the table would receive it.
class CountingReader final : public core::WatchReader {
 public:
  explicit CountingReader(std::atomic<int64_t>* bytes) : bytes_(bytes) {}
  void Deliver(std::shared_ptr<const std::string> event) override {
    *bytes_ += static_cast<int64_t>(event->size());
  }
  void End(Status) override {}

 private:
  std::atomic<int64_t>* bytes_;
};

// Rewrites one goal again and again, each time on its own former text.
class Sender {
 public:
  Sender(const Table* table, const std::atomic<bool>* stop) : table_(table), stop_(stop) {}

  void SendNext() {
    v1::SubmitRequest request;
    request.set_ledger_id(table_->ledger_id);
    v1::Command* command = request.mutable_command();
    command->set_id(NextId());
    if (former_.empty()) {
      command->set_expected_revision(0);
    } else {
      command->set_expected_command_id(former_);
    }
    former_ = command->id();
    command->mutable_put_goal()->set_id(goal_);
    command->mutable_put_goal()->mutable_goal()->set_text("Samen om de mantelzorger heen staan");
    sent_at_ = Steady::now();
    table_->ledgers->Submit(table_->director, std::move(request),
                            [this](const StatusOr<v1::SubmitResponse>& answer) { Take(answer); });
  }

  void WaitUntilDone() { done_.get_future().wait(); }
  const std::vector<double>& waits_ms() const { return waits_ms_; }

 private:
  void Take(const StatusOr<v1::SubmitResponse>& answer) {
    if (!answer.ok()) {
      std::fprintf(stderr, "%s\n", answer.status().ToString().c_str());
      std::exit(1);
    }
    waits_ms_.push_back(
        std::chrono::duration<double, std::milli>(Steady::now() - sent_at_).count());
    if (*stop_) return done_.set_value();
    SendNext();
  }

  const Table* table_;
  const std::atomic<bool>* stop_;
  const std::string goal_ = NextId();
  std::string former_;
  Steady::time_point sent_at_;
  std::vector<double> waits_ms_;
  std::promise<void> done_;
};

void Measure(const Table& table, int senders, int watchers, int seconds) {
  std::atomic<bool> stop = false;
  std::atomic<int64_t> bytes = 0;
  std::vector<core::WatchId> watches;
  v1::WatchRequest watch;
  watch.set_ledger_id(table.ledger_id);
  for (int i = 0; i < watchers; ++i) {
    watches.push_back(
        table.ledgers->Watch(table.director, watch, std::make_shared<CountingReader>(&bytes)));
  }
  std::vector<std::unique_ptr<Sender>> all;
  const Steady::time_point begin = Steady::now();
  for (int i = 0; i < senders; ++i) {
    all.push_back(std::make_unique<Sender>(&table, &stop));
    all.back()->SendNext();
  }
  std::this_thread::sleep_for(std::chrono::seconds(seconds));
  stop = true;
  std::vector<double> waits;
  for (const auto& sender : all) {
    sender->WaitUntilDone();
    waits.insert(waits.end(), sender->waits_ms().begin(), sender->waits_ms().end());
  }
  const double took = std::chrono::duration<double>(Steady::now() - begin).count();
  for (core::WatchId id : watches) table.ledgers->StopWatching(id);
  std::sort(waits.begin(), waits.end());
  std::printf(
      "%2d senders, %3d watchers: %7.0f commands/s, answer after %.2f ms (median), "
      "%.2f ms (99 %%)\n",
      senders, watchers, static_cast<double>(waits.size()) / took, waits[waits.size() / 2],
      waits[waits.size() * 99 / 100]);
}

StatusOr<Table> SetTable(core::Core& core) {
  auto link = core.accounts().MakeOperatorLink();
  if (!link.ok()) return link.status();
  v1::OpenLinkRequest open;
  open.set_secret(*link);
  auto opened = core.accounts().OpenLink("", open);
  if (!opened.ok()) return opened.status();
  auto caller = core.accounts().FindSession(opened->session_secret());
  if (!caller.ok()) return caller.status();
  Table table{&core.ledgers(), *caller, NextId()};
  v1::SubmitRequest request;
  request.set_ledger_id(table.ledger_id);
  *request.mutable_command() = CreateChain();
  std::promise<Status> made;
  core.ledgers().Submit(*caller, request, [&](const StatusOr<v1::SubmitResponse>& answer) {
    made.set_value(answer.ok() ? OkStatus() : answer.status());
  });
  KETENTAFEL_RETURN_IF_ERROR(made.get_future().get());
  return table;
}

int Run(const std::string& folder, int seconds) {
  const std::string path = (std::filesystem::path(folder) / "core_bench.db").string();
  const auto remove = [&] {
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) {
      std::filesystem::remove(path + suffix);
    }
  };
  remove();
  int result = 0;
  if (auto store = store::OpenSqlite({path}); store.ok()) {
    auto core = core::StartCore(store->get(), &core::SystemClock());
    if (auto table = SetTable(*core); table.ok()) {
      Measure(*table, 1, 0, seconds);
      Measure(*table, 64, 0, seconds);
      Measure(*table, 64, 200, seconds);
    } else {
      std::fprintf(stderr, "%s\n", table.status().ToString().c_str());
      result = 1;
    }
  } else {
    std::fprintf(stderr, "%s\n", store.status().ToString().c_str());
    result = 1;
  }
  remove();
  return result;
}

}  // namespace
}  // namespace ketentafel

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: core_bench FOLDER [SECONDS]\n");
    return 2;
  }
  return ketentafel::Run(argv[1], argc > 2 ? std::atoi(argv[2]) : 5);
}
