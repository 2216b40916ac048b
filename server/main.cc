// The only place that knows everything: options, store, core, doors; then wait, then stop.
#include <google/protobuf/stubs/logging.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "server/core/core.h"
#include "server/doors/account_service.h"
#include "server/doors/answer_route.h"
#include "server/doors/calendar_route.h"
#include "server/doors/chain_file_route.h"
#include "server/doors/grpc_door.h"
#include "server/doors/host_rule.h"
#include "server/doors/http_door.h"
#include "server/doors/ledger_service.h"
#include "server/doors/list_in_route.h"
#include "server/doors/listen_address.h"
#include "server/doors/mail_route.h"
#include "server/doors/paper_service.h"
#include "server/doors/papers_route.h"
#include "server/doors/record_service.h"
#include "server/example/loader.h"
#include "server/example/sources.h"
#include "server/options.h"
#include "server/post.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"

namespace ketentafel {
namespace {

constexpr std::chrono::seconds kGrace{10};

// What the shell gets; see options.cc.
int ExitCodeOf(const Status& status) {
  const std::string& reason = status.reason();
  if (reason == "OPTION_INVALID" || reason == "TLS_MISSING" || reason == "ADDRESS_INVALID") {
    return 2;
  }
  if (reason == "PORT_IN_USE") return 3;
  if (reason.starts_with("DATABASE_") || reason.starts_with("STORAGE_")) return 4;
  if (reason == "FOLDER_UNUSABLE") return 5;
  return 1;
}

Status MakeDataFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) return OkStatus();
  return FailedPrecondition("FOLDER_UNUSABLE",
                            "cannot make the folder " + folder.string() + ": " + error.message());
}

StatusOr<std::unique_ptr<store::Store>> OpenStore(const std::filesystem::path& folder) {
  KETENTAFEL_RETURN_IF_ERROR(MakeDataFolder(folder));
  const std::filesystem::path file = folder / "ketentafel.db";
  if (!std::filesystem::exists(file) && access(folder.c_str(), W_OK) != 0) {
    return FailedPrecondition("FOLDER_UNUSABLE", "there is no database in " + folder.string() +
                                                     ", and the folder may not be written");
  }
  return store::OpenSqlite({.path = file.string()});
}

// Both doors on one core. Members end in the reverse order of their making.
struct Server {
  doors::DoorKey key = doors::DoorKey::Random();
  std::unique_ptr<store::Store> store;
  std::unique_ptr<core::Core> core;
  std::vector<content::Bundle> bundles;  // the library, Dutch first; empty: none
  Post post;
  std::unique_ptr<doors::LedgerService> ledger_service;
  std::unique_ptr<doors::AccountService> account_service;
  std::unique_ptr<doors::RecordService> record_service;
  std::unique_ptr<doors::PaperService> paper_service;
  std::unique_ptr<doors::GrpcDoor> grpc;
  std::unique_ptr<doors::HttpDoor> http;
};

Status OpenGrpcDoor(const Options& options, Server& server) {
  core::Core& core = *server.core;
  server.ledger_service =
      std::make_unique<doors::LedgerService>(core.ledgers(), core.accounts(), server.key);
  server.account_service =
      std::make_unique<doors::AccountService>(core.accounts(), core::SystemClock(), server.key);
  server.record_service =
      std::make_unique<doors::RecordService>(core.records(), core.accounts(), server.key);
  server.paper_service = std::make_unique<doors::PaperService>(
      doors::PaperService::Surroundings{&core.accounts(), &core.steward(), &core::SystemClock(),
                                        server.post.files.get(), server.bundles},
      server.key);
  StatusOr<std::unique_ptr<doors::GrpcDoor>> door =
      doors::GrpcDoor::Open({.listen_address = options.listen,
                             .port = options.grpc_port,
                             .reflection = options.reflection},
                            {server.ledger_service.get(), server.account_service.get(),
                             server.record_service.get(), server.paper_service.get()});
  if (!door.ok()) return door.status();
  server.grpc = *std::move(door);
  return OkStatus();
}

