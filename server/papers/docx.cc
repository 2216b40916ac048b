#include "server/papers/docx.h"

#include <mutex>

#include "server/papers/child.h"
#include "server/papers/embedded.h"

namespace ketentafel::papers {
namespace {

constexpr char kPython[] = "/usr/bin/python3";

std::timed_mutex& OneAtATime() {
  static auto* const mutex = new std::timed_mutex;
  return *mutex;
}

}  // namespace

StatusOr<std::string> DocxOf(const std::string& html, const DocxLimits& limits) {
  const std::unique_lock turn(OneAtATime(), limits.time);
  if (!turn.owns_lock()) return Unavailable("PAPER_BUSY", "others are waiting for a document");
  Child child;
  const auto deadline = std::chrono::steady_clock::now() + limits.time;
  KETENTAFEL_RETURN_IF_ERROR(child.Start({kPython, "-I", "-c", std::string(kHtmlToDocx)}));
  StatusOr<std::string> docx = child.Converse(html, limits.bytes, deadline);
  if (docx.ok() && (*docx).starts_with("PK")) return docx;
  if (!docx.ok() && docx.status().reason() == "CHILD_TOO_SLOW") {
    return Unavailable("PAPER_TOO_SLOW", "making the document took too long");
  }
  return Unavailable("PAPER_FAILED", docx.ok() ? "that is no document" : docx.status().message());
}

}  // namespace ketentafel::papers
