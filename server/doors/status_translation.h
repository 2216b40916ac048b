// The one place where a Status becomes what gRPC sends.
#ifndef KETENTAFEL_DOORS_STATUS_TRANSLATION_H_
#define KETENTAFEL_DOORS_STATUS_TRANSLATION_H_

#include <grpcpp/grpcpp.h>

#include <string_view>

#include "shared/base/status.h"

namespace ketentafel::doors {

// A refusal goes out as it is: code, message, and its reason in `grpc-status-details-bin` (see
// error.proto). A fault is logged here, once, with `where` (such as "LedgerService.Submit"); the
// caller gets its code and reason with one calm sentence instead of the operator's text.
grpc::Status ToGrpcStatus(const Status& status, std::string_view where);

// Whether the status is about the server itself rather than about what was asked.
bool IsFault(const Status& status);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_STATUS_TRANSLATION_H_