Status CheckPage(const std::filesystem::path& page) {
  if (page.empty() || std::filesystem::exists(page / "index.html")) return OkStatus();
  return InvalidArgument("OPTION_INVALID", "there is no page in " + page.string());
}

StatusOr<content::Bundle> LoadBundle(const std::filesystem::path& folder,
                                     const std::string& language) {
  std::error_code error;
  for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = file.path().filename().string();
    if (!name.starts_with("content." + language + ".") || !name.ends_with(".bin")) continue;
    std::ifstream in(file.path(), std::ios::binary);
    return content::Bundle::Parse(std::string(std::istreambuf_iterator<char>(in), {}));
  }
  return InvalidArgument("OPTION_INVALID", "no library for " + language + " in " + folder.string());
}

// Papers and mails speak the library's words: without one there are none.
Status OpenLibrary(const Options& options, Server& server) {
  if (options.content.empty()) return OkStatus();
  for (const char* language : {"nl", "en"}) {
    StatusOr<content::Bundle> bundle = LoadBundle(options.content, language);
    if (!bundle.ok()) return bundle.status();
    server.bundles.push_back(*std::move(bundle));
  }
  StatusOr<Post> post = SetUpPost(options, *server.core, server.bundles);
  if (!post.ok()) return post.status();
  server.post = *std::move(post);
  return OkStatus();
}

void AddPapers(Server& server, doors::HttpDoorOptions& http) {
  if (server.bundles.empty()) return;
  core::Core& core = *server.core;
  http.routes.push_back(
      {"/calendar/", std::make_shared<doors::CalendarRoute>(core.ledgers(), core.accounts(),
                                                            core::SystemClock(),
                                                            server.bundles)});
  http.routes.push_back(
      {"/papers/", std::make_shared<doors::PapersRoute>(
                       core.ledgers(), core.accounts(), core::SystemClock(),
                       server.bundles)});
  http.routes.push_back(
      {"/answer/", std::make_shared<doors::AnswerRoute>(core.follow_ups(), server.bundles)});
  http.routes.push_back({"/chain-file/",
                         std::make_shared<doors::ChainFileRoute>(
                             core.chain_files(), core.accounts(), server.bundles),
                         doors::ChainFileRoute::Takes()});
  http.routes.push_back({"/lists/",
                         std::make_shared<doors::ListInRoute>(doors::ListInRoute::Surroundings{
                             &core.ledgers(), &core.accounts(), &core.steward(),
                             &core::SystemClock(), server.bundles}),
                         doors::ListInRoute::Takes()});
  http.routes.push_back(
      {"/mail/", std::make_shared<doors::MailRoute>(*server.post.files, core.accounts())});
}

Status OpenHttpDoor(const Options& options, Server& server) {
  doors::HttpDoorOptions http;
  http.listen_address = options.listen;
  http.port = options.http_port;
  http.services = {v1::LedgerService::service_full_name(), v1::AccountService::service_full_name(),
                   v1::RecordService::service_full_name(), v1::PaperService::service_full_name()};
  if (!options.page.empty()) http.mounts = {{"/", options.page}};
  if (!options.public_url.empty()) http.host_names = {doors::HostNameOf(options.public_url)};
  if (options.public_url.starts_with("https://")) http.transport = doors::PageTransport::kTls;
  AddPapers(server, http);
  StatusOr<std::unique_ptr<doors::HttpDoor>> door =
      doors::HttpDoor::Open(std::move(http), server.grpc->InProcessChannel(), server.key);
  if (!door.ok()) return door.status();
  server.http = *std::move(door);
  return OkStatus();
}

Civil Today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

std::string RandomId() {
  uint64_t bits[2];
  if (getentropy(bits, sizeof bits) != 0) std::abort();
  return IdFromBits(bits[0], bits[1]);
}

// The ways into an example that was loaded; none: it was there already.
using ExampleLinks = std::vector<example::PersonalLink>;

