#ifndef KETENTAFEL_SERVER_MAIL_POSTMAN_H_
#define KETENTAFEL_SERVER_MAIL_POSTMAN_H_

#include <atomic>
#include <string>

namespace ketentafel::mail {

// What became of a message that was brought to the mail server.
struct Handover {
  enum class Result {
    kTaken,        // the mail server has said that it has it
    kNotNow,       // it certainly has not got it; another time it may
    kRefused,      // it certainly has not got it, and will not take it
    kNobodyKnows,  // the whole message left, and no answer came
  };
  // The mail server itself is out of reach or busy with everybody: others need not try now either.
  enum class Fault { kOfThisMail, kOfTheServer };
  Result result = Result::kNotNow;
  std::string reason;  // UPPER_SNAKE; empty when taken
  int smtp_code = 0;   // of its last answer; 0: none
  Fault fault = Fault::kOfThisMail;
};

// Brings one message to a mail server and waits for its answer.
class Postman {
 public:
  virtual ~Postman() = default;

  // `stop` set meanwhile: gives up, unless the message is on its way already.
  virtual Handover Carry(const std::string& from, const std::string& to,
                         const std::string& message, const std::atomic<bool>& stop) = 0;
};

}  // namespace ketentafel::mail

#endif  // KETENTAFEL_SERVER_MAIL_POSTMAN_H_
