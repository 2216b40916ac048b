// What main.cc sets up for mail.
#ifndef KETENTAFEL_SERVER_POST_H_
#define KETENTAFEL_SERVER_POST_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "server/core/core.h"
#include "server/doors/papers_by_mail.h"
#include "server/mail/mail_room.h"
#include "server/mail/smtp_postman.h"
#include "server/options.h"
#include "shared/content/bundle.h"

namespace ketentafel {

// Mails to look at, and the room that sends them where there is a mail server. Members end in the
// reverse order of their making.
struct Post {
  // Sends from now on. Mails name the page, whose port is known once its door is open.
  void Open(uint16_t http_port);

  std::shared_ptr<std::atomic<uint16_t>> http_port;
  std::unique_ptr<mail::LetterWriter> writer;
  std::unique_ptr<doors::PapersByMail> files;
  std::unique_ptr<mail::SmtpPostman> postman;
  std::unique_ptr<mail::MailRoom> room;  // null: nothing is sent
};

// Sends nothing before it is opened.
// Errors: INVALID_ARGUMENT OPTION_INVALID (the password file cannot be read).
StatusOr<Post> SetUpPost(const Options& options, core::Core& core,
                         std::vector<content::Bundle> bundles);

}  // namespace ketentafel

#endif  // KETENTAFEL_SERVER_POST_H_
