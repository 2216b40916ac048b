#ifndef KETENTAFEL_SERVER_STORE_CRASH_POINT_H_
#define KETENTAFEL_SERVER_STORE_CRASH_POINT_H_

// A named moment between two steps of a batch. The kill test compiles its own build of store and
// core in which the process may end here; everywhere else this is nothing.
#ifdef KETENTAFEL_CRASH_POINTS
namespace ketentafel {
void ReachCrashPoint(const char* name);
}
#define KETENTAFEL_CRASH_POINT(name) ::ketentafel::ReachCrashPoint(name)
#else
#define KETENTAFEL_CRASH_POINT(name) ((void)0)
#endif

#endif  // KETENTAFEL_SERVER_STORE_CRASH_POINT_H_
