// What the doors cost, measured on a real server with a database on disk:
//   doors_bench SERVER_PROGRAM [WATCHERS]
// Prints the time from Submit to every other watch, the commands per second that are on disk when
// answered, and the memory of the server with many watches open.
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <regex>
#include <thread>

#include "ketentafel/v1/account_service.pb.h"
#include "ketentafel/v1/ledger_service.pb.h"
#include "shared/base/ids.h"
#include "tests/doors/call_path.h"
#include "tests/doors/raw_http.h"

namespace ketentafel::bench {
namespace {

using doors::CallPath;
using doors::Outcome;
using doors::RawHttp;
using doors::WebFormat;
using Steady = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr char kSubmit[] = "/ketentafel.v1.LedgerService/Submit";
constexpr char kWatch[] = "/ketentafel.v1.LedgerService/Watch";
constexpr char kOpenLink[] = "/ketentafel.v1.AccountService/OpenLink";

[[noreturn]] void Fail(const std::string& why) {
  std::fprintf(stderr, "doors_bench: %s\n", why.c_str());
  std::exit(1);
}

std::string NewId() {
  thread_local std::mt19937_64 random(std::random_device{}());
  return IdFromBits(random(), random());
}

// The server in a process of its own, as people run it.
class Server {
 public:
  explicit Server(const std::string& program) {
    data_ = std::filesystem::temp_directory_path() / ("doors-bench-" + NewId());
    int out[2];
    if (pipe(out) != 0) Fail("no pipe");
    child_ = fork();
    if (child_ == 0) {
      dup2(out[1], STDOUT_FILENO);
      execl(program.c_str(), program.c_str(), "--data", data_.c_str(), "--http-port", "0",
            "--grpc-port", "0", nullptr);
      _exit(127);
    }
    close(out[1]);
    ReadAddress(out[0]);
  }
  ~Server() {
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
    std::filesystem::remove_all(data_);
  }

  long ResidentKb() const {
    std::ifstream status("/proc/" + std::to_string(child_) + "/status");
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with("VmRSS:")) return std::atol(line.c_str() + 6);
    }
    return 0;
  }
  uint16_t port() const { return port_; }
  const std::string& link() const { return link_; }

 private:
  void ReadAddress(int from) {
    std::string text;
    std::smatch found;
    const std::regex opened(R"(localhost:(\d+)/#/link/(\S+)\n)");
    while (!std::regex_search(text, found, opened)) {
      char buffer[512];
      const ssize_t got = read(from, buffer, sizeof buffer);
      if (got <= 0) Fail("the server did not open");
      text.append(buffer, static_cast<size_t>(got));
    }
    port_ = static_cast<uint16_t>(std::stoi(found[1]));
    link_ = found[2];
  }

  std::filesystem::path data_;
  pid_t child_ = 0;
  uint16_t port_ = 0;
  std::string link_;
};

// A signed-in director with a chain; sends one edit after the other to a party of its own.
class Table {
 public:
  explicit Table(const Server& server) : port_(server.port()), ledger_(NewId()) {
    v1::OpenLinkRequest request;
    request.set_secret(server.link());
    const Outcome opened =
        doors::OverWeb(port_, WebFormat::kBinary)->Call(kOpenLink, request.SerializeAsString());
    const auto cookie = opened.initial.find("set-cookie");
    if (cookie == opened.initial.end()) Fail("could not sign in: " + opened.message);
    cookie_ = cookie->second.substr(0, cookie->second.find(';'));
    v1::Command make;
    v1::CreateChain* chain = make.mutable_create_chain();
    chain->mutable_chain()->set_name("Bench");
    chain->mutable_chain()->set_scale(v1::NEIGHBOURHOOD);
    chain->mutable_chain()->add_areas("Ermelo");
    chain->mutable_chain()->set_zone("Europe/Amsterdam");
    FillParty("Gemeente", *chain->mutable_party());
    chain->mutable_person()->set_name("Ana de Wit");
    chain->mutable_contact()->set_email("ana@gemeente.example");
    for (std::string* id : {chain->mutable_party_id(), chain->mutable_person_id(),
                            chain->mutable_seat_id(), chain->mutable_role_assignment_id()}) {
      *id = NewId();
    }
    chain->set_role_reason("Bench");
    Send(*doors::OverWeb(port_, WebFormat::kBinary), make);
  }

  static void FillParty(const std::string& name, v1::ChainParty& party) {
    party.set_name(name);
    party.set_category_key("municipality");
    party.set_participation(v1::CHAIN);
  }

