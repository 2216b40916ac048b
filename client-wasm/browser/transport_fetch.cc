#include "client-wasm/browser/transport_fetch.h"

#include <emscripten.h>

#include <utility>

namespace ketentafel::browser {

extern "C" {
void kt_js_call(uint32_t id, const char* path, int path_bytes, const char* body, int body_bytes,
                int deadline_ms);
void kt_js_cancel(uint32_t id);
}

namespace {

FetchTransport* the_transport = nullptr;

bool IsGrpcWeb(const wire::Headers& headers) {
  const auto type = headers.find("content-type");
  return type != headers.end() && type->second.starts_with("application/grpc-web");
}

}  // namespace

FetchTransport::FetchTransport() { the_transport = this; }

FetchTransport::~FetchTransport() {
  for (const auto& [id, call] : calls_) kt_js_cancel(id);
  the_transport = nullptr;
}

net::CallId FetchTransport::Start(std::string_view method_path, std::string_view request,
                                  const net::CallOptions& options, net::Receiver* receiver) {
  const net::CallId id = ++last_id_;
  calls_[id].receiver = receiver;
  std::string body;
  wire::AppendFrame(wire::FrameKind::kMessage, request, &body);
  kt_js_call(id, method_path.data(), static_cast<int>(method_path.size()), body.data(),
             static_cast<int>(body.size()), options.deadline_ms);
  return id;
}

void FetchTransport::Cancel(net::CallId id) {
  if (calls_.erase(id) > 0) kt_js_cancel(id);
}

void FetchTransport::Finish(net::CallId id, Code code, std::string_view message,
                            wire::Headers trailers) {
  const auto it = calls_.find(id);
  if (it == calls_.end()) return;
  net::Receiver* receiver = it->second.receiver;
  calls_.erase(it);
  kt_js_cancel(id);
  receiver->OnEnd({code, std::string(message), std::move(trailers)});
}

void FetchTransport::OnHeaders(net::CallId id, int http_status, std::string_view text) {
  const auto it = calls_.find(id);
  if (it == calls_.end()) return;
  wire::Headers headers = wire::ParseHeaders(text);
  if (const auto status = wire::StatusIn(headers)) {
    Finish(id, status->code, status->message, std::move(headers));  // an answer of trailers only
  } else if (http_status != 200) {
    Finish(id, wire::CodeOfHttpStatus(http_status), "HTTP " + std::to_string(http_status), {});
  } else if (!IsGrpcWeb(headers)) {
    Finish(id, Code::kInternal, "the answer is not gRPC-Web", {});
  }
}

void FetchTransport::OnBytes(net::CallId id, std::string_view bytes) {
  if (const auto it = calls_.find(id); it != calls_.end()) it->second.frames.Append(bytes);
  for (;;) {
    const auto it = calls_.find(id);  // the receiver may have cancelled it
    if (it == calls_.end()) return;
    const auto frame = it->second.frames.Next();
    if (!frame.ok()) {
      Finish(id, Code::kInternal, frame.status().message(), {});
      return;
    }
    if (!frame->has_value()) return;
    if ((*frame)->kind == wire::FrameKind::kTrailers) {
      it->second.trailers = wire::ParseHeaders((*frame)->payload);
    } else {
      // The receiver may cancel this call, and with it the bytes: they must outlive the call.
      const std::string message((*frame)->payload);
      it->second.receiver->OnMessage(message);
    }
  }
}

void FetchTransport::OnEnding(net::CallId id, Ending ending) {
  const auto it = calls_.find(id);
  if (it == calls_.end()) return;
  wire::Headers trailers = std::move(it->second.trailers);
  if (const auto status = wire::StatusIn(trailers)) {
    Finish(id, status->code, status->message, std::move(trailers));
  } else if (ending == Ending::kDeadline) {
    Finish(id, Code::kDeadlineExceeded, "no answer in time", {});
  } else {
    Finish(id, Code::kUnavailable, "the connection broke", {});
  }
}

extern "C" {

EMSCRIPTEN_KEEPALIVE void kt_call_headers(uint32_t id, int http_status, const char* text,
                                          int bytes) {
  if (the_transport == nullptr) return;
  the_transport->OnHeaders(id, http_status, {text, static_cast<size_t>(bytes)});
}
EMSCRIPTEN_KEEPALIVE void kt_call_bytes(uint32_t id, const char* data, int bytes) {
  if (the_transport == nullptr) return;
  the_transport->OnBytes(id, {data, static_cast<size_t>(bytes)});
}
EMSCRIPTEN_KEEPALIVE void kt_call_ending(uint32_t id, int ending) {
  if (the_transport == nullptr) return;
  the_transport->OnEnding(id, static_cast<FetchTransport::Ending>(ending));
}

}  // extern "C"

}  // namespace ketentafel::browser
