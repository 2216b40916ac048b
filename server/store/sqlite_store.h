#ifndef KETENTAFEL_SERVER_STORE_SQLITE_STORE_H_
#define KETENTAFEL_SERVER_STORE_SQLITE_STORE_H_

#include <memory>
#include <string>

#include "server/store/store.h"
#include "shared/base/status.h"

namespace ketentafel::store {

struct SqliteOptions {
  std::string path;
  // The SQLite VFS to use, by name; null is the machine's own. Tests put a failing disk here.
  const char* vfs = nullptr;
};

// Opens a database file, makes it when it is not there, and brings an older one up to date. A file
// that may not be written is opened for reading: writes are refused then.
// Errors: FAILED_PRECONDITION DATABASE_NEWER, DATABASE_FOREIGN, DATABASE_IN_USE (by another
// process); otherwise as with Store.
StatusOr<std::unique_ptr<Store>> OpenSqlite(const SqliteOptions& options);

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_SQLITE_STORE_H_
