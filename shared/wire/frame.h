#ifndef KETENTAFEL_SHARED_WIRE_FRAME_H_
#define KETENTAFEL_SHARED_WIRE_FRAME_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/status.h"

namespace ketentafel::wire {

// What a gRPC-Web frame carries.
// Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md
enum class FrameKind : uint8_t { kMessage = 0x00, kTrailers = 0x80 };

// One frame: a flag byte, four bytes of length (big endian), the payload.
struct Frame {
  FrameKind kind = FrameKind::kMessage;
  std::string_view payload;
};

inline constexpr size_t kFrameHeaderBytes = 5;

// Longest payload a reader takes unless told otherwise.
inline constexpr size_t kDefaultFrameLimit = 16u << 20;

// Only the header, for those who send the payload from where it lies.
std::string FrameHeader(FrameKind kind, size_t payload_bytes);

void AppendFrame(FrameKind kind, std::string_view payload, std::string* out);

// Cuts a stream of bytes, arriving in any pieces, into frames.
class FrameReader {
 public:
  explicit FrameReader(size_t payload_limit = kDefaultFrameLimit) : limit_(payload_limit) {}

  void Append(std::string_view bytes);

  // The next whole frame, or nothing yet. Its payload holds until the next Append.
  // Errors: RESOURCE_EXHAUSTED FRAME_TOO_LARGE; UNIMPLEMENTED FRAME_COMPRESSED;
  //         INVALID_ARGUMENT FRAME_MALFORMED (unknown flag). The reader stays at that frame.
  StatusOr<std::optional<Frame>> Next();

  // Whether bytes of an unfinished frame wait: a stream must not end like that.
  bool HasPartialFrame() const { return at_ < bytes_.size(); }

 private:
  size_t limit_;
  std::string bytes_;
  size_t at_ = 0;
};

}  // namespace ketentafel::wire

#endif  // KETENTAFEL_SHARED_WIRE_FRAME_H_
