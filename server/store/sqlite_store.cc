#include "server/store/sqlite_store.h"

#include <mutex>
#include <utility>

#include "server/store/connection.h"
#include "server/store/file_lock.h"
#include "server/store/ledger_tables.h"
#include "server/store/people_tables.h"
#include "server/store/schema.h"
#include "server/store/search_index.h"

namespace ketentafel::store {
namespace {

class SqliteStore final : public Store {
 public:
  SqliteStore(FileLock lock, Connection writer, Connection ledger_reader, Connection people_reader)
      : lock_(std::move(lock)),
        writer_(std::move(writer)),
        ledger_writer_(&writer_),
        ledger_reader_(std::move(ledger_reader)),
        people_(&writer_, &writing_, std::move(people_reader)) {}

  Status Prepare() {
    KETENTAFEL_RETURN_IF_ERROR(ledger_writer_.Prepare());
    KETENTAFEL_RETURN_IF_ERROR(ledger_reader_.Prepare());
    return people_.Prepare();
  }

  StatusOr<std::optional<LedgerRecord>> LoadLedger(const std::string& ledger_id) override {
    return ledger_reader_.Load(ledger_id);
  }

  Status Commit(const std::vector<CommandOutcome>& batch) override {
    std::lock_guard lock(writing_);
    return ledger_writer_.Commit(batch);
  }

  StatusOr<std::vector<v1::ChangeSet>> ChangesAfter(const std::string& ledger_id, int64_t after,
                                                    int64_t up_to) override {
    return ledger_reader_.ChangesAfter(ledger_id, after, up_to);
  }

  StatusOr<std::optional<LoggedCommand>> FindCommand(const std::string& ledger_id,
                                                     const std::string& command_id) override {
    return ledger_reader_.FindCommand(ledger_id, command_id);
  }

  StatusOr<std::vector<SearchFind>> Search(const std::string& ledger_id, const std::string& typed,
                                           int limit) override {
    return ledger_reader_.Search(ledger_id, typed, limit);
  }

  StatusOr<std::vector<std::string>> LedgersWith(chain::Kind kind, const Wanted& wanted) override {
    return ledger_reader_.LedgersWith(kind, wanted);
  }

  People& people() override { return people_; }

 private:
  FileLock lock_;
  std::mutex writing_;
  Connection writer_;
  LedgerWriter ledger_writer_;
  LedgerReader ledger_reader_;
  PeopleTables people_;
};

// FULL: the write-ahead log is synced at every commit, so an answer survives a power failure.
// secure_delete: what is erased is overwritten. Source: https://www.sqlite.org/pragma.html
constexpr char kWriterSettings[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    "PRAGMA secure_delete = ON";

StatusOr<Connection> OpenWriter(const SqliteOptions& options) {
  StatusOr<Connection> writer = Connection::Open(options.path, options.vfs);
  if (!writer.ok()) return writer;
  // Before anything is written: another program's file or a newer one stays as it is.
  KETENTAFEL_RETURN_IF_ERROR(CheckSchema(&*writer));
  KETENTAFEL_RETURN_IF_ERROR(writer->Execute(kWriterSettings));
  KETENTAFEL_RETURN_IF_ERROR(BringUpToDate(&*writer));
  KETENTAFEL_RETURN_IF_ERROR(FillSearchIndex(&*writer));
  return writer;
}

}  // namespace

StatusOr<std::unique_ptr<Store>> OpenSqlite(const SqliteOptions& options) {
  StatusOr<FileLock> lock = FileLock::Take(options.path);
  if (!lock.ok()) return lock.status();
  StatusOr<Connection> writer = OpenWriter(options);
  if (!writer.ok()) return writer.status();
  StatusOr<Connection> ledger_reader = Connection::Open(options.path, options.vfs);
  if (!ledger_reader.ok()) return ledger_reader.status();
  StatusOr<Connection> people_reader = Connection::Open(options.path, options.vfs);
  if (!people_reader.ok()) return people_reader.status();
  auto store = std::make_unique<SqliteStore>(std::move(*lock), std::move(*writer),
                                             std::move(*ledger_reader), std::move(*people_reader));
  KETENTAFEL_RETURN_IF_ERROR(store->Prepare());
  return std::unique_ptr<Store>(std::move(store));
}

}  // namespace ketentafel::store
