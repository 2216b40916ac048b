#include "server/papers/paper.h"

#include "server/papers/chain_papers.h"
#include "server/papers/report.h"
#include "server/papers/report_html.h"

namespace ketentafel::papers {
namespace {

StatusOr<Written> WriteReport(const chain::LedgerState& state, const content::Bundle& bundle,
                              const PaperRequest& request) {
  const StatusOr<Report> report = BuildReport(
      state, bundle,
      {.meeting_id = request.meeting_id, .now = request.now, .wall_clock = request.wall_clock});
  if (!report.ok()) return report.status();
  return Written{.html = ReportHtml(*report, bundle),
                 .title = report->title,
                 .file_stem = bundle.Text("paper.file.report") +
                              (report->day.empty() ? "" : "-" + report->day)};
}

// Papers of a meeting tell the time where it is held; others, where the chain is.
std::string ZoneOf(const chain::LedgerState& state, const PaperRequest& request) {
  const auto* meeting = state.Get<v1::Meeting>(request.meeting_id);
  if (meeting != nullptr) return meeting->zone();
  return state.chain() == nullptr ? "" : state.chain()->zone();
}

StatusOr<Written> Write(const chain::LedgerState& state, const content::Bundle& bundle,
                        const PaperRequest& request) {
  const PaperWords words(state, bundle, request.wall_clock, ZoneOf(state, request));
  const ChainSource source{state, bundle, request, words};
  if (!request.covenant_id.empty()) return CovenantPaper(source);
  switch (request.kind) {
    case v1::REPORT_PAPER: return WriteReport(state, bundle, request);
    case v1::AGENDA_PAPER: return AgendaPaper(source);
    case v1::INVITATION_PAPER: return InvitationPaper(source);
    case v1::ACTION_LIST_PAPER: return ActionListPaper(source);
    case v1::TAKE_HOME_PAPER: return TakeHomePaper(source);
    case v1::CONTACT_SHEET_PAPER: return ContactSheetPaper(source);
    default: return NotFound("PAPER_UNKNOWN", "there is no such paper");
  }
}

}  // namespace

StatusOr<Paper> MakePaper(const chain::LedgerState& state, const content::Bundle& bundle,
                          const PaperRequest& request, const Converters& converters) {
  StatusOr<Written> written = Write(state, bundle, request);
  if (!written.ok()) return written.status();
  return InForm(*std::move(written), request.form, converters);
}

}  // namespace ketentafel::papers
