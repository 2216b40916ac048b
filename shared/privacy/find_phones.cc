#include <algorithm>
#include <string>

#include "shared/privacy/finders.h"

namespace ketentafel::privacy {
namespace {

constexpr size_t kNational = 10;       // digits of a Dutch number with its 0
constexpr size_t kLongestGap = 3;      // " - "
constexpr size_t kShortestAbroad = 9;  // digits after '+' or 00, country included
constexpr size_t kLongestAbroad = 15;  // Source: ITU-T E.164

// Whether word i goes on with a number that is written in groups.
bool GoesOn(const Words& words, size_t i) {
  if (!words.IsNumber(i)) return false;
  const std::string_view gap = words.GapBefore(i);
  return gap.size() <= kLongestGap && gap.find_first_not_of(" .-/()") == gap.npos;
}

// What stands directly before a number, so that it is the rest of something longer.
bool IsRestOfOther(const Search& search, size_t i) {
  const Words& words = search.words;
  if (i == 0) return false;
  const std::string_view gap = words.GapBefore(i);
  if (gap.empty()) return true;
  if (!words.IsNumber(i - 1) || search.IsTaken(i - 1, i - 1)) return false;
  return gap == "." || gap == "-" || gap == ":" || gap == ",";
}

bool IsServiceNumber(std::string_view digits, WordList beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    return digits.starts_with(beginning);
  });
}

// "06-05-2027 12.30 uur" has ten digits too.
bool IsDate(const Search& search, size_t i) {
  const auto date = DateAt(search.words, i, search.cues, search.today);
  return date && date->year == DateWords::Year::kFull;
}

// The last word of the number that has exactly `wanted` digits from word i on; 0 when there is
// none.
size_t LastOfExactly(const Words& words, size_t i, size_t wanted) {
  size_t digits = words.LengthOf(i);
  while (digits < wanted && GoesOn(words, i + 1)) digits += words.LengthOf(++i);
  return digits == wanted ? i : 0;
}

// Mobile, or an area code of three or four digits, alone or with the rest joined.
bool HasNationalShape(const Words& words, size_t i) {
  const std::string_view first = words.Of(i);
  if (first.size() < 2 || first[0] != '0' || first[1] == '0' || first[1] == '9') return false;
  if (first[1] == '6') return true;
  return first.size() == 3 || first.size() == 4 || first.size() == kNational;
}

// Whether word i may begin a number of another country, or of this one seen from there.
bool IsInternational(const Words& words, size_t i) {
  const size_t start = words.at(i).start;
  const std::string_view first = words.Of(i);
  if (start > 0 && words.folded()[start - 1] == '+') return true;
  return first.size() >= 3 && first.starts_with("00") && first[2] != '0';
}

size_t LastOfInternational(const Words& words, size_t i) {
  size_t digits = words.LengthOf(i);
  size_t last = i;
  while (digits < kLongestAbroad && GoesOn(words, last + 1)) digits += words.LengthOf(++last);
  while (digits > kLongestAbroad && last > i) digits -= words.LengthOf(last--);
  return digits >= kShortestAbroad && digits <= kLongestAbroad ? last : i;
}

// One past the last word of a telephone number at word i; i when there is none.
size_t EndOfPhone(const Search& search, size_t i) {
  const Words& words = search.words;
  const std::string_view first = words.Of(i);
  if (IsRestOfOther(search, i)) return i;
  if (IsInternational(words, i)) {
    const size_t last = LastOfInternational(words, i);
    const bool whole = last > i || first.size() >= kShortestAbroad;
    return whole ? last + 1 : i;
  }
  // "31612345678": as a list of contacts exports it.
  if (first.size() == 11 && first.starts_with("316")) return i + 1;
  if (!HasNationalShape(words, i) || IsDate(search, i)) return i;
  if (IsServiceNumber(first, search.cues.service_numbers)) return i;
  const size_t last = LastOfExactly(words, i, kNational);
  return last >= i && (last > i || first.size() == kNational) ? last + 1 : i;
}

}  // namespace

void FindPhones(Search* search) {
  const Words& words = search->words;
  for (size_t i = 0; i < words.count();) {
    const size_t end = words.IsNumber(i) ? EndOfPhone(*search, i) : i;
    if (end == i || search->IsTaken(i, end - 1)) {
      ++i;
      continue;
    }
    search->Take(Rule::kPhone, i, end - 1);
    i = end;
  }
}

}  // namespace ketentafel::privacy
