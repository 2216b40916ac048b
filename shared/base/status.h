#ifndef KETENTAFEL_SHARED_BASE_STATUS_H_
#define KETENTAFEL_SHARED_BASE_STATUS_H_

#include <cassert>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ketentafel {

// Outcome codes, equal to gRPC's by number.
// Source: https://grpc.io/docs/guides/status-codes
enum class Code {
  kOk = 0,
  kCancelled = 1,
  kUnknown = 2,
  kInvalidArgument = 3,
  kDeadlineExceeded = 4,
  kNotFound = 5,
  kAlreadyExists = 6,
  kPermissionDenied = 7,
  kResourceExhausted = 8,
  kFailedPrecondition = 9,
  kAborted = 10,
  kOutOfRange = 11,
  kUnimplemented = 12,
  kInternal = 13,
  kUnavailable = 14,
  kDataLoss = 15,
  kUnauthenticated = 16,
};

// Success, or why not. A refusal carries an UPPER_SNAKE reason that screens turn into a sentence in
// the reader's language; `message` is English for logs and native clients.
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Code code, std::string_view reason, std::string_view message)
      : code_(code), reason_(reason), message_(message) {}

  bool ok() const { return code_ == Code::kOk; }
  Code code() const { return code_; }
  const std::string& reason() const { return reason_; }
  const std::string& message() const { return message_; }

  // Facts that the sentence for the person names, e.g. {"limit", "200"}.
  const std::map<std::string, std::string>& details() const { return details_; }
  Status With(std::string key, std::string value) && {
    details_[std::move(key)] = std::move(value);
    return std::move(*this);
  }

  std::string ToString() const;

 private:
  Code code_ = Code::kOk;
  std::string reason_;
  std::string message_;
  std::map<std::string, std::string> details_;
};

inline Status OkStatus() { return Status(); }
Status InvalidArgument(std::string_view reason, std::string_view message);
Status NotFound(std::string_view reason, std::string_view message);
Status AlreadyExists(std::string_view reason, std::string_view message);
Status PermissionDenied(std::string_view reason, std::string_view message);
Status FailedPrecondition(std::string_view reason, std::string_view message);
Status Aborted(std::string_view reason, std::string_view message);
Status ResourceExhausted(std::string_view reason, std::string_view message);
Status Unauthenticated(std::string_view reason, std::string_view message);
Status Unavailable(std::string_view reason, std::string_view message);
Status Internal(std::string_view reason, std::string_view message);

// The name of a code as gRPC writes it, e.g. "FAILED_PRECONDITION".
std::string_view CodeName(Code code);

// A value, or the status that stands in its place.
template <class T>
class [[nodiscard]] StatusOr {
 public:
  StatusOr(T value) : value_(std::move(value)) {}  // NOLINT: reads as a return of the value
  StatusOr(Status status) : status_(std::move(status)) {  // NOLINT: reads as a return of the status
    assert(!status_.ok());
  }

  bool ok() const { return value_.has_value(); }
  const Status& status() const { return status_; }

  T& value() & { return *value_; }
  const T& value() const& { return *value_; }
  T&& value() && { return *std::move(value_); }
  T& operator*() & { return *value_; }
  const T& operator*() const& { return *value_; }
  T&& operator*() && { return *std::move(value_); }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }

 private:
  std::optional<T> value_;
  Status status_;
};

}  // namespace ketentafel

// Returns the status from the calling function unless it is ok.
#define KETENTAFEL_RETURN_IF_ERROR(expr)                        \
  do {                                                          \
    if (::ketentafel::Status kt_status = (expr); !kt_status.ok()) return kt_status; \
  } while (false)

#endif  // KETENTAFEL_SHARED_BASE_STATUS_H_
