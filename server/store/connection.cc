#include "server/store/connection.h"

namespace ketentafel::store {

StatusOr<Connection> Connection::Open(const std::string& path, const char* vfs) {
  sqlite3* db = nullptr;
  const int result = sqlite3_open_v2(
      path.c_str(), &db,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      vfs);
  Connection connection(db);
  if (result != SQLITE_OK) return StatusOfSqlite(db, result);
  // Somebody's backup may hold a lock for a moment.
  sqlite3_busy_timeout(db, 5000);
  return connection;
}

Status Connection::Execute(const char* sql) {
  const int result = sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr);
  return result == SQLITE_OK ? OkStatus() : StatusOfSqlite(db_.get(), result);
}

StatusOr<Statement> Connection::Prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (result != SQLITE_OK) return StatusOfSqlite(db_.get(), result);
  return Statement(statement);
}

Status Connection::PrepareAll(
    std::initializer_list<std::pair<Statement*, std::string_view>> statements) {
  for (const auto& [statement, sql] : statements) {
    StatusOr<Statement> prepared = Prepare(sql);
    if (!prepared.ok()) return prepared.status();
    *statement = std::move(*prepared);
  }
  return OkStatus();
}

StatusOr<int64_t> Connection::QueryNumber(std::string_view sql) {
  StatusOr<Statement> statement = Prepare(sql);
  if (!statement.ok()) return statement.status();
  int64_t number = 0;
  KETENTAFEL_RETURN_IF_ERROR(statement->Each([&](const Row& row) {
    number = row.Number(0);
    return OkStatus();
  }));
  return number;
}

bool Connection::read_only() const { return sqlite3_db_readonly(db_.get(), "main") == 1; }

StatusOr<Transaction> Transaction::Begin(Connection* connection, Kind kind) {
  KETENTAFEL_RETURN_IF_ERROR(
      connection->Execute(kind == Kind::kWriting ? "BEGIN IMMEDIATE" : "BEGIN"));
  return Transaction(connection);
}

Transaction::~Transaction() {
  if (connection_ == nullptr) return;
  // After some failures SQLite has rolled back by itself and says so: nothing more can be done.
  [[maybe_unused]] const Status ignored = connection_->Execute("ROLLBACK");
}

Status Transaction::Commit() {
  KETENTAFEL_RETURN_IF_ERROR(connection_->Execute("COMMIT"));
  connection_ = nullptr;
  return OkStatus();
}

}  // namespace ketentafel::store
