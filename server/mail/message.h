#ifndef KETENTAFEL_SERVER_MAIL_MESSAGE_H_
#define KETENTAFEL_SERVER_MAIL_MESSAGE_H_

#include <string>
#include <string_view>

#include "server/mail/letter.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::mail {

struct Mailbox {
  std::string name;  // may be empty
  std::string address;
};

// "Keten Ermelo <keten@zorgdat.example>", or the address alone.
// Errors: INVALID_ARGUMENT ADDRESS_MALFORMED.
StatusOr<Mailbox> ReadMailbox(std::string_view text);

// An address that stands safely in a header and on the wire: printable ASCII, one '@', no brackets,
// commas or white space. Errors: INVALID_ARGUMENT ADDRESS_MALFORMED.
Status CheckAddress(std::string_view address);

enum class MessageUse { kSend, kDraft };  // a draft opens in a mail program, ready to be sent

struct Envelope {
  Mailbox from;
  Mailbox to;
  Mailbox reply_to;  // no address: none
  // Stays the same for a delivery, however often it is sent: a receiver knows a double by it.
  std::string delivery_id;
  Instant date;
  MessageUse use = MessageUse::kSend;
};

// A MIME message (RFC 5322, 2045-2047) with CRLF line ends: text and HTML, then the attachments.
// Errors: INVALID_ARGUMENT ADDRESS_MALFORMED, HEADER_UNSAFE (a line break or another control
// character in a name, the subject or a file's name: it could smuggle in headers of its own).
// Threads: any.
StatusOr<std::string> Compose(const Letter& letter, const Envelope& envelope);

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_MESSAGE_H_
