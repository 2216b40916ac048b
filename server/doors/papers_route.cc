#include "server/doors/papers_route.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "server/core/local_time.h"
#include "server/doors/form_page.h"
#include "server/doors/paper_addresses.h"
#include "server/doors/read_state.h"
#include "server/papers/block_sheet.h"
#include "server/papers/block_sheet_html.h"
#include "server/papers/calendar.h"
#include "server/papers/card_html.h"
#include "server/papers/chain_lists.h"
#include "server/papers/paper.h"
#include "server/papers/report_html.h"
#include "shared/chain/audience.h"

namespace ketentafel::doors {
namespace {

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

// The paper itself, without the wish to be told to wait.
std::string AddressToWaitFor(const RouteRequest& request, const content::Bundle& bundle) {
  const std::string_view path = request.path;
  const std::string_view kept = QueryValue(request.query, "keep");
  // The leading dot keeps it an address of ours, whatever the name.
  return "./" + std::string(path.substr(path.rfind('/') + 1)) + "?lang=" + bundle.language() +
         (kept.empty() ? "" : "&keep=1");
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

StatusOr<papers::Paper> Event(const chain::LedgerState& state, const content::Bundle& bundle,
                              const PaperAddress& address, Instant now) {
  if (address.form != papers::Form::kIcs) return NoSuchPaper();
  return papers::MeetingEvent(state, bundle, {.meeting_id = address.name, .now = now});
}

// The list that an address is of; those for reading are papers.
std::optional<papers::ListOf> ListAt(const PaperAddress& address) {
  const bool for_reading = address.form == papers::Form::kHtml ||
                           address.form == papers::Form::kPdf ||
                           address.form == papers::Form::kDocx;
  if (for_reading || address.name != "list") return std::nullopt;
  switch (address.folder) {
    case PaperFolder::kActions: return papers::ListOf::kActions;
    case PaperFolder::kParties: return papers::ListOf::kParties;
    case PaperFolder::kAgreements: return papers::ListOf::kAgreements;
    default: return std::nullopt;
  }
}

std::optional<papers::PaperRequest> Named(v1::PaperKind kind, const PaperAddress& address,
                                          std::string_view name) {
  if (address.name != name) return std::nullopt;
  return papers::PaperRequest{.kind = kind, .form = address.form};
}

std::optional<papers::PaperRequest> OfMeeting(v1::PaperKind kind, const PaperAddress& address) {
  if (!IsPaperId(address.name)) return std::nullopt;
  return papers::PaperRequest{.kind = kind, .meeting_id = address.name, .form = address.form};
}

std::optional<papers::PaperRequest> Invitation(const PaperAddress& address) {
  if (IsPaperId(address.name)) return OfMeeting(v1::INVITATION_PAPER, address);
  const size_t dash = address.name.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const std::string meeting = address.name.substr(0, dash), party = address.name.substr(dash + 1);
  if (!IsPaperId(meeting) || !IsPaperId(party)) return std::nullopt;
  return papers::PaperRequest{.kind = v1::INVITATION_PAPER,
                              .meeting_id = meeting,
                              .party_id = party,
                              .form = address.form};
}

std::optional<papers::PaperRequest> RequestAt(const PaperAddress& address) {
  switch (address.folder) {
    case PaperFolder::kReport: return OfMeeting(v1::REPORT_PAPER, address);
    case PaperFolder::kAgenda: return OfMeeting(v1::AGENDA_PAPER, address);
    case PaperFolder::kInvitation: return Invitation(address);
    case PaperFolder::kActions: return Named(v1::ACTION_LIST_PAPER, address, "list");
    case PaperFolder::kContacts: return Named(v1::CONTACT_SHEET_PAPER, address, "sheet");
    case PaperFolder::kTakeHome:
      if (!IsPaperId(address.name)) return std::nullopt;
      return papers::PaperRequest{
          .kind = v1::TAKE_HOME_PAPER, .party_id = address.name, .form = address.form};
    case PaperFolder::kCovenant:
      if (!IsPaperId(address.name)) return std::nullopt;
      return papers::PaperRequest{.covenant_id = address.name, .form = address.form};
    default: return std::nullopt;
  }
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
  if (!QueryValue(request.query, "wait").empty()) {
    return Reply(200, kHtmlType, papers::WaitHtml(bundle, AddressToWaitFor(request, bundle)));
  }
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
  const StatusOr<chain::LedgerState> state = ReadState(ledgers_, caller, address->ledger_id);
  if (!state.ok()) return state.status();
  const Instant now = clock_.Now();
  if (address->folder == PaperFolder::kBlocks) {
    return Blocks(*state, bundle, *address, now, converters_);
  }
  if (address->folder == PaperFolder::kMeeting) return Event(*state, bundle, *address, now);
  if (const auto list = ListAt(*address)) {
    return papers::MakeListPaper(*state, bundle, core::LocalTime, *list, address->form);
  }
  std::optional<papers::PaperRequest> wanted = RequestAt(*address);
  if (!wanted) return NoSuchPaper();
  wanted->reader_id = ReaderOf(request, *state);
  wanted->now = now;
  wanted->wall_clock = core::LocalTime;
  return papers::MakePaper(*state, bundle, *wanted, converters_);
}

std::string PapersRoute::ReaderOf(const RouteRequest& request, const chain::LedgerState& state) {
  const StatusOr<v1::WhoAmIResponse> who = accounts_.WhoAmI(request.session_secret);
  if (!who.ok()) return "";
  std::string reader;
  for (const v1::SeatRef& seat : (*who).seats()) {
    if (seat.ledger_id() != state.ledger_id()) continue;
    if (reader.empty() || chain::ViewOf(state, seat.person_id()).insider) reader = seat.person_id();
  }
  return reader;
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

const content::Bundle& PapersRoute::BundleFor(const RouteRequest& request) const {
  const std::string_view said = QueryValue(request.query, "lang");
  const std::string_view wanted =
      said.empty() ? std::string_view(request.accept_language).substr(0, 2) : said;
  return BundleIn(bundles_, wanted);
}

}  // namespace ketentafel::doors
