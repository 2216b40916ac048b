// What the operator can say on the command line.
#ifndef KETENTAFEL_SERVER_OPTIONS_H_
#define KETENTAFEL_SERVER_OPTIONS_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "server/doors/grpc_door.h"
#include "server/mail/message.h"
#include "server/mail/smtp_postman.h"
#include "shared/base/status.h"

namespace ketentafel {

// How mail leaves. The password comes from KETENTAFEL_SMTP_PASSWORD or a file.
struct MailOptions {
  std::string url;     // empty: nothing is sent
  mail::Mailbox from;  // set with `url`
  std::string user;
  std::filesystem::path password_file;
  mail::SmtpTls tls = mail::SmtpTls::kRequired;
  std::filesystem::path ca_file;
};

struct Options {
  std::filesystem::path data = "data";
  std::filesystem::path page;     // empty: no page, only calls
  std::filesystem::path content;  // the built library
  std::filesystem::path example;  // a file, or a folder of several; empty: none
  std::string listen = "127.0.0.1";
  uint16_t http_port = 8080;
  uint16_t grpc_port = 50051;
  doors::Reflection reflection = doors::Reflection::kOff;
  // Where browsers reach the server, ending in a slash; empty: where it listens.
  std::string public_url;
  MailOptions mail;
};

// Where browsers reach the page, ending in a slash. `http_port`: the one that was really taken.
std::string PageUrl(const Options& options, uint16_t http_port);

// The options, or nothing when only help was asked for, which is then printed.
// Errors: INVALID_ARGUMENT OPTION_INVALID; FAILED_PRECONDITION TLS_MISSING (an address that others
// can reach, without `--insecure`).
StatusOr<std::optional<Options>> ReadOptions(int argc, const char* const* argv);

}  // namespace ketentafel

#endif  // KETENTAFEL_SERVER_OPTIONS_H_
