#include "shared/base/status.h"

#include <array>

namespace ketentafel {

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
  return Status(Code::kInvalidArgument, reason, message);
}
Status NotFound(std::string_view reason, std::string_view message) {
  return Status(Code::kNotFound, reason, message);
}
Status AlreadyExists(std::string_view reason, std::string_view message) {
  return Status(Code::kAlreadyExists, reason, message);
}
Status PermissionDenied(std::string_view reason, std::string_view message) {
  return Status(Code::kPermissionDenied, reason, message);
}
Status FailedPrecondition(std::string_view reason, std::string_view message) {
  return Status(Code::kFailedPrecondition, reason, message);
}
Status Aborted(std::string_view reason, std::string_view message) {
  return Status(Code::kAborted, reason, message);
}
Status ResourceExhausted(std::string_view reason, std::string_view message) {
  return Status(Code::kResourceExhausted, reason, message);
}
Status Unauthenticated(std::string_view reason, std::string_view message) {
  return Status(Code::kUnauthenticated, reason, message);
}
Status Unavailable(std::string_view reason, std::string_view message) {
  return Status(Code::kUnavailable, reason, message);
}
Status Internal(std::string_view reason, std::string_view message) {
  return Status(Code::kInternal, reason, message);
}

}  // namespace ketentafel