  // Gives the revision. Sets the command's id.
  int64_t Send(CallPath& path, v1::Command& command) const {
    command.set_id(NewId());
    v1::SubmitRequest request;
    request.set_ledger_id(ledger_);
    *request.mutable_command() = command;
    const Outcome outcome =
        path.Call(kSubmit, request.SerializeAsString(), {{{"cookie", cookie_}}, {}});
    v1::SubmitResponse response;
    if (outcome.messages.empty() || !response.ParseFromString(outcome.messages[0])) {
      Fail("refused: " + outcome.reason + " " + outcome.message);
    }
    return response.revision();
  }

  std::string WatchRequest() const {
    v1::WatchRequest request;
    request.set_ledger_id(ledger_);
    return doors::WebPost(kWatch, doors::Framed(request.SerializeAsString()), WebFormat::kBinary,
                          "Cookie: " + cookie_ + "\r\n");
  }

  uint16_t port() const { return port_; }

 private:
  const uint16_t port_;
  const std::string ledger_;
  std::string cookie_;
};

// Edits of one party, each seen by its author.
class Editor {
 public:
  explicit Editor(const Table& table)
      : table_(table), path_(doors::OverWeb(table.port(), WebFormat::kBinary)) {
    edit_.mutable_put_party()->set_id(NewId());
  }
  // The command's id.
  std::string Edit() {
    Table::FillParty("Partij " + std::to_string(++count_),
                     *edit_.mutable_put_party()->mutable_party());
    edit_.set_expected_revision(table_.Send(*path_, edit_));
    return edit_.id();
  }

 private:
  const Table& table_;
  std::unique_ptr<CallPath> path_;
  v1::Command edit_;
  int count_ = 0;
};

void MeasureMemoryAndTime(const Server& server, const Table& table, int watchers) {
  const long before = server.ResidentKb();
  std::vector<std::unique_ptr<RawHttp>> tabs;
  for (int i = 0; i < watchers; ++i) {
    tabs.push_back(std::make_unique<RawHttp>(table.port()));
    tabs.back()->Send(table.WatchRequest());
    if (!tabs.back()->ReceiveUntil("\r\n\r\n")) Fail("no stream");
  }
  std::this_thread::sleep_for(std::chrono::seconds(1));  // Until the last of them has caught up.
  const long after = server.ResidentKb();
  std::printf("%5d watches: server has %.1f MB, %.1f KB more per watch\n", watchers, after / 1024.0,
              double(after - before) / watchers);

  Editor editor(table);
  editor.Edit();
  std::vector<double> first;
  std::vector<double> last;
  for (int round = 0; round < 100; ++round) {
    const Steady::time_point sent = Steady::now();
    const std::string id = editor.Edit();
    for (size_t i = 0; i < tabs.size(); ++i) {
      if (!tabs[i]->ReceiveUntil(id)) Fail("a watch fell silent");
      if (i == 0) first.push_back(Milliseconds(Steady::now() - sent).count());
    }
    last.push_back(Milliseconds(Steady::now() - sent).count());
  }
  std::sort(first.begin(), first.end());
  std::sort(last.begin(), last.end());
  std::printf(
      "      Submit to one other watch: median %.1f ms, 99%% %.1f ms; to all: median %.1f "
      "ms, 99%% %.1f ms\n",
      first[50], first[98], last[50], last[98]);
}

void MeasureCommands(const Table& table, int senders) {
  constexpr int kEdits = 3200;
  const int each = kEdits / senders / (senders == 1 ? 8 : 1);
  const Steady::time_point start = Steady::now();
  std::vector<std::thread> threads;
  for (int i = 0; i < senders; ++i) {
    threads.emplace_back([&] {
      Editor editor(table);
      for (int edit = 0; edit < each; ++edit) editor.Edit();
    });
  }
  for (std::thread& thread : threads) thread.join();
  const double seconds = std::chrono::duration<double>(Steady::now() - start).count();
  std::printf("%5d senders: %.0f commands per second, each on disk when answered\n", senders,
              each * senders / seconds);
}

int Main(int argc, char** argv) {
  if (argc < 2) Fail("usage: doors_bench SERVER_PROGRAM [WATCHERS]");
  rlimit files{65536, 65536};
  setrlimit(RLIMIT_NOFILE, &files);
  const int watchers = argc > 2 ? std::atoi(argv[2]) : 200;
  {
    const Server server(argv[1]);
    const Table table(server);
    MeasureMemoryAndTime(server, table, 1);
    MeasureMemoryAndTime(server, table, watchers);
  }
  const Server server(argv[1]);
  const Table table(server);
  MeasureCommands(table, 1);
  MeasureCommands(table, 64);
  return 0;
}

}  // namespace
}  // namespace ketentafel::bench

int main(int argc, char** argv) { return ketentafel::bench::Main(argc, argv); }
