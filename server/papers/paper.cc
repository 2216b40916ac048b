#include "server/papers/paper.h"

#include "server/papers/report.h"
#include "server/papers/report_html.h"

namespace ketentafel::papers {
namespace {

// "verslag-2026-09-17"
std::string FileStem(std::string_view name, const std::string& day) {
  return std::string(name) + (day.empty() ? "" : "-" + day);
}

StatusOr<Written> WriteReport(const chain::LedgerState& state, const content::Bundle& bundle,
                              const PaperRequest& request) {
  const StatusOr<Report> report = BuildReport(
      state, bundle,
      {.meeting_id = request.meeting_id, .now = request.now, .wall_clock = request.wall_clock});
  if (!report.ok()) return report.status();
  return Written{.html = ReportHtml(*report, bundle),
                 .title = report->title,
                 .file_stem = FileStem(bundle.Text("paper.file.report"), report->day)};
}

StatusOr<Written> Write(const chain::LedgerState& state, const content::Bundle& bundle,
                        const PaperRequest& request) {
  switch (request.kind) {
    case v1::REPORT_PAPER: return WriteReport(state, bundle, request);
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
