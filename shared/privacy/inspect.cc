#include "shared/privacy/inspect.h"

#include <algorithm>

#include "shared/privacy/finders.h"

namespace ketentafel::privacy {

bool Search::Overlaps(size_t start, size_t end) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
    return start < found.start + found.length && found.start < end;
  });
}

bool Search::IsTaken(size_t first_word, size_t last_word) const {
  return Overlaps(words.at(first_word).start, words.at(last_word).end);
}

void Search::Take(Rule rule, size_t first_word, size_t last_word) {
  TakeBytes(rule, words.at(first_word).start, words.at(last_word).end);
}

void Search::TakeBytes(Rule rule, size_t start, size_t end) {
  if (!Overlaps(start, end)) found_.push_back({rule, start, end - start});
}

std::vector<Found> Search::TakeFound() {
  std::sort(found_.begin(), found_.end(),
            [](const Found& a, const Found& b) { return a.start < b.start; });
  return std::move(found_);
}

std::vector<Found> Inspect(std::string_view utf8, const Cues& cues, const Civil& today) {
  Search search(utf8, cues, today);
  FindIbans(&search);
  FindEmails(&search);
  FindPhones(&search);
  FindBsns(&search);
  FindBirthDates(&search);
  FindAddresses(&search);
  return search.TakeFound();
}

std::string_view NameOf(Rule rule) {
  switch (rule) {
    case Rule::kIban:
      return "iban";
    case Rule::kEmail:
      return "email";
    case Rule::kPhone:
      return "phone";
    case Rule::kBsn:
      return "bsn";
    case Rule::kBirthDate:
      return "birth_date";
    case Rule::kAddress:
      return "address";
  }
  return "";
}

std::string Dotted(std::string_view utf8, const std::vector<Found>& found) {
  std::string dotted;
  size_t at = 0;
  for (const Found& one : found) {
    dotted.append(utf8.substr(at, one.start - at)).append("•••");
    at = one.start + one.length;
  }
  return dotted.append(utf8.substr(at));
}

}  // namespace ketentafel::privacy
