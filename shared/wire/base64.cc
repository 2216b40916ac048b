#include "shared/wire/base64.h"

#include <cstdint>

namespace ketentafel::wire {
namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int ValueOf(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  if (c == '/') return 63;
  return -1;
}

// Collects six bits at a time and gives whole bytes away.
class BitSink {
 public:
  void Take(int six_bits) {
    word_ = word_ << 6 | static_cast<uint32_t>(six_bits);
    ++count_;
    if (count_ == 4) Close();
  }
  // Ends a group of four, or a shorter last one. False when one lone character is left.
  bool Close() {
    if (count_ == 1) return false;
    word_ <<= 6 * (4 - count_);
    for (int i = 0; i + 1 < count_; ++i) bytes_.push_back(static_cast<char>(word_ >> (16 - 8 * i)));
    word_ = 0;
    count_ = 0;
    return true;
  }
  int count() const { return count_; }
  std::string Result() && { return std::move(bytes_); }

 private:
  uint32_t word_ = 0;
  int count_ = 0;
  std::string bytes_;
};

}  // namespace

std::string Base64Encode(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (size_t i = 0; i < bytes.size(); i += 3) {
    uint32_t word = 0;
    for (size_t k = 0; k < 3; ++k) {
      word = word << 8 | (i + k < bytes.size() ? static_cast<uint8_t>(bytes[i + k]) : 0u);
    }
    out.push_back(kAlphabet[word >> 18 & 63]);
    out.push_back(kAlphabet[word >> 12 & 63]);
    out.push_back(i + 1 < bytes.size() ? kAlphabet[word >> 6 & 63] : '=');
    out.push_back(i + 2 < bytes.size() ? kAlphabet[word & 63] : '=');
  }
  return out;
}

std::optional<std::string> Base64Decode(std::string_view text) {
  BitSink sink;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      const int value = ValueOf(text[i]);
      if (value < 0) return std::nullopt;
      sink.Take(value);
      continue;
    }
    // Two characters want two signs of padding, three want one.
    const int missing = 4 - sink.count();
    if (sink.count() < 2) return std::nullopt;
    if (missing == 2 && (i + 1 == text.size() || text[++i] != '=')) return std::nullopt;
    if (!sink.Close()) return std::nullopt;
  }
  if (!sink.Close()) return std::nullopt;
  return std::move(sink).Result();
}

}  // namespace ketentafel::wire
