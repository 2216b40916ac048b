#ifndef KETENTAFEL_PAPERS_DOCX_H_
#define KETENTAFEL_PAPERS_DOCX_H_

#include <chrono>
#include <string>

#include "shared/base/status.h"

namespace ketentafel::papers {

struct DocxLimits {
  std::chrono::milliseconds time{20'000};
  size_t bytes = 16 << 20;
};

// A Word document of a page of the papers' look: real headings, lists and tables, its language and
// title. Pandoc makes it, in a process of its own that reads nothing but the page. One at a time;
// others wait for as long as one may take.
// Errors: UNAVAILABLE PAPER_BUSY, PAPER_TOO_SLOW, PAPER_FAILED.
// Threads: any; blocks.
StatusOr<std::string> DocxOf(const std::string& html, const DocxLimits& limits = {});

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_DOCX_H_
