#ifndef KETENTAFEL_SHARED_CHAIN_INSTRUMENT_CHECKS_H_
#define KETENTAFEL_SHARED_CHAIN_INSTRUMENT_CHECKS_H_

#include <string_view>

#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

// Limits of what a command says of an instrument. Errors: see shared/chain/checks.h.
namespace ketentafel::chain {

// One that is made from the library may leave its name and text to it.
Status CheckInstrument(const v1::Instrument& instrument);

// An address of the web, at most 400 letters, or nothing: the page makes a link of it.
// Errors: INVALID_ARGUMENT LINK_MALFORMED, TEXT_TOO_LONG.
Status CheckLink(std::string_view field, std::string_view link);

// An instrument that is offered. Errors: NOT_FOUND INSTRUMENT_UNKNOWN; FAILED_PRECONDITION
// INSTRUMENT_RETIRED.
Status CheckOffered(const LedgerState& state, std::string_view instrument_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_INSTRUMENT_CHECKS_H_
