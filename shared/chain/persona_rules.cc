#include "shared/chain/persona_rules.h"

#include "shared/base/ids.h"

namespace ketentafel::chain {
namespace {

std::string WordsOf(v1::Persona persona) {
  persona.clear_segment_keys();
  persona.clear_basis();
  persona.clear_portrait();
  persona.clear_language();
  persona.clear_version();
  persona.clear_copied_from_id();
  persona.clear_archived();
  persona.clear_order_key();
  persona.clear_edited_by_person_id();
  return persona.SerializeAsString();
}

}  // namespace

const v1::PersonaCheck* CurrentCheck(const LedgerState& state, std::string_view persona_id) {
  const auto* persona = state.Get<v1::Persona>(persona_id);
  const auto* check = state.Get<v1::PersonaCheck>(persona_id);
  const bool holds = persona != nullptr && check != nullptr &&
                     check->version() == persona->version() &&
                     check->person_id() != persona->edited_by_person_id();
  return holds ? check : nullptr;
}

bool IsReadyForUse(const LedgerState& state, std::string_view persona_id) {
  return CurrentCheck(state, persona_id) != nullptr &&
         !state.Get<v1::Persona>(persona_id)->archived();
}

bool HaveSameWords(const v1::Persona& a, const v1::Persona& b) { return WordsOf(a) == WordsOf(b); }

std::vector<Entry<v1::Persona>> PersonasOf(const LedgerState& state, Archived archived) {
  auto personas = state.All<v1::Persona>();
  std::erase_if(personas, [&](const auto& persona) {
    return persona->archived() != (archived == Archived::kOnly);
  });
  SortByOrderKey(&personas);
  return personas;
}

std::string PersonaIdIn(const std::string& ledger_id, const std::string& origin) {
  return IdFromBits(StableHash(JoinIds(ledger_id, origin)), StableHash(JoinIds(origin, ledger_id)));
}

std::string CommunicationId(const LedgerState& state, std::string_view segment_key) {
  return JoinIds(state.ledger_id(), segment_key);
}

}  // namespace ketentafel::chain
