#include "server/doors/paper_service.h"

#include "server/core/secrets.h"
#include "server/doors/raw_message.h"
#include "server/papers/list_in.h"

namespace ketentafel::doors {

grpc::ServerUnaryReactor* PaperService::PreviewPaper(grpc::CallbackServerContext* context,
                                                     const grpc::ByteBuffer* request,
                                                     grpc::ByteBuffer* reply) {
  auto* const answer = new UnaryAnswer(reply, "PaperService.PreviewPaper");
  answer->Give(Preview(*context, *request));
  return answer;
}

grpc::ServerUnaryReactor* PaperService::ReadList(grpc::CallbackServerContext* context,
                                                 const grpc::ByteBuffer* request,
                                                 grpc::ByteBuffer* reply) {
  auto* const answer = new UnaryAnswer(reply, "PaperService.ReadList");
  answer->Give(Read(*context, *request));
  return answer;
}

StatusOr<v1::PreviewPaperResponse> PaperService::Preview(
    const grpc::CallbackServerContext& context, const grpc::ByteBuffer& bytes) {
  const StatusOr<core::CallerIdentity> caller =
      around_.accounts->FindSession(OriginOf(context, key_).session_secret);
  if (!caller.ok()) return caller.status();
  v1::PreviewPaperRequest request;
  KETENTAFEL_RETURN_IF_ERROR(ReadMessage(bytes, &request));
  if (around_.mails == nullptr) {
    return Unavailable("LIBRARY_MISSING", "the server has no library");
  }
  return around_.mails->Preview(*caller, request);
}

StatusOr<v1::ReadListResponse> PaperService::Read(const grpc::CallbackServerContext& context,
                                                  const grpc::ByteBuffer& bytes) {
  const StatusOr<core::CallerIdentity> caller =
      around_.accounts->FindSession(OriginOf(context, key_).session_secret);
  if (!caller.ok()) return caller.status();
  v1::ReadListRequest request;
  KETENTAFEL_RETURN_IF_ERROR(ReadMessage(bytes, &request));
  if (around_.bundles.empty()) {
    return Unavailable("LIBRARY_MISSING", "the server has no library");
  }
  const StatusOr<chain::LedgerState> state =
      around_.steward->ReadAsDirector(*caller, request.ledger_id());
  if (!state.ok()) return state.status();
  return papers::ReadList({*state, around_.bundles, core::NewId, around_.clock->Now()}, request);
}

}  // namespace ketentafel::doors
