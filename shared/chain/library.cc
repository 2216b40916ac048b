#include "shared/chain/library.h"

#include <algorithm>

#include "shared/chain/persona_rules.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

Status NotInLibrary() {
  return PermissionDenied(refusal::kNotInLibrary, "the library holds personas only");
}

Status CheckSharesFor(const Caller& caller, const std::string& ledger_id) {
  if (MembershipIn(caller, ledger_id) != nullptr) return OkStatus();
  return PermissionDenied(refusal::kNotYours, "this is for the chain that shares it");
}

// Errors: as CheckSharesFor. One that is not there yet is anybody's.
Status CheckIsOurs(const Situation& situation, const std::string& persona_id) {
  const auto* persona = situation.state.Get<v1::Persona>(persona_id);
  if (persona == nullptr) return OkStatus();
  return CheckSharesFor(situation.caller, persona->shared_by_ledger_id());
}

}  // namespace

bool IsLibrary(const LedgerState& state) { return state.ledger_id() == kLibraryLedgerId; }

std::string SharedPersonaId(const std::string& persona_id) {
  return PersonaIdIn(std::string(kLibraryLedgerId), persona_id);
}

v1::Persona SharedPersona(const std::string& persona_id, const v1::Persona& persona,
                          const std::string& ledger_id) {
  v1::Persona shared = persona;
  shared.clear_archived();
  shared.clear_order_key();
  shared.clear_edited_by_person_id();
  shared.clear_shared_by();
  shared.set_copied_from_id(persona_id);
  shared.set_shared_by_ledger_id(ledger_id);
  return shared;
}

v1::Persona TakenPersona(const std::string& shared_id, const v1::Persona& shared) {
  v1::Persona persona = shared;
  persona.clear_version();
  persona.clear_order_key();
  persona.clear_edited_by_person_id();
  persona.clear_shared_by_ledger_id();
  persona.set_copied_from_id(shared_id);
  return persona;
}

bool IsAsShared(const v1::Persona& in_library, const v1::Persona& shared_now) {
  v1::Persona known = in_library;
  // The server's own additions.
  known.clear_order_key();
  known.clear_edited_by_person_id();
  known.clear_shared_by();
  return known.SerializeAsString() == shared_now.SerializeAsString();
}

const Membership* MembershipIn(const Caller& caller, std::string_view ledger_id) {
  const auto found = std::find_if(
      caller.memberships.begin(), caller.memberships.end(),
      [&](const Membership& membership) { return membership.ledger_id == ledger_id; });
  return found == caller.memberships.end() ? nullptr : &*found;
}

Status CheckLibraryRight(const Situation& situation) {
  if (situation.command.has_put_persona()) {
    const v1::PutPersona& put = situation.command.put_persona();
    KETENTAFEL_RETURN_IF_ERROR(
        CheckSharesFor(situation.caller, put.persona().shared_by_ledger_id()));
    return CheckIsOurs(situation, put.id());
  }
  if (situation.command.has_archive_persona()) {
    const v1::ArchivePersona& archive = situation.command.archive_persona();
    // What was taken back is gone from there: there is nothing to bring back.
    if (!archive.archived()) return NotInLibrary();
    return CheckIsOurs(situation, archive.id());
  }
  return NotInLibrary();
}

}  // namespace ketentafel::chain
