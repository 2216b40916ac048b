#ifndef KETENTAFEL_PAPERS_WALL_CLOCK_H_
#define KETENTAFEL_PAPERS_WALL_CLOCK_H_

#include <functional>
#include <optional>
#include <string>

#include "ketentafel/v1/civil.pb.h"
#include "shared/base/clock.h"

namespace ketentafel::papers {

// What the clock on the wall says in a zone; nothing for an unknown one.
using WallClock =
    std::function<std::optional<v1::CivilDateTime>(Instant instant, const std::string& zone)>;

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_WALL_CLOCK_H_
