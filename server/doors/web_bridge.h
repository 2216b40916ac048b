// gRPC-Web for any allowed service: frames off, bytes through, frames on. No code per method.
#ifndef KETENTAFEL_DOORS_WEB_BRIDGE_H_
#define KETENTAFEL_DOORS_WEB_BRIDGE_H_

#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include <boost/asio/awaitable.hpp>
#include <memory>
#include <string>
#include <vector>

#include "server/doors/bridge_stream.h"
#include "server/doors/bridge_unary.h"
#include "server/doors/call_origin.h"
#include "server/doors/http_connection.h"
#include "server/doors/http_message.h"
#include "server/doors/method_table.h"
#include "server/doors/session_cookie.h"
#include "server/doors/web_reply.h"
#include "shared/base/status.h"

namespace ketentafel::doors {

// Threads: all calls on the thread of the HTTP door.
class WebBridge {
 public:
  struct Options {
    std::vector<std::string> services;  // full names; others do not exist for browsers
    size_t max_message_bytes = 1024 * 1024;
    PageTransport transport = PageTransport::kPlain;
  };

  // `channel` leads to the in-process server that knows `key`.
  WebBridge(Options options, std::shared_ptr<grpc::Channel> channel, const DoorKey& key);

  // Serves one call. While a stream runs it stands in `open_stream`, for whoever wants to end it.
  // False: the connection is of no more use. The call is cancelled when the browser goes away.
  boost::asio::awaitable<bool> Serve(HttpConnection& connection, const HttpRequest& request,
                                     WebFormat format, AfterReply after,
                                     std::weak_ptr<BridgeStream>& open_stream);

  // The answer to a request whose body was too large to read.
  HttpReply TooLarge(WebFormat format) const;

 private:
  // Fills the call's metadata and gives its message.
  StatusOr<grpc::ByteBuffer> Prepare(const HttpRequest& request, WebFormat format,
                                     grpc::ClientContext& context) const;
  boost::asio::awaitable<bool> ServeUnary(HttpConnection& connection, const HttpRequest& request,
                                          WebFormat format, AfterReply after);
  boost::asio::awaitable<bool> ServeStream(HttpConnection& connection, const HttpRequest& request,
                                           WebFormat format, AfterReply after,
                                           std::weak_ptr<BridgeStream>& open_stream);
  boost::asio::awaitable<bool> AnswerUnary(HttpConnection& connection, BridgeUnary& call,
                                           WebFormat format, AfterReply after) const;
  boost::asio::awaitable<bool> AnswerStream(HttpConnection& connection, BridgeStream& call,
                                            WebFormat format, AfterReply after) const;

  Options options_;
  MethodTable methods_;
  grpc::GenericStub stub_;
  std::string key_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_WEB_BRIDGE_H_
