#ifndef KETENTAFEL_SHARED_CHAIN_LIBRARY_H_
#define KETENTAFEL_SHARED_CHAIN_LIBRARY_H_

#include <string>
#include <string_view>

#include "shared/chain/decide.h"

// The server's own ledger: personas that its chains share with each other by choice. It has no
// chain, no seats and no meetings; whoever sits in a chain of the server, guests and network
// parties left out, may read it and share there in that chain's name. Its authors are accounts.
// Source: design, "Ledger".
namespace ketentafel::chain {

// The same on every server. Its digits say "persona library!".
inline constexpr std::string_view kLibraryLedgerId = "706572736f6e61206c69627261727921";

bool IsLibrary(const LedgerState& state);

// Where a persona of a chain lies in the library: the same each time, so that it lies there once.
std::string SharedPersonaId(const std::string& persona_id);

// What a chain puts into the library of one of its own: without what is that chain's alone, such as
// who wrote it.
v1::Persona SharedPersona(const std::string& persona_id, const v1::Persona& persona,
                          const std::string& ledger_id);

// What a chain takes over of it, to be checked there before use. It lies at PersonaIdIn.
v1::Persona TakenPersona(const std::string& shared_id, const v1::Persona& shared);

// Whether the library has it as it would be shared now.
bool IsAsShared(const v1::Persona& in_library, const v1::Persona& shared_now);

// The caller's chain with this ledger id; null when they have no such seat.
const Membership* MembershipIn(const Caller& caller, std::string_view ledger_id);

// In the library PutPersona shares a persona or brings it up to date and ArchivePersona takes it
// back, both only for the chain that shares it. Errors: PERMISSION_DENIED NOT_IN_LIBRARY (any other
// verb), NOT_YOURS.
Status CheckLibraryRight(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_LIBRARY_H_
