#include "shared/privacy/words.h"

#include <algorithm>

namespace ketentafel::privacy {
namespace {

enum class Class { kDigit, kLetter, kOther };

Class ClassOf(char c) {
  if (c >= '0' && c <= '9') return Class::kDigit;
  const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  return letter ? Class::kLetter : Class::kOther;
}

// Latin-1's and General Punctuation's signs: the spaces, dashes and quotes that phones and word
// processors put in by themselves.
// Source: Unicode 15, blocks U+00A0..00BF and U+2000..206F.
std::string Folded(std::string_view text) {
  std::string folded(text);
  const auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  for (size_t i = 0; i < folded.size(); ++i) {
    if (folded[i] >= 'A' && folded[i] <= 'Z') folded[i] = static_cast<char>(folded[i] + 'a' - 'A');
    if (byte(i) == 0xC2 && byte(i + 1) >= 0xA0 && byte(i + 1) <= 0xBF) {
      folded[i] = folded[i + 1] = ' ';
      ++i;
    } else if (byte(i) == 0xE2 && (byte(i + 1) == 0x80 || byte(i + 1) == 0x81) &&
               byte(i + 2) >= 0x80 && byte(i + 2) <= 0xBF) {
      const bool dash = byte(i + 1) == 0x80 && byte(i + 2) >= 0x90 && byte(i + 2) <= 0x95;
      folded[i] = dash ? '-' : ' ';
      folded[i + 1] = folded[i + 2] = ' ';
      i += 2;
    }
  }
  return folded;
}

// Numbers in a web address are nobody's.
void BlankWebAddresses(std::string* folded) {
  for (const std::string_view beginning : {"http://", "https://", "www."}) {
    for (size_t at = folded->find(beginning); at != folded->npos;
         at = folded->find(beginning, at)) {
      const size_t end = std::min(folded->find_first_of(" \n", at), folded->size());
      folded->replace(at, end - at, end - at, ' ');
    }
  }
}

}  // namespace

Words::Words(std::string_view utf8, const Cues& cues) : text_(utf8), folded_(Folded(utf8)) {
  BlankWebAddresses(&folded_);
  Cut(cues);
}

void Words::Cut(const Cues& cues) {
  size_t at = 0;
  while (at < folded_.size()) {
    const Class kind = ClassOf(folded_[at]);
    if (kind == Class::kOther) {
      ++at;
      continue;
    }
    size_t end = at + 1;
    while (end < folded_.size() && ClassOf(folded_[end]) == kind) ++end;
    words_.push_back({at, end, kind == Class::kDigit, words_.empty()});
    if (words_.size() > 1) {
      words_.back().begins_sentence = EndsSentence(words_.size() - 2, words_.size() - 1, cues);
    }
    at = end;
  }
}

// A full stop ends a sentence when a capital follows and it does not belong to an abbreviation.
bool Words::EndsSentence(size_t before, size_t after, const Cues& cues) const {
  const std::string_view gap = GapBefore(after);
  if (gap.find_first_of("\n;!?") != gap.npos) return true;
  const size_t stop = gap.find('.');
  if (stop == gap.npos || stop + 1 >= gap.size() || words_[after].is_number) return false;
  if (IsIn(before, cues.abbreviations) || LengthOf(before) == 1) return false;
  return IsCapitalised(after);
}

std::string_view Words::Of(size_t i) const {
  return std::string_view(folded_).substr(words_[i].start, LengthOf(i));
}

std::string_view Words::GapBefore(size_t i) const {
  const size_t from = i == 0 ? 0 : words_[i - 1].end;
  return std::string_view(folded_).substr(from, words_[i].start - from);
}

bool Words::IsCapitalised(size_t i) const {
  const char first = text_[words_[i].start];
  if (first >= 'A' && first <= 'Z') return true;
  // Latin-1's capitals: À..Þ.
  return static_cast<unsigned char>(first) == 0xC3 && LengthOf(i) > 1 &&
         static_cast<unsigned char>(text_[words_[i].start + 1]) < 0x9F;
}

bool Words::IsInCapitals(size_t i) const {
  const std::string_view word = text_.substr(words_[i].start, LengthOf(i));
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

int Words::NumberAt(size_t i) const {
  if (!IsNumber(i) || LengthOf(i) > 4) return -1;
  int value = 0;
  for (char c : Of(i)) value = value * 10 + (c - '0');
  return value;
}

bool Words::IsIn(size_t i, WordList list) const {
  return i < count() && std::binary_search(list.begin(), list.end(), Of(i));
}

bool Words::HasBefore(size_t i, size_t most, WordList list) const {
  for (size_t steps = 0; steps < most && i > 0; ++steps) {
    if (words_[i].begins_sentence) return false;
    if (IsIn(--i, list)) return true;
  }
  return false;
}

bool Words::HasAfter(size_t i, size_t most, WordList list) const {
  for (size_t steps = 0; steps < most && i + 1 < count(); ++steps) {
    if (words_[++i].begins_sentence) return false;
    if (IsIn(i, list)) return true;
  }
  return false;
}

}  // namespace ketentafel::privacy
