// AccountService as gRPC sees it; a browser's session goes into its cookie instead of its page.
#ifndef KETENTAFEL_DOORS_ACCOUNT_SERVICE_H_
#define KETENTAFEL_DOORS_ACCOUNT_SERVICE_H_

#include <grpcpp/grpcpp.h>

#include "ketentafel/v1/account_service.grpc.pb.h"
#include "server/core/accounts.h"
#include "server/doors/call_origin.h"
#include "shared/base/clock.h"

namespace ketentafel::doors {

using RawAccountService = v1::AccountService::WithRawCallbackMethod_PeekLink<
    v1::AccountService::WithRawCallbackMethod_OpenLink<
        v1::AccountService::WithRawCallbackMethod_WhoAmI<
            v1::AccountService::WithRawCallbackMethod_SignOut<
                v1::AccountService::WithRawCallbackMethod_MakeLink<
                    v1::AccountService::WithRawCallbackMethod_MakeFollowUpLink<
                        v1::AccountService::WithRawCallbackMethod_MakeCalendarFeed<
                            v1::AccountService::Service>>>>>>>;

// Threads: gRPC's.
class AccountService final : public RawAccountService {
 public:
  // Both must outlive the service.
  AccountService(core::Accounts& accounts, const Clock& clock, DoorKey key);

  grpc::ServerUnaryReactor* PeekLink(grpc::CallbackServerContext* context,
                                     const grpc::ByteBuffer* request,
                                     grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* OpenLink(grpc::CallbackServerContext* context,
                                     const grpc::ByteBuffer* request,
                                     grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* WhoAmI(grpc::CallbackServerContext* context,
                                   const grpc::ByteBuffer* request,
                                   grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* SignOut(grpc::CallbackServerContext* context,
                                    const grpc::ByteBuffer* request,
                                    grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* MakeLink(grpc::CallbackServerContext* context,
                                     const grpc::ByteBuffer* request,
                                     grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* MakeFollowUpLink(grpc::CallbackServerContext* context,
                                             const grpc::ByteBuffer* request,
                                             grpc::ByteBuffer* reply) override;
  grpc::ServerUnaryReactor* MakeCalendarFeed(grpc::CallbackServerContext* context,
                                             const grpc::ByteBuffer* request,
                                             grpc::ByteBuffer* reply) override;

 private:
  StatusOr<v1::OpenLinkResponse> OpenFor(grpc::CallbackServerContext& context,
                                         const CallOrigin& origin,
                                         const v1::OpenLinkRequest& request);
  StatusOr<v1::SignOutResponse> SignOutFrom(grpc::CallbackServerContext& context,
                                            const CallOrigin& origin);

  core::Accounts& accounts_;
  const Clock& clock_;
  const DoorKey key_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_ACCOUNT_SERVICE_H_
