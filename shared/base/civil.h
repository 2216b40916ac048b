#ifndef KETENTAFEL_SHARED_BASE_CIVIL_H_
#define KETENTAFEL_SHARED_BASE_CIVIL_H_

#include <compare>
#include <cstdint>
#include <string>

namespace ketentafel {

// A date of the proleptic Gregorian calendar, without a zone.
struct Civil {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31

  auto operator<=>(const Civil&) const = default;
};

// Whether the date exists and lies within 1900..2200.
bool IsValid(const Civil& date);

// Days since 1970-01-01, and back.
// Source: Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
int64_t DaysFromCivil(const Civil& date);
Civil CivilFromDays(int64_t days);

Civil AddDays(const Civil& date, int days);

// The same day `months` later, or the last day of that month when it is shorter.
Civil AddMonths(const Civil& date, int months);

// 0 is Monday, 6 is Sunday (ISO 8601).
int WeekdayFromMonday(const Civil& date);

// "2026-09-17".
std::string ToIso(const Civil& date);

}  // namespace ketentafel

#endif  // KETENTAFEL_SHARED_BASE_CIVIL_H_
