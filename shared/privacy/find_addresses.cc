#include <algorithm>

#include "shared/privacy/finders.h"

namespace ketentafel::privacy {
namespace {

// Units: words.
constexpr size_t kHomeBefore = 8, kHomeAfter = 6;
constexpr size_t kVenueBefore = 12, kVenueAfter = 8;
constexpr size_t kNamedHome = 5;  // "woont aan de Zonnebloem 12"

constexpr size_t kLongestNumber = 5;  // digits
constexpr int kFirstYear = 1990, kLastYear = 2099;

bool LooksLikeYear(int number) { return number >= kFirstYear && number <= kLastYear; }

// Which way a text speaks of the place it names.
enum class About { kHome, kVenue, kUnsaid };

About AboutPlace(const Search& search, size_t first, size_t last) {
  const Words& words = search.words;
  const Cues& cues = search.cues;
  if (words.HasBefore(first, kHomeBefore, cues.home) ||
      words.HasAfter(last, kHomeAfter, cues.home)) {
    return About::kHome;
  }
  if (words.HasBefore(first, kVenueBefore, cues.venue) ||
      words.HasAfter(last, kVenueAfter, cues.venue)) {
    return About::kVenue;
  }
  return About::kUnsaid;
}

// "3841 AB": the last word of a postcode at word i; i when there is none.
size_t EndOfPostcode(const Words& words, size_t i) {
  if (!words.IsNumber(i) || words.LengthOf(i) != 4 || words.Of(i)[0] == '0') return i;
  const size_t letters = i + 1;
  if (words.IsJoined(i) || !words.IsLetters(letters) || words.LengthOf(letters) != 2) return i;
  const std::string_view gap = words.GapBefore(letters);
  if (!(gap.empty() || gap == " " || gap == "  ") || !words.IsInCapitals(letters)) return i;
  const std::string_view two = words.Of(letters);
  if (two == "sa" || two == "sd" || two == "ss") return i;  // never given out
  return words.IsJoined(letters + 1) ? i : letters;
}

bool IsHouseNumber(const Search& search, size_t i) {
  const Words& words = search.words;
  if (!words.IsNumber(i) || words.LengthOf(i) > kLongestNumber || words.Of(i)[0] == '0')
    return false;
  if (search.IsTaken(i, i)) return false;
  const size_t next = i + 1;
  if (next >= words.count()) return true;
  const std::string_view gap = words.GapBefore(next);
  if (words.IsNumber(next) && (gap == "." || gap == ":" || gap == ",")) return false;  // a time
  if (gap.find('%') != gap.npos) return false;
  // "3e keer": only a short addition belongs to a house.
  if (gap.empty()) return words.LengthOf(next) == 1 && words.Of(next) != "e";
  return MonthOf(words, next, search.cues) == 0 &&
         !words.IsIn(next, search.cues.after_house_number);
}

// With the addition that is joined to it: "12a", "12-2".
size_t EndOfHouseNumber(const Words& words, size_t i) {
  if (words.IsJoined(i + 1) && words.LengthOf(i + 1) == 1) return i + 1;
  const bool added =
      i + 1 < words.count() && words.GapBefore(i + 1) == "-" && words.LengthOf(i + 1) <= 2;
  return added ? i + 1 : i;
}

bool EndsLikeStreet(const Search& search, size_t i) {
  const std::string_view word = search.words.Of(i);
  if (search.words.IsIn(i, search.cues.not_streets)) return false;
  const WordList endings = search.cues.street_endings;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() >= ending.size() + 2 && word.ends_with(ending);
  });
}

struct Street {
  size_t first = 0;
  bool is_certain = false;  // written as a name
};

// The street whose last word is i.
std::optional<Street> StreetEndingAt(const Search& search, size_t i) {
  const Words& words = search.words;
  if (!words.IsLetters(i)) return std::nullopt;
  if (EndsLikeStreet(search, i)) return Street{i, words.IsCapitalised(i)};
  const bool named = i > 0 && words.IsLetters(i - 1) && words.IsCapitalised(i - 1) &&
                     words.GapBefore(i) == " " && !words.at(i).begins_sentence;
  if (named && words.IsIn(i, search.cues.street_words)) {
    return Street{i - 1, words.IsCapitalised(i) || !words.at(i - 1).begins_sentence};
  }
  // Any name will do where somebody is said to live.
  const bool home = words.IsCapitalised(i) && (words.HasBefore(i, kNamedHome, search.cues.home) ||
                                               words.HasBefore(i, 2, search.cues.address));
  if (home && !words.at(i).begins_sentence) return Street{i, true};
  return std::nullopt;
}

