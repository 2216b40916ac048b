#ifndef KETENTAFEL_SERVER_CORE_HISTORY_H_
#define KETENTAFEL_SERVER_CORE_HISTORY_H_

#include <string>
#include <vector>

#include "ketentafel/v1/record_service.pb.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"
#include "shared/chain/audience.h"

// What the log of a ledger tells, as one reader may see it. Pure.
namespace ketentafel::core {

// What the log is read against.
struct LogReading {
  const chain::LedgerState& state;          // as it is now
  const chain::ReaderView& view;
  const std::vector<v1::ChangeSet>& log;    // from the first revision on
};

// Every version of one element that this reader may see. Values of persons are not in the log:
// theirs has times and authors alone. The history of an action tells of its steps as well: each that
// came or left, under its own id. Errors: NOT_FOUND ELEMENT_UNKNOWN.
StatusOr<v1::HistoryResponse> HistoryOf(const LogReading& reading, chain::Kind kind,
                                        const std::string& id);

// What became of each element between the meeting before this one and now, or the end of this one.
// The meeting before is the last one of the whole table that had ended when this one began; what
// subgroups did since is in it. Source: KT-33, KT-44. Errors: NOT_FOUND MEETING_UNKNOWN.
StatusOr<v1::LookBackResponse> LookBackOn(const LogReading& reading,
                                          const std::string& meeting_id);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_HISTORY_H_
