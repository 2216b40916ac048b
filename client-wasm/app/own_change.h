#ifndef KETENTAFEL_CLIENT_APP_OWN_CHANGE_H_
#define KETENTAFEL_CLIENT_APP_OWN_CHANGE_H_

#include <cstdint>

#include "ketentafel/v1/command.pb.h"
#include "shared/base/clock.h"

namespace ketentafel::app {

// The reader's last change, which can be taken back for a moment.
struct OwnChange {
  int64_t revision = 0;  // 0: none
  Instant at;
};

// Whether a page offers to take this back: it changed or removed what was there before. What is new
// is removed where it stands, and a done mark has a way back of its own.
bool OffersWayBack(const v1::Command& command);

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_OWN_CHANGE_H_
