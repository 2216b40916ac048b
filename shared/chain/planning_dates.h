#ifndef KETENTAFEL_SHARED_CHAIN_PLANNING_DATES_H_
#define KETENTAFEL_SHARED_CHAIN_PLANNING_DATES_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/civil.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// How phase C is spread. Source: domain 3 (four meetings, about two months apart), G2: the interval
// is a setting.
struct Spread {
  int meetings = 4;
  int months_apart = 2;
};

struct ProposedDate {
  Civil date;
  std::vector<std::string> conflicts;  // ids of other meetings on that day
};

// The date some months on that keeps the weekday: within three days of the same day of the month.
Civil MonthsOnSameWeekday(const Civil& date, int months);

// Dates after a first one, e.g. that of the start meeting. Conflicts are shown, not avoided: a
// table with a fixed weekday decides for itself.
std::vector<ProposedDate> ProposeDates(const LedgerState& state, const Civil& after,
                                       const Spread& spread = {});

// Blocks over so many meetings, in their order: as even as can be, the later meetings get more.
// Fewer blocks than meetings: one meeting each. Source: domain 3.3, 3 (shortened phase C).
std::vector<std::vector<std::string>> SpreadBlocks(const std::vector<std::string>& blocks,
                                                   int meetings);

// How many of the four basic meetings of phase C are not planned yet.
int BasicMeetingsLeft(const LedgerState& state);

// The chain's meetings on a day, cancelled ones left out; `except` may be empty.
std::vector<std::string> MeetingsOn(const LedgerState& state, const Civil& date,
                                    std::string_view except = {});

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PLANNING_DATES_H_
