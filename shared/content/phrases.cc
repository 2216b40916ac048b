#include "shared/content/phrases.h"

#include <cstdlib>
#include <utility>

#include "shared/base/text.h"

namespace ketentafel::content {
namespace {

constexpr int kMinutesPerDay = 24 * 60;
// From here on weeks, and from there on months, say more than days do.
constexpr int kDaysBeforeWeeks = 14;
constexpr int kDaysBeforeMonths = 60;
constexpr int kDaysPerWeek = 7;
constexpr int kDaysPerMonth = 30;
constexpr int kMonthsWithoutYear = 9;

std::string TwoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string Date(const Bundle& bundle, std::string_view pattern, const Civil& date) {
  if (!IsValid(date)) return "";
  return bundle.Text(pattern, {{"weekday", Weekday(bundle, date)},
                               {"day", std::to_string(date.day)},
                               {"month", MonthName(bundle, date.month)},
                               {"month_short", ShortMonthName(bundle, date.month)},
                               {"year", std::to_string(date.year)}});
}

bool IsOfAnotherYear(const Civil& date, const Civil& today) {
  if (date.year == today.year) return false;
  return date < today || AddMonths(today, kMonthsWithoutYear) < date;
}

// Months between two dates, the earlier one first; half a month counts as one.
int MonthsBetween(const Civil& from, const Civil& to) {
  int months = (to.year - from.year) * 12 + to.month - from.month;
  while (AddMonths(from, months) > to) --months;
  const int beyond = static_cast<int>(DaysFromCivil(to) - DaysFromCivil(AddMonths(from, months)));
  return beyond * 2 >= kDaysPerMonth ? months + 1 : months;
}

// Latin letters alone: enough to find a word of ours in a name.
std::string Lowered(std::string_view text) {
  std::string lowered(text);
  for (char& letter : lowered) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lowered;
}

std::string Joined(const Bundle& bundle, std::string_view pattern,
                   const std::vector<std::string>& names) {
  if (names.empty()) return "";
  std::string result = names.front();
  for (size_t i = 1; i + 1 < names.size(); ++i) result += ", " + names[i];
  if (names.size() == 1) return result;
  return bundle.Text(pattern, {{"first", result}, {"last", names.back()}});
}

}  // namespace

std::string LongDate(const Bundle& bundle, const Civil& date) {
  return Date(bundle, "time.date.long", date);
}

std::string DayAndMonth(const Bundle& bundle, const Civil& date) {
  return Date(bundle, "time.date.day_and_month", date);
}

std::string ShortDate(const Bundle& bundle, const Civil& date) {
  return Date(bundle, "time.date.short", date);
}

std::string DayAndMonth(const Bundle& bundle, const Civil& date, const Civil& today) {
  return IsOfAnotherYear(date, today) ? LongDate(bundle, date) : DayAndMonth(bundle, date);
}

std::string ShortDate(const Bundle& bundle, const Civil& date, const Civil& today) {
  if (!IsOfAnotherYear(date, today)) return ShortDate(bundle, date);
  return Date(bundle, "time.date.short_with_year", date);
}

std::string Weekday(const Bundle& bundle, const Civil& date) {
  if (!IsValid(date)) return "";
  return bundle.Text("weekday." + std::to_string(WeekdayFromMonday(date) + 1));
}

std::string MonthName(const Bundle& bundle, int month) {
  return bundle.Text("month." + std::to_string(month));
}

std::string ShortMonthName(const Bundle& bundle, int month) {
  return bundle.Text("month." + std::to_string(month) + ".short");
}

std::string TimeOfDay(const Bundle& bundle, int minute_of_day) {
  const int minute = (minute_of_day % kMinutesPerDay + kMinutesPerDay) % kMinutesPerDay;
  return bundle.Text("time.of_day",
                     {{"hour", TwoDigits(minute / 60)}, {"minute", TwoDigits(minute % 60)}});
}

std::string TimeRange(const Bundle& bundle, int start_minute_of_day, int length_minutes) {
  return bundle.Text("time.range",
                     {{"start", TimeOfDay(bundle, start_minute_of_day)},
                      {"end", TimeOfDay(bundle, start_minute_of_day + length_minutes)}});
}

std::string ChainTitle(const Bundle& bundle, std::string_view name) {
  const std::string lowered = Lowered(name);
  for (const std::string& word : Split(bundle.Text("chain.words"), ' ')) {
    if (lowered.find(word) != std::string::npos) return std::string(name);
  }
  return bundle.Text("report.of_chain", {{"chain", std::string(name)}});
}

std::string DayDistance(const Bundle& bundle, const Civil& from, const Civil& to) {
  if (!IsValid(from) || !IsValid(to)) return "";
  const int days = static_cast<int>(DaysFromCivil(to) - DaysFromCivil(from));
  if (days == 0) return bundle.Text("time.today");
  if (days == 1) return bundle.Text("time.tomorrow");
  if (days == -1) return bundle.Text("time.yesterday");
  const std::string direction = days > 0 ? "time.ahead." : "time.ago.";
  const int distance = std::abs(days);
  if (distance < kDaysBeforeWeeks) return bundle.Plural(direction + "days", distance);
  if (distance < kDaysBeforeMonths) {
    return bundle.Plural(direction + "weeks", distance / kDaysPerWeek);
  }
  const int months = days > 0 ? MonthsBetween(from, to) : MonthsBetween(to, from);
  return bundle.Plural(direction + "months", months);
}

std::string ScheduleState(const Bundle& bundle, int minutes_behind) {
  if (minutes_behind == 0) return bundle.Text("time.on_time");
  return minutes_behind > 0 ? bundle.Plural("time.behind", minutes_behind)
                            : bundle.Plural("time.early", -minutes_behind);
}

std::string InSentence(std::string term) {
  if (!term.empty() && term[0] >= 'A' && term[0] <= 'Z') {
    term[0] = static_cast<char>(term[0] - 'A' + 'a');
  }
  return term;
}

std::string ListedTerms(const Bundle& bundle, std::vector<std::string> terms) {
  for (size_t i = 1; i < terms.size(); ++i) terms[i] = InSentence(std::move(terms[i]));
  return Listed(bundle, terms);
}

std::string Listed(const Bundle& bundle, const std::vector<std::string>& names) {
  return Joined(bundle, "list.and", names);
}

std::string ListedAsChoice(const Bundle& bundle, const std::vector<std::string>& names) {
  return Joined(bundle, "list.or", names);
}

}  // namespace ketentafel::content
