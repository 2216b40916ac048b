#ifndef KETENTAFEL_PAPERS_CHILD_H_
#define KETENTAFEL_PAPERS_CHILD_H_

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

#include "shared/base/status.h"

namespace ketentafel::papers {

// A program that reads standard input and writes standard output, and gets nothing else of ours:
// no open file, no signal mask, no environment beyond paths.
class Child {
 public:
  using Deadline = std::chrono::steady_clock::time_point;

  Child() = default;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  // Kills what still runs.
  ~Child();

  // Errors: UNAVAILABLE CHILD_FAILED.
  Status Start(const std::vector<std::string>& arguments);

  // Gives it the input and returns all it wrote. Once.
  // Errors: UNAVAILABLE CHILD_TOO_SLOW, CHILD_FAILED (ended badly, or wrote more than `max_bytes`).
  StatusOr<std::string> Converse(const std::string& input, size_t max_bytes, Deadline deadline);

 private:
  // What of the input is left, and what came.
  struct Talk;
  Status Step(Talk* talk, Deadline deadline);
  Status Wait(Deadline deadline);

  pid_t pid_ = -1;
  int in_ = -1;
  int out_ = -1;
};

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_CHILD_H_
