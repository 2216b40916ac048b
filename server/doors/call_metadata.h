// What a browser's headers mean to the call that they come with.
#ifndef KETENTAFEL_DOORS_CALL_METADATA_H_
#define KETENTAFEL_DOORS_CALL_METADATA_H_

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/doors/http_message.h"
#include "shared/base/status.h"

namespace ketentafel::doors {

struct CallMetadata {
  // Only what gRPC takes: its core ends the whole process on a name or value that is not valid.
  std::vector<std::pair<std::string, std::string>> entries;
  std::optional<std::chrono::nanoseconds> timeout;
};

// Leaves out what concerns the connection or the browser, and every name that is the doors' own;
// the session cookie becomes `authorization` unless that is there already.
// Errors: INVALID_ARGUMENT METADATA_MALFORMED (details: name).
StatusOr<CallMetadata> MetadataFrom(const HttpHeaders& headers);

// Reads `grpc-timeout`, such as "250m". Units: H M S m u n.
// Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
std::optional<std::chrono::nanoseconds> ParseTimeout(std::string_view text);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_CALL_METADATA_H_
