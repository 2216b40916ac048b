#ifndef KETENTAFEL_SHARED_CHAIN_CLOSING_CHECK_H_
#define KETENTAFEL_SHARED_CHAIN_CLOSING_CHECK_H_

#include <string>
#include <vector>

#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// Something still open before a meeting closes. Nothing of it forbids closing.
struct OpenPoint {
  enum class Kind {
    kAttendanceUnknown,   // id: the party
    kNobodyWrites,        // id: empty; the pen is with nobody
    kPenOffered,          // id: the party that has not answered
    kItemWithoutOutcome,  // id: the agenda item
    kProposalWaits,       // id: the proposal
    kParkedPointOpen,     // id: the parked point
    kActionWithoutOwner,  // id: the action
    kActionWithoutDate,   // id: the action
  };
  Kind kind;
  std::string id;

  bool operator==(const OpenPoint&) const = default;
};

// In the order of the kinds, and within a kind in the order of table, agenda or list. An item that
// was passed over needs no outcome, nor do opening, break and closing; what an item's own form
// holds counts as its outcome.
std::vector<OpenPoint> OpenPointsOf(const LedgerState& state, const std::string& meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_CLOSING_CHECK_H_
