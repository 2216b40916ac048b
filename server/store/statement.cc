#include "server/store/statement.h"

#include <cerrno>
#include <utility>

namespace ketentafel::store {

std::string_view Row::BytesView(int column) const {
  // The blob goes first: asking for its size afterwards never converts.
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return {static_cast<const char*>(bytes), bytes == nullptr ? 0 : static_cast<size_t>(size)};
}

std::string Row::Bytes(int column) const { return std::string(BytesView(column)); }

void Statement::BindOne(int index, std::string_view text) {
  Remember(sqlite3_bind_text64(statement_.get(), index, text.data() ? text.data() : "", text.size(),
                               SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::BindOne(int index, Blob blob) {
  // A null pointer would bind NULL.
  Remember(sqlite3_bind_blob64(statement_.get(), index, blob.bytes.data() ? blob.bytes.data() : "",
                               blob.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::BindOne(int index, int64_t number) {
  Remember(sqlite3_bind_int64(statement_.get(), index, number));
}

void Statement::Remember(int result) {
  if (result != SQLITE_OK) bind_result_ = result;
}

Status Statement::Run() {
  return Each([](const Row&) { return OkStatus(); });
}

Status Statement::Each(const std::function<Status(const Row&)>& on_row) {
  sqlite3* db = sqlite3_db_handle(statement_.get());
  const int bound = std::exchange(bind_result_, SQLITE_OK);
  if (bound != SQLITE_OK) return StatusOfSqlite(db, bound);
  Status status;
  while (status.ok()) {
    const int result = sqlite3_step(statement_.get());
    if (result == SQLITE_DONE) break;
    status = result == SQLITE_ROW ? on_row(Row(statement_.get())) : StatusOfSqlite(db, result);
  }
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  return status;
}

Status StatusOfSqlite(sqlite3* db, int result) {
  const int system_error = db == nullptr ? 0 : sqlite3_system_errno(db);
  std::string message = db == nullptr ? sqlite3_errstr(result) : sqlite3_errmsg(db);
  message += " (SQLite " + std::to_string(result) + ")";
  const int kind = result & 0xff;
  const bool input_output = kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN;
  if (kind == SQLITE_FULL || (input_output && (system_error == ENOSPC || system_error == EDQUOT))) {
    return ResourceExhausted("DISK_FULL", message);
  }
  if (kind == SQLITE_READONLY || (input_output && system_error == EROFS)) {
    return Unavailable("STORAGE_READ_ONLY", message);
  }
  if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB) {
    return Status(Code::kDataLoss, "STORAGE_DAMAGED", message);
  }
  return Unavailable("STORAGE_FAILED", message);
}

}  // namespace ketentafel::store
