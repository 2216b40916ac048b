#include "server/core/local_time.h"

#include <date/tz.h>

#include <stdexcept>

namespace ketentafel::core {
namespace {

const date::time_zone* FindZone(const std::string& name) {
  try {
    return date::locate_zone(name);
  } catch (const std::runtime_error&) {
    return nullptr;  // the library says so by throwing
  }
}

}  // namespace

std::optional<v1::CivilDateTime> LocalTime(Instant instant, const std::string& zone) {
  const date::time_zone* found = FindZone(zone);
  if (found == nullptr) return std::nullopt;
  const auto local = found->to_local(instant);
  const auto day = date::floor<date::days>(local);
  const date::year_month_day date(day);
  const date::hh_mm_ss<Micros> time(local - day);
  v1::CivilDateTime civil;
  civil.mutable_date()->set_year(static_cast<int>(date.year()));
  civil.mutable_date()->set_month(static_cast<int>(static_cast<unsigned>(date.month())));
  civil.mutable_date()->set_day(static_cast<int>(static_cast<unsigned>(date.day())));
  civil.set_hour(static_cast<int>(time.hours().count()));
  civil.set_minute(static_cast<int>(time.minutes().count()));
  return civil;
}

std::optional<Instant> InstantOfLocal(const v1::CivilDateTime& local, const std::string& zone) {
  const date::time_zone* found = FindZone(zone);
  if (found == nullptr) return std::nullopt;
  const date::year_month_day day(date::year(local.date().year()),
                                 date::month(static_cast<unsigned>(local.date().month())),
                                 date::day(static_cast<unsigned>(local.date().day())));
  const auto time = date::local_days(day) + std::chrono::hours(local.hour()) +
                    std::chrono::minutes(local.minute());
  return std::chrono::time_point_cast<Micros>(found->to_sys(time, date::choose::earliest));
}

}  // namespace ketentafel::core
