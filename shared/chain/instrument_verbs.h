#ifndef KETENTAFEL_SHARED_CHAIN_INSTRUMENT_VERBS_H_
#define KETENTAFEL_SHARED_CHAIN_INSTRUMENT_VERBS_H_

#include <string>

#include "shared/chain/decide.h"

// The verbs behind DecideInstruments, and what they share.
namespace ketentafel::chain {

Decision DecideInstrumentProposal(const Situation& situation);
Decision DecideFeedback(const Situation& situation);

// Puts an instrument into the catalogue, or in the place of the one with this id. Its key of the
// library and its place in the order stay.
// Errors: FAILED_PRECONDITION INSTRUMENT_RETIRED, INSTRUMENT_ALREADY_THERE.
Status PutInCatalogue(const LedgerState& state, const std::string& id, v1::Instrument instrument,
                      Changes* changes);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_INSTRUMENT_VERBS_H_
