#ifndef KETENTAFEL_SERVER_MAIL_SMTP_POSTMAN_H_
#define KETENTAFEL_SERVER_MAIL_SMTP_POSTMAN_H_

#include <chrono>
#include <string>

#include "server/mail/postman.h"
#include "shared/base/status.h"

namespace ketentafel::mail {

enum class SmtpTls {
  kRequired,   // STARTTLS, or nothing is sent; with smtps:// from the first byte
  kIfOffered,
  kNone,
};

struct SmtpOptions {
  std::string url;  // smtp://host:port or smtps://host:port
  std::string user;  // empty: without signing in
  std::string password;
  SmtpTls tls = SmtpTls::kRequired;
  std::string ca_file;  // whom to trust besides the system's own; empty: nobody
  std::chrono::milliseconds connect_time{15'000};
  std::chrono::milliseconds total_time{60'000};
  // How long a message on its way may still take once the server stops.
  std::chrono::milliseconds stop_grace{5'000};
};

// Errors: INVALID_ARGUMENT OPTION_INVALID.
Status CheckSmtpUrl(const std::string& url);

// By libcurl. What happened is read from the dialogue itself: who refuses a recipient (5xx at RCPT)
// or the message (5xx after it) will refuse it again; anything else before the end of the message
// leaves the server without it. Once the last byte was handed over, only its answer tells.
// Source: RFC 5321 4.2.5, 4.5.4.1, 6.1.
// Reasons: MAIL_SERVER_UNREACHABLE, MAIL_SERVER_SLOW, MAIL_SERVER_BUSY, MAIL_SERVER_BROKE_OFF,
// MAIL_SERVER_TLS, MAIL_SERVER_LOGIN, MAIL_SERVER_REFUSES_SENDER, ADDRESS_REFUSED, ADDRESS_LATER,
// MESSAGE_REFUSED, NO_ANSWER, SERVER_STOPPED.
// Threads: any, several at once.
class SmtpPostman final : public Postman {
 public:
  explicit SmtpPostman(SmtpOptions options) : options_(std::move(options)) {}

  Handover Carry(const std::string& from, const std::string& to, const std::string& message,
                 const std::atomic<bool>& stop) override;

 private:
  const SmtpOptions options_;
};

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_SMTP_POSTMAN_H_
