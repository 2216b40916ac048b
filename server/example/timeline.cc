#include "server/example/timeline.h"

#include <array>
#include <charconv>
#include <chrono>

#include "server/core/local_time.h"

namespace ketentafel::example {
namespace {

// Between steps that do not say when: people read, think and type. Units: seconds.
constexpr std::array<int, 7> kPauses = {6, 14, 9, 21, 5, 17, 11};

Status Malformed(std::string_view at, const std::string& what) {
  return InvalidArgument("EXAMPLE_MALFORMED", "'" + std::string(at) + "' " + what);
}

// Two digits; -1 for anything else.
int TwoDigits(std::string_view text) {
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && text.size() == 2 ? number : -1;
}

}  // namespace

StatusOr<std::optional<Instant>> Timeline::Next(std::string_view at) {
  if (at.empty()) {
    if (former_) *former_ += std::chrono::seconds(kPauses[steps_++ % kPauses.size()]);
    return former_;
  }
  const StatusOr<Instant> when = Read(at);
  if (!when.ok()) return when.status();
  if (former_ && *when < *former_) return Malformed(at, "lies before the step before it");
  former_ = *when;
  return former_;
}

StatusOr<Instant> Timeline::Read(std::string_view at) {
  std::string_view time = at;
  if (const size_t space = at.find(' '); space != at.npos) {
    day_ = dates_->DateOf(at.substr(0, space));
    time = at.substr(space + 1);
  }
  if (!day_ || time.size() != 5 || time[2] != ':') return Malformed(at, "is no time");
  const int hour = TwoDigits(time.substr(0, 2));
  const int minute = TwoDigits(time.substr(3));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return Malformed(at, "is no time");
  v1::CivilDateTime local;
  local.mutable_date()->set_year(day_->year);
  local.mutable_date()->set_month(day_->month);
  local.mutable_date()->set_day(day_->day);
  local.set_hour(hour);
  local.set_minute(minute);
  const std::optional<Instant> when = core::InstantOfLocal(local, zone_);
  if (!when) return Malformed(at, "needs the chain's time zone, which is not known");
  return *when;
}

}  // namespace ketentafel::example
