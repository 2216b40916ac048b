#include "server/doors/papers_route.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <optional>
#include <utility>

#include "server/core/local_time.h"
#include "server/doors/paper_addresses.h"
#include "server/papers/block_sheet.h"
#include "server/papers/block_sheet_html.h"
#include "server/papers/card_html.h"
#include "server/papers/paper.h"
#include "server/papers/report_html.h"

namespace ketentafel::doors {
namespace {

constexpr std::chrono::seconds kPatience{10};

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

Status NoSuchPaper() { return NotFound("PAPER_UNKNOWN", "there is no such paper"); }

// A page and a PDF are looked at; what another program opens is kept as a file.
bool IsShown(const RouteRequest& request, std::string_view media_type) {
  if (!QueryValue(request.query, "keep").empty()) return false;
  return media_type == papers::MediaTypeOf(papers::Form::kHtml) ||
         media_type == papers::MediaTypeOf(papers::Form::kPdf);
}

HttpReply ReplyWith(papers::Paper paper, const RouteRequest& request) {
  const bool shown = IsShown(request, paper.media_type);
  if (!shown && paper.media_type == kHtmlType) paper.bytes = papers::SelfContained(paper.bytes);
  HttpReply reply = Reply(200, paper.media_type, std::move(paper.bytes));
  const std::string how = shown ? "inline" : "attachment";
  reply.headers.push_back(
      {"content-disposition", how + "; filename=\"" + paper.file_name + "\""});
  return reply;
}

StatusOr<papers::Paper> Blocks(const chain::LedgerState& state, const content::Bundle& bundle,
                               const PaperAddress& address, Instant now,
                               const papers::Converters& converters) {
  const StatusOr<papers::BlockSheets> sheets = papers::BuildBlockSheets(
      state, bundle, {.name = address.name, .now = now, .wall_clock = core::LocalTime});
  if (!sheets.ok()) return sheets.status();
  return papers::InForm({.html = papers::BlockSheetsHtml(*sheets, bundle),
                         .title = sheets->title,
                         .file_stem = bundle.Text("paper.file.blocks") + "-" + address.name},
                        address.form, converters);
}

}  // namespace

PapersRoute::PapersRoute(core::Ledgers& ledgers, core::Accounts& accounts, const Clock& clock,
                         std::vector<content::Bundle> bundles, papers::Converters converters)
    : ledgers_(ledgers),
      accounts_(accounts),
      clock_(clock),
      bundles_(std::move(bundles)),
      converters_(std::move(converters)) {}

HttpReply PapersRoute::Get(const RouteRequest& request) {
  if (request.path == "report.css") {
    return Reply(200, "text/css; charset=utf-8", std::string(papers::ReportCss()));
  }
  const content::Bundle& bundle = BundleFor(request);
  StatusOr<papers::Paper> paper = Make(request, bundle);
  if (paper.ok()) return ReplyWith(*std::move(paper), request);
  const Answer answer = AnswerFor(paper.status());
  return Reply(answer.status, kHtmlType,
               papers::SentenceHtml(bundle, bundle.Text(answer.key)));
}

StatusOr<papers::Paper> PapersRoute::Make(const RouteRequest& request,
                                          const content::Bundle& bundle) {
  const StatusOr<core::CallerIdentity> caller = accounts_.FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  return request.path.starts_with("card/") ? Card(request, bundle)
                                           : OfChain(*caller, request, bundle);
}

StatusOr<papers::Paper> PapersRoute::OfChain(const core::CallerIdentity& caller,
                                             const RouteRequest& request,
                                             const content::Bundle& bundle) {
  const std::optional<PaperAddress> address = PaperAddressOf(request.path);
  if (!address) return NoSuchPaper();
  const StatusOr<chain::LedgerState> state = ReadState(caller, address->ledger_id);
  if (!state.ok()) return state.status();
  papers::PaperRequest wanted{
      .form = address->form, .now = clock_.Now(), .wall_clock = core::LocalTime};
  switch (address->folder) {
    case PaperFolder::kReport:
      if (!IsPaperId(address->name)) return NoSuchPaper();
      wanted.kind = v1::REPORT_PAPER;
      wanted.meeting_id = address->name;
      return papers::MakePaper(*state, bundle, wanted, converters_);
    case PaperFolder::kBlocks:
      return Blocks(*state, bundle, *address, wanted.now, converters_);
  }
  return NoSuchPaper();
}

StatusOr<papers::Paper> PapersRoute::Card(const RouteRequest& request,
                                          const content::Bundle& bundle) {
  const std::optional<CardAddress> address = CardAddressOf(request.path);
  const v1::Card* card = address ? bundle.FindCard(address->key) : nullptr;
  if (card == nullptr) return NoSuchPaper();
  return papers::InForm({.html = papers::CardHtml(*card, bundle),
                         .title = card->title(),
                         .file_stem = bundle.Text("paper.file.card") + "-" + card->key()},
                        address->form, converters_);
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
  const std::string_view said = QueryValue(request.query, "lang");
  const std::string_view wanted =
      said.empty() ? std::string_view(request.accept_language).substr(0, 2) : said;
  const auto found = std::ranges::find(bundles_, wanted, &content::Bundle::language);
  return found == bundles_.end() ? bundles_.front() : *found;
}

}  // namespace ketentafel::doors
