#ifndef KETENTAFEL_SHARED_PRIVACY_CUES_H_
#define KETENTAFEL_SHARED_PRIVACY_CUES_H_

#include <span>
#include <string_view>

namespace ketentafel::privacy {

// Lower-case words, sorted by bytes.
using WordList = std::span<const std::string_view>;

struct Month {
  std::string_view name;
  int number = 0;  // 1..12
};

// What follows country and check digits of an account number: 'a' a letter, '9' a digit, 'x'
// either.
struct IbanShape {
  std::string_view country;  // "nl"
  std::string_view shape;
};

// The words that the guard goes by, Dutch and English together: people mix them. The fields are
// named and ordered as in content/privacy.json.
struct Cues {
  WordList birth;  // beside a date: a birth date
  WordList past;   // before a date of long ago: a law, a foundation; nobody's birth
  std::span<const Month> months;
  WordList home;                // beside an address: where somebody lives
  WordList venue;               // beside an address: where people meet or work
  WordList address;             // announces an address
  WordList street_endings;      // "Lindelaan"
  WordList street_words;        // "Korte Laan"
  WordList street_words_en;     // "12 Church Lane"
  WordList not_streets;         // end like a street, and are none
  WordList after_house_number;  // "Lindelaan 3 keer bezocht": a count, not a house
  WordList house_number;        // "Lindelaan nr. 3"
  WordList bsn;                 // announces a citizen service number
  WordList other_numbers;       // announce a long number that is nobody's
  WordList money;
  WordList service_numbers;  // beginnings of telephone numbers that are no person's
  WordList role_mailboxes;   // before the '@': a desk, not a person
  WordList private_mail;     // behind the '@': never a desk
  WordList abbreviations;    // whose full stop ends no sentence
  std::span<const IbanShape> ibans;
};

// Those of content/privacy.json.
const Cues& BuiltInCues();

}  // namespace ketentafel::privacy

#endif  // KETENTAFEL_SHARED_PRIVACY_CUES_H_
