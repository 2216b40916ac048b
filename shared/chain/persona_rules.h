#ifndef KETENTAFEL_SHARED_CHAIN_PERSONA_RULES_H_
#define KETENTAFEL_SHARED_CHAIN_PERSONA_RULES_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// What a second person looks at before a persona is used, in the order of
// ContentBundle.trace_points. Source: domain P2, KT-63.
inline constexpr std::array<std::string_view, 6> kTracePoints = {"name",  "place",  "combination",
                                                                 "dates", "quotes", "health"};

// Limits of one persona.
inline constexpr int kPersonaLines = 12;  // of each of its lists
inline constexpr int kPersonaSegments = 12;
inline constexpr int kYoungestPersona = 4, kOldestPersona = 110;

// The check that holds for its present version; null when it still has to be checked.
const v1::PersonaCheck* CurrentCheck(const LedgerState& state, std::string_view persona_id);

// Whether a walk may begin with it: somebody else than who gave it its words found that nobody can
// be recognised in them, and it is not archived.
bool IsReadyForUse(const LedgerState& state, std::string_view persona_id);

// Whether both say the same: portrait, segments, basis and order are no words.
bool HaveSameWords(const v1::Persona& a, const v1::Persona& b);

// In their order; those in the archive only when asked for.
enum class Archived { kWithout, kOnly };
std::vector<Entry<v1::Persona>> PersonasOf(const LedgerState& state, Archived archived);

// The id under which a chain keeps a persona that it takes over from elsewhere: `origin` is its key
// in the library or its id in another chain. The same twice, so that nobody takes it in twice.
std::string PersonaIdIn(const std::string& ledger_id, const std::string& origin);

// Where the communication worksheet of a segment lies.
std::string CommunicationId(const LedgerState& state, std::string_view segment_key);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PERSONA_RULES_H_
