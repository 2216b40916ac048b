#ifndef KETENTAFEL_TESTS_MAIL_MAIL_SERVER_H_
#define KETENTAFEL_TESTS_MAIL_MAIL_SERVER_H_

#include <cstdio>
#include <string>
#include <vector>

namespace ketentafel::testing {

// A real SMTP server on loopback, in a process of its own: see smtp_server.py.
class MailServer {
 public:
  explicit MailServer(std::vector<std::string> options = {});
  ~MailServer();
  MailServer(const MailServer&) = delete;
  MailServer& operator=(const MailServer&) = delete;

  int port() const { return port_; }
  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }

  // Ends it; returns the mails that it took, a line of JSON each.
  std::vector<std::string> Close();

 private:
  std::string ReadLine();

  int pid_ = -1;
  int to_ = -1;
  FILE* from_ = nullptr;
  int port_ = 0;
};

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_MAIL_MAIL_SERVER_H_
