#ifndef KETENTAFEL_SHARED_PRIVACY_FINDERS_H_
#define KETENTAFEL_SHARED_PRIVACY_FINDERS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "shared/privacy/inspect.h"
#include "shared/privacy/words.h"

namespace ketentafel::privacy {

// What the finders share: the text, the words to go by, and what has been found so far.
class Search {
 public:
  Search(std::string_view utf8, const Cues& cues, const Civil& today)
      : words(utf8, cues), cues(cues), today(today) {}

  // Whether any of the words belongs to something found already.
  bool IsTaken(size_t first_word, size_t last_word) const;
  // Takes the words from `first` to `last` as found.
  void Take(Rule rule, size_t first_word, size_t last_word);
  void TakeBytes(Rule rule, size_t start, size_t end);
  // In the order of the text.
  std::vector<Found> TakeFound();

  const Words words;
  const Cues& cues;
  const Civil today;

 private:
  bool Overlaps(size_t start, size_t end) const;

  std::vector<Found> found_;
};

// In the order in which they are asked: what one has found, the next leave alone.

// Account numbers whose check digits fit. Source: ISO 13616.
void FindIbans(Search* search);
void FindEmails(Search* search);
void FindPhones(Search* search);
// Nine digits that pass the eleven-test; after the word itself, any eight or nine.
void FindBsns(Search* search);
// Dates beside a birth cue; full dates of more than twelve years ago.
void FindBirthDates(Search* search);
// Street and number, or postcode, unless the sentence is about a place where people meet or work.
void FindAddresses(Search* search);

// A date, and the last word it takes.
struct DateWords {
  enum class Year { kNone, kShort, kFull } year = Year::kNone;
  enum class Look { kDashes, kLoose, kSpelled } look = Look::kDashes;  // kLoose: "2.1.85"
  Civil date;
  size_t last = 0;
};
// The date that begins at word i. `today` says which century a short year is of.
std::optional<DateWords> DateAt(const Words& words, size_t i, const Cues& cues, const Civil& today);

// The month a word names; 0: none.
int MonthOf(const Words& words, size_t i, const Cues& cues);

}  // namespace ketentafel::privacy

#endif  // KETENTAFEL_SHARED_PRIVACY_FINDERS_H_
