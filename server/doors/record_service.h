// RecordService as gRPC sees it: who is calling, bytes in, bytes out. All else is the core's.
#ifndef KETENTAFEL_DOORS_RECORD_SERVICE_H_
#define KETENTAFEL_DOORS_RECORD_SERVICE_H_

#include <grpcpp/grpcpp.h>

#include "ketentafel/v1/record_service.grpc.pb.h"
#include "server/core/accounts.h"
#include "server/core/records.h"
#include "server/doors/call_origin.h"

namespace ketentafel::doors {

using RawRecordService = v1::RecordService::WithRawCallbackMethod_History<
    v1::RecordService::WithRawCallbackMethod_LookBack<
        v1::RecordService::WithRawCallbackMethod_Search<v1::RecordService::Service>>>;

// Threads: gRPC's.
class RecordService final : public RawRecordService {
 public:
  // Both must outlive the service.
  RecordService(core::Records& records, core::Accounts& accounts, DoorKey key)
      : records_(records), accounts_(accounts), key_(std::move(key)) {}

  grpc::ServerUnaryReactor* History(grpc::CallbackServerContext* context,
                                    const grpc::ByteBuffer* request,
                                    grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* LookBack(grpc::CallbackServerContext* context,
                                     const grpc::ByteBuffer* request,
                                     grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* Search(grpc::CallbackServerContext* context,
                                   const grpc::ByteBuffer* request,
                                   grpc::ByteBuffer* reply) override;

 private:
  core::Records& records_;
  core::Accounts& accounts_;
  const DoorKey key_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_RECORD_SERVICE_H_
