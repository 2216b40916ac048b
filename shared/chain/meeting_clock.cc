#include "shared/chain/meeting_clock.h"

#include <algorithm>
#include <string>

#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

// No meeting is so forgotten that its start is corrected by more.
constexpr Micros kLongestCorrection = std::chrono::hours(12);

// Never before what the clock already knows.
Instant Forwards(const v1::MeetingClock& clock, Instant now) {
  if (clock.has_current_since()) now = std::max(now, InstantOf(clock.current_since()));
  if (clock.has_paused_since()) now = std::max(now, InstantOf(clock.paused_since()));
  return now;
}

// The running stretch of the current item without its pauses.
Micros RunningStretch(const v1::MeetingClock& clock, Instant now) {
  if (!clock.has_current_since()) return Micros(0);
  const v1::ItemTime* item = FindItemTime(clock, clock.current_item_id());
  const Micros paused(item ? item->paused_us() : 0);
  return std::max(Micros(0),
                  ClockTime(clock, now) - InstantOf(clock.current_since()) - paused);
}

void EndPause(Instant now, v1::MeetingClock* clock) {
  if (!IsPaused(*clock)) return;
  const Micros paused = now - InstantOf(clock->paused_since());
  v1::ItemTime* item = ItemTimeOf(clock, clock->current_item_id());
  item->set_paused_us(item->paused_us() + paused.count());
  clock->set_paused_us(clock->paused_us() + paused.count());
  clock->clear_paused_since();
}

void CloseStretch(Leaving leaving, Instant now, v1::MeetingClock* clock) {
  EndPause(now, clock);
  const Micros used = RunningStretch(*clock, now);
  v1::ItemTime* item = ItemTimeOf(clock, clock->current_item_id());
  item->set_used_us(item->used_us() + used.count());
  item->set_paused_us(0);
  item->set_done(leaving == Leaving::kForwards);
  v1::Stretch* previous = clock->mutable_previous();
  previous->set_item_id(clock->current_item_id());
  *previous->mutable_began_at() = clock->current_since();
  previous->set_used_us(used.count());
}

void BeginStretch(std::string_view item_id, Instant now, v1::MeetingClock* clock) {
  v1::ItemTime* item = ItemTimeOf(clock, item_id);
  if (!item->has_first_started_at()) *item->mutable_first_started_at() = TimestampOf(now);
  item->set_done(false);
  clock->set_current_item_id(std::string(item_id));
  *clock->mutable_current_since() = TimestampOf(now);
}

Status TooEarly(Instant earliest) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(earliest.time_since_epoch());
  return InvalidArgument(refusal::kStartTooEarly, "that is before the item before it")
      .With("earliest_unix_s", std::to_string(seconds.count()));
}

Status TooLate(Instant latest) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(latest.time_since_epoch());
  return InvalidArgument(refusal::kStartTooLate, "that is later than what has happened since")
      .With("latest_unix_s", std::to_string(seconds.count()));
}

void MoveFirstStart(Instant from, Instant to, v1::ItemTime* item) {
  if (InstantOf(item->first_started_at()) != from) return;
  *item->mutable_first_started_at() = TimestampOf(to);
}

v1::ItemTime* FirstStarted(v1::MeetingClock* clock) {
  for (v1::ItemTime& item : *clock->mutable_items()) {
    if (item.has_first_started_at() &&
        InstantOf(item.first_started_at()) == InstantOf(clock->started_at())) {
      return &item;
    }
  }
  return nullptr;
}

}  // namespace

Instant ClockTime(const v1::MeetingClock& clock, Instant now) {
  if (clock.has_ended_at()) return InstantOf(clock.ended_at());
  return IsPaused(clock) ? InstantOf(clock.paused_since()) : Forwards(clock, now);
}

const v1::ItemTime* FindItemTime(const v1::MeetingClock& clock, std::string_view item_id) {
  for (const v1::ItemTime& item : clock.items()) {
    if (item.item_id() == item_id) return &item;
  }
  return nullptr;
}

v1::ItemTime* ItemTimeOf(v1::MeetingClock* clock, std::string_view item_id) {
  for (v1::ItemTime& item : *clock->mutable_items()) {
    if (item.item_id() == item_id) return &item;
  }
  v1::ItemTime* item = clock->add_items();
  item->set_item_id(std::string(item_id));
  return item;
}

