#include <algorithm>
#include <optional>

#include "shared/privacy/finders.h"

namespace ketentafel::privacy {
namespace {

constexpr size_t kMostPassing = 4;  // figures at the end that may still be a year or a time

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Figures and what parts them.
size_t StartOfNumberAtEnd(std::string_view text) {
  size_t start = text.size();
  while (start > 0 && (IsDigit(text[start - 1]) ||
                       std::string_view(" .-/()+").find(text[start - 1]) != text.npos)) {
    --start;
  }
  while (start < text.size() && text[start] != '+' && text[start] != '(' && !IsDigit(text[start])) {
    ++start;
  }
  const std::string_view tail = text.substr(start);
  const auto digits = static_cast<size_t>(std::count_if(tail.begin(), tail.end(), IsDigit));
  return digits > kMostPassing ? start : text.size();
}

// "jannie@voor"
size_t StartOfEmailAtEnd(std::string_view text) {
  const size_t space = text.find_last_of(" \n,;<");
  const size_t start = space == text.npos ? 0 : space + 1;
  const size_t at = text.find('@', start);
  return at == text.npos || at == start ? text.size() : start;
}

// "NL13 TEST 01": country, check digits, and groups to the end.
size_t StartOfIbanAtEnd(const Words& words, const Cues& cues) {
  for (size_t i = 0; i + 1 < words.count(); ++i) {
    const bool country =
        std::any_of(cues.ibans.begin(), cues.ibans.end(),
                    [&](const IbanShape& iban) { return words.Of(i) == iban.country; });
    if (!country || words.IsJoined(i) || !words.IsNumber(i + 1) || !words.IsJoined(i + 1)) continue;
    const std::string_view rest = words.folded().substr(words.at(i).start);
    const bool groups = rest.find_first_of("\n,;:!?/") == rest.npos && rest.size() <= 48;
    if (groups && words.LengthOf(i + 1) >= 2) return words.at(i).start;
  }
  return words.folded().size();
}

}  // namespace

std::vector<Found> InspectUnfinished(std::string_view utf8, const Cues& cues, const Civil& today) {
  std::vector<Found> found = Inspect(utf8, cues, today);
  const Words words(utf8, cues);
  const std::string_view text = words.folded();
  const size_t iban = StartOfIbanAtEnd(words, cues);
  const size_t email = StartOfEmailAtEnd(text);
  const size_t number = StartOfNumberAtEnd(text);
  const size_t start = std::min({iban, email, number});
  if (start == text.size()) return found;
  const Rule rule = start == iban ? Rule::kIban : start == email ? Rule::kEmail : Rule::kPhone;
  // What was found further on becomes part of it; what reaches into it already says enough.
  std::erase_if(found, [&](const Found& one) { return one.start >= start; });
  const size_t free =
      found.empty() ? start : std::max(start, found.back().start + found.back().length);
  if (free < text.size()) found.push_back({rule, free, text.size() - free});
  return found;
}

}  // namespace ketentafel::privacy
