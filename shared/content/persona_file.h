#ifndef KETENTAFEL_SHARED_CONTENT_PERSONA_FILE_H_
#define KETENTAFEL_SHARED_CONTENT_PERSONA_FILE_H_

#include <string>
#include <string_view>

#include "ketentafel/v1/persona.pb.h"
#include "shared/base/status.h"

// A persona as a file of its own: JSON, described in docs/persona-file.md. It says what the card
// says and nothing of the chain: no ids, no people, no dates.
namespace ketentafel::content {

inline constexpr std::string_view kPersonaFormat = "ketentafel-persona";
inline constexpr int kPersonaFormatVersion = 1;
inline constexpr size_t kLongestPersonaFile = 262'144;  // bytes; the limits of its fields fit

// `persona` as it reads: with the library's words filled in.
std::string PersonaFile(const v1::Persona& persona);

// "persona-ria-72.json".
std::string PersonaFileName(const v1::Persona& persona);

// What a file says, as a persona of one's own. Its texts are checked when it is sent.
// Errors: INVALID_ARGUMENT FILE_TOO_LARGE; FILE_NOT_JSON (details: line); FILE_NOT_A_PERSONA;
// FILE_OF_OTHER_VERSION (details: version); FILE_FIELD_MISSING, FILE_FIELD_UNKNOWN,
// FILE_FIELD_WRONG (details: field).
StatusOr<v1::Persona> PersonaFromFile(std::string_view text);

}  // namespace ketentafel::content

#endif  // KETENTAFEL_SHARED_CONTENT_PERSONA_FILE_H_
