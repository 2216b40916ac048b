#include <algorithm>

#include "shared/privacy/finders.h"

namespace ketentafel::privacy {
namespace {

bool IsAlnum(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool IsOfName(char c) {
  return IsAlnum(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}
bool IsOfDomain(char c) { return IsAlnum(c) || c == '.' || c == '-'; }

bool IsListed(std::string_view word, WordList list) {
  return std::binary_search(list.begin(), list.end(), word);
}

// The domain at the front: labels with dots, the last of at least two letters.
std::string_view DomainAt(std::string_view text) {
  size_t end = 0;
  while (end < text.size() && IsOfDomain(text[end])) ++end;
  while (end > 0 && !IsAlnum(text[end - 1])) --end;
  const std::string_view domain = text.substr(0, end);
  const size_t dot = domain.rfind('.');
  if (dot == domain.npos || dot == 0 || !IsAlnum(domain[0])) return {};
  const std::string_view last = domain.substr(dot + 1);
  const bool letters = std::all_of(last.begin(), last.end(),
                                   [](char c) { return c >= 'a' && c <= 'z'; });
  return last.size() >= 2 && letters ? domain : std::string_view();
}

}  // namespace

void FindEmails(Search* search) {
  const std::string_view text = search->words.folded();
  for (size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    const std::string_view domain = DomainAt(text.substr(at + 1));
    size_t start = at;
    while (start > 0 && IsOfName(text[start - 1])) --start;
    while (start < at && !IsAlnum(text[start])) ++start;
    if (domain.empty() || start == at) continue;
    const std::string_view name = text.substr(start, at - start);
    const bool desk =
        IsListed(name, search->cues.role_mailboxes) && !IsListed(domain, search->cues.private_mail);
    if (!desk) search->TakeBytes(Rule::kEmail, start, at + 1 + domain.size());
  }
}

}  // namespace ketentafel::privacy
