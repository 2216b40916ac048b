#ifndef KETENTAFEL_PAPERS_BLOCK_SHEET_HTML_H_
#define KETENTAFEL_PAPERS_BLOCK_SHEET_HTML_H_

#include <string>

#include "server/papers/block_sheet.h"

namespace ketentafel::papers {

// A whole page for screen, printer and PDF, each block on a sheet of its own. It needs
// /papers/report.css and nothing else.
std::string BlockSheetsHtml(const BlockSheets& sheets, const content::Bundle& bundle);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_BLOCK_SHEET_HTML_H_
