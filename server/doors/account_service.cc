#include "server/doors/account_service.h"

#include "server/doors/raw_message.h"
#include "server/doors/session_cookie.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::doors {
namespace {

void TellBrowser(grpc::CallbackServerContext& context, const std::string& session) {
  context.AddInitialMetadata(std::string(kSetSessionMetadata), session);
}

}  // namespace

AccountService::AccountService(core::Accounts& accounts, const Clock& clock, DoorKey key)
    : accounts_(accounts), clock_(clock), key_(std::move(key)) {}

grpc::ServerUnaryReactor* AccountService::PeekLink(grpc::CallbackServerContext* context,
                                                   const grpc::ByteBuffer* request,
                                                   grpc::ByteBuffer* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  return AnswerUnary<v1::PeekLinkRequest>(*request, reply, "AccountService.PeekLink",
                                     [&](const v1::PeekLinkRequest& asked) {
                                       return accounts_.PeekLink(origin.session_secret, asked);
                                     });
}

grpc::ServerUnaryReactor* AccountService::OpenLink(grpc::CallbackServerContext* context,
                                                   const grpc::ByteBuffer* request,
                                                   grpc::ByteBuffer* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  return AnswerUnary<v1::OpenLinkRequest>(
      *request, reply, "AccountService.OpenLink",
      [&](const v1::OpenLinkRequest& asked) { return OpenFor(*context, origin, asked); });
}

grpc::ServerUnaryReactor* AccountService::WhoAmI(grpc::CallbackServerContext* context,
                                                 const grpc::ByteBuffer* request,
                                                 grpc::ByteBuffer* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  return AnswerUnary<v1::WhoAmIRequest>(
      *request, reply, "AccountService.WhoAmI",
      [&](const v1::WhoAmIRequest&) { return accounts_.WhoAmI(origin.session_secret); });
}

grpc::ServerUnaryReactor* AccountService::SignOut(grpc::CallbackServerContext* context,
                                                  const grpc::ByteBuffer* request,
                                                  grpc::ByteBuffer* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  return AnswerUnary<v1::SignOutRequest>(
      *request, reply, "AccountService.SignOut",
      [&](const v1::SignOutRequest&) { return SignOutFrom(*context, origin); });
}

grpc::ServerUnaryReactor* AccountService::MakeLink(grpc::CallbackServerContext* context,
                                                   const grpc::ByteBuffer* request,
                                                   grpc::ByteBuffer* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  return AnswerUnary<v1::MakeLinkRequest>(*request, reply, "AccountService.MakeLink",
                                     [&](const v1::MakeLinkRequest& asked) {
                                       return accounts_.MakeLink(origin.session_secret, asked);
                                     });
}

grpc::ServerUnaryReactor* AccountService::MakeFollowUpLink(grpc::CallbackServerContext* context,
                                                           const grpc::ByteBuffer* request,
                                                           grpc::ByteBuffer* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  return AnswerUnary<v1::MakeFollowUpLinkRequest>(
      *request, reply, "AccountService.MakeFollowUpLink",
      [&](const v1::MakeFollowUpLinkRequest& asked) {
        return accounts_.MakeFollowUpLink(origin.session_secret, asked);
      });
}

grpc::ServerUnaryReactor* AccountService::MakeCalendarFeed(grpc::CallbackServerContext* context,
                                                           const grpc::ByteBuffer* request,
                                                           grpc::ByteBuffer* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  return AnswerUnary<v1::MakeCalendarFeedRequest>(
      *request, reply, "AccountService.MakeCalendarFeed",
      [&](const v1::MakeCalendarFeedRequest&) {
        return accounts_.MakeCalendarFeed(origin.session_secret);
      });
}

StatusOr<v1::OpenLinkResponse> AccountService::OpenFor(grpc::CallbackServerContext& context,
                                                       const CallOrigin& origin,
                                                       const v1::OpenLinkRequest& request) {
  StatusOr<v1::OpenLinkResponse> opened = accounts_.OpenLink(origin.session_secret, request);
  if (!opened.ok() || origin.door != Door::kHttp) return opened;
  const StatusOr<v1::WhoAmIResponse> who = accounts_.WhoAmI(opened->session_secret());
  if (!who.ok()) return who.status();
  const auto lifetime = chain::InstantOf((*who).expires_at()) - clock_.Now();
  TellBrowser(context, SetSessionValue(opened->session_secret(),
                                       std::chrono::ceil<std::chrono::seconds>(lifetime)));
  opened->clear_session_secret();
  return opened;
}

StatusOr<v1::SignOutResponse> AccountService::SignOutFrom(grpc::CallbackServerContext& context,
                                                          const CallOrigin& origin) {
  KETENTAFEL_RETURN_IF_ERROR(accounts_.SignOut(origin.session_secret));
  if (origin.door == Door::kHttp) TellBrowser(context, EndSessionValue());
  return v1::SignOutResponse();
}

}  // namespace ketentafel::doors
