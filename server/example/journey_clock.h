#ifndef KETENTAFEL_SERVER_EXAMPLE_JOURNEY_CLOCK_H_
#define KETENTAFEL_SERVER_EXAMPLE_JOURNEY_CLOCK_H_

#include <atomic>

#include "shared/base/clock.h"

namespace ketentafel::example {

// The clock of a journey that has been: it stands still until it is turned on, and never shows what
// lies ahead of the real clock. Before it is first turned it is the real clock.
// Threads: any may look; one turns.
class JourneyClock final : public Clock {
 public:
  // `real` outlives it.
  explicit JourneyClock(const Clock* real) : real_(real) {}

  Instant Now() const override;

  // Turns to a later moment; an earlier one than it shows leaves it where it is.
  void TurnTo(Instant at);

  // The journey is over: from here on it is the real clock.
  void CatchUp();

 private:
  const Clock* const real_;
  std::atomic<bool> is_turned_ = false;
  std::atomic<Instant> turned_to_ = Instant::min();
};

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_JOURNEY_CLOCK_H_
