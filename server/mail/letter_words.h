#ifndef KETENTAFEL_SERVER_MAIL_LETTER_WORDS_H_
#define KETENTAFEL_SERVER_MAIL_LETTER_WORDS_H_

#include <string>

#include "server/mail/letter.h"
#include "server/mail/letter_writer.h"

namespace ketentafel::mail {

// What the words of a letter are made of. The state is what the reader may see.
struct LetterTopic {
  const chain::LedgerState& state;
  const content::Bundle& bundle;
  const LetterWish& wish;
  const papers::WallClock& wall_clock;
  std::string follow_up_link = {};  // of a question about an action
  bool was_told_otherwise = false;  // an earlier invitation said another moment or place
};

// Subject and passages; the papers are attached by the writer.
// Errors: as LetterWriter.Write.
StatusOr<Letter> WordsOf(const LetterTopic& topic);

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_LETTER_WORDS_H_
