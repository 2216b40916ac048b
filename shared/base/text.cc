#include "shared/base/text.h"

#include <algorithm>
#include <cstdint>

namespace ketentafel {
namespace {

// Length of the well-formed sequence at the front, 0 when there is none.
// Source: Unicode 15, table 3-7 "Well-Formed UTF-8 Byte Sequences".
size_t SequenceLength(std::string_view text) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
  const auto follows = [&](size_t i, uint8_t low, uint8_t high) {
    return i < text.size() && byte(i) >= low && byte(i) <= high;
  };
  const uint8_t lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return follows(1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
    const uint8_t high = lead == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
    const uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

}  // namespace

bool IsUtf8(std::string_view text) {
  while (!text.empty()) {
    const size_t length = SequenceLength(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

size_t CountCharacters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Status CheckText(std::string_view field, std::string_view text, size_t limit, Emptiness emptiness) {
  if (!IsUtf8(text)) {
    return InvalidArgument("TEXT_NOT_UTF8", "text is not UTF-8").With("field", std::string(field));
  }
  const bool control = std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<uint8_t>(c) < 0x20 && c != '\n') || c == 0x7F;
  });
  if (control) {
    return InvalidArgument("TEXT_CONTROL_CHARACTER", "text holds a control character")
        .With("field", std::string(field));
  }
  if (const size_t length = CountCharacters(text); length > limit) {
    return InvalidArgument("TEXT_TOO_LONG", "text is longer than its limit")
        .With("field", std::string(field))
        .With("limit", std::to_string(limit))
        .With("length", std::to_string(length));
  }
  if (emptiness == Emptiness::kRefused && Trimmed(text).empty()) {
    return InvalidArgument("TEXT_MISSING", "text is empty").With("field", std::string(field));
  }
  return OkStatus();
}

std::string Trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \n\t\r");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \n\t\r") - first + 1));
}

std::vector<std::string> Split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

}  // namespace ketentafel
