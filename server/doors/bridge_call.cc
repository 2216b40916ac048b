#include "server/doors/bridge_call.h"

#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace ketentafel::doors {
namespace {

namespace asio = boost::asio;

// Room for every event that can be outstanding at once.
constexpr size_t kEvents = 4;

}  // namespace

BridgeCall::BridgeCall(const asio::any_io_executor& executor)
    // Tracked: the door's thread does not end while gRPC may still bring something to it.
    : executor_(asio::prefer(executor, asio::execution::outstanding_work.tracked)),
      events_(executor, kEvents) {}

void BridgeCall::Start(grpc::GenericStub& stub, const std::string& method,
                       grpc::ByteBuffer request) {
  self_ = shared_from_this();
  request_.Swap(&request);
  stub.PrepareBidiStreamingCall(&context_, method, {}, this);
  AddHold();
  held_ = true;
  StartWriteLast(&request_, {});
  StartCall();
}

asio::awaitable<BridgeCall::Event> BridgeCall::Next() {
  co_return co_await events_.async_receive(asio::use_awaitable);
}

void BridgeCall::ReadMore() {
  if (!held_ || reading_) return;
  reading_ = true;
  message_.Clear();
  StartRead(&message_);
}

void BridgeCall::Interrupt(grpc::Status why) {
  if (self_ == nullptr || interrupted_) return;
  interrupted_ = true;
  context_.TryCancel();
  status_ = std::move(why);
  if (!reading_) LetGo();
  Tell(Event::kDone);
}

const GrpcMetadata& BridgeCall::trailing_metadata() const {
  static const GrpcMetadata kNone;
  return interrupted_ ? kNone : context_.GetServerTrailingMetadata();
}

void BridgeCall::OnReadInitialMetadataDone(bool ok) {
  asio::post(executor_, [self = shared_from_this(), ok] { self->HeadersArrived(ok); });
}

void BridgeCall::OnReadDone(bool ok) {
  asio::post(executor_, [self = shared_from_this(), ok] { self->ReadEnded(ok); });
}

void BridgeCall::OnDone(const grpc::Status& status) {
  asio::post(executor_, [this, status] {
    const std::shared_ptr<BridgeCall> last = std::move(self_);
    if (interrupted_) return;
    status_ = status;
    Tell(Event::kDone);
  });
}

void BridgeCall::HeadersArrived(bool ok) {
  if (interrupted_) return;
  if (ok) {
    Tell(Event::kHeaders);
  } else {
    LetGo();
  }
}

void BridgeCall::ReadEnded(bool ok) {
  reading_ = false;
  if (!ok || interrupted_) {
    LetGo();
  } else {
    Tell(Event::kMessage);
  }
}

void BridgeCall::Tell(Event event) { events_.try_send(boost::system::error_code(), event); }

void BridgeCall::LetGo() {
  if (!held_) return;
  held_ = false;
  RemoveHold();
}

}  // namespace ketentafel::doors
