// The mails that papers leave in, before they do: for the chain director.
#ifndef KETENTAFEL_DOORS_PAPERS_BY_MAIL_H_
#define KETENTAFEL_DOORS_PAPERS_BY_MAIL_H_

#include <string>

#include "ketentafel/v1/paper_service.pb.h"
#include "server/core/steward.h"
#include "server/mail/letter_writer.h"
#include "server/mail/message.h"
#include "shared/base/clock.h"

namespace ketentafel::doors {

// A mail as a file that a mail program opens, ready to be sent.
struct MailFile {
  std::string bytes;
  std::string file_name;  // ASCII
};

// Threads: any, several at once; waits for the core.
class PapersByMail {
 public:
  struct Surroundings {
    core::Steward* steward = nullptr;
    mail::LetterWriter* writer = nullptr;
    const Clock* clock = nullptr;
    mail::Mailbox from;  // no address: no mail server was set up
  };
  // All of them outlive it.
  explicit PapersByMail(Surroundings around) : around_(std::move(around)) {}

  // What each representative would get. Errors: see PaperService.PreviewPaper.
  StatusOr<v1::PreviewPaperResponse> Preview(const core::CallerIdentity& caller,
                                             const v1::PreviewPaperRequest& request);

  // One of those, or one that is in the outbox, as a file.
  // Errors: as Preview; NOT_FOUND PERSON_UNKNOWN, DELIVERY_UNKNOWN; FAILED_PRECONDITION
  // ADDRESS_MISSING.
  StatusOr<MailFile> FileFor(const core::CallerIdentity& caller,
                             const v1::PreviewPaperRequest& request, const std::string& person_id);
  StatusOr<MailFile> FileOf(const core::CallerIdentity& caller, const std::string& ledger_id,
                            const std::string& delivery_id);

 private:
  StatusOr<MailFile> Write(const chain::LedgerState& state, const mail::LetterWish& wish,
                           const std::string& delivery_id);

  const Surroundings around_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_PAPERS_BY_MAIL_H_
