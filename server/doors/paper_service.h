// PaperService as gRPC sees it.
#ifndef KETENTAFEL_DOORS_PAPER_SERVICE_H_
#define KETENTAFEL_DOORS_PAPER_SERVICE_H_

#include <grpcpp/grpcpp.h>

#include <utility>
#include <vector>

#include "ketentafel/v1/paper_service.grpc.pb.h"
#include "server/core/accounts.h"
#include "server/core/steward.h"
#include "server/doors/call_origin.h"
#include "server/doors/papers_by_mail.h"
#include "shared/base/clock.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

using RawPaperService = v1::PaperService::WithRawCallbackMethod_ReadList<
    v1::PaperService::WithRawCallbackMethod_PreviewPaper<v1::PaperService::Service>>;

// Threads: gRPC's.
class PaperService final : public RawPaperService {
 public:
  // What is behind the service, and outlives it. Without a library, null `mails` and no `bundles`:
  // there is nothing to write or read by.
  struct Surroundings {
    core::Accounts* accounts = nullptr;
    core::Steward* steward = nullptr;
    const Clock* clock = nullptr;
    PapersByMail* mails = nullptr;
    std::vector<content::Bundle> bundles;
  };
  PaperService(Surroundings around, DoorKey key)
      : around_(std::move(around)), key_(std::move(key)) {}

  grpc::ServerUnaryReactor* PreviewPaper(grpc::CallbackServerContext* context,
                                         const grpc::ByteBuffer* request,
                                         grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* ReadList(grpc::CallbackServerContext* context,
                                     const grpc::ByteBuffer* request,
                                     grpc::ByteBuffer* reply) override;

 private:
  StatusOr<v1::PreviewPaperResponse> Preview(const grpc::CallbackServerContext& context,
                                             const grpc::ByteBuffer& bytes);
  StatusOr<v1::ReadListResponse> Read(const grpc::CallbackServerContext& context,
                                      const grpc::ByteBuffer& bytes);

  const Surroundings around_;
  const DoorKey key_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_PAPER_SERVICE_H_
