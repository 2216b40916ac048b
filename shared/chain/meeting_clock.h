#ifndef KETENTAFEL_SHARED_CHAIN_MEETING_CLOCK_H_
#define KETENTAFEL_SHARED_CHAIN_MEETING_CLOCK_H_

#include <string_view>

#include "ketentafel/v1/chain.pb.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"

// The arithmetic of a meeting's clock. Its promise, whatever happens: what the items used and what
// was paused add up to the time since the start, and nothing is ever negative. An instant before
// what the clock already knows (a server's clock was set back) counts as that instant.
namespace ketentafel::chain {

// Which way an item is left.
enum class Leaving { kForwards, kBackwards };

inline bool IsPaused(const v1::MeetingClock& clock) { return clock.has_paused_since(); }

// The moment the items' clock shows: now, or the beginning of the pause.
Instant ClockTime(const v1::MeetingClock& clock, Instant now);

// Null when the item has neither been current nor been adjusted.
const v1::ItemTime* FindItemTime(const v1::MeetingClock& clock, std::string_view item_id);
v1::ItemTime* ItemTimeOf(v1::MeetingClock* clock, std::string_view item_id);

// What an item has used up to now, its running stretch included, pauses left out.
Micros UsedBy(const v1::MeetingClock& clock, std::string_view item_id, Instant now);

// All pauses up to now, the running one included.
Micros PausedInAll(const v1::MeetingClock& clock, Instant now);

v1::MeetingClock StartedClock(std::string_view first_item_id, Instant now);
void PauseClock(Instant now, v1::MeetingClock* clock);
void ResumeClock(Instant now, v1::MeetingClock* clock);

// Moving on ends a pause: nobody should find the next item standing still.
void MoveClock(std::string_view to_item_id, Leaving leaving, Instant now, v1::MeetingClock* clock);

// The earliest end that leaves the running stretch what it was paused.
Instant EarliestEnd(const v1::MeetingClock& clock);
void StopClock(Instant at, v1::MeetingClock* clock);

// The current item began at another moment: what it gains, the item before it loses. During the
// first stretch the meeting's start moves along.
// Errors: INVALID_ARGUMENT START_TOO_EARLY, START_TOO_LATE.
Status CorrectItemStart(Instant at, Instant now, v1::MeetingClock* clock);

// The meeting and its first item began earlier. Errors: as CorrectItemStart.
Status CorrectMeetingStart(Instant at, Instant now, v1::MeetingClock* clock);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_MEETING_CLOCK_H_
