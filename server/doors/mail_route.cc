#include "server/doors/mail_route.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/text.h"

namespace ketentafel::doors {
namespace {

constexpr std::string_view kEnding = ".eml";

int StatusFor(const Status& status) {
  switch (status.code()) {
    case Code::kUnauthenticated: return 401;
    case Code::kPermissionDenied: return 403;
    case Code::kInvalidArgument:
    case Code::kFailedPrecondition:
    case Code::kNotFound: return 404;
    default: return 503;
  }
}

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string Decoded(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '%' && i + 2 < text.size() && HexDigit(text[i + 1]) >= 0 &&
                         HexDigit(text[i + 2]) >= 0;
    if (escaped) {
      decoded += static_cast<char>(HexDigit(text[i + 1]) * 16 + HexDigit(text[i + 2]));
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

std::string ValueIn(const std::string& query, std::string_view name) {
  for (const std::string& pair : Split(query, '&')) {
    if (pair.starts_with(name) && pair.size() > name.size() && pair[name.size()] == '=') {
      return Decoded(std::string_view(pair).substr(name.size() + 1));
    }
  }
  return "";
}

HttpReply Reply(int status, std::string_view type, std::string body) {
  return {.status = status,
          .headers = {{"content-type", std::string(type)}, {"cache-control", "no-store"}},
          .body = std::move(body)};
}

v1::PaperKind KindOf(const std::string& number) {
  const bool digit = number.size() == 1 && number[0] >= '1' && number[0] <= '9';
  return digit ? static_cast<v1::PaperKind>(number[0] - '0') : v1::PAPER_KIND_UNSPECIFIED;
}

}  // namespace

HttpReply MailRoute::Get(const RouteRequest& request) {
  StatusOr<MailFile> file = Find(request);
  if (!file.ok()) {
    return Reply(StatusFor(file.status()), "text/plain; charset=utf-8", file.status().reason());
  }
  HttpReply reply = Reply(200, "message/rfc822", std::move(file->bytes));
  reply.headers.push_back(
      {"content-disposition", "attachment; filename=\"" + file->file_name + "\""});
  return reply;
}

StatusOr<MailFile> MailRoute::Find(const RouteRequest& request) {
  const StatusOr<core::CallerIdentity> caller = accounts_.FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  if (!request.path.ends_with(kEnding)) return NotFound("PAPER_UNKNOWN", "no such file");
  const std::vector<std::string> parts =
      Split(request.path.substr(0, request.path.size() - kEnding.size()), '/');
  if (parts.size() == 3 && parts[0] == "delivery") {
    return mails_.FileOf(*caller, parts[1], parts[2]);
  }
  if (parts.size() != 5 || parts[0] != "paper") return NotFound("PAPER_UNKNOWN", "no such file");
  v1::PreviewPaperRequest wish;
  wish.set_ledger_id(parts[1]);
  wish.set_paper(KindOf(parts[2]));
  wish.set_meeting_id(parts[3]);
  wish.set_language(ValueIn(request.query, "lang"));
  wish.set_words(ValueIn(request.query, "words"));
  return mails_.FileFor(*caller, wish, parts[4]);
}

}  // namespace ketentafel::doors
