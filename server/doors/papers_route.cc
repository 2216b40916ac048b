#include "server/doors/papers_route.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <optional>
#include <utility>

#include "server/core/local_time.h"
#include "server/papers/card_html.h"
#include "server/papers/report.h"
#include "server/papers/report_html.h"

namespace ketentafel::doors {
namespace {

constexpr std::chrono::seconds kPatience{10};

enum class Form { kHtml, kPdf };

struct Address {
  std::string ledger_id;
  std::string meeting_id;
  Form form = Form::kHtml;
};

constexpr std::string_view kCard = "card/";

struct CardAddress {
  std::string_view key;
  Form form = Form::kHtml;
};

bool IsId(std::string_view text) {
  return text.size() == 32 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::optional<Address> AddressOf(std::string_view path) {
  constexpr std::string_view kReport = "report/";
  if (!path.starts_with(kReport)) return std::nullopt;
  path.remove_prefix(kReport.size());
  const size_t slash = path.find('/');
  const size_t dot = path.rfind('.');
  if (slash == std::string_view::npos || dot == std::string_view::npos || dot < slash) {
    return std::nullopt;
  }
  const std::string_view ending = path.substr(dot);
  if (ending != ".html" && ending != ".pdf") return std::nullopt;
  const Address address{std::string(path.substr(0, slash)),
                        std::string(path.substr(slash + 1, dot - slash - 1)),
                        ending == ".pdf" ? Form::kPdf : Form::kHtml};
  if (!IsId(address.ledger_id) || !IsId(address.meeting_id)) return std::nullopt;
  return address;
}

std::optional<CardAddress> CardAddressOf(std::string_view path) {
  const size_t dot = path.rfind('.');
  const std::string_view ending = dot == std::string_view::npos ? "" : path.substr(dot);
  if (ending != ".html" && ending != ".pdf") return std::nullopt;
  return CardAddress{path.substr(kCard.size(), dot - kCard.size()),
                     ending == ".pdf" ? Form::kPdf : Form::kHtml};
}

// The value of `lang` in a query; empty when it is not said.
std::string_view LanguageIn(std::string_view query) {
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    if (pair.starts_with("lang=")) return pair.substr(5);
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return "";
}

HttpReply Reply(int status, std::string_view type, std::string body) {
  return {.status = status,
          .headers = {{"content-type", std::string(type)}, {"cache-control", "no-store"}},
          .body = std::move(body)};
}

constexpr std::string_view kHtmlType = "text/html; charset=utf-8";

struct Answer {
  int status;
  std::string_view key;
};

Answer AnswerFor(const Status& status) {
  switch (status.code()) {
    case Code::kUnauthenticated: return {401, "report.refused.not_signed_in"};
    case Code::kPermissionDenied: return {403, "report.refused.not_yours"};
    case Code::kNotFound: return {404, "report.refused.not_found"};
    case Code::kFailedPrecondition: return {404, "report.not_ended"};
    default: return {503, "report.refused.not_now"};
  }
}

// "verslag-2026-09-17.pdf"
std::string FileName(const papers::Report& report) {
  const std::string name = report.language == "nl" ? "verslag" : "report";
  return name + (report.day.empty() ? "" : "-" + report.day) + ".pdf";
}

}  // namespace

PapersRoute::PapersRoute(core::Ledgers& ledgers, core::Accounts& accounts, const Clock& clock,
                         std::vector<content::Bundle> bundles, MakePdf make_pdf)
    : ledgers_(ledgers),
      accounts_(accounts),
      clock_(clock),
      bundles_(std::move(bundles)),
      make_pdf_(std::move(make_pdf)) {}

HttpReply PapersRoute::Get(const RouteRequest& request) {
  if (request.path == "report.css") {
    return Reply(200, "text/css; charset=utf-8", std::string(papers::ReportCss()));
  }
  const content::Bundle& bundle = BundleFor(request);
  StatusOr<HttpReply> reply =
      request.path.starts_with(kCard) ? Card(request, bundle) : Report(request, bundle);
  if (reply.ok()) return *std::move(reply);
  const Answer answer = AnswerFor(reply.status());
  return Reply(answer.status, kHtmlType,
               papers::SentenceHtml(bundle, bundle.Text(answer.key)));
}

StatusOr<HttpReply> PapersRoute::Report(const RouteRequest& request,
                                        const content::Bundle& bundle) {
  StatusOr<core::CallerIdentity> caller = accounts_.FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  const std::optional<Address> address = AddressOf(request.path);
  if (!address) return NotFound("PAPER_UNKNOWN", "there is no such paper");
  const StatusOr<chain::LedgerState> state = ReadState(*caller, address->ledger_id);
  if (!state.ok()) return state.status();
  const StatusOr<papers::Report> report = papers::BuildReport(
      *state, bundle,
      {.meeting_id = address->meeting_id, .now = clock_.Now(), .wall_clock = core::LocalTime});
  if (!report.ok()) return report.status();
  std::string html = papers::ReportHtml(*report, bundle);
  if (address->form == Form::kHtml) return Reply(200, kHtmlType, std::move(html));
  return Pdf(html, FileName(*report));
}

StatusOr<HttpReply> PapersRoute::Card(const RouteRequest& request, const content::Bundle& bundle) {
  StatusOr<core::CallerIdentity> caller = accounts_.FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  const std::optional<CardAddress> address = CardAddressOf(request.path);
  const v1::Card* card = address ? bundle.FindCard(address->key) : nullptr;
  if (card == nullptr) return NotFound("PAPER_UNKNOWN", "there is no such card");
  std::string html = papers::CardHtml(*card, bundle);
  if (address->form == Form::kHtml) return Reply(200, kHtmlType, std::move(html));
  const std::string name = bundle.language() == "nl" ? "kaart-" : "card-";
  return Pdf(html, name + card->key() + ".pdf");
}

StatusOr<HttpReply> PapersRoute::Pdf(const std::string& html, const std::string& file_name) {
  StatusOr<std::string> pdf = make_pdf_(html);
  if (!pdf.ok()) return pdf.status();
  HttpReply reply = Reply(200, "application/pdf", *std::move(pdf));
  reply.headers.push_back({"content-disposition", "inline; filename=\"" + file_name + "\""});
  return reply;
}

StatusOr<chain::LedgerState> PapersRoute::ReadState(const core::CallerIdentity& caller,
                                                    const std::string& ledger_id) {
  // Shared with the answer, which may come after nobody waits for it any more.
  auto promise = std::make_shared<std::promise<StatusOr<chain::LedgerState>>>();
  std::future<StatusOr<chain::LedgerState>> answer = promise->get_future();
  ledgers_.ReadState(caller, ledger_id, [promise](StatusOr<chain::LedgerState> state) {
    promise->set_value(std::move(state));
  });
  if (answer.wait_for(kPatience) != std::future_status::ready) {
    return Unavailable("CORE_SLOW", "the ledgers do not answer");
  }
  return answer.get();
}

const content::Bundle& PapersRoute::BundleFor(const RouteRequest& request) const {
  const std::string_view said = LanguageIn(request.query);
  const std::string_view wanted =
      said.empty() ? std::string_view(request.accept_language).substr(0, 2) : said;
  const auto found = std::ranges::find(bundles_, wanted, &content::Bundle::language);
  return found == bundles_.end() ? bundles_.front() : *found;
}

}  // namespace ketentafel::doors
