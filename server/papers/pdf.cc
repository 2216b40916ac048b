#include "server/papers/pdf.h"

#include "server/papers/converter.h"
#include "server/papers/embedded.h"

namespace ketentafel::papers {

StatusOr<std::string> PdfOf(const std::string& html, const PdfLimits& limits) {
  static auto* const turn = new std::timed_mutex;
  return Convert({.arguments = {std::string(kHtmlToPdf), std::string(kReportCss)},
                  .begins_with = "%PDF",
                  .time = limits.time,
                  .bytes = limits.bytes},
                 html, *turn);
}

}  // namespace ketentafel::papers
