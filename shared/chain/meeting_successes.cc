#include "shared/chain/meeting_successes.h"

#include <optional>

#include "shared/chain/timestamps.h"

namespace ketentafel::chain {

std::vector<Entry<v1::Success>> SuccessesOf(const LedgerState& state, std::string_view meeting_id) {
  const auto* own = state.Get<v1::MeetingClock>(meeting_id);
  std::optional<Instant> next;
  for (const auto& clock : state.All<v1::MeetingClock>()) {
    if (own == nullptr || !clock->has_started_at()) continue;
    const Instant start = InstantOf(clock->started_at());
    if (start > InstantOf(own->started_at()) && (!next || start < *next)) next = start;
  }
  auto successes = state.All<v1::Success>();
  std::erase_if(successes, [&](const Entry<v1::Success>& success) {
    if (success->celebrated_meeting_id() == meeting_id) return false;
    if (own == nullptr || !own->has_started_at()) return true;
    const Instant made = InstantOf(success->made_at());
    return made < InstantOf(own->started_at()) || (next && made >= *next);
  });
  std::stable_sort(successes.begin(), successes.end(), [](const auto& a, const auto& b) {
    return InstantOf(a->made_at()) < InstantOf(b->made_at());
  });
  return successes;
}

}  // namespace ketentafel::chain
