// One unary call of a browser on its way through the in-process gRPC server, as bytes.
#ifndef KETENTAFEL_DOORS_BRIDGE_UNARY_H_
#define KETENTAFEL_DOORS_BRIDGE_UNARY_H_

#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <memory>
#include <string>

namespace ketentafel::doors {

// Not a stream of one: the in-process server never finishes a unary call that is made like one.
// Source: seen with gRPC 1.51, whose server then waits for ever at shutdown.
// Threads: all calls on the executor, which must run on one thread.
class BridgeUnary final : public std::enable_shared_from_this<BridgeUnary> {
 public:
  explicit BridgeUnary(const boost::asio::any_io_executor& executor);

  // Before Start: metadata and deadline. After Done: what the service answered.
  grpc::ClientContext& context() { return context_; }

  void Start(grpc::GenericStub& stub, const std::string& method, grpc::ByteBuffer request);

  boost::asio::awaitable<void> Done();

  // The answer is not wanted any more: the handler sees a cancellation.
  void Cancel();

  const grpc::ByteBuffer& message() const { return message_; }
  const grpc::Status& status() const { return status_; }

 private:
  boost::asio::any_io_executor executor_;
  boost::asio::experimental::channel<void(boost::system::error_code)> done_;
  grpc::ClientContext context_;
  grpc::ByteBuffer request_;
  grpc::ByteBuffer message_;
  grpc::Status status_;
  bool running_ = false;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_BRIDGE_UNARY_H_
