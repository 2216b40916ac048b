#ifndef KETENTAFEL_SERVER_PAPERS_LIST_WORDS_H_
#define KETENTAFEL_SERVER_PAPERS_LIST_WORDS_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/civil.pb.h"
#include "shared/content/bundle.h"

namespace ketentafel::papers {

// What a word of a list stands for: a key, an id, a number.
using Meanings = std::map<std::string, std::string>;

// Whatever the case of its ASCII letters.
std::string Folded(std::string_view text);

// Adds what each language calls `key`.
void AddWords(const std::vector<content::Bundle>& bundles, std::string_view key,
              const std::string& meaning, Meanings* meanings);

// Nothing where the word means nothing.
std::optional<std::string> MeaningOf(const Meanings& meanings, std::string_view word);

// Several words, one after the other: with commas, or "en" and "and" before the last. The longest word
// counts, as one may hold a comma. Nothing where one of them means nothing.
std::optional<std::vector<std::string>> MeaningsOf(const Meanings& meanings, std::string_view words);

// 2026-09-17, 17-9-2026 or 17/9/2026; nothing for anything else. Whether there is such a day is for
// the rules to say.
std::optional<v1::CivilDate> DateIn(std::string_view text);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_LIST_WORDS_H_
