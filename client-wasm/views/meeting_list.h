#ifndef KETENTAFEL_CLIENT_VIEWS_MEETING_LIST_H_
#define KETENTAFEL_CLIENT_VIEWS_MEETING_LIST_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

using MeetingEntry = chain::Entry<v1::Meeting>;

// The chain's meetings by date, those without a date last; cancelled ones are left out.
std::vector<MeetingEntry> MeetingsByDate(const View& view);

// Those that were called off, by date, until the day on which they would have been has passed.
std::vector<MeetingEntry> CalledOffAhead(const View& view);

// The one that runs now, or else the next planned one; empty when there is none.
MeetingEntry MeetingAtHand(const View& view);

// The screen where a person meets it next: planning, the table, or the report.
Screen ScreenOf(const v1::Meeting& meeting);

// A meeting with its date, and the one thing to do with it; `level` is that of its heading.
enum class MeetingCardWeight { kMain, kInList };
void MeetingCard(View& view, const MeetingEntry& meeting, MeetingCardWeight weight, int level);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_MEETING_LIST_H_
