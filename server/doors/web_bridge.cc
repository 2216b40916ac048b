#include "server/doors/web_bridge.h"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/this_coro.hpp>

#include "server/doors/call_metadata.h"
#include "server/doors/status_translation.h"
#include "shared/wire/base64.h"
#include "shared/wire/frame.h"

namespace ketentafel::doors {
namespace {

namespace asio = boost::asio;
using asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

constexpr std::string_view kWhere = "gRPC-Web bridge";

Status UnknownMethod(std::string_view path) {
  return Status(Code::kUnimplemented, "METHOD_UNKNOWN", "there is no such method")
      .With("path", std::string(path));
}

// The one message of a request's body.
StatusOr<grpc::ByteBuffer> MessageIn(std::string_view body, size_t limit) {
  wire::FrameReader reader(limit);
  reader.Append(body);
  StatusOr<std::optional<wire::Frame>> frame = reader.Next();
  if (!frame.ok()) return frame.status();
  const bool alone = frame->has_value() && !reader.HasPartialFrame();
  if (!alone || (*frame)->kind != wire::FrameKind::kMessage) {
    return InvalidArgument("FRAME_MALFORMED", "the body is not one gRPC-Web message frame");
  }
  const grpc::Slice slice((*frame)->payload.data(), (*frame)->payload.size());
  return grpc::ByteBuffer(&slice, 1);
}

void AppendMessage(const grpc::ByteBuffer& message, std::string* out) {
  out->append(wire::FrameHeader(wire::FrameKind::kMessage, message.Length()));
  std::vector<grpc::Slice> slices;
  if (!message.Dump(&slices).ok()) return;
  for (const grpc::Slice& slice : slices) {
    out->append(reinterpret_cast<const char*>(slice.begin()), slice.size());
  }
}

awaitable<bool> WriteText(HttpConnection& connection, const std::string& bytes) {
  const std::vector<asio::const_buffer> pieces{asio::buffer(bytes)};
  co_return co_await connection.WriteChunk(pieces);
}

// Binary messages go out from where gRPC put them.
awaitable<bool> WriteMessage(HttpConnection& connection, const grpc::ByteBuffer& message,
                             WebFormat format) {
  if (format == WebFormat::kText) {
    std::string frame;
    AppendMessage(message, &frame);
    const std::string text = Spelled(std::move(frame), format);
    co_return co_await WriteText(connection, text);
  }
  const std::string header = wire::FrameHeader(wire::FrameKind::kMessage, message.Length());
  std::vector<grpc::Slice> slices;
  if (!message.Dump(&slices).ok()) co_return false;
  std::vector<asio::const_buffer> pieces{asio::buffer(header)};
  for (const grpc::Slice& slice : slices) pieces.emplace_back(slice.begin(), slice.size());
  co_return co_await connection.WriteChunk(pieces);
}

awaitable<bool> Refuse(HttpConnection& connection, const Status& why, WebFormat format,
                       AfterReply after) {
  const HttpReply refusal = TrailersOnly(ToGrpcStatus(why, kWhere), format);
  co_return co_await connection.Write(refusal, after, HttpConnection::SendBody::kYes);
}

// However the coroutine ends, the call does not outlive it.
template <class Call>
struct CancelAtEnd {
  Call& call;
  ~CancelAtEnd() { call.Cancel(); }
};

// The answer, unless the browser goes away first.
awaitable<bool> UnlessClosed(HttpConnection& connection, awaitable<bool> answer) {
  const std::variant<bool, std::monostate> first =
      co_await (std::move(answer) || connection.WaitForClose());
  const bool* const written = std::get_if<bool>(&first);
  co_return written != nullptr&&* written;
}

}  // namespace

WebBridge::WebBridge(Options options, std::shared_ptr<grpc::Channel> channel, const DoorKey& key)
    : options_(std::move(options)),
      methods_(options_.services),
      stub_(std::move(channel)),
      key_(key.text()) {}

awaitable<bool> WebBridge::Serve(HttpConnection& connection, const HttpRequest& request,
                                 WebFormat format, AfterReply after,
                                 std::weak_ptr<BridgeStream>& open_stream) {
  switch (methods_.Find(request.Path())) {
    case MethodKind::kUnary:
      co_return co_await ServeUnary(connection, request, format, after);
    case MethodKind::kServerStreaming:
      co_return co_await ServeStream(connection, request, format, after, open_stream);
    case MethodKind::kUnknown:
      break;
  }
  const Status unknown = UnknownMethod(request.Path());
  co_return co_await Refuse(connection, unknown, format, after);
}

awaitable<bool> WebBridge::ServeUnary(HttpConnection& connection, const HttpRequest& request,
                                      WebFormat format, AfterReply after) {
  const asio::any_io_executor executor = co_await asio::this_coro::executor;
  const auto call = std::make_shared<BridgeUnary>(executor);
  StatusOr<grpc::ByteBuffer> message = Prepare(request, format, call->context());
  if (!message.ok()) co_return co_await Refuse(connection, message.status(), format, after);
  call->Start(stub_, std::string(request.Path()), *std::move(message));
  const CancelAtEnd<BridgeUnary> guard{*call};
  auto answer = AnswerUnary(connection, *call, format, after);
  co_return co_await UnlessClosed(connection, std::move(answer));
}

awaitable<bool> WebBridge::ServeStream(HttpConnection& connection, const HttpRequest& request,
                                       WebFormat format, AfterReply after,
                                       std::weak_ptr<BridgeStream>& open_stream) {
  const asio::any_io_executor executor = co_await asio::this_coro::executor;
  const auto call = std::make_shared<BridgeStream>(executor);
  StatusOr<grpc::ByteBuffer> message = Prepare(request, format, call->context());
  if (!message.ok()) co_return co_await Refuse(connection, message.status(), format, after);
  call->Start(stub_, std::string(request.Path()), *std::move(message));
  const CancelAtEnd<BridgeStream> guard{*call};
  open_stream = call;
  auto answer = AnswerStream(connection, *call, format, after);
  co_return co_await UnlessClosed(connection, std::move(answer));
}

HttpReply WebBridge::TooLarge(WebFormat format) const {
  const Status status = ResourceExhausted("MESSAGE_TOO_LARGE", "the request is over the limit")
                            .With("limit", std::to_string(options_.max_message_bytes));
  return TrailersOnly(ToGrpcStatus(status, kWhere), format);
}

StatusOr<grpc::ByteBuffer> WebBridge::Prepare(const HttpRequest& request, WebFormat format,
                                              grpc::ClientContext& context) const {
  StatusOr<CallMetadata> metadata = MetadataFrom(request.headers);
  if (!metadata.ok()) return metadata.status();
  for (const auto& [name, value] : metadata->entries) context.AddMetadata(name, value);
  if (metadata->timeout) {
    context.set_deadline(std::chrono::system_clock::now() + *metadata->timeout);
  }
  context.AddMetadata(std::string(kDoorKeyMetadata), key_);
  context.AddMetadata(std::string(kCallerMetadata), request.caller_address);

  if (format == WebFormat::kBinary) return MessageIn(request.body, options_.max_message_bytes);
  const std::optional<std::string> body = wire::Base64Decode(request.body);
  if (!body) return InvalidArgument("FRAME_MALFORMED", "the body is not base64");
  return MessageIn(*body, options_.max_message_bytes);
}

awaitable<bool> WebBridge::AnswerUnary(HttpConnection& connection, BridgeUnary& call,
                                       WebFormat format, AfterReply after) const {
  co_await call.Done();
  HttpReply reply = WebHead(format);
  AddInitialMetadata(call.context().GetServerInitialMetadata(), options_.transport, reply);
  std::string frames;
  if (call.status().ok()) AppendMessage(call.message(), &frames);
  frames += TrailersFrame(call.status(), call.context().GetServerTrailingMetadata());
  reply.body = Spelled(std::move(frames), format);
  co_return co_await connection.Write(reply, after, HttpConnection::SendBody::kYes);
}

awaitable<bool> WebBridge::AnswerStream(HttpConnection& connection, BridgeStream& call,
                                        WebFormat format, AfterReply after) const {
  HttpReply head = WebHead(format);
  bool begun = false;
  BridgeStream::Event event = co_await call.Next();
  for (; event != BridgeStream::Event::kDone; event = co_await call.Next()) {
    bool written = false;
    if (event == BridgeStream::Event::kHeaders) {
      AddInitialMetadata(call.context().GetServerInitialMetadata(), options_.transport, head);
      written = co_await connection.StartChunks(head, after);
      begun = true;
    } else {
      written = co_await WriteMessage(connection, call.message(), format);
    }
    if (!written) co_return false;
    call.ReadMore();
  }
  if (!begun) {
    const HttpReply refusal = TrailersOnly(call.status(), format);
    co_return co_await connection.Write(refusal, after, HttpConnection::SendBody::kYes);
  }
  const std::string end = Spelled(TrailersFrame(call.status(), call.trailing_metadata()), format);
  if (!co_await WriteText(connection, end)) co_return false;
  co_return co_await connection.EndChunks();
}

}  // namespace ketentafel::doors
