#ifndef KETENTAFEL_SERVER_STORE_LEDGER_TABLES_H_
#define KETENTAFEL_SERVER_STORE_LEDGER_TABLES_H_

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.h"
#include "server/store/search_index.h"
#include "server/store/store.h"

namespace ketentafel::store {

// Reads ledgers, on a connection of its own so that it does not wait for a write.
class LedgerReader {
 public:
  explicit LedgerReader(Connection connection) : connection_(std::move(connection)) {}
  Status Prepare();

  StatusOr<std::optional<LedgerRecord>> Load(const std::string& ledger_id);
  StatusOr<std::vector<v1::ChangeSet>> ChangesAfter(const std::string& ledger_id, int64_t after,
                                                    int64_t up_to);
  StatusOr<std::optional<LoggedCommand>> FindCommand(const std::string& ledger_id,
                                                     const std::string& command_id);
  StatusOr<std::vector<SearchFind>> Search(const std::string& ledger_id, const std::string& typed,
                                           int limit);

  StatusOr<std::vector<std::string>> LedgersWith(chain::Kind kind, const Store::Wanted& wanted);

 private:
  StatusOr<std::optional<LedgerRecord>> LoadHead(const std::string& ledger_id);
  Status LoadBody(LedgerRecord* record);

  std::mutex mutex_;
  Connection connection_;
  Statement select_ledger_;
  Statement select_elements_;
  Statement select_ties_;
  Statement select_changes_;
  Statement select_command_;
  Statement search_;
  Statement select_kind_;
};

// Writes batches. Threads: one at a time, like its connection.
class LedgerWriter {
 public:
  explicit LedgerWriter(Connection* connection) : connection_(connection), search_(connection) {}
  Status Prepare();

  Status Commit(const std::vector<CommandOutcome>& batch);

 private:
  Status WriteHead(const CommandOutcome& outcome);
  Status WriteElements(const CommandOutcome& outcome);
  Status WriteLog(const CommandOutcome& outcome);
  Status WriteTie(const SeatTie& tie);

  Connection* connection_;
  SearchIndex search_;
  Statement insert_ledger_;
  Statement update_ledger_;
  Statement upsert_element_;
  Statement delete_element_;
  Statement insert_change_;
  Statement insert_tie_;
};

// What the log says of a change set: personal values give way to markers.
v1::ChangeSet WithoutPersonalValues(const v1::ChangeSet& changes);

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_LEDGER_TABLES_H_
