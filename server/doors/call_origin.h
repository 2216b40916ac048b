// Who is calling, and through which door. In-process calls carry it in metadata that only the
// bridge can write, because only the bridge knows this start's key.
#ifndef KETENTAFEL_DOORS_CALL_ORIGIN_H_
#define KETENTAFEL_DOORS_CALL_ORIGIN_H_

#include <grpcpp/grpcpp.h>

#include <map>
#include <string>
#include <string_view>

namespace ketentafel::doors {

// As gRPC gives it: names and values of a call.
using GrpcMetadata = std::multimap<grpc::string_ref, grpc::string_ref>;

// Names that begin like this are the doors' own: from outside they are dropped.
inline constexpr std::string_view kInternalMetadataPrefix = "x-ketentafel-";
inline constexpr std::string_view kDoorKeyMetadata = "x-ketentafel-door";
inline constexpr std::string_view kCallerMetadata = "x-ketentafel-caller";

// A secret that lives as long as the process.
class DoorKey {
 public:
  // 256 random bits. Ends the process when the system has no randomness to give.
  static DoorKey Random();

  const std::string& text() const { return text_; }
  [[nodiscard]] bool Matches(std::string_view text) const;

 private:
  explicit DoorKey(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

enum class Door { kGrpc, kHttp };

struct CallOrigin {
  Door door = Door::kGrpc;
  std::string session_secret;  // empty: not signed in
  std::string address;         // of the other end, "ip:port"
};

// Threads: any, while the call lives.
CallOrigin OriginOf(const grpc::CallbackServerContext& context, const DoorKey& key);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_CALL_ORIGIN_H_
