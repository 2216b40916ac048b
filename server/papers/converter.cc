#include "server/papers/converter.h"

#include "server/papers/child.h"

namespace ketentafel::papers {
namespace {

// Debian's own: the one that has WeasyPrint.
constexpr char kPython[] = "/usr/bin/python3";

}  // namespace

StatusOr<std::string> Convert(const Converter& converter, const std::string& html,
                              std::timed_mutex& turn) {
  const std::unique_lock own_turn(turn, converter.time);
  if (!own_turn.owns_lock()) return Unavailable("PAPER_BUSY", "others are waiting for a paper");
  Child child;
  const auto deadline = std::chrono::steady_clock::now() + converter.time;
  std::vector<std::string> words = {kPython, "-I", "-c"};
  words.insert(words.end(), converter.arguments.begin(), converter.arguments.end());
  KETENTAFEL_RETURN_IF_ERROR(child.Start(words));
  StatusOr<std::string> file = child.Converse(html, converter.bytes, deadline);
  if (file.ok() && (*file).starts_with(converter.begins_with)) return file;
  if (!file.ok() && file.status().reason() == "CHILD_TOO_SLOW") {
    return Unavailable("PAPER_TOO_SLOW", "making the paper took too long");
  }
  return Unavailable("PAPER_FAILED", file.ok() ? "that is no such file" : file.status().message());
}

}  // namespace ketentafel::papers
