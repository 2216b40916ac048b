#include "tests/doors/call_path.h"

#include <grpcpp/generic/generic_stub.h>

#include <future>

#include "ketentafel/v1/error.pb.h"
#include "shared/wire/base64.h"
#include "shared/wire/frame.h"
#include "tests/doors/raw_http.h"

namespace ketentafel::doors {
namespace {

void ReadDetails(const std::string& bytes, Outcome& outcome) {
  v1::ErrorStatus error;
  v1::ErrorInfo info;
  if (!error.ParseFromString(bytes) || error.details_size() != 1) return;
  if (!info.ParseFromString(error.details(0).value())) return;
  outcome.reason = info.reason();
  outcome.details = {info.metadata().begin(), info.metadata().end()};
}

// Reads all there is.
class Collector final : public grpc::ClientBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> {
 public:
  explicit Collector(Outcome& outcome) : outcome_(outcome) {}
  void Run(grpc::GenericStub& stub, grpc::ClientContext& context, const std::string& method,
           const std::string& message) {
    const grpc::Slice slice(message);
    request_ = grpc::ByteBuffer(&slice, 1);
    stub.PrepareBidiStreamingCall(&context, method, {}, this);
    StartWriteLast(&request_, {});
    StartRead(&reply_);
    StartCall();
    const grpc::Status status = done_.get_future().get();
    outcome_.code = static_cast<Code>(status.error_code());
    outcome_.message = status.error_message();
    ReadDetails(status.error_details(), outcome_);
  }
  void OnReadDone(bool ok) override {
    if (!ok) return;
    std::vector<grpc::Slice> slices;
    std::string bytes;
    if (!reply_.Dump(&slices).ok()) return;
    for (const grpc::Slice& slice : slices) {
      bytes.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
    }
    outcome_.messages.push_back(std::move(bytes));
    reply_.Clear();
    StartRead(&reply_);
  }
  void OnDone(const grpc::Status& status) override { done_.set_value(status); }

 private:
  Outcome& outcome_;
  grpc::ByteBuffer request_;
  grpc::ByteBuffer reply_;
  std::promise<grpc::Status> done_;
};

class GrpcPath final : public CallPath {
 public:
  explicit GrpcPath(uint16_t port)
      : stub_(grpc::CreateChannel("127.0.0.1:" + std::to_string(port),
                                  grpc::InsecureChannelCredentials())) {}

  Outcome Call(const std::string& method, const std::string& message,
               const CallOptions& options) override {
    Outcome outcome;
    grpc::ClientContext context;
    for (const auto& [name, value] : options.metadata) context.AddMetadata(name, value);
    if (options.timeout) {
      context.set_deadline(std::chrono::system_clock::now() + *options.timeout);
    }
    Collector(outcome).Run(stub_, context, method, message);
    const auto take = [](const auto& from, wire::Headers& to) {
      for (const auto& [name, value] : from) {
        to.emplace(std::string(name.data(), name.size()), std::string(value.data(), value.size()));
      }
    };
    if (!outcome.messages.empty()) take(context.GetServerInitialMetadata(), outcome.initial);
    take(context.GetServerTrailingMetadata(), outcome.trailing);
    return outcome;
  }

 private:
  grpc::GenericStub stub_;
};

class WebPath final : public CallPath {
 public:
  WebPath(uint16_t port, WebFormat format) : http_(port), format_(format) {}

  Outcome Call(const std::string& method, const std::string& message,
               const CallOptions& options) override {
    std::string headers;
    for (const auto& [name, value] : options.metadata) {
      headers +=
          name + ": " + (name.ends_with("-bin") ? wire::Base64Encode(value) : value) + "\r\n";
    }
    if (options.timeout) {
      headers += "grpc-timeout: " + std::to_string(options.timeout->count()) + "m\r\n";
    }
    http_.TrySend(WebPost(method, Framed(message, format_), format_, headers));
    const std::optional<HttpReply> reply = http_.Receive();
    return reply ? OutcomeOf(*reply) : Outcome();
  }

 private:
  RawHttp http_;
  const WebFormat format_;
};

}  // namespace

std::unique_ptr<CallPath> OverGrpc(uint16_t grpc_port) {
  return std::make_unique<GrpcPath>(grpc_port);
}

std::unique_ptr<CallPath> OverWeb(uint16_t http_port, WebFormat format) {
  return std::make_unique<WebPath>(http_port, format);
}

std::string WebPost(const std::string& method, const std::string& body, WebFormat format,
                    const std::string& headers) {
  return "POST " + method +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + std::string(ContentTypeOf(format)) +
         "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string Framed(const std::string& message, WebFormat format) {
  std::string frame;
  wire::AppendFrame(wire::FrameKind::kMessage, message, &frame);
  return Spelled(std::move(frame), format);
}

Outcome OutcomeOf(const HttpReply& reply) {
  Outcome outcome;
  for (const auto& [name, value] : reply.headers) outcome.initial.emplace(name, value);
  const bool is_text = FindHeader(reply.headers, "content-type") == ContentTypeOf(WebFormat::kText);
  wire::FrameReader reader(64 << 20);
  reader.Append(is_text ? wire::Base64Decode(reply.body).value_or("") : reply.body);
  for (auto frame = reader.Next(); frame.ok() && frame->has_value(); frame = reader.Next()) {
    if ((*frame)->kind == wire::FrameKind::kMessage) {
      outcome.messages.emplace_back((*frame)->payload);
    } else {
      outcome.trailing = wire::ParseHeaders((*frame)->payload);
    }
  }
  const wire::Headers& end = reply.body.empty() ? outcome.initial : outcome.trailing;
  if (const std::optional<wire::CallStatus> status = wire::StatusIn(end)) {
    outcome.code = status->code;
    outcome.message = status->message;
  }
  const auto details = end.find("grpc-status-details-bin");
  if (details != end.end()) {
    ReadDetails(wire::Base64Decode(details->second).value_or(""), outcome);
  }
  return outcome;
}

}  // namespace ketentafel::doors
