#ifndef KETENTAFEL_SERVER_MAIL_LETTER_WRITER_H_
#define KETENTAFEL_SERVER_MAIL_LETTER_WRITER_H_

#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "ketentafel/v1/action.pb.h"
#include "server/mail/letter.h"
#include "server/papers/paper.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"
#include "shared/content/bundle.h"

namespace ketentafel::mail {

// What somebody is to get.
struct LetterWish {
  v1::PaperKind paper = v1::PAPER_KIND_UNSPECIFIED;
  std::string meeting_id;
  std::string person_id;
  std::string language;
  std::string words;         // a personal word at its head
  v1::CivilDate day;         // of a reminder
  std::string follow_up_id;  // of a question about an action
  Instant now;
};

LetterWish WishOf(const v1::Delivery& delivery, Instant now);

// A preview names its papers; making them takes seconds.
enum class Papers { kMade, kNamed };

// Writes the mails of a chain: the words, each organisation's own actions, and the papers.
// Threads: any, several at once; blocks while a paper is made.
class LetterWriter {
 public:
  // Makes the link on which an owner answers a follow-up. Errors: as the letter's.
  using FollowUpLink = std::function<StatusOr<std::string>(const std::string& ledger_id,
                                                           const std::string& follow_up_id)>;
  struct Surroundings {
    std::vector<content::Bundle> bundles;  // Dutch first
    papers::WallClock wall_clock;
    papers::Converters converters;
    FollowUpLink follow_up_link;  // null: follow-ups wait
  };
  explicit LetterWriter(Surroundings around) : around_(std::move(around)) {}

  // `state` is the whole ledger; the letter holds what its reader may see of it.
  // Errors: FAILED_PRECONDITION NOTHING_LEFT (nothing to remind of any more); UNAVAILABLE
  // PAPER_NOT_MADE (another time it may be); NOT_FOUND PAPER_GONE (it can never be again).
  StatusOr<Letter> Write(const chain::LedgerState& state, const LetterWish& wish, Papers papers);

  const papers::WallClock& wall_clock() const { return around_.wall_clock; }
  bool CanAskOwners() const { return around_.follow_up_link != nullptr; }
  const content::Bundle& BundleFor(const std::string& language) const;

 private:
  Status Attach(const chain::LedgerState& visible, const LetterWish& wish, Papers papers,
                Letter* letter);
  StatusOr<Attachment> MakeAttachment(const chain::LedgerState& visible, const LetterWish& wish,
                                      papers::Form form, Papers papers);
  StatusOr<std::string> PdfOnce(const std::string& html);

  const Surroundings around_;
  // The last few, by their HTML: readers who see the same get the same file.
  std::mutex mutex_;
  std::deque<std::pair<std::string, std::string>> made_;
};

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_LETTER_WRITER_H_
