#ifndef KETENTAFEL_SHARED_BASE_CLOCK_H_
#define KETENTAFEL_SHARED_BASE_CLOCK_H_

#include <chrono>

namespace ketentafel {

// An instant on the calendar's time line. Units: microseconds since 1970-01-01T00:00:00Z.
using Instant = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;
using Micros = std::chrono::microseconds;

// Where "now" comes from: the machine on a server, a hand in tests.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant Now() const = 0;
};

}  // namespace ketentafel

#endif  // KETENTAFEL_SHARED_BASE_CLOCK_H_
