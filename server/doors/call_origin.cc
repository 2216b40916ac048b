#include "server/doors/call_origin.h"

#include <unistd.h>

#include <array>
#include <cstdlib>

#include "server/doors/session_cookie.h"

namespace ketentafel::doors {
namespace {

std::string_view Find(const GrpcMetadata& metadata, std::string_view name) {
  const auto found = metadata.find(grpc::string_ref(name.data(), name.size()));
  if (found == metadata.end()) return {};
  return {found->second.data(), found->second.size()};
}

}  // namespace

DoorKey DoorKey::Random() {
  std::array<unsigned char, 32> bits;
  if (getentropy(bits.data(), bits.size()) != 0) std::abort();
  std::string text;
  for (const unsigned char byte : bits) {
    text.push_back("0123456789abcdef"[byte >> 4]);
    text.push_back("0123456789abcdef"[byte & 15]);
  }
  return DoorKey(std::move(text));
}

bool DoorKey::Matches(std::string_view text) const {
  if (text.size() != text_.size()) return false;
  unsigned difference = 0;
  // All of it, whatever comes: the time taken tells nothing about the key.
  for (size_t i = 0; i < text.size(); ++i) {
    difference |= static_cast<unsigned char>(text[i] ^ text_[i]);
  }
  return difference == 0;
}

CallOrigin OriginOf(const grpc::CallbackServerContext& context, const DoorKey& key) {
  const GrpcMetadata& metadata = context.client_metadata();
  CallOrigin origin;
  origin.session_secret = SessionInAuthorization(Find(metadata, "authorization"));
  if (key.Matches(Find(metadata, kDoorKeyMetadata))) {
    origin.door = Door::kHttp;
    origin.address = std::string(Find(metadata, kCallerMetadata));
  } else {
    origin.address = context.peer();
  }
  return origin;
}

}  // namespace ketentafel::doors
