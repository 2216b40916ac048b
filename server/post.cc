#include "server/post.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "server/core/local_time.h"
#include "shared/base/text.h"

namespace ketentafel {
namespace {

// Never on the command line, where every user of the machine could read it.
constexpr char kPasswordVariable[] = "KETENTAFEL_SMTP_PASSWORD";

StatusOr<std::string> Password(const MailOptions& options) {
  if (options.password_file.empty()) {
    const char* said = std::getenv(kPasswordVariable);
    return std::string(said == nullptr ? "" : said);
  }
  std::ifstream in(options.password_file, std::ios::binary);
  if (!in) {
    return InvalidArgument("OPTION_INVALID", "cannot read " + options.password_file.string());
  }
  return Trimmed(std::string(std::istreambuf_iterator<char>(in), {}));
}

}  // namespace

StatusOr<Post> SetUpPost(const Options& options, core::Core& core,
                         std::vector<content::Bundle> bundles) {
  const MailOptions& mail = options.mail;
  Post post;
  post.http_port = std::make_shared<std::atomic<uint16_t>>(options.http_port);
  mail::LetterWriter::Surroundings around;
  around.bundles = std::move(bundles);
  around.wall_clock = core::LocalTime;
  around.follow_up_link = [&core, options, port = post.http_port](
                              const std::string& ledger_id,
                              const std::string& follow_up_id) -> StatusOr<std::string> {
    StatusOr<std::string> secret = core.follow_ups().MakeLink(ledger_id, follow_up_id);
    if (!secret.ok()) return secret.status();
    return PageUrl(options, port->load()) + "answer/" + *secret;
  };
  post.writer = std::make_unique<mail::LetterWriter>(std::move(around));
  post.files = std::make_unique<doors::PapersByMail>(doors::PapersByMail::Surroundings{
      &core.steward(), post.writer.get(), &core::SystemClock(), mail.from});
  if (mail.url.empty()) return post;
  StatusOr<std::string> password = Password(mail);
  if (!password.ok()) return password.status();
  post.postman = std::make_unique<mail::SmtpPostman>(mail::SmtpOptions{
      .url = mail.url,
      .user = mail.user,
      .password = *std::move(password),
      .tls = mail.tls,
      .ca_file = mail.ca_file.string(),
  });
  post.room = std::make_unique<mail::MailRoom>(
      mail::MailRoom::Surroundings{&core.steward(), &core::SystemClock(), post.postman.get(),
                                   post.writer.get(), mail.from});
  return post;
}

void Post::Open(uint16_t port) {
  if (http_port) http_port->store(port);
  if (room) room->Start();
}

}  // namespace ketentafel
