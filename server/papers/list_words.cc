#include "server/papers/list_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/base/text.h"

namespace ketentafel::papers {
namespace {

constexpr std::array<std::string_view, 5> kBetween = {", ", ",", " en ", " and ", "; "};

// The number in all of a text.
std::optional<int> NumberIn(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The longest word that a text begins with; and ends or goes on to another.
const Meanings::value_type* FirstWord(const Meanings& meanings, std::string_view text) {
  const Meanings::value_type* longest = nullptr;
  for (const auto& entry : meanings) {
    const std::string& word = entry.first;
    if (word.empty() || !text.starts_with(word)) continue;
    const std::string_view rest = text.substr(word.size());
    const bool ends = rest.empty() || std::ranges::any_of(kBetween, [&](std::string_view between) {
                        return rest.starts_with(between);
                      });
    if (ends && (longest == nullptr || word.size() > longest->first.size())) longest = &entry;
  }
  return longest;
}

}  // namespace

std::string Folded(std::string_view text) {
  std::string folded = Trimmed(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

void AddWords(const std::vector<content::Bundle>& bundles, std::string_view key,
              const std::string& meaning, Meanings* meanings) {
  for (const content::Bundle& bundle : bundles) {
    if (bundle.Has(key)) meanings->emplace(Folded(bundle.Text(key)), meaning);
  }
}

std::optional<std::string> MeaningOf(const Meanings& meanings, std::string_view word) {
  const auto found = meanings.find(Folded(word));
  return found == meanings.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::vector<std::string>> MeaningsOf(const Meanings& meanings,
                                                   std::string_view words) {
  std::vector<std::string> found;
  const std::string folded = Folded(words);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const Meanings::value_type* word = FirstWord(meanings, rest);
    if (word == nullptr) return std::nullopt;
    found.push_back(word->second);
    rest.remove_prefix(word->first.size());
    for (const std::string_view between : kBetween) {
      if (!rest.starts_with(between)) continue;
      rest.remove_prefix(between.size());
      break;
    }
  }
  return found;
}

std::optional<v1::CivilDate> DateIn(std::string_view text) {
  const char between = text.find('/') == std::string_view::npos ? '-' : '/';
  const std::vector<std::string> parts = Split(text, between);
  if (parts.size() != 3) return std::nullopt;
  std::array<int, 3> numbers{};
  for (size_t i = 0; i < 3; ++i) {
    const std::optional<int> number = NumberIn(parts[i]);
    if (!number) return std::nullopt;
    numbers[i] = *number;
  }
  if (parts[0].size() != 4) std::swap(numbers[0], numbers[2]);
  v1::CivilDate date;
  date.set_year(numbers[0]);
  date.set_month(numbers[1]);
  date.set_day(numbers[2]);
  return date;
}

}  // namespace ketentafel::papers
