#include "server/mail/smtp_postman.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

namespace ketentafel::mail {
namespace {

using Steady = std::chrono::steady_clock;

// How far the dialogue has come.
enum class Stage { kGreeting, kSender, kRecipient, kMessage };

struct Dialogue {
  const std::string* message = nullptr;
  const std::atomic<bool>* stop = nullptr;
  std::chrono::milliseconds grace{};
  size_t given = 0;
  bool whole = false;  // the last byte was handed over
  Stage stage = Stage::kGreeting;
  int answer_after_whole = 0;
  bool goodbye = false;  // all is said; libcurl waits for an answer to QUIT
  std::optional<Steady::time_point> stopped_at;
};

size_t Read(char* to, size_t size, size_t count, void* with) {
  auto* dialogue = static_cast<Dialogue*>(with);
  const size_t bytes = std::min(size * count, dialogue->message->size() - dialogue->given);
  std::memcpy(to, dialogue->message->data() + dialogue->given, bytes);
  dialogue->given += bytes;
  // Early rather than late: libcurl may have it all before it asks once more.
  if (dialogue->given == dialogue->message->size()) dialogue->whole = true;
  return bytes;
}

int AnswerCode(std::string_view line) {
  if (line.size() < 4 || line[3] != ' ') return 0;
  int code = 0;
  for (const char c : line.substr(0, 3)) {
    if (c < '0' || c > '9') return 0;
    code = code * 10 + (c - '0');
  }
  return code;
}

int Follow(CURL*, curl_infotype type, char* data, size_t size, void* with) {
  auto* dialogue = static_cast<Dialogue*>(with);
  const std::string_view line(data, size);
  if (type == CURLINFO_HEADER_OUT) {
    if (line.starts_with("MAIL FROM")) dialogue->stage = Stage::kSender;
    if (line.starts_with("RCPT TO")) dialogue->stage = Stage::kRecipient;
    if (line.starts_with("DATA")) dialogue->stage = Stage::kMessage;
    if (line.starts_with("QUIT")) dialogue->goodbye = true;
  } else if (type == CURLINFO_HEADER_IN && dialogue->whole && dialogue->answer_after_whole == 0) {
    dialogue->answer_after_whole = AnswerCode(line);
  }
  return 0;
}

// Not 0: give up.
int Progress(void* with, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto* dialogue = static_cast<Dialogue*>(with);
  // Asked once a second. Else it would wait two minutes for a server that hangs.
  if (dialogue->goodbye) return 1;
  if (!dialogue->stop->load()) return 0;
  if (!dialogue->whole) return 1;
  if (!dialogue->stopped_at) dialogue->stopped_at = Steady::now();
  return Steady::now() - *dialogue->stopped_at > dialogue->grace ? 1 : 0;
}

Handover NotNow(std::string reason, int code, Handover::Fault fault) {
  return {Handover::Result::kNotNow, std::move(reason), code, fault};
}

Handover AfterTheMessage(const Dialogue& dialogue) {
  const int code = dialogue.answer_after_whole;
  if (code / 100 == 2) return {Handover::Result::kTaken, "", code, {}};
  if (code / 100 == 5) return {Handover::Result::kRefused, "MESSAGE_REFUSED", code, {}};
  if (code / 100 == 4) return NotNow("MAIL_SERVER_BUSY", code, Handover::Fault::kOfThisMail);
  return {Handover::Result::kNobodyKnows, "NO_ANSWER", code, {}};
}

Handover AtTheRecipient(int code) {
  if (code / 100 == 5) return {Handover::Result::kRefused, "ADDRESS_REFUSED", code, {}};
  if (code / 100 == 4) return NotNow("ADDRESS_LATER", code, Handover::Fault::kOfThisMail);
  return NotNow("MAIL_SERVER_BROKE_OFF", code, Handover::Fault::kOfTheServer);
}

std::string ReasonBeforeTheRecipient(CURLcode result, Stage stage, int code) {
  switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT: return "MAIL_SERVER_UNREACHABLE";
    case CURLE_LOGIN_DENIED: return "MAIL_SERVER_LOGIN";
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE: return "MAIL_SERVER_TLS";
    default: break;
  }
  if (stage == Stage::kSender && code / 100 == 5) return "MAIL_SERVER_REFUSES_SENDER";
  return code / 100 == 4 ? "MAIL_SERVER_BUSY" : "MAIL_SERVER_BROKE_OFF";
}

Handover Judge(CURLcode result, const Dialogue& dialogue, int code) {
  if (result == CURLE_OK) return {Handover::Result::kTaken, "", code, {}};
  if (dialogue.whole) return AfterTheMessage(dialogue);
  constexpr auto kServer = Handover::Fault::kOfTheServer;
  if (result == CURLE_ABORTED_BY_CALLBACK) return NotNow("SERVER_STOPPED", code, kServer);
  if (result == CURLE_OPERATION_TIMEDOUT) return NotNow("MAIL_SERVER_SLOW", code, kServer);
  if (dialogue.stage == Stage::kRecipient) return AtTheRecipient(code);
  if (dialogue.stage == Stage::kMessage) {
    if (code / 100 == 5) return {Handover::Result::kRefused, "MESSAGE_REFUSED", code, {}};
    return NotNow(code / 100 == 4 ? "MAIL_SERVER_BUSY" : "MAIL_SERVER_BROKE_OFF", code,
                  Handover::Fault::kOfThisMail);
  }
  return NotNow(ReasonBeforeTheRecipient(result, dialogue.stage, code), code, kServer);
}

curl_usessl UseSsl(SmtpTls tls) {
  switch (tls) {
    case SmtpTls::kRequired: return CURLUSESSL_ALL;
    case SmtpTls::kIfOffered: return CURLUSESSL_TRY;
    case SmtpTls::kNone: return CURLUSESSL_NONE;
  }
  return CURLUSESSL_ALL;
}

void SetServer(const SmtpOptions& options, CURL* call) {
  curl_easy_setopt(call, CURLOPT_URL, options.url.c_str());
  curl_easy_setopt(call, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(call, CURLOPT_USE_SSL, static_cast<long>(UseSsl(options.tls)));
  if (!options.ca_file.empty()) curl_easy_setopt(call, CURLOPT_CAINFO, options.ca_file.c_str());
  if (!options.user.empty()) {
    curl_easy_setopt(call, CURLOPT_USERNAME, options.user.c_str());
    curl_easy_setopt(call, CURLOPT_PASSWORD, options.password.c_str());
  }
  curl_easy_setopt(call, CURLOPT_CONNECTTIMEOUT_MS,
                   static_cast<long>(options.connect_time.count()));
  curl_easy_setopt(call, CURLOPT_TIMEOUT_MS, static_cast<long>(options.total_time.count()));
  curl_easy_setopt(call, CURLOPT_NOSIGNAL, 1L);
  // Nothing of the machine's own settings sends mail elsewhere.
  curl_easy_setopt(call, CURLOPT_PROXY, "");
}

void SetDialogue(Dialogue* dialogue, CURL* call) {
  curl_easy_setopt(call, CURLOPT_UPLOAD, 1L);
  // So that it says goodbye within the call, where Progress is asked.
  curl_easy_setopt(call, CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(call, CURLOPT_READFUNCTION, Read);
  curl_easy_setopt(call, CURLOPT_READDATA, dialogue);
  curl_easy_setopt(call, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(call, CURLOPT_DEBUGFUNCTION, Follow);
  curl_easy_setopt(call, CURLOPT_DEBUGDATA, dialogue);
  curl_easy_setopt(call, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(call, CURLOPT_XFERINFOFUNCTION, Progress);
  curl_easy_setopt(call, CURLOPT_XFERINFODATA, dialogue);
}

}  // namespace

Status CheckSmtpUrl(const std::string& url) {
  if (url.starts_with("smtp://") || url.starts_with("smtps://")) return OkStatus();
  return InvalidArgument("OPTION_INVALID", "--smtp-url must begin with smtp:// or smtps://");
}

Handover SmtpPostman::Carry(const std::string& from, const std::string& to,
                            const std::string& message, const std::atomic<bool>& stop) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> call(curl_easy_init(),
                                                                 curl_easy_cleanup);
  if (!call) return NotNow("MAIL_SERVER_UNREACHABLE", 0, Handover::Fault::kOfTheServer);
  Dialogue dialogue{.message = &message, .stop = &stop, .grace = options_.stop_grace};
  SetServer(options_, call.get());
  SetDialogue(&dialogue, call.get());
  const std::string sender = "<" + from + ">";
  curl_easy_setopt(call.get(), CURLOPT_MAIL_FROM, sender.c_str());
  const std::string recipient = "<" + to + ">";
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
      curl_slist_append(nullptr, recipient.c_str()), curl_slist_free_all);
  curl_easy_setopt(call.get(), CURLOPT_MAIL_RCPT, recipients.get());
  const CURLcode result = curl_easy_perform(call.get());
  long code = 0;
  curl_easy_getinfo(call.get(), CURLINFO_RESPONSE_CODE, &code);
  return Judge(result, dialogue, static_cast<int>(code));
}

}  // namespace ketentafel::mail
