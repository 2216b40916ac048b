#include "server/doors/posted_file.h"

#include <string>

namespace ketentafel::doors {
namespace {

constexpr std::string_view kBoundary = "boundary=";
constexpr std::string_view kHeadEnd = "\r\n\r\n";

// "--" and the boundary; empty where the type names none.
std::string DelimiterIn(std::string_view content_type) {
  const size_t at = content_type.find(kBoundary);
  if (at == std::string_view::npos) return "";
  std::string_view boundary = content_type.substr(at + kBoundary.size());
  boundary = boundary.substr(0, boundary.find(';'));
  if (boundary.size() >= 2 && boundary.front() == '"' && boundary.back() == '"') {
    boundary = boundary.substr(1, boundary.size() - 2);
  }
  return boundary.empty() ? "" : "--" + std::string(boundary);
}

}  // namespace

std::string_view PostedPart(std::string_view content_type, std::string_view body,
                            std::string_view name) {
  const std::string delimiter = DelimiterIn(content_type);
  if (delimiter.empty() || !body.starts_with(delimiter)) return {};
  const std::string named = "; name=\"" + std::string(name) + "\"";
  const std::string between = "\r\n" + delimiter;
  body.remove_prefix(delimiter.size());
  // What a delimiter ends with is the head of the next part; the last one has none.
  while (body.starts_with("\r\n")) {
    const size_t end = body.find(between);
    const size_t head = body.find(kHeadEnd);
    if (end == std::string_view::npos || head > end) return {};
    if (body.substr(0, head).find(named) != std::string_view::npos) {
      return body.substr(head + kHeadEnd.size(), end - head - kHeadEnd.size());
    }
    body.remove_prefix(end + between.size());
  }
  return {};
}

}  // namespace ketentafel::doors
