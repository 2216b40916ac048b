#ifndef KETENTAFEL_CLIENT_VIEWS_LIVE_MINUTES_H_
#define KETENTAFEL_CLIENT_VIEWS_LIVE_MINUTES_H_

#include <string>

#include "client-wasm/views/live_meeting.h"

namespace ketentafel::views {

// Who has the pen, who is next, and handing over, taking or declining it. live_pen.cc
void PenBanner(View& view, const LiveMeeting& meeting);

// Where the minute-taker types; for the others the line as it is typed, and proposing one of their
// own. live_writing.cc
void WritingPlace(View& view, const LiveMeeting& meeting, const std::string& item_id);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_LIVE_MINUTES_H_
