#ifndef KETENTAFEL_SERVER_PAPERS_CONVERTER_H_
#define KETENTAFEL_SERVER_PAPERS_CONVERTER_H_

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/status.h"

namespace ketentafel::papers {

// A script of ours that makes a file of another kind out of a page, in a process of its own.
struct Converter {
  std::vector<std::string> arguments;  // of Debian's Python: the script, and what it is given
  std::string_view begins_with;        // every file of its kind
  std::chrono::milliseconds time;      // for waiting and making together
  size_t bytes;                        // of the file, at most
};

// Errors: UNAVAILABLE PAPER_BUSY (`turn` was not to be had in time), PAPER_TOO_SLOW, PAPER_FAILED.
StatusOr<std::string> Convert(const Converter& converter, const std::string& html,
                              std::timed_mutex& turn);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_CONVERTER_H_
