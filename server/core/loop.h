#ifndef KETENTAFEL_SERVER_CORE_LOOP_H_
#define KETENTAFEL_SERVER_CORE_LOOP_H_

#include <functional>

#include "shared/base/clock.h"

namespace ketentafel::core {

// Runs tasks one after the other, in the order in which they were posted. Tests have one that a
// hand turns.
// Threads: tasks are posted from any thread.
class Loop {
 public:
  using Task = std::function<void()>;

  virtual ~Loop() = default;
  virtual void Post(Task task) = 0;
  virtual void PostAfter(Micros delay, Task task) = 0;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LOOP_H_
