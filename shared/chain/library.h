#ifndef KETENTAFEL_SHARED_CHAIN_LIBRARY_H_
#define KETENTAFEL_SHARED_CHAIN_LIBRARY_H_

#include <string_view>

#include "shared/chain/decide.h"

// The server's own ledger: personas that its chains share with each other by choice. It has no
// chain, no seats and no meetings; whoever sits in a chain of the server, guests and network parties
// left out, may read it and share there. Its authors are accounts. Source: design, "Ledger".
namespace ketentafel::chain {

// The same on every server. Its digits say "persona library!".
inline constexpr std::string_view kLibraryLedgerId = "706572736f6e61206c69627261727921";

bool IsLibrary(const LedgerState& state);

// In the library PutPersona shares a persona or brings it up to date and ArchivePersona takes it
// back, both only by who shared it. Errors: PERMISSION_DENIED NOT_IN_LIBRARY (any other verb),
// NOT_YOURS.
Status CheckLibraryRight(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_LIBRARY_H_