StatusOr<std::vector<ExampleLinks>> LoadExamples(const Options& options, store::Store* store) {
  std::vector<ExampleLinks> loaded;
  if (options.example.empty()) return loaded;
  const StatusOr<std::vector<example::Source>> sources = example::ReadSources(options.example);
  if (!sources.ok()) return sources.status();
  for (const example::Source& source : *sources) {
    const StatusOr<example::Script> script = example::ReadScript(source, Today(), RandomId);
    if (!script.ok()) return script.status();
    StatusOr<ExampleLinks> links = example::LoadExample(*script, store, core::SystemClock());
    if (!links.ok()) return links.status();
    loaded.push_back(*std::move(links));
  }
  return loaded;
}

void PrintLinks(const std::vector<ExampleLinks>& examples, const std::string& page) {
  for (const ExampleLinks& links : examples) {
    if (links.empty()) std::cout << "The example chain was there already.\n";
    for (const example::PersonalLink& link : links) {
      std::cout << "Example, " << link.person_name << " (" << link.party_name << "): " << page
                << "#/link/" << link.secret << "\n";
    }
  }
}

Status OpenDoors(const Options& options, Server& server) {
  server.core = core::StartCore(server.store.get(), &core::SystemClock());
  KETENTAFEL_RETURN_IF_ERROR(OpenLibrary(options, server));
  KETENTAFEL_RETURN_IF_ERROR(OpenGrpcDoor(options, server));
  KETENTAFEL_RETURN_IF_ERROR(OpenHttpDoor(options, server));
  server.post.Open(server.http->port());
  return OkStatus();
}

Status Open(const Options& options, Server& server) {
  KETENTAFEL_RETURN_IF_ERROR(CheckPage(options.page));
  StatusOr<std::unique_ptr<store::Store>> store = OpenStore(options.data);
  if (!store.ok()) return store.status();
  server.store = *std::move(store);
  const StatusOr<std::vector<ExampleLinks>> examples = LoadExamples(options, server.store.get());
  if (!examples.ok()) return examples.status();
  const Status opened = OpenDoors(options, server);
  const std::string page =
      PageUrl(options, server.http ? server.http->port() : options.http_port);
  // These links are made once: whoever starts again on another port still needs them.
  PrintLinks(*examples, page);
  KETENTAFEL_RETURN_IF_ERROR(opened);
  std::cout << "Ketentafel is open: " << page << "\n"
            << "gRPC clients: " << doors::HostAndPort(options.listen, server.grpc->port()) << "\n";
  // A database that cannot be written can still be read: those with a session carry on.
  const StatusOr<std::string> link = server.core->accounts().MakeOperatorLink();
  std::cout << "To make chains, open this once: "
            << (link.ok() ? page + "#/link/" + *link : "no link, " + link.status().message())
            << std::endl;
  return OkStatus();
}

// Browsers first: their calls run inside the gRPC server. Then what was accepted is answered and
// watches are told, so that gRPC has nothing left to wait for.
void Close(Server& server) {
  if (server.post.room) server.post.room->Stop();
  server.http->Drain(kGrace);
  server.core->Stop();
  server.grpc->Drain(kGrace);
}

sigset_t StopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

void AllowManyConnections() {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

int Failed(const Status& status) {
  std::cerr << "ketentafel-server: " << status.message() << " [" << status.reason() << "]\n";
  return ExitCodeOf(status);
}

int Main(int argc, const char* const* argv) {
  const StatusOr<std::optional<Options>> options = ReadOptions(argc, argv);
  if (!options.ok()) return Failed(options.status());
  if (!(*options).has_value()) return 0;
  // Before any thread is there: they all leave these signals to this one.
  const sigset_t stop = StopSignals();
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  AllowManyConnections();
  // What cannot be read is refused with a reason; nobody else needs to hear of it.
  google::protobuf::SetLogHandler(nullptr);
  Server server;
  if (const Status opened = Open(**options, server); !opened.ok()) return Failed(opened);
  int signal = 0;
  sigwait(&stop, &signal);
  std::cout << "Stopping." << std::endl;
  // Whoever asks twice does not want to wait.
  pthread_sigmask(SIG_UNBLOCK, &stop, nullptr);
  Close(server);
  return 0;
}

}  // namespace
}  // namespace ketentafel

int main(int argc, char** argv) { return ketentafel::Main(argc, argv); }
