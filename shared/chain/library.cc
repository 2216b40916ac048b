#include "shared/chain/library.h"

#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

Status CheckIsOwn(const Situation& situation, const std::string& persona_id) {
  const auto* persona = situation.state.Get<v1::Persona>(persona_id);
  if (persona == nullptr || persona->edited_by_person_id() == situation.caller.person_id) {
    return OkStatus();
  }
  return PermissionDenied(refusal::kNotYours, "somebody else shared this persona");
}

}  // namespace

bool IsLibrary(const LedgerState& state) { return state.ledger_id() == kLibraryLedgerId; }

Status CheckLibraryRight(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case v1::Command::kPutPersona:
      return CheckIsOwn(situation, situation.command.put_persona().id());
    case v1::Command::kArchivePersona:
      return CheckIsOwn(situation, situation.command.archive_persona().id());
    default:
      return PermissionDenied(refusal::kNotInLibrary, "the library holds personas only");
  }
}

}  // namespace ketentafel::chain
