#ifndef KETENTAFEL_PAPERS_REPORT_PAGE_H_
#define KETENTAFEL_PAPERS_REPORT_PAGE_H_

#include <string_view>
#include <vector>

#include "server/papers/paper_page.h"

namespace ketentafel::papers {

// What the chapters of a report are made of.
class ReportPage : protected PaperPage {
 public:
  ReportPage(const Report& report, const content::Bundle& bundle)
      : PaperPage(bundle), report_(report) {}

 protected:
  void OneLine(const Line& line);
  void Lines(const std::vector<Line>& lines, std::string_view key_when_empty);

  const Report& report_;
};

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_REPORT_PAGE_H_
