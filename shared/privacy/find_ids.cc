#include <algorithm>
#include <array>
#include <string>

#include "shared/privacy/finders.h"

namespace ketentafel::privacy {
namespace {

// ---- Account numbers

constexpr size_t kIbanHead = 4;  // country and check digits

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

bool Fits(char c, char shape) {
  return shape == 'a' ? IsLetter(c) : shape == '9' ? IsDigit(c) : IsDigit(c) || IsLetter(c);
}

// Source: ISO 7064, MOD 97-10, with letters as 10..35.
bool PassesMod97(const std::string& iban) {
  int rest = 0;
  for (size_t i = 0; i < iban.size(); ++i) {
    const char c = iban[(i + kIbanHead) % iban.size()];
    rest = IsDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'a' + 10)) % 97;
  }
  return rest == 1;
}

// Where the account number at `start` ends; `start` when there is none.
size_t EndOfIban(std::string_view text, size_t start, std::string_view shape) {
  std::string iban;
  size_t at = start;
  while (at < text.size() && iban.size() < kIbanHead + shape.size()) {
    const char c = text[at];
    const bool separates = (c == ' ' || c == '.' || c == '-') && !iban.empty() && text[at - 1] != c;
    if (!separates) {
      const size_t n = iban.size();
      const char wanted = n < 2 ? 'a' : n < kIbanHead ? '9' : shape[n - kIbanHead];
      if (!Fits(c, wanted)) return start;
      iban += c;
    }
    ++at;
  }
  const bool whole = iban.size() == kIbanHead + shape.size();
  const bool goes_on = at < text.size() && (IsDigit(text[at]) || IsLetter(text[at]));
  return whole && !goes_on && PassesMod97(iban) ? at : start;
}

// ---- Citizen service numbers

constexpr size_t kBsnDigits = 9;
constexpr size_t kCueBefore = 3, kKindBefore = 6;  // words

// How people group nine digits.
constexpr std::array<std::array<size_t, 4>, 10> kGroupings = {{{9, 0, 0, 0},
                                                               {3, 3, 3, 0},
                                                               {4, 2, 3, 0},
                                                               {4, 3, 2, 0},
                                                               {3, 2, 4, 0},
                                                               {4, 5, 0, 0},
                                                               {5, 4, 0, 0},
                                                               {3, 6, 0, 0},
                                                               {6, 3, 0, 0},
                                                               {2, 2, 2, 3}}};

// Source: Logisch ontwerp BSN, the eleven-test with -1 as the weight of the last digit.
bool PassesElevenTest(std::string_view digits) {
  int sum = 0;
  bool all_zero = true;
  for (size_t i = 0; i < kBsnDigits; ++i) {
    const int digit = digits[i] - '0';
    all_zero = all_zero && digit == 0;
    sum += digit * (i + 1 == kBsnDigits ? -1 : static_cast<int>(kBsnDigits - i));
  }
  return sum % 11 == 0 && !all_zero;
}

// The last word of a number in one of the groupings, its groups parted by one and the same sign.
size_t LastOfGroups(const Words& words, size_t i, const std::array<size_t, 4>& groups) {
  size_t last = i;
  for (size_t g = 0; g < groups.size() && groups[g] != 0; ++g) {
    last = i + g;
    if (!words.IsNumber(last) || words.LengthOf(last) != groups[g]) return words.count();
    if (g == 0) continue;
    const std::string_view gap = words.GapBefore(last);
    if (gap != " " && gap != "." && gap != "-") return words.count();
    if (gap != words.GapBefore(i + 1)) return words.count();
  }
  return last;
}

std::string DigitsOf(const Words& words, size_t first, size_t last) {
  std::string digits;
  for (size_t i = first; i <= last; ++i) digits += words.Of(i);
  return digits;
}

// Part of something longer, or an amount.
bool IsPartOfOther(const Search& search, size_t first, size_t last) {
  const Words& words = search.words;
  const auto touches = [](std::string_view gap) {
    return gap.empty() || gap == "." || gap == "," || gap == "-" || gap == "/" || gap == ":";
  };
  if (first > 0 && (words.IsJoined(first) || words.IsIn(first - 1, search.cues.money))) return true;
  if (first > 0 && words.IsNumber(first - 1) && touches(words.GapBefore(first))) return true;
  const size_t next = last + 1;
  if (next >= words.count()) return false;
  if (words.IsJoined(next) || words.IsIn(next, search.cues.money)) return true;
  return words.IsNumber(next) && touches(words.GapBefore(next));
}

bool IsBsn(const Search& search, size_t first, size_t last) {
  const Words& words = search.words;
  if (search.IsTaken(first, last) || IsPartOfOther(search, first, last)) return false;
  if (words.HasBefore(first, kCueBefore, search.cues.bsn)) return true;
  if (words.HasBefore(first, kKindBefore, search.cues.other_numbers)) return false;
  return PassesElevenTest(DigitsOf(words, first, last));
}

// "sofinummer 12345678": one that begins with a 0, as people write it.
bool IsShortBsn(const Search& search, size_t i) {
  const Words& words = search.words;
  return words.LengthOf(i) == kBsnDigits - 1 && words.HasBefore(i, kCueBefore, search.cues.bsn) &&
         !search.IsTaken(i, i);
}

}  // namespace

void FindIbans(Search* search) {
  const Words& words = search->words;
  for (size_t i = 0; i < words.count(); ++i) {
    if (words.at(i).is_number || words.LengthOf(i) != 2 || words.IsJoined(i)) continue;
    for (const IbanShape& iban : search->cues.ibans) {
      if (words.Of(i) != iban.country) continue;
      const size_t start = words.at(i).start;
      const size_t end = EndOfIban(words.folded(), start, iban.shape);
      if (end > start) search->TakeBytes(Rule::kIban, start, end);
    }
  }
}

void FindBsns(Search* search) {
  const Words& words = search->words;
  for (size_t i = 0; i < words.count(); ++i) {
    if (!words.IsNumber(i)) continue;
    if (IsShortBsn(*search, i)) search->Take(Rule::kBsn, i, i);
    for (const auto& groups : kGroupings) {
      const size_t last = LastOfGroups(words, i, groups);
      if (last < words.count() && IsBsn(*search, i, last)) search->Take(Rule::kBsn, i, last);
    }
  }
}

}  // namespace ketentafel::privacy
