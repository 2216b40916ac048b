#ifndef KETENTAFEL_CLIENT_VIEWS_WALK_WORDS_H_
#define KETENTAFEL_CLIENT_VIEWS_WALK_WORDS_H_

#include <string>
#include <string_view>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// What the things of a walk are called on the screen.

// A persona with the library's words where it has none of its own. Without a name for a reader who
// may not see it.
v1::Persona PersonaInWords(const View& view, std::string_view persona_id);
// "Ria"; "een mantelzorger" where it may not be seen.
std::string PersonaFirstName(const View& view, std::string_view persona_id);
void PersonaPortrait(View& view, const v1::Persona& persona, float size_px);

std::string InstrumentName(const View& view, std::string_view instrument_id);

// "Waar komt u Ria tegen?"
std::string StepTitle(const View& view, int step, std::string_view name);

// A block by its key: "3", "Naar passende hulp", "Toeleiden en uitvoeren interventies".
std::string BlockNumber(const View& view, std::string_view block_key);
std::string BlockLine(const View& view, std::string_view block_key);
std::string ShortBlockName(const View& view, std::string_view block_key);
bool IsOfWholeChain(const View& view, std::string_view block_key);

// What a party does there: "spreekuur, vroeg"; empty when it has not said.
std::string TouchWords(const View& view, const v1::PersonaTouchpoint& touchpoint);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_WALK_WORDS_H_
