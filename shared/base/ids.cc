#include "shared/base/ids.h"

#include <algorithm>

namespace ketentafel {

bool IsId(std::string_view id) {
  return id.size() == 32 && std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::string JoinIds(std::string_view first, std::string_view second) {
  std::string joined(first);
  joined += '-';
  joined += second;
  return joined;
}

std::string IdFromBits(uint64_t high, uint64_t low) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string id(32, '0');
  for (int i = 0; i < 16; ++i) {
    id[15 - i] = kDigits[(high >> (4 * i)) & 0xF];
    id[31 - i] = kDigits[(low >> (4 * i)) & 0xF];
  }
  return id;
}

uint64_t StableHash(std::string_view bytes) {
  uint64_t hash = 14695981039346656037ull;
  for (unsigned char byte : bytes) hash = (hash ^ byte) * 1099511628211ull;
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdull;
  hash ^= hash >> 33;
  return hash;
}

}  // namespace ketentafel
