#ifndef KETENTAFEL_PAPERS_LIST_H_
#define KETENTAFEL_PAPERS_LIST_H_

#include <string>
#include <variant>
#include <vector>

#include "ketentafel/v1/civil.pb.h"
#include "shared/base/status.h"

// Lists for spreadsheets.
namespace ketentafel::papers {

using Cell = std::variant<std::string, v1::CivilDate, int>;

struct ListColumn {
  std::string title;
  double width = 20;  // in characters
};

struct List {
  std::string title;
  std::vector<ListColumn> columns;
  std::vector<std::vector<Cell>> rows;  // as many cells as there are columns
};

// As Excel in Dutch opens it at a double click: UTF-8 with a byte order mark, semicolons, CRLF,
// dates as 2026-09-17. A cell that a spreadsheet would take for a formula begins with an apostrophe.
// Source: RFC 4180; OWASP, "CSV injection".
std::string CsvOf(const List& list);

// A sheet whose head stays in sight, with real dates and numbers. Text is never a formula in it.
// Errors: UNAVAILABLE PAPER_FAILED.
StatusOr<std::string> XlsxOf(const List& list);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_LIST_H_
