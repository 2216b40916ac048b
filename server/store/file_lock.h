#ifndef KETENTAFEL_SERVER_STORE_FILE_LOCK_H_
#define KETENTAFEL_SERVER_STORE_FILE_LOCK_H_

#include <string>

#include "shared/base/status.h"

namespace ketentafel::store {

// Keeps a second server away from a database: each holds the state in memory, so they would undo
// one another. The kernel lets go of it when the process ends, however it ends.
class FileLock {
 public:
  // Locks a file beside the database. Where none can be made (a read-only folder) nothing can be
  // written either, and there is nothing to guard. Errors: FAILED_PRECONDITION DATABASE_IN_USE.
  static StatusOr<FileLock> Take(const std::string& database_path);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace ketentafel::store

#endif  // KETENTAFEL_SERVER_STORE_FILE_LOCK_H_
