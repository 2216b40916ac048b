#ifndef KETENTAFEL_PAPERS_EMBEDDED_H_
#define KETENTAFEL_PAPERS_EMBEDDED_H_

#include <string_view>

namespace ketentafel::papers {

// Files of this folder as the build took them into the program.
extern const std::string_view kReportCss;
extern const std::string_view kHtmlToPdf;
extern const std::string_view kHtmlToDocx;

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_EMBEDDED_H_
