#include "shared/chain/planning_dates.h"

#include <algorithm>

#include "shared/chain/timestamps.h"

namespace ketentafel::chain {

Civil MonthsOnSameWeekday(const Civil& date, int months) {
  const Civil same_day = AddMonths(date, months);
  int shift = (WeekdayFromMonday(date) - WeekdayFromMonday(same_day) + 7) % 7;
  if (shift > 3) shift -= 7;
  return AddDays(same_day, shift);
}

std::vector<ProposedDate> ProposeDates(const LedgerState& state, const Civil& after,
                                       const Spread& spread) {
  std::vector<ProposedDate> dates;
  for (int i = 1; i <= spread.meetings; ++i) {
    // Always counted from the first date, so that shifts to the weekday do not add up.
    const Civil date = MonthsOnSameWeekday(after, i * spread.months_apart);
    dates.push_back({date, MeetingsOn(state, date)});
  }
  return dates;
}

std::vector<std::vector<std::string>> SpreadBlocks(const std::vector<std::string>& blocks,
                                                   int meetings) {
  const int count = static_cast<int>(blocks.size());
  const int rows = std::min(count, meetings);
  std::vector<std::vector<std::string>> spread;
  auto next = blocks.begin();
  for (int i = 0; i < rows; ++i) {
    const int more = i >= rows - count % rows ? 1 : 0;
    const auto end = next + count / rows + more;
    spread.emplace_back(next, end);
    next = end;
  }
  return spread;
}

int BasicMeetingsLeft(const LedgerState& state) {
  int left = Spread().meetings;
  for (const auto& meeting : state.All<v1::Meeting>()) {
    left -= meeting->kind() == v1::BASIC && meeting->state() != v1::CANCELLED;
  }
  return std::max(left, 0);
}

std::vector<std::string> MeetingsOn(const LedgerState& state, const Civil& date,
                                    std::string_view except) {
  std::vector<std::string> ids;
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() == v1::CANCELLED || *meeting.id == except) continue;
    if (CivilOf(meeting->starts().date()) == date) ids.push_back(*meeting.id);
  }
  return ids;
}

}  // namespace ketentafel::chain
