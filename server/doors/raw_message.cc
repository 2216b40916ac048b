#include "server/doors/raw_message.h"

#include <grpcpp/support/proto_buffer_reader.h>

namespace ketentafel::doors {

Status ReadMessage(const grpc::ByteBuffer& bytes, google::protobuf::Message* message) {
  if (bytes.Length() > kMaxRequestBytes) {
    return ResourceExhausted("MESSAGE_TOO_LARGE", "the message is over the limit")
        .With("limit", std::to_string(kMaxRequestBytes));
  }
  // Reading takes a reference to the slices, not the slices themselves.
  grpc::ByteBuffer copy(bytes);
  grpc::ProtoBufferReader reader(&copy);
  if (reader.status().ok() && message->ParseFromZeroCopyStream(&reader)) return OkStatus();
  return InvalidArgument("MESSAGE_MALFORMED",
                         "not a " + message->GetDescriptor()->name() + ", or a text is not UTF-8");
}

void WriteMessage(const google::protobuf::Message& message, grpc::ByteBuffer* bytes) {
  const grpc::Slice slice(message.SerializeAsString());
  *bytes = grpc::ByteBuffer(&slice, 1);
}

grpc::ByteBuffer ShareBytes(std::shared_ptr<const std::string> bytes) {
  using Owner = std::shared_ptr<const std::string>;
  auto* const owner = new Owner(std::move(bytes));
  // gRPC only reads what a slice holds, but says so nowhere in its types.
  void* const data = const_cast<char*>((*owner)->data());
  const grpc::Slice slice(
      data, (*owner)->size(), [](void* held) { delete static_cast<Owner*>(held); }, owner);
  return grpc::ByteBuffer(&slice, 1);
}

}  // namespace ketentafel::doors
