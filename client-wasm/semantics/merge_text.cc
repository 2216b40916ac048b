#include "client-wasm/semantics/merge_text.h"

#include <algorithm>

namespace ketentafel::semantics {
namespace {

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The one stretch of `from` that `to` replaces.
struct Edit {
  size_t begin = 0, end = 0;  // in `from`
  std::string_view text;
};

Edit EditBetween(std::string_view from, std::string_view to) {
  const size_t shorter = std::min(from.size(), to.size());
  size_t head = 0;
  while (head < shorter && from[head] == to[head]) ++head;
  auto inside = [](std::string_view s, size_t at) {
    return at < s.size() && IsContinuation(s[at]);
  };
  while (head > 0 && (inside(from, head) || inside(to, head))) --head;
  size_t tail = 0;
  while (tail < shorter - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) ++tail;
  while (tail > 0 && inside(from, from.size() - tail)) --tail;
  return {head, from.size() - tail, to.substr(head, to.size() - head - tail)};
}

std::string Replace(std::string_view text, size_t begin, size_t end, std::string_view with) {
  std::string out(text.substr(0, begin));
  out.append(with).append(text.substr(end));
  return out;
}

}  // namespace

std::string MergeText(std::string_view base, std::string_view edited, std::string_view current) {
  if (current == base || current == edited) return std::string(edited);
  const Edit mine = EditBetween(base, edited);
  const Edit theirs = EditBetween(base, current);
  const size_t grown = theirs.begin + theirs.text.size();  // end of their stretch in `current`
  if (mine.end <= theirs.begin && mine.begin < theirs.begin) {
    return Replace(current, mine.begin, mine.end, mine.text);
  }
  if (mine.begin >= theirs.end) {
    const size_t shift_to = grown + (mine.begin - theirs.end);
    return Replace(current, shift_to, shift_to + (mine.end - mine.begin), mine.text);
  }
  // Both touched the same stretch: keep both texts, and what is left of neither's deletion.
  const size_t end = mine.end > theirs.end ? grown + (mine.end - theirs.end) : grown;
  const size_t begin = std::min(mine.begin, theirs.begin);
  std::string both(theirs.text);
  both.append(mine.text);
  return Replace(current, begin, end, both);
}

}  // namespace ketentafel::semantics
