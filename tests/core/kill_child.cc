// A server without doors that is killed while it works. Built from the sources of store and core
// with their crash points in; kill_test.cc starts it and reads what it says.
//
// Usage: kill_child DATABASE LEDGER ACCOUNT ROUND [CRASH_POINT COUNT]
// Ends itself with SIGKILL when CRASH_POINT is reached for the COUNT-th time. Each line that it
// says is one write: it has left the process when the next step begins.
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "server/core/core.h"
#include "server/store/crash_point.h"
#include "server/store/sqlite_store.h"
#include "tests/core/kill_script.h"

namespace ketentafel {
namespace {

const char* g_crash_point = "";
int g_crash_count = 0;
std::atomic<int> g_reached = 0;

void Say(const std::string& line) {
  const std::string bytes = line + "\n";
  if (write(STDOUT_FILENO, bytes.data(), bytes.size()) < 0) std::_Exit(1);
}

// Says what it is shown.
class TellingReader final : public core::WatchReader {
 public:
  void Deliver(std::shared_ptr<const std::string> event) override {
    v1::WatchResponse response;
    if (!response.ParseFromString(*event)) return Say("malformed");
    if (response.has_changes()) {
      Say("seen " + std::to_string(response.changes().revision()) + " " +
          response.changes().command_id());
    } else if (response.has_snapshot()) {
      Say("seen " + std::to_string(response.snapshot().revision()) + " snapshot");
    }
  }
  void End(Status why) override { Say("ended " + why.reason()); }
};

void SendForEver(core::Ledgers& ledgers, const core::CallerIdentity& caller,
                 const std::string& ledger_id, int round, int sender) {
  for (int number = 0;; ++number) {
    v1::SubmitRequest request;
    request.set_ledger_id(ledger_id);
    *request.mutable_command() = testing::KillCommand(round, sender, number);
    const std::string id = request.command().id();
    std::promise<void> answered;
    Say("sending " + std::to_string(sender) + " " + std::to_string(number));
    ledgers.Submit(caller, request, [&](const StatusOr<v1::SubmitResponse>& response) {
      Say(response.ok() ? "answered " + std::to_string(response->revision()) + " " + id
                        : "refused " + id + " " + response.status().ToString());
      answered.set_value();
    });
    answered.get_future().wait();
  }
}

int Serve(const std::string& database, const std::string& ledger_id, const std::string& account,
          int round) {
  auto store = store::OpenSqlite({database});
  if (!store.ok()) {
    Say("failed " + store.status().ToString());
    return 1;
  }
  auto core = core::StartCore(store->get(), &core::SystemClock());
  const core::CallerIdentity caller{account, true};
  v1::WatchRequest watch;
  watch.set_ledger_id(ledger_id);
  for (int i = 0; i < 2; ++i) {
    core->ledgers().Watch(caller, watch, std::make_shared<TellingReader>());
  }
  std::vector<std::thread> senders;
  for (int sender = 0; sender < testing::kSenders; ++sender) {
    senders.emplace_back(
        [&, sender] { SendForEver(core->ledgers(), caller, ledger_id, round, sender); });
  }
  for (std::thread& sender : senders) sender.join();
  return 0;
}

}  // namespace

void ReachCrashPoint(const char* name) {
  if (std::strcmp(name, g_crash_point) == 0 && ++g_reached == g_crash_count) {
    kill(getpid(), SIGKILL);
  }
}

}  // namespace ketentafel

int main(int argc, char** argv) {
  if (argc != 5 && argc != 7) return 2;
  if (argc == 7) {
    ketentafel::g_crash_point = argv[5];
    ketentafel::g_crash_count = std::atoi(argv[6]);
  }
  return ketentafel::Serve(argv[1], argv[2], argv[3], std::atoi(argv[4]));
}
