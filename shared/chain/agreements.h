#ifndef KETENTAFEL_SHARED_CHAIN_AGREEMENTS_H_
#define KETENTAFEL_SHARED_CHAIN_AGREEMENTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

// Agreements live on after the minutes in which they were made. Source: KT-45, domain A10.
namespace ketentafel::chain {

// What an agreement says now: its last revision, or the line of the minutes.
const std::string& TextInForce(const v1::MinutesEntry& agreement);

// Whether it still holds.
bool Holds(const v1::MinutesEntry& agreement);

// The number that somebody cites: "A1" as papers and screens have it, also "a 1", "1", "afspraak 1"
// and "agreement A1". 0: none.
int CitedNumber(std::string_view typed);

// Every agreement of a chain by its number; those that a meeting in progress is still writing too.
std::vector<Entry<v1::MinutesEntry>> AgreementsOf(const LedgerState& state);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_AGREEMENTS_H_
