#include "tests/architecture/rooms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ketentafel::architecture {
namespace {

// Headers by how they begin; the first that fits counts.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kKnowledge = {{
    {"grpc", "grpc"},
    {"boost/beast", "beast"},
    {"boost/asio", "beast"},
    {"boost/thread", "threads"},
    {"boost/", "boost"},
    {"sqlite3", "sqlite"},
    {"imgui", "imgui"},
    {"imstb_", "imgui"},
    {"emscripten", "emscripten"},
    {"GLES", "emscripten"},
    {"google/protobuf/descriptor", "protobuf reflection"},
    {"google/protobuf/dynamic_message", "protobuf reflection"},
    {"google/protobuf/message.h", "protobuf reflection"},
    {"google/protobuf/reflection", "protobuf reflection"},
    {"google/protobuf/text_format", "protobuf reflection"},
    {"google/protobuf/util/", "protobuf reflection"},
    {"google/protobuf/", "messages"},
    {"ketentafel/v1/", "messages"},
    {"date/", "time zones"},
    {"sodium", "crypto"},
    {"gmime/", "mail library"},
    {"curl/", "mail library"},
    {"openssl/", "crypto"},
    {"sys/", "system"},
    {"netinet/", "system"},
    {"arpa/", "system"},
}};

constexpr std::array<std::string_view, 10> kThreads = {
    "atomic", "barrier",   "condition_variable", "future",     "latch",
    "mutex",  "semaphore", "shared_mutex",       "stop_token", "thread"};

bool IsOurs(std::string_view header) {
  return header.starts_with("shared/") || header.starts_with("server/") ||
         header.starts_with("client-wasm/");
}

}  // namespace

// The table "Room / May know / Never" of the design.
const std::vector<Room>& Rooms() {
  static const auto* const rooms = new std::vector<Room>{
      // Finds in a text what may not get in; knows no messages, so that anything can be asked.
      {"shared/privacy/", {"shared/privacy/", "shared/base/", "std"}},

      // The rules run on both sides: no threads, no clock, no library that one side lacks.
      {"shared/", {"shared/", "messages", "boost", "std"}},

      {"server/store/",
       {"server/store/", "shared/", "messages", "boost", "std", "threads",
        "system", "sqlite", "crypto", "protobuf reflection"}},
      {"server/core/",
       {"server/core/", "server/store/", "shared/", "messages", "boost", "std", "threads", "system",
        "crypto", "time zones", "protobuf reflection"}},
      {"server/doors/",
       {"server/doors/", "server/core/", "server/papers/", "server/mail/", "shared/", "messages",
        "boost", "std", "threads", "system", "grpc", "beast", "crypto", "protobuf reflection"}},
      {"server/papers/",
       {"server/papers/", "shared/", "messages", "boost", "std", "threads", "system", "time zones",
        "document library"}},
      // The outbox is in the ledgers: it asks the core, never the store.
      {"server/mail/",
       {"server/mail/", "server/core/", "server/papers/", "shared/", "messages", "std", "threads",
        "document library", "mail library"}},
      // Sends what is in a file as commands, as a person would.
      {"server/example/",
       {"server/example/", "server/core/", "shared/", "messages", "std", "threads",
        "protobuf reflection"}},

      {"client-wasm/semantics/", {"client-wasm/semantics/", "shared/base/", "std"}},
      {"client-wasm/widgets/",
       {"client-wasm/widgets/", "client-wasm/semantics/", "client-wasm/icons.h", "shared/base/",
        "std", "imgui"}},
      {"client-wasm/net/", {"client-wasm/net/", "shared/", "messages", "boost", "std"}},
      {"client-wasm/app/",
       {"client-wasm/app/", "client-wasm/net/", "shared/", "messages", "boost", "std"}},
      {"client-wasm/views/",
       {"client-wasm/views/", "client-wasm/app/", "client-wasm/widgets/", "client-wasm/semantics/",
        "client-wasm/icons.h", "shared/", "messages", "boost", "std"}},
      // The window implements what the mind asks of it, and knows nothing else of the mind.
      {"client-wasm/browser/",
       {"client-wasm/browser/", "client-wasm/net/transport.h", "client-wasm/semantics/",
        "client-wasm/app/storage.h", "client-wasm/app/surroundings.h", "shared/", "std",
        "emscripten"}},
  };
  return *rooms;
}

const Room* RoomOf(std::string_view path) {
  const auto room = std::ranges::find_if(
      Rooms(), [&](const Room& candidate) { return path.starts_with(candidate.folder); });
  return room == Rooms().end() ? nullptr : &*room;
}

std::string KnowledgeOf(std::string_view header) {
  if (IsOurs(header)) return std::string(header);
  if (header.ends_with(".grpc.pb.h")) return "grpc";
  for (const auto& [beginning, knowledge] : kKnowledge) {
    if (header.starts_with(beginning)) return std::string(knowledge);
  }
  if (std::ranges::find(kThreads, header) != kThreads.end()) return "threads";
  if (header.find('/') != std::string_view::npos) return "document library";
  return header.ends_with(".h") ? "system" : "std";
}

bool MayInclude(const Room& room, std::string_view header) {
  const std::string knowledge = KnowledgeOf(header);
  return std::ranges::any_of(room.may_know, [&](std::string_view allowed) {
    return allowed == knowledge || (allowed.ends_with('/') && knowledge.starts_with(allowed));
  });
}

}  // namespace ketentafel::architecture
