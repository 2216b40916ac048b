#ifndef KETENTAFEL_CLIENT_VIEWS_MAIL_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_MAIL_PARTS_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"

// The parts of the screen from which a paper leaves by mail.
namespace ketentafel::views {

constexpr std::string_view kMailPlace = "mail";

// One person on the list.
struct Recipient {
  std::string person_id;
  std::string name;
  std::string party;
  bool has_address = false;
  bool has_paper = false;   // or is about to
  bool has_former = false;  // was invited for another moment or place
  bool is_meant = false;    // gets it as a rule
  bool chosen = false;
};

// What is about to leave.
struct MailWish {
  std::string meeting_id;
  v1::PaperKind paper = v1::PAPER_KIND_UNSPECIFIED;
  std::string language;
  std::string words;
  std::vector<Recipient> recipients;
};

// Whether somebody put a mark behind a name, or took it away.
std::string RecipientKey(const MailWish& wish, std::string_view person_id);

// The draft of the personal word.
std::string MailWordsKey(const MailWish& wish);

// Whom it is for, the language, a personal word, and the button.   mail_send.cc
void RecipientsCard(View& view, const MailWish& wish);
void WordsCard(View& view, MailWish* wish);
void SendCard(View& view, const MailWish& wish);

// What one of them gets to read.   mail_preview.cc
void PreviewCard(View& view, const MailWish& wish);

// How it goes with what was sent.   mail_deliveries.cc
void DeliveriesCard(View& view, const MailWish& wish);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_MAIL_PARTS_H_
