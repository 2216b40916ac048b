#ifndef KETENTAFEL_CLIENT_VIEWS_LIVE_MINUTES_H_
#define KETENTAFEL_CLIENT_VIEWS_LIVE_MINUTES_H_

#include <string>
#include <string_view>

#include "client-wasm/views/live_meeting.h"

namespace ketentafel::views {

// The lines written at an item, each with its menu where the reader may change it. Whether there
// are any. live_minutes.cc
bool LinesOfItem(View& view, const LiveMeeting& meeting, const std::string& item_id,
                 std::string_view label);

// Who has the pen, who is next, and handing over, taking or declining it. live_pen.cc
void PenBanner(View& view, const LiveMeeting& meeting);

// On the tab of the item itself: the question whether one will write, and the line as it is typed;
// elsewhere both stand with the minutes. live_pen.cc, live_writing.cc
void PenQuestionCard(View& view, const LiveMeeting& meeting);
void ReadAlongCard(View& view, const LiveMeeting& meeting);

// Where the minute-taker types; for the others the line as it is typed, and proposing one of their
// own. live_writing.cc
void WritingPlace(View& view, const LiveMeeting& meeting, const std::string& item_id);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_LIVE_MINUTES_H_
