#ifndef KETENTAFEL_SHARED_BASE_IDS_H_
#define KETENTAFEL_SHARED_BASE_IDS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace ketentafel {

// Whether `id` is 128 bits as 32 lower-case hexadecimal digits.
bool IsId(std::string_view id);

// The id of something of which there is one per pair, e.g. a meeting and a party.
std::string JoinIds(std::string_view first, std::string_view second);

// The text form of 128 bits.
std::string IdFromBits(uint64_t high, uint64_t low);

// A well-mixed 64-bit hash, the same on every machine and in ten years (FNV-1a with a final mix).
uint64_t StableHash(std::string_view bytes);

}  // namespace ketentafel

#endif  // KETENTAFEL_SHARED_BASE_IDS_H_
