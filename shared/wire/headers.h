#ifndef KETENTAFEL_SHARED_WIRE_HEADERS_H_
#define KETENTAFEL_SHARED_WIRE_HEADERS_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/status.h"

namespace ketentafel::wire {

// Header or trailer fields; names in lower case.
using Headers = std::multimap<std::string, std::string>;

// How a call ended, as the wire says it.
struct CallStatus {
  Code code = Code::kOk;
  std::string message;
};

// Reads lines of "name: value". Lines without a colon are skipped.
Headers ParseHeaders(std::string_view text);

// Writes lines of "name: value\r\n".
std::string FormatHeaders(const Headers& headers);

// The status in `grpc-status` and `grpc-message`, or nothing when there is none.
std::optional<CallStatus> StatusIn(const Headers& headers);

// Adds `grpc-status`, and `grpc-message` when there is a message.
void AddStatus(const CallStatus& status, Headers* headers);

// The code that stands for an HTTP answer without gRPC status.
// Source: https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md
Code CodeOfHttpStatus(int http_status);

// `grpc-message` is percent-encoded UTF-8: bytes outside 0x20-0x7e, and '%', become "%XX".
std::string PercentEncode(std::string_view text);
// A '%' that two hex digits do not follow stays as it is.
std::string PercentDecode(std::string_view text);

}  // namespace ketentafel::wire

#endif  // KETENTAFEL_SHARED_WIRE_HEADERS_H_
