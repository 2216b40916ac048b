#include "shared/wire/headers.h"

#include <charconv>

namespace ketentafel::wire {
namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

std::string_view Trim(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Code CodeOfNumber(std::string_view digits) {
  int number = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool valid = error == std::errc() && end == digits.data() + digits.size();
  if (!valid || number < 0 || number > static_cast<int>(Code::kUnauthenticated)) {
    return Code::kUnknown;
  }
  return static_cast<Code>(number);
}

}  // namespace

Headers ParseHeaders(std::string_view text) {
  Headers headers;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string name(Trim(line.substr(0, colon)));
    for (char& c : name) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    headers.emplace(std::move(name), Trim(line.substr(colon + 1)));
  }
  return headers;
}

std::string FormatHeaders(const Headers& headers) {
  std::string text;
  for (const auto& [name, value] : headers) {
    text.append(name).append(": ").append(value).append("\r\n");
  }
  return text;
}

std::optional<CallStatus> StatusIn(const Headers& headers) {
  const auto code = headers.find("grpc-status");
  if (code == headers.end()) return std::nullopt;
  CallStatus status{CodeOfNumber(code->second), ""};
  const auto message = headers.find("grpc-message");
  if (message != headers.end()) status.message = PercentDecode(message->second);
  return status;
}

void AddStatus(const CallStatus& status, Headers* headers) {
  headers->emplace("grpc-status", std::to_string(static_cast<int>(status.code)));
  if (!status.message.empty()) headers->emplace("grpc-message", PercentEncode(status.message));
}

Code CodeOfHttpStatus(int http_status) {
  switch (http_status) {
    case 400: return Code::kInternal;
    case 401: return Code::kUnauthenticated;
    case 403: return Code::kPermissionDenied;
    case 404: return Code::kUnimplemented;
    case 413: return Code::kResourceExhausted;
    case 429:
    case 502:
    case 503:
    case 504: return Code::kUnavailable;
    default: return Code::kUnknown;
  }
}

std::string PercentEncode(std::string_view text) {
  std::string out;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte <= 0x7e && c != '%') {
      out.push_back(c);
    } else {
      out.append({'%', kHexDigits[byte >> 4], kHexDigits[byte & 15]});
    }
  }
  return out;
}

std::string PercentDecode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? HexValue(text[i + 1]) : -1;
    const int low = high >= 0 ? HexValue(text[i + 2]) : -1;
    if (low < 0) {
      out.push_back(text[i]);
      continue;
    }
    out.push_back(static_cast<char>(high << 4 | low));
    i += 2;
  }
  return out;
}

}  // namespace ketentafel::wire
