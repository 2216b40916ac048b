#ifndef KETENTAFEL_SHARED_CHAIN_TIMESTAMPS_H_
#define KETENTAFEL_SHARED_CHAIN_TIMESTAMPS_H_

#include <chrono>

#include "google/protobuf/timestamp.pb.h"
#include "ketentafel/v1/chain.pb.h"
#include "shared/base/civil.h"
#include "shared/base/clock.h"

namespace ketentafel::chain {

// Between the wire's timestamps and instants. Precision: microseconds.
inline Instant InstantOf(const google::protobuf::Timestamp& time) {
  return Instant(std::chrono::seconds(time.seconds()) + Micros(time.nanos() / 1000));
}

inline google::protobuf::Timestamp TimestampOf(Instant instant) {
  const auto whole = std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch());
  google::protobuf::Timestamp time;
  time.set_seconds(whole.count());
  time.set_nanos(static_cast<int32_t>((instant.time_since_epoch() - whole).count() * 1000));
  return time;
}

// Between the wire's dates and the calendar's.
inline Civil CivilOf(const v1::CivilDate& date) { return {date.year(), date.month(), date.day()}; }

inline v1::CivilDate DateOf(const Civil& civil) {
  v1::CivilDate date;
  date.set_year(civil.year);
  date.set_month(civil.month);
  date.set_day(civil.day);
  return date;
}

// The date of an instant in UTC: where a date is needed and nobody has said a local one.
inline v1::CivilDate UtcDateOf(Instant instant) {
  return DateOf(CivilFromDays(
      std::chrono::floor<std::chrono::days>(instant.time_since_epoch()).count()));
}

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_TIMESTAMPS_H_
