#ifndef KETENTAFEL_SERVER_CORE_SECRETS_H_
#define KETENTAFEL_SERVER_CORE_SECRETS_H_

#include <string>
#include <string_view>

namespace ketentafel::core {

// 256 random bits in base64url, without padding: 43 characters.
std::string NewSecret();

// Whether a text could be a secret.
bool IsSecret(std::string_view text);

// What is stored of a secret: 32 bytes that do not lead back to it. A secret has 256 random bits,
// so that it needs no salt and no slow hash. Source: libsodium, crypto_generichash (BLAKE2b).
std::string HashOf(std::string_view secret);

// 128 random bits as an id.
std::string NewId();

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_SECRETS_H_
