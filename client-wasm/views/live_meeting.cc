#include "client-wasm/views/live_meeting.h"

#include <optional>

#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

int IndexOf(const LiveMeeting& meeting, std::string_view item_id) {
  for (size_t i = 0; i < meeting.items.size(); ++i) {
    if (*meeting.items[i].id == item_id) return static_cast<int>(i);
  }
  return -1;
}

bool HoldsDirectorRole(const View& view) {
  const auto holder = chain::HolderOf(view.state(), v1::CHAIN_DIRECTOR);
  if (holder.value == nullptr) return false;
  if (!holder->person_id().empty()) return view.model.IsMe(holder->person_id());
  return holder->party_id() == view.model.my_party_id();
}

// The instant the plan means. Nothing for a meeting held on another day than planned: it is neither
// ahead nor behind, it counts from its own start.
std::optional<Instant> PlannedStart(const View& view, const LiveMeeting& meeting) {
  if (meeting.plan->starts().date().year() == 0) return std::nullopt;
  const Instant planned = view.model.InstantAt(meeting.plan->starts(), meeting.plan->zone());
  if (meeting.clock == nullptr) return planned;
  const Micros off = chain::InstantOf(meeting.clock->started_at()) - planned;
  constexpr auto kSameDay = std::chrono::hours(6);
  return off > -kSameDay && off < kSameDay ? std::optional(planned) : std::nullopt;
}

}  // namespace

std::string BrowseKey(const LiveMeeting& meeting) { return "live/" + meeting.id + "/browse"; }

LiveMeeting LookAt(const View& view) {
  LiveMeeting meeting;
  const chain::LedgerState& state = view.state();
  meeting.id = view.model.route.meeting_id;
  meeting.plan = state.Get<v1::Meeting>(meeting.id);
  meeting.clock = state.Get<v1::MeetingClock>(meeting.id);
  meeting.pen = state.Get<v1::Pen>(meeting.id);
  meeting.items = chain::ItemsOf(state, meeting.id);
  meeting.now = view.model.Now();
  meeting.times =
      chain::TimesOf(meeting.items, meeting.clock, PlannedStart(view, meeting), meeting.now);
  meeting.shown = meeting.times.current;
  const int browsed = IndexOf(meeting, view.Chosen(BrowseKey(meeting)));
  if (browsed >= 0 && browsed != meeting.times.current) {
    meeting.shown = browsed;
    meeting.browses = true;
  }
  if (meeting.shown < 0 && !meeting.items.empty()) meeting.shown = 0;
  meeting.i_lead = meeting.clock != nullptr && !meeting.clock->has_ended_at() &&
                   view.model.IsMe(meeting.clock->lead_person_id());
  meeting.i_write = meeting.pen != nullptr && view.model.IsMe(meeting.pen->holder_person_id());
  meeting.i_am_director = HoldsDirectorRole(view);
  meeting.my_party_id = view.model.my_party_id();
  return meeting;
}

}  // namespace ketentafel::views
