#include "server/doors/bridge_stream.h"

#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace ketentafel::doors {
namespace {

namespace asio = boost::asio;

// Room for every event that can be outstanding at once.
constexpr size_t kEvents = 4;

}  // namespace

BridgeStream::BridgeStream(const asio::any_io_executor& executor)
    // Tracked: the door's thread does not end while gRPC may still bring something to it.
    : executor_(asio::prefer(executor, asio::execution::outstanding_work.tracked)),
      events_(executor, kEvents) {}

void BridgeStream::Start(grpc::GenericStub& stub, const std::string& method,
                         grpc::ByteBuffer request) {
  self_ = shared_from_this();
  request_.Swap(&request);
  stub.PrepareBidiStreamingCall(&context_, method, {}, this);
  AddHold();
  held_ = true;
  StartWriteLast(&request_, {});
  StartCall();
}

asio::awaitable<BridgeStream::Event> BridgeStream::Next() {
  co_return co_await events_.async_receive(asio::use_awaitable);
}

void BridgeStream::ReadMore() {
  if (!held_ || reading_) return;
  reading_ = true;
  message_.Clear();
  StartRead(&message_);
}

void BridgeStream::Interrupt(grpc::Status why) {
  if (self_ == nullptr || interrupted_) return;
  interrupted_ = true;
  context_.TryCancel();
  status_ = std::move(why);
  if (!reading_) LetGo();
  Tell(Event::kDone);
}

void BridgeStream::Cancel() {
  Interrupt(grpc::Status(grpc::StatusCode::CANCELLED, "nobody waits for it"));
}

const GrpcMetadata& BridgeStream::trailing_metadata() const {
  static const GrpcMetadata kNone;
  return interrupted_ ? kNone : context_.GetServerTrailingMetadata();
}

void BridgeStream::OnReadInitialMetadataDone(bool ok) {
  asio::post(executor_, [self = shared_from_this(), ok] { self->HeadersArrived(ok); });
}

void BridgeStream::OnReadDone(bool ok) {
  asio::post(executor_, [self = shared_from_this(), ok] { self->ReadEnded(ok); });
}

void BridgeStream::OnDone(const grpc::Status& status) {
  asio::post(executor_, [this, status] {
    const std::shared_ptr<BridgeStream> last = std::move(self_);
    if (interrupted_) return;
    status_ = status;
    Tell(Event::kDone);
  });
}

void BridgeStream::HeadersArrived(bool ok) {
  if (interrupted_) return;
  if (ok) {
    Tell(Event::kHeaders);
  } else {
    LetGo();
  }
}

void BridgeStream::ReadEnded(bool ok) {
  reading_ = false;
  if (!ok || interrupted_) {
    LetGo();
  } else {
    Tell(Event::kMessage);
  }
}

void BridgeStream::Tell(Event event) { events_.try_send(boost::system::error_code(), event); }

void BridgeStream::LetGo() {
  if (!held_) return;
  held_ = false;
  RemoveHold();
}

}  // namespace ketentafel::doors
