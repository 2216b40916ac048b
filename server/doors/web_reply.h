// How the outcome of a call is written for gRPC-Web.
// Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md
#ifndef KETENTAFEL_DOORS_WEB_REPLY_H_
#define KETENTAFEL_DOORS_WEB_REPLY_H_

#include <grpcpp/grpcpp.h>

#include <optional>
#include <string>
#include <string_view>

#include "server/doors/call_origin.h"
#include "server/doors/http_message.h"
#include "server/doors/session_cookie.h"

namespace ketentafel::doors {

// The two spellings: frames as they are, or in base64 for readers that cannot stream bytes.
enum class WebFormat { kBinary, kText };

// From the request's content type; nothing when it is not gRPC-Web with protobuf.
std::optional<WebFormat> WebFormatOf(std::string_view content_type);

std::string_view ContentTypeOf(WebFormat format);

// A head without outcome yet: 200, the type, nothing to be cached.
HttpReply WebHead(WebFormat format);

// Adds a service's initial metadata to a head. A session in it becomes a cookie.
void AddInitialMetadata(const GrpcMetadata& metadata, PageTransport transport, HttpReply& head);

// The outcome as the last frame of a body.
std::string TrailersFrame(const grpc::Status& status, const GrpcMetadata& metadata);

// The outcome alone, in the head, for calls that gave no message.
HttpReply TrailersOnly(const grpc::Status& status, WebFormat format);

// Bytes of a body as the format wants them.
std::string Spelled(std::string frames, WebFormat format);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_WEB_REPLY_H_
