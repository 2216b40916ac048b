#include "server/example/journey_clock.h"

#include <algorithm>

namespace ketentafel::example {

Instant JourneyClock::Now() const {
  const Instant now = real_->Now();
  return is_turned_ ? std::min(turned_to_.load(), now) : now;
}

void JourneyClock::TurnTo(Instant at) {
  turned_to_ = std::max(turned_to_.load(), at);
  is_turned_ = true;
}

void JourneyClock::CatchUp() { is_turned_ = false; }

}  // namespace ketentafel::example
