#include "server/doors/bridge_unary.h"

#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace ketentafel::doors {

namespace asio = boost::asio;

BridgeUnary::BridgeUnary(const asio::any_io_executor& executor)
    // Tracked: the door's thread does not end while gRPC may still bring something to it.
    : executor_(asio::prefer(executor, asio::execution::outstanding_work.tracked)),
      done_(executor, 1) {}

void BridgeUnary::Start(grpc::GenericStub& stub, const std::string& method,
                        grpc::ByteBuffer request) {
  request_.Swap(&request);
  running_ = true;
  stub.UnaryCall(&context_, method, {}, &request_, &message_,
                 [self = shared_from_this()](grpc::Status status) {
                   asio::post(self->executor_, [self, status = std::move(status)] {
                     self->running_ = false;
                     self->status_ = status;
                     self->done_.try_send(boost::system::error_code());
                   });
                 });
}

asio::awaitable<void> BridgeUnary::Done() { co_await done_.async_receive(asio::use_awaitable); }

void BridgeUnary::Cancel() {
  if (running_) context_.TryCancel();
}

}  // namespace ketentafel::doors
