#include "server/doors/ledger_service.h"

#include "server/doors/raw_message.h"

namespace ketentafel::doors {

LedgerService::LedgerService(core::Ledgers& ledgers, core::Accounts& accounts, DoorKey key,
                             const WatchStream::Limits& limits)
    : ledgers_(ledgers), accounts_(accounts), key_(std::move(key)), limits_(limits) {}

grpc::ServerUnaryReactor* LedgerService::Submit(grpc::CallbackServerContext* context,
                                                const grpc::ByteBuffer* request,
                                                grpc::ByteBuffer* reply) {
  auto* const answer = new UnaryAnswer(reply, "LedgerService.Submit");
  const StatusOr<core::CallerIdentity> caller = CallerOf(*context);
  v1::SubmitRequest wish;
  const Status read = caller.ok() ? ReadMessage(*request, &wish) : caller.status();
  if (read.ok()) {
    ledgers_.Submit(*caller, std::move(wish),
                    [answer](const StatusOr<v1::SubmitResponse>& done) { answer->Give(done); });
  } else {
    answer->Give(read);
  }
  return answer;
}

grpc::ServerWriteReactor<grpc::ByteBuffer>* LedgerService::Watch(
    grpc::CallbackServerContext* context, const grpc::ByteBuffer* request) {
  const StatusOr<core::CallerIdentity> caller = CallerOf(*context);
  v1::WatchRequest wish;
  const Status read = caller.ok() ? ReadMessage(*request, &wish) : caller.status();
  if (!read.ok()) return WatchStream::Refuse(ledgers_, read);
  return WatchStream::Open(ledgers_, *caller, std::move(wish), limits_);
}

grpc::ServerUnaryReactor* LedgerService::Hint(grpc::CallbackServerContext* context,
                                              const grpc::ByteBuffer* request,
                                              grpc::ByteBuffer* reply) {
  auto* const answer = new UnaryAnswer(reply, "LedgerService.Hint");
  const StatusOr<core::CallerIdentity> caller = CallerOf(*context);
  v1::HintRequest wish;
  const Status read = caller.ok() ? ReadMessage(*request, &wish) : caller.status();
  if (read.ok()) {
    ledgers_.Hint(*caller, std::move(wish), [answer](const Status& done) { answer->Give(done); });
  } else {
    answer->Give(read);
  }
  return answer;
}

StatusOr<core::CallerIdentity> LedgerService::CallerOf(
    const grpc::CallbackServerContext& context) const {
  return accounts_.FindSession(OriginOf(context, key_).session_secret);
}

}  // namespace ketentafel::doors
