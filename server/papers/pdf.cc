#include "server/papers/pdf.h"

#include <mutex>

#include "server/papers/child.h"
#include "server/papers/embedded.h"

namespace ketentafel::papers {
namespace {

// Debian's own: the one that has WeasyPrint.
constexpr char kPython[] = "/usr/bin/python3";

std::timed_mutex& OneAtATime() {
  static auto* const mutex = new std::timed_mutex;
  return *mutex;
}

}  // namespace

StatusOr<std::string> PdfOf(const std::string& html, const PdfLimits& limits) {
  const std::unique_lock turn(OneAtATime(), limits.time);
  if (!turn.owns_lock()) return Unavailable("PAPER_BUSY", "others are waiting for a PDF");
  Child child;
  const auto deadline = std::chrono::steady_clock::now() + limits.time;
  KETENTAFEL_RETURN_IF_ERROR(child.Start(
      {kPython, "-I", "-c", std::string(kHtmlToPdf), std::string(kReportCss)}));
  StatusOr<std::string> pdf = child.Converse(html, limits.bytes, deadline);
  if (pdf.ok() && (*pdf).starts_with("%PDF")) return pdf;
  if (!pdf.ok() && pdf.status().reason() == "CHILD_TOO_SLOW") {
    return Unavailable("PAPER_TOO_SLOW", "making the PDF took too long");
  }
  return Unavailable("PAPER_FAILED", pdf.ok() ? "that is no PDF" : pdf.status().message());
}

}  // namespace ketentafel::papers
