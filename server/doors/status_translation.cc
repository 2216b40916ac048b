#include "server/doors/status_translation.h"

#include "ketentafel/v1/error.pb.h"
#include "server/doors/fault_log.h"

namespace ketentafel::doors {
namespace {

constexpr std::string_view kDomain = "ketentafel";
constexpr std::string_view kErrorInfoType = "type.googleapis.com/google.rpc.ErrorInfo";
constexpr std::string_view kCalmText = "The server could not do this just now. Please try again.";

}  // namespace

grpc::Status ToGrpcStatus(const Status& status, std::string_view where) {
  if (status.ok()) return grpc::Status::OK;
  const bool fault = IsFault(status);
  if (fault) LogFault(where, status);

  v1::ErrorInfo info;
  info.set_reason(status.reason());
  info.set_domain(std::string(kDomain));
  if (!fault) info.mutable_metadata()->insert(status.details().begin(), status.details().end());

  v1::ErrorStatus error;
  error.set_code(static_cast<int>(status.code()));
  error.set_message(fault ? std::string(kCalmText) : status.message());
  v1::ErrorDetail* detail = error.add_details();
  detail->set_type_url(std::string(kErrorInfoType));
  detail->set_value(info.SerializeAsString());
  return grpc::Status(static_cast<grpc::StatusCode>(status.code()), error.message(),
                      error.SerializeAsString());
}

bool IsFault(const Status& status) {
  const Code code = status.code();
  // One that stops because it was told to is not in trouble; one whose disk is full is.
  if (status.reason() == "SHUTTING_DOWN") return false;
  if (status.reason() == "DISK_FULL") return true;
  return code == Code::kInternal || code == Code::kUnknown || code == Code::kDataLoss ||
         code == Code::kUnavailable;
}

}  // namespace ketentafel::doors
