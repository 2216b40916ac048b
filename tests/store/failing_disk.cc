#include "tests/store/failing_disk.h"

#include <sqlite3.h>

#include <atomic>

namespace ketentafel::testing {
namespace {

std::atomic<DiskFailure> g_failure = DiskFailure::kNone;
std::atomic<int> g_syncs = 0;

// A file of the real VFS, with our methods in front. The real one stands behind this struct.
struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* Real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }

int Close(sqlite3_file* f) { return Real(f)->pMethods->xClose(Real(f)); }
int Read(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
  return Real(f)->pMethods->xRead(Real(f), to, size, at);
}
int Write(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
  switch (g_failure.load()) {
    case DiskFailure::kFull:
      return SQLITE_FULL;
    case DiskFailure::kReadOnly:
      return SQLITE_READONLY;
    case DiskFailure::kBroken:
      return SQLITE_IOERR_WRITE;
    default:
      return Real(f)->pMethods->xWrite(Real(f), from, size, at);
  }
}
int Truncate(sqlite3_file* f, sqlite3_int64 size) {
  return Real(f)->pMethods->xTruncate(Real(f), size);
}
int Sync(sqlite3_file* f, int flags) {
  if (g_failure == DiskFailure::kSyncFails) return SQLITE_IOERR_FSYNC;
  ++g_syncs;
  return Real(f)->pMethods->xSync(Real(f), flags);
}
int FileSize(sqlite3_file* f, sqlite3_int64* size) {
  return Real(f)->pMethods->xFileSize(Real(f), size);
}
int Lock(sqlite3_file* f, int level) { return Real(f)->pMethods->xLock(Real(f), level); }
int Unlock(sqlite3_file* f, int level) { return Real(f)->pMethods->xUnlock(Real(f), level); }
int CheckReservedLock(sqlite3_file* f, int* result) {
  return Real(f)->pMethods->xCheckReservedLock(Real(f), result);
}
int FileControl(sqlite3_file* f, int what, void* arg) {
  return Real(f)->pMethods->xFileControl(Real(f), what, arg);
}
int SectorSize(sqlite3_file* f) { return Real(f)->pMethods->xSectorSize(Real(f)); }
int Traits(sqlite3_file* f) { return Real(f)->pMethods->xDeviceCharacteristics(Real(f)); }
int ShmMap(sqlite3_file* f, int page, int size, int extend, void volatile** to) {
  return Real(f)->pMethods->xShmMap(Real(f), page, size, extend, to);
}
int ShmLock(sqlite3_file* f, int offset, int n, int flags) {
  return Real(f)->pMethods->xShmLock(Real(f), offset, n, flags);
}
void ShmBarrier(sqlite3_file* f) { Real(f)->pMethods->xShmBarrier(Real(f)); }
int ShmUnmap(sqlite3_file* f, int remove) { return Real(f)->pMethods->xShmUnmap(Real(f), remove); }

constexpr sqlite3_io_methods kMethods = {
    2,           Close,      Read,    Write,  Truncate,
    Sync,        FileSize,   Lock,    Unlock, CheckReservedLock,
    FileControl, SectorSize, Traits,  ShmMap, ShmLock,
    ShmBarrier,  ShmUnmap,   nullptr, nullptr};

int Open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* real_vfs = static_cast<sqlite3_vfs*>(vfs->pAppData);
  if (g_failure == DiskFailure::kOpensReadOnly && (flags & SQLITE_OPEN_MAIN_DB)) {
    flags &= ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    flags |= SQLITE_OPEN_READONLY;
  }
  const int result = real_vfs->xOpen(real_vfs, name, Real(file), flags, out_flags);
  file->pMethods = result == SQLITE_OK ? &kMethods : nullptr;
  return result;
}

sqlite3_vfs MakeVfs() {
  sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
  sqlite3_vfs vfs = *real;
  vfs.zName = kFailingDisk;
  vfs.pAppData = real;
  vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
  vfs.xOpen = Open;
  return vfs;
}

}  // namespace

void SetDiskFailure(DiskFailure failure) {
  static sqlite3_vfs vfs = MakeVfs();
  static const int registered = sqlite3_vfs_register(&vfs, 0);
  if (registered == SQLITE_OK) g_failure = failure;
}

int SyncCount() { return g_syncs; }

}  // namespace ketentafel::testing
