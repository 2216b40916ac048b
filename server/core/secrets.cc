#include "server/core/secrets.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include "shared/base/ids.h"

namespace ketentafel::core {
namespace {

constexpr size_t kSecretBytes = 32;
constexpr size_t kSecretCharacters = 43;

void FillRandom(void* bytes, size_t size) {
  // Without randomness there are no secrets to be had: going on would be worse than ending.
  static const int ready = sodium_init();
  if (ready < 0) std::abort();
  randombytes_buf(bytes, size);
}

bool IsBase64Url(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

}  // namespace

std::string NewSecret() {
  std::array<unsigned char, kSecretBytes> bytes;
  FillRandom(bytes.data(), bytes.size());
  std::string text(kSecretCharacters + 1, '\0');  // libsodium ends it with a zero
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.resize(kSecretCharacters);
  return text;
}

bool IsSecret(std::string_view text) {
  return text.size() == kSecretCharacters && std::all_of(text.begin(), text.end(), IsBase64Url);
}

std::string HashOf(std::string_view secret) {
  std::string hash(crypto_generichash_BYTES, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(secret.data()), secret.size(), nullptr,
                     0);
  return hash;
}

std::string NewId() {
  std::array<uint64_t, 2> bits;
  FillRandom(bits.data(), sizeof(bits));
  return IdFromBits(bits[0], bits[1]);
}

}  // namespace ketentafel::core
