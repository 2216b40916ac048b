#ifndef KETENTAFEL_PAPERS_CALENDAR_H_
#define KETENTAFEL_PAPERS_CALENDAR_H_

#include <string>
#include <vector>

#include "server/papers/forms.h"
#include "shared/chain/ledger_state.h"
#include "shared/content/bundle.h"

// Meetings for people's own calendars. A meeting keeps its UID wherever it appears, and its
// SEQUENCE rises with every change a calendar must hear of (v1::Meeting.sequence). Nobody's name or
// address is in it: the organiser is the chain. Times are those of the meeting's zone, which comes
// along.
// Source: RFC 5545, RFC 5546.
namespace ketentafel::papers {

struct MeetingEventRequest {
  std::string meeting_id;
  Instant now;
};

// One meeting as a file to open or to send along. For a cancelled one METHOD is CANCEL, so that a
// calendar takes it out; else PUBLISH.
// Errors: NOT_FOUND MEETING_UNKNOWN, or MEETING_UNKNOWN for one without a date.
// Threads: any.
StatusOr<Paper> MeetingEvent(const chain::LedgerState& state, const content::Bundle& bundle,
                             const MeetingEventRequest& request);

// Every meeting of these chains to which one of these parties is invited, cancelled ones marked as
// such, as what a calendar subscribes to.
// Threads: any.
std::string CalendarFeed(const std::vector<chain::LedgerState>& chains,
                         const std::vector<std::string>& party_ids,
                         const content::Bundle& bundle, Instant now);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_CALENDAR_H_
