#include "shared/chain/meeting_time.h"

#include <algorithm>

#include "shared/chain/meeting_clock.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr Micros Minutes(int32_t minutes) { return std::chrono::minutes(minutes); }

MeetingProgress ProgressOf(const v1::MeetingClock* clock) {
  if (clock == nullptr || !clock->has_started_at()) return MeetingProgress::kNotStarted;
  if (clock->has_ended_at()) return MeetingProgress::kEnded;
  return IsPaused(*clock) ? MeetingProgress::kPaused : MeetingProgress::kRunning;
}

double ShareUsed(Micros available, Micros used) {
  if (available.count() <= 0) return used.count() > 0 ? 1 : 0;
  return static_cast<double>(used.count()) / static_cast<double>(available.count());
}

// What lies before the current item and was not done, was passed over.
ItemState StateOf(const v1::MeetingClock& clock, const std::string& item_id, bool before_current) {
  if (clock.current_item_id() == item_id) return ItemState::kNow;
  const v1::ItemTime* time = FindItemTime(clock, item_id);
  if (time && time->done()) return ItemState::kDone;
  return before_current || clock.has_ended_at() ? ItemState::kSkipped : ItemState::kToCome;
}

ItemTimes TimesOfItem(const Entry<v1::AgendaItem>& item, const v1::MeetingClock* clock,
                      bool before_current, Instant now) {
  ItemTimes times;
  times.item_id = *item.id;
  times.planned = Minutes(item->planned_minutes());
  if (clock != nullptr) {
    times.state = StateOf(*clock, *item.id, before_current);
    times.used = UsedBy(*clock, *item.id, now);
    if (const v1::ItemTime* time = FindItemTime(*clock, *item.id)) {
      times.adjusted = Minutes(time->adjusted_minutes());
      if (time->has_first_started_at()) times.starts_at = InstantOf(time->first_started_at());
    }
  }
  const Micros available = times.planned + times.adjusted;
  times.remaining = available - times.used;
  times.share_used = ShareUsed(available, times.used);
  times.phase = PhaseOf(available, times.remaining);
  return times;
}

// Lays what is to come one after the other; gives the expected end.
Instant LayOut(Instant from, std::vector<ItemTimes>* items) {
  const auto current = std::find_if(items->begin(), items->end(), [](const ItemTimes& item) {
    return item.state == ItemState::kNow;
  });
  if (current != items->end()) from += std::max(Micros(0), current->remaining);
  for (ItemTimes& item : *items) {
    if (item.state != ItemState::kToCome) continue;
    item.starts_at = from;
    from += std::max(Micros(0), item.remaining);
  }
  return from;
}

void AddExpectations(const v1::MeetingClock* clock, std::optional<Instant> planned_start,
                     Instant now, MeetingTimes* times) {
  std::optional<Instant> start = planned_start;
  if (!start && clock != nullptr) start = InstantOf(clock->started_at());
  if (!start) return;
  times->planned_end = *start;
  for (const ItemTimes& item : times->items) *times->planned_end += item.planned;

  if (times->progress == MeetingProgress::kEnded) {
    times->expected_end = InstantOf(clock->ended_at());
  } else {
    const bool runs = times->progress != MeetingProgress::kNotStarted;
    times->expected_end = LayOut(runs ? now : std::max(*start, now), &times->items);
  }
  times->behind = *times->expected_end - *times->planned_end;
}

}  // namespace

TimePhase PhaseOf(Micros available, Micros remaining) {
  if (remaining.count() < 0) return TimePhase::kOver;
  return remaining * 5 <= available ? TimePhase::kNearly : TimePhase::kCalm;
}

int MeetingTimes::behind_minutes() const {
  return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(behind).count());
}

MeetingTimes TimesOf(const std::vector<Entry<v1::AgendaItem>>& items,
                     const v1::MeetingClock* clock, std::optional<Instant> planned_start,
                     Instant now) {
  MeetingTimes times;
  times.progress = ProgressOf(clock);
  if (times.progress == MeetingProgress::kNotStarted) clock = nullptr;
  bool before_current = clock != nullptr && !clock->current_item_id().empty();
  for (const auto& item : items) {
    if (clock != nullptr && clock->current_item_id() == *item.id) {
      times.current = static_cast<int>(times.items.size());
      before_current = false;
    }
    times.items.push_back(TimesOfItem(item, clock, before_current, now));
  }
  if (clock != nullptr) {
    // A pause goes on moving `now`, while ClockTime stands still.
    const Instant until = clock->has_ended_at() ? InstantOf(clock->ended_at())
                                                : std::max(now, ClockTime(*clock, now));
    times.elapsed = until - InstantOf(clock->started_at());
    times.paused = PausedInAll(*clock, now);
    now = until;
  }
  AddExpectations(clock, planned_start, now, &times);
  return times;
}

MeetingTimes TimesOf(const LedgerState& state, std::string_view meeting_id,
                     std::optional<Instant> planned_start, Instant now) {
  return TimesOf(ItemsOf(state, meeting_id), state.Get<v1::MeetingClock>(meeting_id),
                 planned_start, now);
}

}  // namespace ketentafel::chain
