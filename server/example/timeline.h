#ifndef KETENTAFEL_SERVER_EXAMPLE_TIMELINE_H_
#define KETENTAFEL_SERVER_EXAMPLE_TIMELINE_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "server/example/placeholders.h"
#include "shared/base/civil.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::example {

// Says when each step of an example happens. One that begins at no time has none at all.
class Timeline {
 public:
  // `dates` outlives it. `zone`: IANA, the one in which times are local.
  Timeline(const Placeholders* dates, std::string zone) : dates_(dates), zone_(std::move(zone)) {}

  // The moment of the next step. `at`: "@thursday-420 13:00"; "13:40", later on the same day; or
  // empty: some seconds after the step before it. Nothing before the first time that is said.
  // Errors: INVALID_ARGUMENT EXAMPLE_MALFORMED (no time, or earlier than the step before it).
  StatusOr<std::optional<Instant>> Next(std::string_view at);

 private:
  StatusOr<Instant> Read(std::string_view at);

  const Placeholders* const dates_;
  const std::string zone_;
  std::optional<Civil> day_;
  std::optional<Instant> former_;
  int steps_ = 0;
};

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_TIMELINE_H_
