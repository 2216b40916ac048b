#include "server/papers/calendar.h"

#include <algorithm>

#include "server/papers/chain_page.h"
#include "server/papers/ical_calendar.h"
#include "server/papers/paper_words.h"
#include "shared/chain/invited.h"
#include "shared/chain/refusals.h"
#include "shared/content/phrases.h"

namespace ketentafel::papers {
namespace {

std::string ChainName(const chain::LedgerState& state, const content::Bundle& bundle) {
  const v1::Chain* chain = state.chain();
  return chain == nullptr ? "" : content::ChainTitle(bundle, chain->name());
}

CalendarEvent EventOf(const chain::LedgerState& state, const content::Bundle& bundle,
                      const std::string& meeting_id, const v1::Meeting& meeting) {
  const PaperWords words(state, bundle, {}, meeting.zone());
  const std::string chain = ChainName(state, bundle);
  return {.uid = meeting_id + "@ketentafel",
          .sequence = meeting.sequence(),
          .title = words.Text("calendar.title",
                              {{"meeting", words.Meeting(meeting)}, {"chain", chain}}),
          .place = meeting.place(),
          .about = words.Text("calendar.about"),
          .organiser = chain,
          .starts = meeting.starts(),
          .zone = meeting.zone(),
          .minutes = meeting.planned_minutes(),
          .cancelled = meeting.state() == v1::CANCELLED};
}

}  // namespace

StatusOr<Paper> MeetingEvent(const chain::LedgerState& state, const content::Bundle& bundle,
                             const MeetingEventRequest& request) {
  const auto* meeting = state.Get<v1::Meeting>(request.meeting_id);
  if (meeting == nullptr || meeting->starts().date().year() == 0) {
    return NotFound(chain::refusal::kMeetingUnknown, "no such meeting, or it has no date");
  }
  CalendarEvent event = EventOf(state, bundle, request.meeting_id, *meeting);
  const CalendarUse use = event.cancelled ? CalendarUse::kCancel : CalendarUse::kPublish;
  Paper paper{.media_type = std::string(MediaTypeOf(Form::kIcs)),
              .file_name = FileStem(bundle.Text("paper.file.calendar"), *meeting) + ".ics",
              .title = event.title};
  paper.bytes = CalendarText({.use = use, .events = {std::move(event)}, .made_at = request.now});
  return paper;
}

std::string CalendarFeed(const std::vector<chain::LedgerState>& chains,
                         const std::vector<std::string>& party_ids,
                         const content::Bundle& bundle, Instant now) {
  Calendar calendar{.name = bundle.Text("app.name"), .made_at = now};
  for (const chain::LedgerState& state : chains) {
    for (const auto& meeting : state.All<v1::Meeting>()) {
      const bool is_ours = std::ranges::any_of(party_ids, [&](const std::string& party_id) {
        return chain::IsInvited(state, *meeting.id, party_id);
      });
      if (!is_ours || meeting->starts().date().year() == 0) continue;
      calendar.events.push_back(EventOf(state, bundle, *meeting.id, *meeting.value));
    }
  }
  return CalendarText(calendar);
}

}  // namespace ketentafel::papers
