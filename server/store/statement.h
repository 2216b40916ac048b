#ifndef KETENTAFEL_SERVER_STORE_STATEMENT_H_
#define KETENTAFEL_SERVER_STORE_STATEMENT_H_

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::store {

// Bytes to bind as a BLOB, where a plain string binds as TEXT.
struct Blob {
  std::string_view bytes;
};

// The row a statement stands on. Columns count from 0.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  int64_t Number(int column) const { return sqlite3_column_int64(statement_, column); }
  Instant Time(int column) const { return Instant(Micros(Number(column))); }
  // TEXT or BLOB.
  std::string Bytes(int column) const;
  std::string_view BytesView(int column) const;  // until the next row

 private:
  sqlite3_stmt* statement_;
};

// A prepared statement, used again and again.
class Statement {
 public:
  // Null: bound to nothing yet.
  explicit Statement(sqlite3_stmt* statement = nullptr) : statement_(statement) {}

  // Binds the parameters in order; a failure shows when the statement runs.
  template <class... Values>
  Statement& Bind(const Values&... values) {
    int index = 0;
    (BindOne(++index, values), ...);
    return *this;
  }

  // Runs a statement that brings no rows. Errors: see Store.
  Status Run();

  // Calls `on_row` for each row, until it answers other than ok.
  Status Each(const std::function<Status(const Row&)>& on_row);

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void BindOne(int index, std::string_view text);
  void BindOne(int index, Blob blob);
  void BindOne(int index, int64_t number);
  void BindOne(int index, Instant time) { BindOne(index, time.time_since_epoch().count()); }
  void Remember(int result);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bind_result_ = SQLITE_OK;
};

// What SQLite's last failure on this connection means for whoever asked. `result` is what the
// failing call returned. Source: https://www.sqlite.org/rescode.html
Status StatusOfSqlite(sqlite3* db, int result);

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_STATEMENT_H_
