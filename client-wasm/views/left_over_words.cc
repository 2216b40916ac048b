#include "client-wasm/views/left_over_words.h"

#include "client-wasm/views/records.h"

namespace ketentafel::views {

std::string LeftFromText(const View& view, const chain::LeftOver& left) {
  const auto* clock = view.state().Get<v1::MeetingClock>(left.meeting_id);
  const std::string name = MeetingName(view, left.meeting_id);
  const std::string meeting =
      clock == nullptr ? name : name + ", " + DayOf(view, clock->ended_at());
  const std::string from = view.T("carried.from", {{"meeting", meeting}});
  if (left.times_left < 2) return from;
  return from + ". " + view.T("carried.times", {{"n", std::to_string(left.times_left)}});
}

}  // namespace ketentafel::views
