#ifndef KETENTAFEL_SERVER_STORE_CONNECTION_H_
#define KETENTAFEL_SERVER_STORE_CONNECTION_H_

#include <sqlite3.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "server/store/statement.h"
#include "shared/base/status.h"

namespace ketentafel::store {

// One open SQLite database.
// Threads: one at a time.
class Connection {
 public:
  // A null `vfs` is the machine's own file system. A file that may not be written is opened for
  // reading. Errors: see Store.
  static StatusOr<Connection> Open(const std::string& path, const char* vfs);

  // Runs statements that bring no rows.
  Status Execute(const char* sql);

  // The first column of the first row, e.g. of a PRAGMA.
  StatusOr<int64_t> QueryNumber(std::string_view sql);

  // A statement lives no longer than its connection.
  StatusOr<Statement> Prepare(std::string_view sql);
  Status PrepareAll(std::initializer_list<std::pair<Statement*, std::string_view>> statements);

  bool read_only() const;

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  };
  explicit Connection(sqlite3* db) : db_(db) {}

  std::unique_ptr<sqlite3, Close> db_;
};

// A transaction that is rolled back unless it is committed.
class Transaction {
 public:
  enum class Kind { kReading, kWriting };
  static StatusOr<Transaction> Begin(Connection* connection, Kind kind);

  Transaction(Transaction&& other) noexcept : connection_(other.connection_) {
    other.connection_ = nullptr;
  }
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  // Ok: on disk.
  Status Commit();

 private:
  explicit Transaction(Connection* connection) : connection_(connection) {}

  Connection* connection_;
};

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_CONNECTION_H_
