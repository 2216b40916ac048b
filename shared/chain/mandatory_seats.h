#ifndef KETENTAFEL_SHARED_CHAIN_MANDATORY_SEATS_H_
#define KETENTAFEL_SHARED_CHAIN_MANDATORY_SEATS_H_

#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// The seats a chain cannot do without that no core or chain party at the table fills. A warning,
// never a refusal. Source: domain 2.1, KT-06.
std::vector<v1::MandatorySeat> MissingMandatorySeats(const LedgerState& state);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_MANDATORY_SEATS_H_
