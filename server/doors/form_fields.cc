#include "server/doors/form_fields.h"

#include <algorithm>
#include <charconv>

namespace ketentafel::doors {
namespace {

bool ReadByte(std::string_view digits, char* byte) {
  if (digits.size() < 2) return false;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + 2, value, 16);
  if (error != std::errc() || end != digits.data() + 2) return false;
  *byte = static_cast<char>(value);
  return true;
}

std::string Decoded(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i] == '+' ? ' ' : text[i];
    if (c == '%' && ReadByte(text.substr(i + 1), &c)) i += 2;
    if (c != '\r') decoded += c;
  }
  return decoded;
}

}  // namespace

std::string FormField(std::string_view body, std::string_view name) {
  while (!body.empty()) {
    const size_t end = std::min(body.find('&'), body.size());
    const std::string_view pair = body.substr(0, end);
    const size_t equals = std::min(pair.find('='), pair.size());
    if (Decoded(pair.substr(0, equals)) == name) {
      return Decoded(pair.substr(std::min(equals + 1, pair.size())));
    }
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return "";
}

}  // namespace ketentafel::doors
