#ifndef KETENTAFEL_SHARED_CONTENT_PERSONA_TEXT_H_
#define KETENTAFEL_SHARED_CONTENT_PERSONA_TEXT_H_

#include <string_view>

#include "shared/content/bundle.h"

namespace ketentafel::content {

// The library's own persona of that key; null when there is none.
const v1::Persona* FindPersona(const Bundle& bundle, std::string_view key);

// A persona as it reads: what it does not say itself is as the library has it, in the bundle's
// language. What every screen and paper shows.
v1::Persona ResolvedPersona(const v1::Persona& persona, const Bundle& bundle);

// The other way round: what reads as in the library is left to it, so that only words of one's own
// are stored and the rest follows the reader's language.
v1::Persona OwnWordsOf(v1::Persona persona, const Bundle& bundle);

// What a chain stores when it takes a persona over from the library: no words of its own.
v1::Persona TakenFromLibrary(const v1::Persona& known);

}  // namespace ketentafel::content

#endif  // KETENTAFEL_SHARED_CONTENT_PERSONA_TEXT_H_
