#ifndef KETENTAFEL_CLIENT_VIEWS_DATES_H_
#define KETENTAFEL_CLIENT_VIEWS_DATES_H_

#include <string>
#include <string_view>

#include "client-wasm/views/view.h"
#include "ketentafel/v1/chain.pb.h"

namespace ketentafel::views {

// Between the wire's dates and times and the values of the browser's fields. An empty or malformed
// value is an empty message.
std::string FieldValue(const v1::CivilDate& date);       // "2026-09-17"
std::string FieldTime(const v1::CivilDateTime& moment);  // "13:00"
v1::CivilDate DateOfField(std::string_view value);
void SetTimeOfField(std::string_view value, v1::CivilDateTime* moment);

// As people say them. Empty for what is not set.
std::string ShownDate(const View& view, std::string_view field_value);  // "17 september 2026"
std::string ShownTime(const View& view, std::string_view field_value);  // "13.00"
std::string LongDate(const View& view, const v1::CivilDate& date);      // with weekday and year
std::string DayAndMonth(const View& view, const v1::CivilDate& date);
std::string ShortDate(const View& view, const v1::CivilDate& date);  // "17 sep", "1 jan 2025"
// "13.49", an instant in the meeting's zone.
std::string TimeOfDay(const View& view, Instant instant, std::string_view zone);
// "Donderdag 17 september 2026, 13.00 tot 16.00 uur, stadhuis Harderwijk"
std::string MeetingMoment(const View& view, const v1::Meeting& meeting);

// Units: minutes since midnight.
int MinuteOfDay(const v1::CivilDateTime& moment);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_DATES_H_
