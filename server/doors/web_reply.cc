#include "server/doors/web_reply.h"

#include "shared/wire/base64.h"
#include "shared/wire/frame.h"
#include "shared/wire/headers.h"

namespace ketentafel::doors {
namespace {

constexpr std::string_view kBinaryType = "application/grpc-web+proto";
constexpr std::string_view kTextType = "application/grpc-web-text+proto";

wire::Headers StatusHeaders(const grpc::Status& status) {
  wire::Headers headers;
  wire::AddStatus({static_cast<Code>(status.error_code()), status.error_message()}, &headers);
  if (!status.error_details().empty()) {
    headers.emplace("grpc-status-details-bin", wire::Base64Encode(status.error_details()));
  }
  return headers;
}

// As header text; gRPC's own names travel in their own way.
template <class Take>
void ForEachHeader(const GrpcMetadata& metadata, Take take) {
  for (const auto& [key, text] : metadata) {
    const std::string_view name(key.data(), key.size());
    const std::string_view value(text.data(), text.size());
    if (name.starts_with("grpc-") || name == "content-type") continue;
    take(name, name.ends_with("-bin") ? wire::Base64Encode(value) : std::string(value));
  }
}

}  // namespace

std::optional<WebFormat> WebFormatOf(std::string_view content_type) {
  const std::string type = ToLower(Trimmed(content_type.substr(0, content_type.find(';'))));
  if (type == kBinaryType || type == "application/grpc-web") return WebFormat::kBinary;
  if (type == kTextType || type == "application/grpc-web-text") return WebFormat::kText;
  return std::nullopt;
}

std::string_view ContentTypeOf(WebFormat format) {
  return format == WebFormat::kText ? kTextType : kBinaryType;
}

HttpReply WebHead(WebFormat format) {
  HttpReply head;
  head.headers = {{"content-type", std::string(ContentTypeOf(format))},
                  {"cache-control", "no-store, no-transform"},
                  {"x-accel-buffering", "no"}};
  return head;
}

void AddInitialMetadata(const GrpcMetadata& metadata, PageTransport transport, HttpReply& head) {
  ForEachHeader(metadata, [&](std::string_view name, std::string value) {
    if (name != kSetSessionMetadata) {
      head.headers.push_back({std::string(name), std::move(value)});
    } else if (std::optional<std::string> line = SetCookieLine(value, transport)) {
      head.headers.push_back({"set-cookie", *std::move(line)});
    }
  });
}

std::string TrailersFrame(const grpc::Status& status, const GrpcMetadata& metadata) {
  wire::Headers headers = StatusHeaders(status);
  ForEachHeader(metadata, [&](std::string_view name, std::string value) {
    headers.emplace(name, std::move(value));
  });
  std::string frame;
  wire::AppendFrame(wire::FrameKind::kTrailers, wire::FormatHeaders(headers), &frame);
  return frame;
}

HttpReply TrailersOnly(const grpc::Status& status, WebFormat format) {
  HttpReply reply = WebHead(format);
  for (auto& [name, value] : StatusHeaders(status)) reply.headers.push_back({name, value});
  return reply;
}

std::string Spelled(std::string frames, WebFormat format) {
  return format == WebFormat::kText ? wire::Base64Encode(frames) : frames;
}

}  // namespace ketentafel::doors
