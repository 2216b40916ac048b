#ifndef KETENTAFEL_SHARED_CHAIN_COVERAGE_H_
#define KETENTAFEL_SHARED_CHAIN_COVERAGE_H_

#include <string>
#include <vector>

#include "shared/chain/ledger_state.h"

// Where nobody stands yet: the gaps of the coverage board. A gap is an invitation, never a refusal.
// Source: domain 2.2, KT-06, KT-10.
namespace ketentafel::chain {

enum class GapKind {
  kRole,        // of the whole chain: `role`
  kSeat,        // a seat a chain cannot do without: `seat`
  kGuardian,    // of `block_key`
  kProvider,    // of `instrument_id`
  kDeveloper,   // of `instrument_id`
};

struct CoverageGap {
  GapKind kind = GapKind::kRole;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  v1::MandatorySeat seat = v1::MANDATORY_SEAT_UNSPECIFIED;
  std::string block_key;
  std::string instrument_id;

  bool operator==(const CoverageGap&) const = default;
};

// Every gap: seats, roles of the chain, then blocks and instruments in their order. `block_keys`:
// the blocks that want a guardian, as the library lists them. Instruments that are not offered any
// more want nobody.
std::vector<CoverageGap> GapsOf(const LedgerState& state,
                                const std::vector<std::string>& block_keys);

// The instruments that are offered, in their order.
std::vector<Entry<v1::Instrument>> InstrumentsOffered(const LedgerState& state);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_COVERAGE_H_
