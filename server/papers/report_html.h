#ifndef KETENTAFEL_PAPERS_REPORT_HTML_H_
#define KETENTAFEL_PAPERS_REPORT_HTML_H_

#include <string>
#include <string_view>

#include "server/papers/report.h"

namespace ketentafel::papers {

// A whole page for screen, printer and PDF. It needs /papers/report.css and nothing else.
std::string ReportHtml(const Report& report, const content::Bundle& bundle);

// A small page that says one calm sentence instead.
std::string SentenceHtml(const content::Bundle& bundle, std::string_view sentence);

// Says that a paper is being made, and asks for it at once: a browser shows this until it is there.
std::string WaitHtml(const content::Bundle& bundle, const std::string& address);

// What /papers/report.css holds.
std::string_view ReportCss();

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_REPORT_HTML_H_
