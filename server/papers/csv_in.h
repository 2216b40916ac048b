#ifndef KETENTAFEL_SERVER_PAPERS_CSV_IN_H_
#define KETENTAFEL_SERVER_PAPERS_CSV_IN_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/status.h"

namespace ketentafel::papers {

// One record and where it begins in the file, from 1.
struct CsvRow {
  int line = 0;
  std::vector<std::string> cells;
};

// What a spreadsheet saves: comma or semicolon, whichever the first line has more of; LF or CRLF;
// with or without a byte order mark. Cells come without spaces around them and without the apostrophe
// that keeps a spreadsheet from seeing a formula. Empty records are left out.
// Errors: INVALID_ARGUMENT LIST_UNREADABLE (a quote that does not end).
// Source: RFC 4180.
StatusOr<std::vector<CsvRow>> ReadCsv(std::string_view csv);

// A file's bytes as UTF-8: what is none is taken for Windows-1252, in which Dutch spreadsheets save
// when nobody asks. Source: WHATWG Encoding, windows-1252.
std::string Utf8Of(std::string_view bytes);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_CSV_IN_H_
