#ifndef KETENTAFEL_CLIENT_APP_OWN_CHANGE_H_
#define KETENTAFEL_CLIENT_APP_OWN_CHANGE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "ketentafel/v1/command.pb.h"
#include "ketentafel/v1/element.pb.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::app {

// Where a refusal to take something back shows; dismissing it also ends the offer.
inline constexpr std::string_view kUndoPlace = "undo";

// What a command changes or removes, with a way back.
struct Slip {
  v1::Element about;           // as it was; VALUE_NOT_SET: a page offers no way back
  std::string_view text_key;   // says what happened to it
};

// What is new is removed where it stands, so there a page offers no way back. A point that is
// parked cannot be removed: there it does.
Slip SlipOf(const chain::LedgerState& state, const v1::Command& command);

// The reader's last change, which can be taken back for a moment. All that one press asked for
// belongs to it, such as the fields of an action and how it goes.
struct OwnChange {
  enum class Stage : uint8_t { kIn, kGoingBack, kBack };

  uint64_t press = 0;
  std::vector<int64_t> revisions;  // oldest first; empty: there is nothing to take back
  Slip slip;                       // of the first of them
  Stage stage = Stage::kIn;
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_OWN_CHANGE_H_
