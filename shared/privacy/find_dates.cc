#include <algorithm>

#include "shared/privacy/finders.h"

namespace ketentafel::privacy {
namespace {

using Year = DateWords::Year;
using Look = DateWords::Look;

constexpr int kYearsAgo = 12;
constexpr size_t kCueBefore = 5;  // words
constexpr size_t kCueAfter = 2;
constexpr size_t kPastBefore = 6;
constexpr int kShortYearsAhead = 10;  // '37 seen in 2027 is 2037, '38 is 1938

bool IsDay(const Words& words, size_t i) {
  const int day = words.NumberAt(i);
  return words.IsNumber(i) && words.LengthOf(i) <= 2 && day >= 1 && day <= 31;
}

bool IsBetween(std::string_view gap, std::string_view signs) {
  return gap.size() <= 2 && gap.find_first_not_of(signs) == gap.npos;
}

// Reads word i as the year of `date`. Whether it is one.
bool TakeYear(const Words& words, size_t i, const Civil& today, DateWords* date) {
  const int number = words.NumberAt(i);
  if (words.LengthOf(i) == 4 && number >= 1900 && number <= 2199) {
    date->year = Year::kFull;
    date->date.year = number;
  } else if (words.LengthOf(i) == 2) {
    const int century = number > today.year % 100 + kShortYearsAhead ? 1900 : 2000;
    date->year = Year::kShort;
    date->date.year = century + number;
  } else {
    return false;
  }
  date->last = i;
  return true;
}

// "12-03-1950", "12.3.50", "1950-03-12".
std::optional<DateWords> InFigures(const Words& words, size_t i, const Civil& today) {
  if (!words.IsNumber(i) || !words.IsNumber(i + 1) || !words.IsNumber(i + 2)) return std::nullopt;
  const std::string_view gap = words.GapBefore(i + 1);
  std::string_view second = words.GapBefore(i + 2);
  if (second.size() > 1 && second.back() == '\'') second.remove_suffix(1);  // 14-02-'53
  if (gap != second) return std::nullopt;
  DateWords date;
  if (gap == "." || gap == " ") {
    date.look = Look::kLoose;
  } else if (gap != "-" && gap != "/" && gap != " - ") {
    return std::nullopt;
  }
  const bool year_first = words.LengthOf(i) == 4;
  if (!TakeYear(words, year_first ? i : i + 2, today, &date)) return std::nullopt;
  date.last = i + 2;
  date.date.month = words.NumberAt(i + 1);
  date.date.day = words.NumberAt(year_first ? i + 2 : i);
  if (words.LengthOf(i + 1) > 2 || !IsValid(date.date)) return std::nullopt;
  return date;
}

// The year behind a written-out date: " 1950", ", 1950", " '50".
void TakeYearBehind(const Words& words, size_t i, const Civil& today, DateWords* date) {
  if (!words.IsNumber(i)) return;
  const std::string_view gap = words.GapBefore(i);
  const bool quoted = gap == " '" || (gap.size() == 4 && gap.find_first_not_of(' ') == gap.npos);
  if (!quoted && !IsBetween(gap, " ,.-")) return;
  if (words.LengthOf(i) == 2 && !quoted && gap != "-") return;
  TakeYear(words, i, today, date);
}

// "12 maart 1950", "12e maart", "3rd of May, 1950".
std::optional<DateWords> DayFirst(const Words& words, size_t i, const Cues& cues,
                                  const Civil& today) {
  if (!IsDay(words, i)) return std::nullopt;
  size_t month = i + 1;
  if (words.IsJoined(month) && words.IsLetters(month)) ++month;  // 12e, 3rd
  if (month < words.count() && words.IsLetters(month) && words.Of(month) == "of") ++month;
  if (MonthOf(words, month, cues) == 0 || !IsBetween(words.GapBefore(month), " -.")) {
    return std::nullopt;
  }
  DateWords date{.look = Look::kSpelled,
                 .date = {0, MonthOf(words, month, cues), words.NumberAt(i)},
                 .last = month};
  TakeYearBehind(words, month + 1, today, &date);
  return date;
}

// "March 3rd, 1950".
std::optional<DateWords> MonthFirst(const Words& words, size_t i, const Cues& cues,
                                    const Civil& today) {
  if (MonthOf(words, i, cues) == 0 || !IsDay(words, i + 1)) return std::nullopt;
  if (!IsBetween(words.GapBefore(i + 1), " .")) return std::nullopt;
  size_t last = i + 1;
  if (words.IsJoined(last + 1) && words.IsLetters(last + 1)) ++last;
  DateWords date{.look = Look::kSpelled,
                 .date = {0, MonthOf(words, i, cues), words.NumberAt(i + 1)},
                 .last = last};
  TakeYearBehind(words, last + 1, today, &date);
  return date;
}

bool IsLongAgo(const DateWords& date, const Civil& today) {
  if (date.year == Year::kNone) return false;
  if (date.year == Year::kShort && date.look == Look::kLoose) return false;
  return date.date < Civil{today.year - kYearsAgo, today.month, today.day};
}

bool IsBirthDate(const Search& search, size_t i, const DateWords& date) {
  const Words& words = search.words;
  const Cues& cues = search.cues;
  if (words.HasBefore(i, kCueBefore, cues.birth)) return true;
  if (words.HasAfter(date.last, kCueAfter, cues.birth)) return true;
  return IsLongAgo(date, search.today) && !words.HasBefore(i, kPastBefore, cues.past);
}

}  // namespace

int MonthOf(const Words& words, size_t i, const Cues& cues) {
  if (!words.IsLetters(i)) return 0;
  const auto month = std::lower_bound(
      cues.months.begin(), cues.months.end(), words.Of(i),
      [](const Month& one, std::string_view name) { return one.name < name; });
  return month != cues.months.end() && month->name == words.Of(i) ? month->number : 0;
}

std::optional<DateWords> DateAt(const Words& words, size_t i, const Cues& cues,
                                const Civil& today) {
  if (auto date = InFigures(words, i, today)) return date;
  if (auto date = DayFirst(words, i, cues, today)) return date;
  return MonthFirst(words, i, cues, today);
}

void FindBirthDates(Search* search) {
  const Words& words = search->words;
  for (size_t i = 0; i < words.count(); ++i) {
    const auto date = DateAt(words, i, search->cues, search->today);
    if (!date) continue;
    if (!search->IsTaken(i, date->last) && IsBirthDate(*search, i, *date)) {
      search->Take(Rule::kBirthDate, i, date->last);
    }
    i = date->last;
  }
}

}  // namespace ketentafel::privacy
