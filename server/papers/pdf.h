#ifndef KETENTAFEL_PAPERS_PDF_H_
#define KETENTAFEL_PAPERS_PDF_H_

#include <chrono>
#include <string>

#include "shared/base/status.h"

namespace ketentafel::papers {

struct PdfLimits {
  std::chrono::milliseconds time{20'000};
  size_t bytes = 32 << 20;
};

// A tagged PDF (PDF/UA-1) of a page of the papers' look, with its language and title.
// WeasyPrint makes it, in a process of its own: what goes wrong there, goes wrong there. That
// process fetches nothing, and has a gigabyte and `limits.time`. One at a time; others wait for as
// long as one may take.
// Source: measured, a start meeting of fifteen parties: 6 pages, 130 kB, 1.2 seconds of processor.
// Errors: UNAVAILABLE PAPER_BUSY, PAPER_TOO_SLOW, PAPER_FAILED.
// Threads: any; blocks.
StatusOr<std::string> PdfOf(const std::string& html, const PdfLimits& limits = {});

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_PDF_H_