// The street before a house number.
std::optional<Street> StreetBefore(const Search& search, size_t number) {
  const Words& words = search.words;
  if (number == 0 || words.at(number).begins_sentence) return std::nullopt;
  size_t last = number - 1;
  const bool announced = last > 0 && words.IsIn(last, search.cues.house_number);
  if (announced) --last;
  const std::string_view gap = words.GapBefore(number);
  const bool close = gap.find_first_not_of(" ") == gap.npos || announced ||
                     (gap == ". " && words.IsLetters(last) && words.Of(last).ends_with("str"));
  return close && !gap.empty() ? StreetEndingAt(search, last) : std::nullopt;
}

// "12 Church Lane": the last word of an English street behind its number; `number` when none.
size_t EndOfEnglishStreet(const Search& search, size_t number) {
  const Words& words = search.words;
  for (size_t i = number + 1; i < std::min(number + 4, words.count()); ++i) {
    if (!words.IsLetters(i) || !words.IsCapitalised(i) || words.GapBefore(i) != " ") return number;
    if (i > number + 1 && words.IsIn(i, search.cues.street_words_en)) return i;
  }
  return number;
}

// The last word of the postcode that follows word i; i when none does.
size_t WithPostcode(const Words& words, size_t i) {
  if (i + 1 >= words.count()) return i;
  const std::string_view gap = words.GapBefore(i + 1);
  if (gap.find_first_not_of(" ,-\n") != gap.npos) return i;
  const size_t end = EndOfPostcode(words, i + 1);
  return end > i + 1 ? end : i;
}

void TakeUnlessVenue(Search* search, size_t first, size_t last) {
  if (search->IsTaken(first, last)) return;
  if (AboutPlace(*search, first, last) != About::kVenue) search->Take(Rule::kAddress, first, last);
}

// Street and house number around word i. The last word looked at.
size_t FindHouse(Search* search, size_t i) {
  const Words& words = search->words;
  if (!IsHouseNumber(*search, i)) return i;
  if (const size_t last = EndOfEnglishStreet(*search, i); last > i) {
    TakeUnlessVenue(search, i, last);
    return last;
  }
  const auto street = StreetBefore(*search, i);
  if (!street) return i;
  const size_t number_end = EndOfHouseNumber(words, i);
  const size_t last = WithPostcode(words, number_end);
  const bool home = AboutPlace(*search, street->first, last) == About::kHome;
  const bool certain =
      last > number_end || home || (street->is_certain && !LooksLikeYear(words.NumberAt(i)));
  if (certain) TakeUnlessVenue(search, street->first, last);
  return last;
}

// A postcode alone names a dozen houses; with a number it names one.
size_t FindPostcode(Search* search, size_t i) {
  const Words& words = search->words;
  size_t last = EndOfPostcode(words, i);
  if (last == i) return i;
  const bool said =
      AboutPlace(*search, i, last) == About::kHome || words.HasBefore(i, 3, search->cues.address);
  if (LooksLikeYear(words.NumberAt(i)) && !said) return last;
  const bool number = IsHouseNumber(*search, last + 1) && !words.at(last + 1).begins_sentence;
  if (number && words.GapBefore(last + 1).find_first_not_of(" ,-") == std::string_view::npos) {
    last = EndOfHouseNumber(words, last + 1);
  }
  TakeUnlessVenue(search, i, last);
  return last;
}

}  // namespace

void FindAddresses(Search* search) {
  const Words& words = search->words;
  for (size_t i = 0; i < words.count(); ++i) {
    const size_t last = FindPostcode(search, i);
    i = last > i ? last : FindHouse(search, i);
  }
}

}  // namespace ketentafel::privacy
