#include "shared/wire/frame.h"

namespace ketentafel::wire {
namespace {

constexpr uint8_t kCompressedBit = 0x01;

uint32_t BigEndian(std::string_view bytes) {
  uint32_t value = 0;
  for (char c : bytes) value = value << 8 | static_cast<uint8_t>(c);
  return value;
}

}  // namespace

std::string FrameHeader(FrameKind kind, size_t payload_bytes) {
  const auto n = static_cast<uint32_t>(payload_bytes);
  return {static_cast<char>(kind), static_cast<char>(n >> 24), static_cast<char>(n >> 16),
          static_cast<char>(n >> 8), static_cast<char>(n)};
}

void AppendFrame(FrameKind kind, std::string_view payload, std::string* out) {
  out->append(FrameHeader(kind, payload.size())).append(payload);
}

void FrameReader::Append(std::string_view bytes) {
  bytes_.erase(0, at_);
  at_ = 0;
  bytes_.append(bytes);
}

StatusOr<std::optional<Frame>> FrameReader::Next() {
  const std::string_view rest = std::string_view(bytes_).substr(at_);
  if (rest.size() < kFrameHeaderBytes) return std::optional<Frame>();
  const auto flags = static_cast<uint8_t>(rest[0]);
  if (flags & kCompressedBit) {
    return Status(Code::kUnimplemented, "FRAME_COMPRESSED", "compressed frames are not read");
  }
  if (flags & ~static_cast<uint8_t>(FrameKind::kTrailers)) {
    return InvalidArgument("FRAME_MALFORMED", "unknown frame flag");
  }
  const size_t length = BigEndian(rest.substr(1, 4));
  if (length > limit_) {
    return ResourceExhausted("FRAME_TOO_LARGE", "a message is over the limit")
        .With("limit", std::to_string(limit_));
  }
  if (rest.size() - kFrameHeaderBytes < length) {
    // A big message arrives in many pieces: make room once.
    if (at_ == 0) bytes_.reserve(kFrameHeaderBytes + length);
    return std::optional<Frame>();
  }
  at_ += kFrameHeaderBytes + length;
  return std::optional<Frame>({static_cast<FrameKind>(flags),
                               rest.substr(kFrameHeaderBytes, length)});
}

}  // namespace ketentafel::wire
