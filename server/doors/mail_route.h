// Mails as files, for the chain director whose server sends none: below "/mail/".
#ifndef KETENTAFEL_DOORS_MAIL_ROUTE_H_
#define KETENTAFEL_DOORS_MAIL_ROUTE_H_

#include "server/core/accounts.h"
#include "server/doors/http_route.h"
#include "server/doors/papers_by_mail.h"

namespace ketentafel::doors {

// Answers delivery/<ledger id>/<delivery id>.eml, and
// paper/<ledger id>/<kind, a number>/<meeting id>/<person id>.eml with ?lang=nl or ?lang=en and
// words=<percent-encoded>.
// 401 for who is not signed in, 403 for who is not the director, 404 for what is not there (a
// person without an address too), 503 for what does not work now; a word of plain text with each.
// Threads: any, several at once.
class MailRoute final : public HttpRoute {
 public:
  // Both outlive it.
  MailRoute(PapersByMail& mails, core::Accounts& accounts) : mails_(mails), accounts_(accounts) {}

  HttpReply Get(const RouteRequest& request) override;

 private:
  StatusOr<MailFile> Find(const RouteRequest& request);

  PapersByMail& mails_;
  core::Accounts& accounts_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_MAIL_ROUTE_H_
