// PaperService as gRPC sees it.
#ifndef KETENTAFEL_DOORS_PAPER_SERVICE_H_
#define KETENTAFEL_DOORS_PAPER_SERVICE_H_

#include <grpcpp/grpcpp.h>

#include "ketentafel/v1/paper_service.grpc.pb.h"
#include "server/core/accounts.h"
#include "server/doors/call_origin.h"
#include "server/doors/papers_by_mail.h"

namespace ketentafel::doors {

using RawPaperService =
    v1::PaperService::WithRawCallbackMethod_PreviewPaper<v1::PaperService::Service>;

// Threads: gRPC's.
class PaperService final : public RawPaperService {
 public:
  // Both outlive the service. Null `mails`: there is no library to write them from.
  PaperService(core::Accounts& accounts, PapersByMail* mails, DoorKey key)
      : accounts_(accounts), mails_(mails), key_(std::move(key)) {}

  grpc::ServerUnaryReactor* PreviewPaper(grpc::CallbackServerContext* context,
                                         const grpc::ByteBuffer* request,
                                         grpc::ByteBuffer* reply) override;

 private:
  StatusOr<v1::PreviewPaperResponse> Preview(const grpc::CallbackServerContext& context,
                                             const grpc::ByteBuffer& bytes);

  core::Accounts& accounts_;
  PapersByMail* const mails_;
  const DoorKey key_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_PAPER_SERVICE_H_
