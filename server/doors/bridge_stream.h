// One streaming call of a browser on its way through the in-process gRPC server, as bytes.
#ifndef KETENTAFEL_DOORS_BRIDGE_STREAM_H_
#define KETENTAFEL_DOORS_BRIDGE_STREAM_H_

#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <memory>
#include <string>

#include "server/doors/call_origin.h"

namespace ketentafel::doors {

// One message in, any number out, each asked for.
// Threads: all calls on the executor, which must run on one thread; gRPC's own reactions are
// brought there.
class BridgeStream final : public grpc::ClientBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>,
                           public std::enable_shared_from_this<BridgeStream> {
 public:
  enum class Event { kHeaders, kMessage, kDone };

  explicit BridgeStream(const boost::asio::any_io_executor& executor);

  // Before Start: metadata and deadline. After kHeaders: the initial metadata.
  grpc::ClientContext& context() { return context_; }

  void Start(grpc::GenericStub& stub, const std::string& method, grpc::ByteBuffer request);

  // What happens next. kHeaders may be missing; kDone is last.
  boost::asio::awaitable<Event> Next();

  // Asks for one more message: nothing is read ahead, so a slow browser slows its service down.
  void ReadMore();

  // Ends the call from this side: `why` becomes its status, the handler sees a cancellation.
  void Interrupt(grpc::Status why);
  // The same, when nobody waits for a status.
  void Cancel();

  const grpc::ByteBuffer& message() const { return message_; }
  const grpc::Status& status() const { return status_; }
  // Nothing for an interrupted call: gRPC may still be writing it.
  const GrpcMetadata& trailing_metadata() const;

 private:
  void OnReadInitialMetadataDone(bool ok) override;
  void OnReadDone(bool ok) override;
  void OnDone(const grpc::Status& status) override;

  void HeadersArrived(bool ok);
  void ReadEnded(bool ok);
  void Tell(Event event);
  void LetGo();

  boost::asio::any_io_executor executor_;
  boost::asio::experimental::channel<void(boost::system::error_code, Event)> events_;
  grpc::ClientContext context_;
  grpc::ByteBuffer request_;
  grpc::ByteBuffer message_;
  grpc::Status status_;
  // gRPC reads started outside a reaction need a hold; it is given back exactly once, and never
  // while a read is under way.
  bool held_ = false;
  bool reading_ = false;
  bool interrupted_ = false;
  std::shared_ptr<BridgeStream> self_;  // from Start until OnDone
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_BRIDGE_STREAM_H_
