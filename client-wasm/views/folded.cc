#include "client-wasm/views/folded.h"

namespace ketentafel::views {
namespace {

// Plain letters of U+00C0 to U+017F, in order; a space where there is none.
constexpr std::string_view kPlain =
    "aaaaaa ceeeeiiii nooooo ouuuuy  aaaaaa ceeeeiiii nooooo ouuuuy y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk llllllll"
    "llnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr unsigned kFirst = 0xC0;

}  // namespace

std::string Folded(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 'A' && byte <= 'Z') {
      folded += static_cast<char>(byte - 'A' + 'a');
    } else if (byte >= 0xC3 && byte <= 0xC5 && i + 1 < text.size()) {
      const unsigned code = (byte & 0x1Fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu);
      const size_t at = code - kFirst;
      if (code >= kFirst && at < kPlain.size() && kPlain[at] != ' ') {
        folded += kPlain[at];
      } else {
        folded += text.substr(i, 2);
      }
      ++i;
    } else {
      folded += text[i];
    }
  }
  return folded;
}

}  // namespace ketentafel::views
