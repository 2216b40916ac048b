#ifndef KETENTAFEL_SERVER_CORE_LOCAL_TIME_H_
#define KETENTAFEL_SERVER_CORE_LOCAL_TIME_H_

#include <optional>
#include <string>

#include "ketentafel/v1/chain.pb.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// What the clock on the wall says in a zone. Nothing for a zone that is not known here.
std::optional<v1::CivilDateTime> LocalTime(Instant instant, const std::string& zone);

// When the clock on the wall says this in a zone: the first time where it says it twice, the end of
// the gap where it never does. Nothing for a zone that is not known here.
std::optional<Instant> InstantOfLocal(const v1::CivilDateTime& local, const std::string& zone);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_LOCAL_TIME_H_
