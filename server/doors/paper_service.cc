#include "server/doors/paper_service.h"

#include "server/doors/raw_message.h"

namespace ketentafel::doors {

grpc::ServerUnaryReactor* PaperService::PreviewPaper(grpc::CallbackServerContext* context,
                                                     const grpc::ByteBuffer* request,
                                                     grpc::ByteBuffer* reply) {
  auto* const answer = new UnaryAnswer(reply, "PaperService.PreviewPaper");
  answer->Give(Preview(*context, *request));
  return answer;
}

StatusOr<v1::PreviewPaperResponse> PaperService::Preview(
    const grpc::CallbackServerContext& context, const grpc::ByteBuffer& bytes) {
  const StatusOr<core::CallerIdentity> caller =
      accounts_.FindSession(OriginOf(context, key_).session_secret);
  if (!caller.ok()) return caller.status();
  v1::PreviewPaperRequest request;
  KETENTAFEL_RETURN_IF_ERROR(ReadMessage(bytes, &request));
  if (mails_ == nullptr) return Unavailable("LIBRARY_MISSING", "the server has no library");
  return mails_->Preview(*caller, request);
}

}  // namespace ketentafel::doors