Micros UsedBy(const v1::MeetingClock& clock, std::string_view item_id, Instant now) {
  const v1::ItemTime* item = FindItemTime(clock, item_id);
  const Micros closed(item ? item->used_us() : 0);
  return clock.current_item_id() == item_id ? closed + RunningStretch(clock, now) : closed;
}

Micros PausedInAll(const v1::MeetingClock& clock, Instant now) {
  const Micros over(clock.paused_us());
  if (!IsPaused(clock)) return over;
  return over + (Forwards(clock, now) - InstantOf(clock.paused_since()));
}

v1::MeetingClock StartedClock(std::string_view first_item_id, Instant now) {
  v1::MeetingClock clock;
  *clock.mutable_started_at() = TimestampOf(now);
  BeginStretch(first_item_id, now, &clock);
  return clock;
}

void PauseClock(Instant now, v1::MeetingClock* clock) {
  *clock->mutable_paused_since() = TimestampOf(Forwards(*clock, now));
}

void ResumeClock(Instant now, v1::MeetingClock* clock) {
  EndPause(Forwards(*clock, now), clock);
}

void MoveClock(std::string_view to_item_id, Leaving leaving, Instant now,
               v1::MeetingClock* clock) {
  now = Forwards(*clock, now);
  CloseStretch(leaving, now, clock);
  BeginStretch(to_item_id, now, clock);
}

Instant EarliestEnd(const v1::MeetingClock& clock) {
  const v1::ItemTime* item = FindItemTime(clock, clock.current_item_id());
  return InstantOf(clock.current_since()) + Micros(item ? item->paused_us() : 0);
}

void StopClock(Instant at, v1::MeetingClock* clock) {
  // A pause that began after the end never was one.
  if (IsPaused(*clock) && InstantOf(clock->paused_since()) > at) clock->clear_paused_since();
  at = std::max(at, EarliestEnd(*clock));
  CloseStretch(Leaving::kForwards, at, clock);
  clock->clear_current_item_id();
  clock->clear_current_since();
  *clock->mutable_ended_at() = TimestampOf(at);
}

Status CorrectItemStart(Instant at, Instant now, v1::MeetingClock* clock) {
  v1::ItemTime* item = ItemTimeOf(clock, clock->current_item_id());
  const Instant latest = ClockTime(*clock, now) - Micros(item->paused_us());
  if (at > latest || at > now) return TooLate(std::min(latest, now));
  const Instant marked = InstantOf(clock->current_since());
  const bool first = !clock->has_previous();
  const Instant earliest =
      first ? marked - kLongestCorrection : marked - Micros(clock->previous().used_us());
  if (at < earliest) return TooEarly(earliest);

  if (first) {
    *clock->mutable_started_at() = TimestampOf(at);
  } else {
    const int64_t moved = (marked - at).count();
    v1::ItemTime* before = ItemTimeOf(clock, clock->previous().item_id());
    before->set_used_us(before->used_us() - moved);
    clock->mutable_previous()->set_used_us(clock->previous().used_us() - moved);
  }
  MoveFirstStart(marked, at, item);
  *clock->mutable_current_since() = TimestampOf(at);
  return OkStatus();
}

Status CorrectMeetingStart(Instant at, Instant now, v1::MeetingClock* clock) {
  if (!clock->has_previous()) return CorrectItemStart(at, now, clock);
  const Instant marked = InstantOf(clock->started_at());
  // How long its first stretch was is no longer known, so it can only grow.
  if (at > marked) return TooLate(marked);
  if (at < marked - kLongestCorrection) return TooEarly(marked - kLongestCorrection);

  const int64_t moved = (marked - at).count();
  v1::Stretch* previous = clock->mutable_previous();
  if (InstantOf(previous->began_at()) == marked) {
    *previous->mutable_began_at() = TimestampOf(at);
    previous->set_used_us(previous->used_us() + moved);
  }
  if (v1::ItemTime* item = FirstStarted(clock)) {
    item->set_used_us(item->used_us() + moved);
    MoveFirstStart(marked, at, item);
  }
  *clock->mutable_started_at() = TimestampOf(at);
  return OkStatus();
}

}  // namespace ketentafel::chain
