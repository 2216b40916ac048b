#ifndef KETENTAFEL_SHARED_PRIVACY_WORDS_H_
#define KETENTAFEL_SHARED_PRIVACY_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/privacy/cues.h"

namespace ketentafel::privacy {

// A run of letters or of digits: "12a" is two of them.
struct Word {
  size_t start = 0;
  size_t end = 0;
  bool is_number = false;
  bool begins_sentence = false;
};

// A text cut into words, web addresses left out. Lower case is ASCII's: cues with other letters are
// written in lower case.
class Words {
 public:
  Words(std::string_view utf8, const Cues& cues);

  size_t count() const { return words_.size(); }
  const Word& at(size_t i) const { return words_[i]; }
  bool IsNumber(size_t i) const { return i < count() && words_[i].is_number; }
  bool IsLetters(size_t i) const { return i < count() && !words_[i].is_number; }
  size_t LengthOf(size_t i) const { return words_[i].end - words_[i].start; }

  // In lower case, every kind of space a ' ' and every kind of dash a '-', byte for byte.
  std::string_view folded() const { return folded_; }
  std::string_view Of(size_t i) const;
  // What stands between a word and the one before it.
  std::string_view GapBefore(size_t i) const;
  // Whether nothing stands between two neighbours.
  bool IsJoined(size_t i) const { return i > 0 && i < count() && GapBefore(i).empty(); }
  bool IsCapitalised(size_t i) const;
  // Whether all its letters are ASCII capitals.
  bool IsInCapitals(size_t i) const;
  // The value of a short number; -1 of a long one.
  int NumberAt(size_t i) const;

  bool IsIn(size_t i, WordList list) const;
  // Whether one of the `most` words before word i, in its sentence, is in the list; and after it.
  bool HasBefore(size_t i, size_t most, WordList list) const;
  bool HasAfter(size_t i, size_t most, WordList list) const;

 private:
  void Cut(const Cues& cues);
  bool EndsSentence(size_t before, size_t after, const Cues& cues) const;

  std::string_view text_;
  std::string folded_;
  std::vector<Word> words_;
};

}  // namespace ketentafel::privacy

#endif  // KETENTAFEL_SHARED_PRIVACY_WORDS_H_
