#include "client-wasm/net/api.h"
#include "ketentafel/v1/error.pb.h"
#include "shared/wire/base64.h"

namespace ketentafel::net {
namespace {

constexpr std::string_view kErrorInfo = "type.googleapis.com/google.rpc.ErrorInfo";

// The reason for calls that the server never answered: each code has one.
std::string_view ReasonOfCode(Code code) {
  switch (code) {
    case Code::kUnavailable:
      return "NO_CONNECTION";
    case Code::kDeadlineExceeded:
      return "TOO_SLOW";
    case Code::kUnauthenticated:
      return "NOT_SIGNED_IN";
    default:
      return "UNEXPECTED";
  }
}

}  // namespace

Status StatusOf(const CallEnd& end) {
  if (end.ok()) return OkStatus();
  const Status plain(end.code, ReasonOfCode(end.code), end.message);
  auto details = end.trailers.find("grpc-status-details-bin");
  if (details == end.trailers.end()) return plain;
  auto bytes = wire::Base64Decode(details->second);
  v1::ErrorStatus error;
  if (!bytes || !error.ParseFromString(*bytes)) return plain;
  for (const v1::ErrorDetail& detail : error.details()) {
    v1::ErrorInfo info;
    if (detail.type_url() != kErrorInfo || !info.ParseFromString(detail.value())) continue;
    Status status(end.code, info.reason(), end.message);
    for (const auto& [key, value] : info.metadata()) status = std::move(status).With(key, value);
    return status;
  }
  return plain;
}

}  // namespace ketentafel::net
