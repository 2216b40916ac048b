// LedgerService as gRPC sees it: who is calling, bytes in, bytes out. All else is the core's.
#ifndef KETENTAFEL_DOORS_LEDGER_SERVICE_H_
#define KETENTAFEL_DOORS_LEDGER_SERVICE_H_

#include <grpcpp/grpcpp.h>

#include "ketentafel/v1/ledger_service.grpc.pb.h"
#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "server/doors/call_origin.h"
#include "server/doors/watch_stream.h"

namespace ketentafel::doors {

using RawLedgerService =
    v1::LedgerService::WithRawCallbackMethod_Submit<v1::LedgerService::WithRawCallbackMethod_Watch<
        v1::LedgerService::WithRawCallbackMethod_Hint<v1::LedgerService::Service>>>;

// Threads: gRPC's.
class LedgerService final : public RawLedgerService {
 public:
  // Both must outlive the service.
  LedgerService(core::Ledgers& ledgers, core::Accounts& accounts, DoorKey key,
                const WatchStream::Limits& limits = WatchStream::Limits());

  grpc::ServerUnaryReactor* Submit(grpc::CallbackServerContext* context,
                                   const grpc::ByteBuffer* request,
                                   grpc::ByteBuffer* reply) override;
  grpc::ServerWriteReactor<grpc::ByteBuffer>* Watch(grpc::CallbackServerContext* context,
                                                    const grpc::ByteBuffer* request) override;
  grpc::ServerUnaryReactor* Hint(grpc::CallbackServerContext* context,
                                 const grpc::ByteBuffer* request, grpc::ByteBuffer* reply) override;

 private:
  StatusOr<core::CallerIdentity> CallerOf(const grpc::CallbackServerContext& context) const;

  core::Ledgers& ledgers_;
  core::Accounts& accounts_;
  const DoorKey key_;
  const WatchStream::Limits limits_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_LEDGER_SERVICE_H_
