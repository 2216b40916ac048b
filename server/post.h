// What main.cc sets up for mail.
#ifndef KETENTAFEL_SERVER_POST_H_
#define KETENTAFEL_SERVER_POST_H_

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
  std::unique_ptr<mail::LetterWriter> writer;
  std::unique_ptr<doors::PapersByMail> files;
  std::unique_ptr<mail::SmtpPostman> postman;
  std::unique_ptr<mail::MailRoom> room;  // null: nothing is sent
};

// Errors: INVALID_ARGUMENT OPTION_INVALID (the password file cannot be read).
StatusOr<Post> SetUpPost(const Options& options, core::Core& core,
                         std::vector<content::Bundle> bundles);

}  // namespace ketentafel

#endif  // KETENTAFEL_SERVER_POST_H_
