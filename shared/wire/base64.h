#ifndef KETENTAFEL_SHARED_WIRE_BASE64_H_
#define KETENTAFEL_SHARED_WIRE_BASE64_H_

#include <optional>
#include <string>
#include <string_view>

namespace ketentafel::wire {

// Standard alphabet, with padding.
// Source: RFC 4648 section 4
std::string Base64Encode(std::string_view bytes);

// Reads padded or unpadded text, also several padded texts in a row, as gRPC-Web's text mode
// sends them and as `-bin` metadata comes. Nothing when a character or the length is wrong.
std::optional<std::string> Base64Decode(std::string_view text);

}  // namespace ketentafel::wire

#endif  // KETENTAFEL_SHARED_WIRE_BASE64_H_
