#include "server/doors/record_service.h"

#include "server/doors/raw_message.h"

namespace ketentafel::doors {

grpc::ServerUnaryReactor* RecordService::History(grpc::CallbackServerContext* context,
                                                 const grpc::ByteBuffer* request,
                                                 grpc::ByteBuffer* reply) {
  const auto caller = accounts_.FindSession(OriginOf(*context, key_).session_secret);
  return AnswerUnary<v1::HistoryRequest>(
      *request, reply, "RecordService.History",
      [&](const v1::HistoryRequest& asked) -> StatusOr<v1::HistoryResponse> {
        if (!caller.ok()) return caller.status();
        return records_.History(*caller, asked);
      });
}

grpc::ServerUnaryReactor* RecordService::LookBack(grpc::CallbackServerContext* context,
                                                  const grpc::ByteBuffer* request,
                                                  grpc::ByteBuffer* reply) {
  const auto caller = accounts_.FindSession(OriginOf(*context, key_).session_secret);
  return AnswerUnary<v1::LookBackRequest>(
      *request, reply, "RecordService.LookBack",
      [&](const v1::LookBackRequest& asked) -> StatusOr<v1::LookBackResponse> {
        if (!caller.ok()) return caller.status();
        return records_.LookBack(*caller, asked);
      });
}

grpc::ServerUnaryReactor* RecordService::Search(grpc::CallbackServerContext* context,
                                                const grpc::ByteBuffer* request,
                                                grpc::ByteBuffer* reply) {
  const auto caller = accounts_.FindSession(OriginOf(*context, key_).session_secret);
  return AnswerUnary<v1::SearchRequest>(
      *request, reply, "RecordService.Search",
      [&](const v1::SearchRequest& asked) -> StatusOr<v1::SearchResponse> {
        if (!caller.ok()) return caller.status();
        return records_.Search(*caller, asked);
      });
}

}  // namespace ketentafel::doors
