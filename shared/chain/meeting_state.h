#ifndef KETENTAFEL_SHARED_CHAIN_MEETING_STATE_H_
#define KETENTAFEL_SHARED_CHAIN_MEETING_STATE_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/decide.h"

// What the verbs of a meeting ask first, before they look at anything else.
namespace ketentafel::chain {

// Away this long, a lead or a minute-taker can be relieved. Source: issue "start meeting", live.
inline constexpr Micros kAwayAfter = std::chrono::seconds(60);

// Away for kAwayAfter, or never seen since the server started.
bool IsAway(const Presence& presence, const std::string& person_id, Instant now);

// Whether nobody who holds the role of director is here, or was within kAwayAfter.
bool DirectorIsAway(const Situation& situation);

// Errors: NOT_FOUND MEETING_UNKNOWN; FAILED_PRECONDITION MEETING_NOT_RUNNING.
Status CheckRunning(const LedgerState& state, const std::string& meeting_id);

// Planned, running, or ended with a report that is still a draft.
// Errors: NOT_FOUND MEETING_UNKNOWN; FAILED_PRECONDITION MEETING_OVER, REPORT_SETTLED.
Status CheckOpen(const LedgerState& state, const std::string& meeting_id);

// Running, or ended with a report that is still a draft.
// Errors: as CheckOpen; FAILED_PRECONDITION MEETING_NOT_BEGUN.
Status CheckBegun(const LedgerState& state, const std::string& meeting_id);

// Errors: NOT_FOUND ITEM_UNKNOWN; INVALID_ARGUMENT ITEM_OF_OTHER_MEETING.
Status CheckItemOf(const LedgerState& state, const std::string& meeting_id,
                   const std::string& item_id);

bool IsSettled(const v1::MeetingReport& report);

// The parties a person has a current seat for, network parties and guests left out.
std::vector<std::string> PartiesOf(const LedgerState& state, const std::string& person_id);

// How many elements of a type belong to a meeting.
template <class T>
int CountOf(const LedgerState& state, std::string_view meeting_id) {
  const auto all = state.All<T>();
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Entry<T>& entry) {
    return entry->meeting_id() == meeting_id;
  }));
}

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_MEETING_STATE_H_
