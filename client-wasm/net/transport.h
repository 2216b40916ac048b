#ifndef KETENTAFEL_CLIENT_NET_TRANSPORT_H_
#define KETENTAFEL_CLIENT_NET_TRANSPORT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/status.h"
#include "shared/wire/headers.h"

namespace ketentafel::net {

// Names one call until it has ended. 0 names none.
using CallId = uint32_t;

struct CallOptions {
  int deadline_ms = 0;  // 0: no deadline, for streams that stay open
};

// How a call ended: the code and message as the wire says them, and all trailers.
struct CallEnd {
  Code code = Code::kOk;
  std::string message;
  wire::Headers trailers;

  bool ok() const { return code == Code::kOk; }
};

// Hears about one call. It may start or cancel calls from inside.
class Receiver {
 public:
  virtual ~Receiver() = default;
  // One message of the answer. The bytes hold during this call only.
  virtual void OnMessage(std::string_view bytes) = 0;
  // The last word about a call. Not said after Cancel.
  virtual void OnEnd(const CallEnd& end) = 0;
};

// Carries the bytes of calls to the server and back.
// Threads: one; receivers are called on it, never from inside Start.
class Transport {
 public:
  virtual ~Transport() = default;

  // Calls a unary or server-streaming method ("/ketentafel.v1.LedgerService/Watch") with one
  // message. The receiver must live until OnEnd or Cancel.
  // Errors: told through OnEnd: UNAVAILABLE (no connection, or it broke), DEADLINE_EXCEEDED,
  //         INTERNAL (an answer that is not gRPC-Web), or what the server said.
  [[nodiscard]] virtual CallId Start(std::string_view method_path, std::string_view request,
                                     const CallOptions& options, Receiver* receiver) = 0;

  // Ends a call without a word more to its receiver. Unknown ids are ignored.
  virtual void Cancel(CallId id) = 0;
};

}  // namespace ketentafel::net

#endif  // KETENTAFEL_CLIENT_NET_TRANSPORT_H_
