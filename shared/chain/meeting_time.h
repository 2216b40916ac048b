#ifndef KETENTAFEL_SHARED_CHAIN_MEETING_TIME_H_
#define KETENTAFEL_SHARED_CHAIN_MEETING_TIME_H_

#include <optional>
#include <string>
#include <vector>

#include "shared/base/clock.h"
#include "shared/chain/ledger_state.h"

// What screens show of a meeting's time, computed from what is stored. Pauses stop the clock of the
// items and move the expected end. Units: microseconds, unless a name says otherwise.
namespace ketentafel::chain {

enum class ItemState { kDone, kNow, kToCome, kSkipped };

// How urgent the remaining time is: over below zero, nearly in the last fifth.
enum class TimePhase { kCalm, kNearly, kOver };

TimePhase PhaseOf(Micros available, Micros remaining);

struct ItemTimes {
  std::string item_id;
  ItemState state = ItemState::kToCome;
  Micros planned{};
  Micros adjusted{};   // given to (+) or taken from (-) the item
  Micros used{};
  Micros remaining{};  // planned + adjusted - used; below zero: over time
  double share_used = 0;  // 0 and up; above 1: over time
  TimePhase phase = TimePhase::kCalm;
  // When it began, for what is or was current; when it is expected to, for what is to come. Nothing
  // for what was skipped, nor before the start of a meeting whose planned start is not known.
  std::optional<Instant> starts_at;
};

enum class MeetingProgress { kNotStarted, kRunning, kPaused, kEnded };

struct MeetingTimes {
  MeetingProgress progress = MeetingProgress::kNotStarted;
  std::vector<ItemTimes> items;  // in the agenda's order
  int current = -1;              // index into items, -1: none
  Micros elapsed{};              // since the start, pauses included
  Micros paused{};
  std::optional<Instant> planned_end;   // planned start plus the agenda's minutes
  std::optional<Instant> expected_end;  // of an ended meeting: when it ended
  Micros behind{};                      // expected end - planned end; below zero: ahead

  // Units: whole minutes towards zero, so that less than a minute is "on time".
  int behind_minutes() const;
  const ItemTimes* now() const { return current < 0 ? nullptr : &items[current]; }
};

// `clock`: null before the start. `planned_start`: the instant of Meeting.starts in Meeting.zone,
// from who knows zones; without it a running meeting counts from its real start.
MeetingTimes TimesOf(const std::vector<Entry<v1::AgendaItem>>& items,
                     const v1::MeetingClock* clock, std::optional<Instant> planned_start,
                     Instant now);

// The same of a meeting in the ledger.
MeetingTimes TimesOf(const LedgerState& state, std::string_view meeting_id,
                     std::optional<Instant> planned_start, Instant now);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_MEETING_TIME_H_
