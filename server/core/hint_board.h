#ifndef KETENTAFEL_SERVER_CORE_HINT_BOARD_H_
#define KETENTAFEL_SERVER_CORE_HINT_BOARD_H_

#include <map>
#include <string>
#include <vector>

#include "ketentafel/v1/ledger_service.pb.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// The lines that are being typed in one ledger: the last of each person, for a while.
class HintBoard {
 public:
  // A line that is not refreshed for this long is no longer being typed.
  static constexpr Micros kExpiry = std::chrono::seconds(60);
  // Units: hints a second, per person.
  static constexpr int kMostPerSecond = 5;

  struct Line {
    std::string person_id;
    v1::DraftLine draft;
  };

  // Takes a line in; an empty one takes the last away.
  // Errors: RESOURCE_EXHAUSTED HINTS_TOO_FAST.
  Status Take(const std::string& person_id, const v1::DraftLine& draft, Instant now);

  // Removes the lines that have expired and those of who has no pen any more; answers with an empty
  // line for each.
  std::vector<Line> Settle(const chain::LedgerState& state, Instant now);

  std::vector<Line> Lines() const;

 private:
  struct Typing {
    v1::DraftLine draft;
    Instant refreshed;
  };
  struct Allowance {
    double hints = kMostPerSecond;
    Instant counted;
  };

  bool Allows(const std::string& person_id, Instant now);

  std::map<std::string, Typing> typing_;
  std::map<std::string, Allowance> allowances_;
};

// Whether a draft line may be sent by this person: its text holds and the pen is theirs.
// Errors: INVALID_ARGUMENT (text), PERMISSION_DENIED NOT_YOURS.
Status CheckDraftLine(const chain::LedgerState& state, const std::string& person_id,
                      const v1::DraftLine& draft);

v1::Hint HintOf(const v1::DraftLine& draft);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_HINT_BOARD_H_
