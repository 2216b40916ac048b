#include "server/papers/docx.h"

#include "server/papers/converter.h"
#include "server/papers/embedded.h"

namespace ketentafel::papers {

StatusOr<std::string> DocxOf(const std::string& html, const DocxLimits& limits) {
  static auto* const turn = new std::timed_mutex;
  return Convert({.arguments = {std::string(kHtmlToDocx)},
                  .begins_with = "PK",
                  .time = limits.time,
                  .bytes = limits.bytes},
                 html, *turn);
}

}  // namespace ketentafel::papers
