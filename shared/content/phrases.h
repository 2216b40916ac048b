#ifndef KETENTAFEL_SHARED_CONTENT_PHRASES_H_
#define KETENTAFEL_SHARED_CONTENT_PHRASES_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/civil.h"
#include "shared/content/bundle.h"

namespace ketentafel::content {

// Dates, times and lists as people say them, in the language of the bundle. A date that does not
// exist gives an empty text.

// "donderdag 17 september 2026" / "Thursday 17 September 2026"
std::string LongDate(const Bundle& bundle, const Civil& date);
// "donderdag 17 september"
std::string DayAndMonth(const Bundle& bundle, const Civil& date);
// "17 sep"
std::string ShortDate(const Bundle& bundle, const Civil& date);
// The same as read on a day: with the year, "1 jan 2025", where that does not go without saying. It
// does in the year itself and for the nine months to come.
std::string DayAndMonth(const Bundle& bundle, const Civil& date, const Civil& today);
std::string ShortDate(const Bundle& bundle, const Civil& date, const Civil& today);
// "donderdag"
std::string Weekday(const Bundle& bundle, const Civil& date);
// "september", "sep"
std::string MonthName(const Bundle& bundle, int month);
std::string ShortMonthName(const Bundle& bundle, int month);

// "13.00" / "13:00". Units: minutes since midnight, any number: it wraps at a day.
std::string TimeOfDay(const Bundle& bundle, int minute_of_day);
// "13.00 tot 16.00 uur" / "13:00 to 16:00". Units: minutes.
std::string TimeRange(const Bundle& bundle, int start_minute_of_day, int length_minutes);

// What a chain is called on its own: "Keten Harderwijk"; a name that says so already stays as it is.
std::string ChainTitle(const Bundle& bundle, std::string_view name);

// How far a day is away: "vandaag", "morgen", "over zes weken", "drie dagen geleden".
std::string DayDistance(const Bundle& bundle, const Civil& from, const Civil& to);

// Where a meeting stands: "3 min achter", "op tijd", "2 min voor". Units: minutes, behind is above
// zero.
std::string ScheduleState(const Bundle& bundle, int minutes_behind);

// A term of the library, such as a group of carers, in the middle of a sentence: it begins small.
std::string InSentence(std::string term);
// "Jonge mantelzorgers en 70-plussers": terms of the library on a line of their own.
std::string ListedTerms(const Bundle& bundle, std::vector<std::string> terms);
// "Zorgdat, MEE en Tactus"
std::string Listed(const Bundle& bundle, const std::vector<std::string>& names);
// "Zorgdat, MEE of Tactus"
std::string ListedAsChoice(const Bundle& bundle, const std::vector<std::string>& names);

}  // namespace ketentafel::content

#endif  // KETENTAFEL_SHARED_CONTENT_PHRASES_H_
