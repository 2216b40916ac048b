#ifndef KETENTAFEL_PAPERS_REPORT_PAGE_H_
#define KETENTAFEL_PAPERS_REPORT_PAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "server/papers/html.h"
#include "server/papers/report.h"

namespace ketentafel::papers {

// What a column is called, which on a narrow screen stands before each of its cells.
struct Column {
  std::string key;
  std::vector<std::string> cells;
  std::vector<std::string> notes;  // small, below the cells; empty: none
};

// What the chapters of a report are made of.
class ReportPage {
 public:
  ReportPage(const Report& report, const content::Bundle& bundle)
      : bundle_(bundle), report_(report) {}

 protected:
  std::string T(std::string_view key) const { return bundle_.Text(key); }

  void Section(std::string_view id, std::string_view key);
  void End() { html_.Close("section"); }
  void OneLine(const Line& line);
  void Lines(const std::vector<Line>& lines, std::string_view key_when_empty);
  void Terms(const std::vector<Fact>& facts);
  void Bullets(const std::vector<std::string>& texts);
  // The first column names its row. A column without a text in any cell is left out.
  void Table(std::string_view caption_key, std::vector<Column> columns);

  const content::Bundle& bundle_;
  const Report& report_;
  Html html_;
};

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_REPORT_PAGE_H_
