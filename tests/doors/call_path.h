// The ways by which a call reaches the same service: gRPC over TCP, gRPC-Web in both spellings.
#ifndef KETENTAFEL_TESTS_DOORS_CALL_PATH_H_
#define KETENTAFEL_TESTS_DOORS_CALL_PATH_H_

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/doors/http_message.h"
#include "server/doors/web_reply.h"
#include "shared/base/status.h"
#include "shared/wire/headers.h"

namespace ketentafel::doors {

struct Outcome {
  Code code = Code::kUnknown;
  std::string message;
  std::string reason;                          // of the ErrorInfo
  std::map<std::string, std::string> details;  // of the ErrorInfo
  std::vector<std::string> messages;
  wire::Headers initial;
  wire::Headers trailing;
};

struct CallOptions {
  std::vector<std::pair<std::string, std::string>> metadata;  // `-bin` values as bytes
  std::optional<std::chrono::milliseconds> timeout;
};

class CallPath {
 public:
  virtual ~CallPath() = default;
  // Makes a call and waits for its end. `method`: "/package.Service/Method".
  virtual Outcome Call(const std::string& method, const std::string& message,
                       const CallOptions& options = {}) = 0;
};

std::unique_ptr<CallPath> OverGrpc(uint16_t grpc_port);
std::unique_ptr<CallPath> OverWeb(uint16_t http_port, WebFormat format);

// The bytes of a gRPC-Web POST. `headers`: lines that each end in CRLF.
std::string WebPost(const std::string& method, const std::string& body, WebFormat format,
                    const std::string& headers = "");

// One message as a body.
std::string Framed(const std::string& message, WebFormat format = WebFormat::kBinary);

// Reads a reply as gRPC-Web.
Outcome OutcomeOf(const HttpReply& reply);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_TESTS_DOORS_CALL_PATH_H_
