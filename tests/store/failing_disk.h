#ifndef KETENTAFEL_TESTS_STORE_FAILING_DISK_H_
#define KETENTAFEL_TESTS_STORE_FAILING_DISK_H_

namespace ketentafel::testing {

// The SQLite VFS of this name is the machine's own disk until it is told to fail.
inline constexpr char kFailingDisk[] = "failing-disk";

enum class DiskFailure {
  kNone,
  kFull,           // no space left
  kReadOnly,       // writes are refused
  kBroken,         // writes fail
  kSyncFails,      // what was written may not be there after a power failure
  kOpensReadOnly,  // a database that is opened from now on may not be written
};

// Registers the VFS the first time. Threads: any.
void SetDiskFailure(DiskFailure failure);

// How often files were synced to the disk since the program began. Threads: any.
int SyncCount();

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_STORE_FAILING_DISK_H_
