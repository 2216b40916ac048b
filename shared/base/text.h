#ifndef KETENTAFEL_SHARED_BASE_TEXT_H_
#define KETENTAFEL_SHARED_BASE_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/status.h"

namespace ketentafel {

// Limits of what people type. Units: characters (code points).
inline constexpr size_t kShortText = 200;
inline constexpr size_t kLongText = 4000;
inline constexpr size_t kShortName = 24;
inline constexpr size_t kEmailLength = 254;
inline constexpr size_t kPhoneLength = 40;

// Whether a text may be empty.
enum class Emptiness { kAllowed, kRefused };

// Whether `text` is well-formed UTF-8 (no surrogates, no overlong forms).
bool IsUtf8(std::string_view text);

// Units: code points; `text` must be UTF-8.
size_t CountCharacters(std::string_view text);

// Checks one text of a command.
// Errors: INVALID_ARGUMENT TEXT_NOT_UTF8, TEXT_CONTROL_CHARACTER, TEXT_TOO_LONG (details: field,
// limit, length), TEXT_MISSING (details: field).
Status CheckText(std::string_view field, std::string_view text, size_t limit, Emptiness emptiness);

// Without white space at both ends.
std::string Trimmed(std::string_view text);

// The parts of a text, which a separator ends: nothing follows the last one, an empty text has none.
// Streams can do this too, but bring their locales into the page.
std::vector<std::string> Split(std::string_view text, char separator);

}  // namespace ketentafel

#endif  // KETENTAFEL_SHARED_BASE_TEXT_H_
