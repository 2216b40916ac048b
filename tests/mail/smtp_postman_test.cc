#include "server/mail/smtp_postman.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

#include "tests/mail/mail_server.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::mail {
namespace {

using std::chrono::milliseconds;
using testing::MailServer;
using Result = Handover::Result;

constexpr char kMessage[] = "Subject: Dag\r\n\r\n.punt vooraan\r\n";

SmtpOptions To(const MailServer& server) {
  SmtpOptions options;
  options.url = server.url();
  options.tls = SmtpTls::kNone;
  options.connect_time = milliseconds(20'000);
  options.total_time = milliseconds(20'000);
  return options;
}

Handover Carry(SmtpOptions options, const std::string& to, const std::string& message = kMessage) {
  SmtpPostman postman(std::move(options));
  const std::atomic<bool> stop = false;
  return postman.Carry("keten@zorg.example", to, message, stop);
}

void ExpectEnd(const Handover& handover, Result result, const std::string& reason, int code) {
  EXPECT_EQ(handover.result, result) << handover.reason << " " << handover.smtp_code;
  EXPECT_EQ(handover.reason, reason);
  EXPECT_EQ(handover.smtp_code, code);
}

TEST(SmtpPostman, KnowsThatTheServerTookIt) {
  MailServer server;
  ExpectEnd(Carry(To(server), "zoe@x.example"), Result::kTaken, "", 250);
  EXPECT_EQ(server.Close().size(), 1u);
}

TEST(SmtpPostman, TellsARefusedAddressFromOneThatMayComeLater) {
  MailServer server;
  ExpectEnd(Carry(To(server), "no@x.example"), Result::kRefused, "ADDRESS_REFUSED", 550);
  ExpectEnd(Carry(To(server), "later@x.example"), Result::kNotNow, "ADDRESS_LATER", 451);
  EXPECT_TRUE(server.Close().empty());
}

TEST(SmtpPostman, TellsARefusedMessageFromOneThatMayComeLater) {
  MailServer server;
  ExpectEnd(Carry(To(server), "bad@x.example"), Result::kRefused, "MESSAGE_REFUSED", 554);
  ExpectEnd(Carry(To(server), "wait@x.example"), Result::kNotNow, "MAIL_SERVER_BUSY", 451);
}

TEST(SmtpPostman, TriesLaterWhereTheServerIsBusyOrGone) {
  MailServer busy({"--busy"});
  const Handover told = Carry(To(busy), "zoe@x.example");
  ExpectEnd(told, Result::kNotNow, "MAIL_SERVER_BUSY", 451);
  EXPECT_EQ(told.fault, Handover::Fault::kOfTheServer);
  const SmtpOptions options = To(busy);
  busy.Close();
  ExpectEnd(Carry(options, "zoe@x.example"), Result::kNotNow, "MAIL_SERVER_UNREACHABLE", 0);
}

TEST(SmtpPostman, IsUnsureOnceTheMessageLeftAndNoAnswerCame) {
  MailServer server;
  SmtpOptions impatient = To(server);
  impatient.total_time = milliseconds(3000);
  EXPECT_EQ(Carry(impatient, "hang@x.example").result, Result::kNobodyKnows);
  EXPECT_EQ(Carry(To(server), "die@x.example").result, Result::kNobodyKnows);
  EXPECT_EQ(Carry(To(server), "ghost@x.example").result, Result::kNobodyKnows);
  EXPECT_EQ(server.Close().size(), 1u);
}

TEST(SmtpPostman, KnowsThatHalfAMessageIsNone) {
  MailServer server;
  const std::string large = kMessage + std::string(20 << 20, 'x') + "\r\n";
  EXPECT_EQ(Carry(To(server), "half@x.example", large).result, Result::kNotNow);
  EXPECT_TRUE(server.Close().empty());
}

TEST(SmtpPostman, GivesUpWhenAskedToStop) {
  MailServer server;
  SmtpOptions options = To(server);
  options.total_time = milliseconds(30'000);
  options.stop_grace = milliseconds(200);
  SmtpPostman postman(options);
  std::atomic<bool> stop = false;
  std::thread stopper([&] {
    std::this_thread::sleep_for(milliseconds(500));
    stop = true;
  });
  EXPECT_EQ(postman.Carry("keten@zorg.example", "hang@x.example", kMessage, stop).result,
            Result::kNobodyKnows);
  stopper.join();
}

// A certificate of its own for 127.0.0.1.
class OverTls : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string command =
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=mail.example"
        " -addext subjectAltName=IP:127.0.0.1 -keyout " + Key() + " -out " + Cert() +
        " >/dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0);
  }
  std::string Cert() const { return folder_.File("cert.pem"); }
  std::string Key() const { return folder_.File("key.pem"); }

  SmtpOptions SignedIn(const MailServer& server, const std::string& password) const {
    SmtpOptions options = To(server);
    options.tls = SmtpTls::kRequired;
    options.ca_file = Cert();
    options.user = "keten";
    options.password = password;
    return options;
  }

  testing::TempFolder folder_;
};

TEST_F(OverTls, SignsIn) {
  MailServer server({"--tls", Cert(), Key(), "--user", "keten:geheim"});
  ExpectEnd(Carry(SignedIn(server, "geheim"), "zoe@x.example"), Result::kTaken, "", 250);
  const Handover wrong = Carry(SignedIn(server, "mis"), "zoe@x.example");
  EXPECT_EQ(wrong.reason, "MAIL_SERVER_LOGIN");
  EXPECT_EQ(wrong.result, Result::kNotNow);
  EXPECT_EQ(server.Close().size(), 1u);
}

TEST_F(OverTls, SendsNothingWhereItIsNotSafe) {
  MailServer plain;
  EXPECT_EQ(Carry(SignedIn(plain, "geheim"), "zoe@x.example").reason, "MAIL_SERVER_TLS");
  MailServer strange({"--tls", Cert(), Key(), "--user", "keten:geheim"});
  SmtpOptions distrusting = SignedIn(strange, "geheim");
  distrusting.ca_file = "";
  EXPECT_EQ(Carry(distrusting, "zoe@x.example").reason, "MAIL_SERVER_TLS");
  EXPECT_TRUE(plain.Close().empty());
}

}  // namespace
}  // namespace ketentafel::mail
