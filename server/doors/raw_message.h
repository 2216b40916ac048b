// Messages as the raw methods of a service get and give them. Raw, so that a body that cannot be
// read is refused with a reason: left to itself, gRPC says that the method does not exist.
#ifndef KETENTAFEL_DOORS_RAW_MESSAGE_H_
#define KETENTAFEL_DOORS_RAW_MESSAGE_H_

#include <google/protobuf/message.h>
#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>
#include <string_view>

#include "server/doors/status_translation.h"
#include "shared/base/status.h"

namespace ketentafel::doors {

// The largest message that any of our services takes.
inline constexpr size_t kMaxRequestBytes = 256 * 1024;

// Errors: RESOURCE_EXHAUSTED MESSAGE_TOO_LARGE (details: limit); INVALID_ARGUMENT
// MESSAGE_MALFORMED (not such a message, or a text in it is not UTF-8).
Status ReadMessage(const grpc::ByteBuffer& bytes, google::protobuf::Message* message);

void WriteMessage(const google::protobuf::Message& message, grpc::ByteBuffer* bytes);

// Bytes that several readers share, as one of them sends them.
grpc::ByteBuffer ShareBytes(std::shared_ptr<const std::string> bytes);

// A unary call that is answered once, now or later.
// Threads: any. Lives until gRPC has sent the answer.
class UnaryAnswer final : public grpc::ServerUnaryReactor {
 public:
  // `where` names the method for the operator; a literal.
  UnaryAnswer(grpc::ByteBuffer* reply, std::string_view where) : reply_(reply), where_(where) {
    // An empty message is a message too: gRPC ends the whole process on an OK without one.
    const grpc::Slice empty;
    *reply_ = grpc::ByteBuffer(&empty, 1);
  }

  void Give(const Status& status) { Finish(ToGrpcStatus(status, where_)); }

  template <class Message>
  void Give(const StatusOr<Message>& answer) {
    if (answer.ok()) WriteMessage(*answer, reply_);
    Give(answer.status());
  }

  void OnDone() override { delete this; }

 private:
  grpc::ByteBuffer* const reply_;
  const std::string_view where_;
};

// Reads the request, does the work, gives the answer.
template <class Request, class Work>
grpc::ServerUnaryReactor* AnswerUnary(const grpc::ByteBuffer& bytes, grpc::ByteBuffer* reply,
                                 std::string_view where, const Work& work) {
  auto* const answer = new UnaryAnswer(reply, where);
  Request request;
  const Status read = ReadMessage(bytes, &request);
  if (read.ok()) {
    answer->Give(work(request));
  } else {
    answer->Give(read);
  }
  return answer;
}

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_RAW_MESSAGE_H_
