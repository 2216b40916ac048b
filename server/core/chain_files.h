#ifndef KETENTAFEL_SERVER_CORE_CHAIN_FILES_H_
#define KETENTAFEL_SERVER_CORE_CHAIN_FILES_H_

#include <string>
#include <string_view>

#include "server/core/ledgers.h"
#include "shared/base/status.h"

namespace ketentafel::core {

// Units: bytes. More than any chain has come to.
inline constexpr size_t kLongestChainFile = 32 * 1024 * 1024;

// What goes into a file.
struct ChainFileWish {
  enum class History { kLeftOut, kWhole };
  History history = History::kLeftOut;
  // Instead of people's names, a number behind it, e.g. "Persoon"; empty: the names go along.
  std::string nameless_word;
};

// How a file is loaded.
struct LoadWish {
  // As it was, or as another chain beside the first, with ids of its own.
  enum class As { kItself, kCopy };
  As as = As::kItself;
  std::string copy_mark;  // behind a copy's name, e.g. "(kopie)"
};

struct LoadedChain {
  std::string ledger_id;
  std::string chain_name;
  std::string director_name;
  std::string link_secret;  // the personal link of the chain director's seat
};

// Whole chains out and in, as JSON. The format: docs/chain-file.md.
// Threads: every method may be called from any thread but the core loop, and may wait for the disk.
class ChainFiles {
 public:
  virtual ~ChainFiles() = default;

  // By the chain director. The same state gives the same bytes.
  // Errors: UNAUTHENTICATED NOT_SIGNED_IN; INVALID_ARGUMENT ID_MALFORMED; NOT_FOUND LEDGER_UNKNOWN;
  // PERMISSION_DENIED NOT_YOURS; UNAVAILABLE.
  virtual StatusOr<std::string> Write(const CallerIdentity& caller, const std::string& ledger_id,
                                      const ChainFileWish& wish) = 0;

  // By whoever may make chains. The whole file or nothing. Mails that waited are withdrawn: the
  // server they come from may have sent them. A copy asks nobody anything: its reminders are off.
  // Errors: UNAUTHENTICATED NOT_SIGNED_IN; PERMISSION_DENIED NOT_YOURS; RESOURCE_EXHAUSTED
  // CHAIN_FILE_TOO_LARGE; INVALID_ARGUMENT CHAIN_FILE_FOREIGN (no such file at all), _NEWER (details:
  // version), _UNREADABLE, _DAMAGED (details: what), _LEADERLESS;
  // ALREADY_EXISTS CHAIN_FILE_HERE; UNAVAILABLE.
  virtual StatusOr<LoadedChain> Load(const CallerIdentity& caller, std::string_view json,
                                     const LoadWish& wish) = 0;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_CHAIN_FILES_H_
