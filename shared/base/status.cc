#include "shared/base/status.h"

#include <array>

namespace ketentafel {

namespace {

// A page shows the sentence of the reason; what a message says to developers need not travel.
#ifdef KETENTAFEL_WITHOUT_MESSAGES
std::string_view Kept(std::string_view) { return ""; }
#else
std::string_view Kept(std::string_view message) { return message; }
#endif

}  // namespace

std::string_view CodeName(Code code) {
  static constexpr std::array<std::string_view, 17> kNames = {
      "OK",           "CANCELLED",         "UNKNOWN",            "INVALID_ARGUMENT",
      "DEADLINE_EXCEEDED", "NOT_FOUND",    "ALREADY_EXISTS",     "PERMISSION_DENIED",
      "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED",    "OUT_OF_RANGE",
      "UNIMPLEMENTED", "INTERNAL",         "UNAVAILABLE",        "DATA_LOSS",
      "UNAUTHENTICATED"};
  auto index = static_cast<size_t>(code);
  return index < kNames.size() ? kNames[index] : "UNKNOWN";
}

std::string Status::ToString() const {
  if (ok()) return "OK";
  std::string text(CodeName(code_));
  text += " " + reason_ + ": " + message_;
  for (const auto& [key, value] : details_) text += " [" + key + "=" + value + "]";
  return text;
}

Status InvalidArgument(std::string_view reason, std::string_view message) {
  return Status(Code::kInvalidArgument, reason, Kept(message));
}
Status NotFound(std::string_view reason, std::string_view message) {
  return Status(Code::kNotFound, reason, Kept(message));
}
Status AlreadyExists(std::string_view reason, std::string_view message) {
  return Status(Code::kAlreadyExists, reason, Kept(message));
}
Status PermissionDenied(std::string_view reason, std::string_view message) {
  return Status(Code::kPermissionDenied, reason, Kept(message));
}
Status FailedPrecondition(std::string_view reason, std::string_view message) {
  return Status(Code::kFailedPrecondition, reason, Kept(message));
}
Status Aborted(std::string_view reason, std::string_view message) {
  return Status(Code::kAborted, reason, Kept(message));
}
Status ResourceExhausted(std::string_view reason, std::string_view message) {
  return Status(Code::kResourceExhausted, reason, Kept(message));
}
Status Unauthenticated(std::string_view reason, std::string_view message) {
  return Status(Code::kUnauthenticated, reason, Kept(message));
}
Status Unavailable(std::string_view reason, std::string_view message) {
  return Status(Code::kUnavailable, reason, Kept(message));
}
Status Internal(std::string_view reason, std::string_view message) {
  return Status(Code::kInternal, reason, Kept(message));
}

}  // namespace ketentafel
