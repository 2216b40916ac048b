#ifndef KETENTAFEL_SERVER_STORE_STORE_H_
#define KETENTAFEL_SERVER_STORE_STORE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ketentafel/v1/change.pb.h"
#include "server/store/people.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::store {

// A ledger as it stands on disk.
struct LedgerRecord {
  std::string history_id;
  chain::LedgerState state;
  std::vector<SeatTie> ties;  // in the order in which they were made
};

// What one decided command leaves behind.
struct CommandOutcome {
  std::string ledger_id;
  std::string new_history_id;  // set with the first change set of a new ledger
  v1::ChangeSet changes;  // with the values of personal data; the log gets markers in their place
  std::optional<SeatTie> tie;  // the account that a new chain's first seat belongs to
};

// A command that was answered before.
struct LoggedCommand {
  int64_t revision = 0;
  std::string author_person_id;
};

// An element in which words were found.
struct SearchFind {
  chain::Kind kind;
  std::string id;
  std::string excerpt;  // the found words between U+2068 and U+2069
};

// Everything that outlives the process. A write is on disk when it returns ok, and has left nothing
// behind when it does not.
// Errors of writing: RESOURCE_EXHAUSTED DISK_FULL; UNAVAILABLE STORAGE_READ_ONLY, STORAGE_FAILED.
// Errors of reading: UNAVAILABLE STORAGE_FAILED; DATA_LOSS STORAGE_DAMAGED.
// Threads: every method may be called from any thread; reading does not wait for writing.
class Store {
 public:
  virtual ~Store() = default;

  // Nothing when there is no such ledger.
  virtual StatusOr<std::optional<LedgerRecord>> LoadLedger(const std::string& ledger_id) = 0;

  // Writes the outcomes of a batch in one transaction, waited for once.
  virtual Status Commit(const std::vector<CommandOutcome>& batch) = 0;

  // The log of (after, up_to], oldest first, with PersonalData markers for personal values.
  virtual StatusOr<std::vector<v1::ChangeSet>> ChangesAfter(const std::string& ledger_id,
                                                            int64_t after, int64_t up_to) = 0;

  virtual StatusOr<std::optional<LoggedCommand>> FindCommand(const std::string& ledger_id,
                                                             const std::string& command_id) = 0;

  // Best first, at most `limit`. For whose eyes is for the caller to say.
  virtual StatusOr<std::vector<SearchFind>> Search(const std::string& ledger_id,
                                                   const std::string& typed, int limit) = 0;

  // The ledgers that have an element of this kind for which `wanted` says yes.
  using Wanted = std::function<bool(const v1::Element& element)>;
  virtual StatusOr<std::vector<std::string>> LedgersWith(chain::Kind kind,
                                                         const Wanted& wanted) = 0;

  virtual People& people() = 0;
};

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_STORE_H_
