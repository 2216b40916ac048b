#include "shared/chain/plan.h"

#include <algorithm>

#include "shared/chain/expected_parties.h"

namespace ketentafel::chain {

Outline OutlineOf(const v1::Meeting& meeting, const std::vector<Entry<v1::AgendaItem>>& items) {
  Outline outline;
  outline.planned_minutes = meeting.planned_minutes();
  int minute = meeting.starts().hour() * 60 + meeting.starts().minute();
  for (const auto& item : items) {
    outline.items.push_back({*item.id, minute, item->planned_minutes()});
    minute += item->planned_minutes();
    outline.total_minutes += item->planned_minutes();
  }
  outline.ends_at_minute = minute;
  return outline;
}

Outline OutlineOf(const LedgerState& state, std::string_view meeting_id) {
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  return meeting ? OutlineOf(*meeting, ItemsOf(state, meeting_id)) : Outline();
}

std::vector<Entry<v1::ChainParty>> IntroducingParties(const LedgerState& state,
                                                      std::string_view meeting_id) {
  auto parties = ExpectedParties(state, meeting_id);
  std::erase_if(parties, [&](const auto& party) { return IsAbsent(state, meeting_id, *party.id); });
  return parties;
}

IntroductionFit FitOfIntroductions(int parties, const v1::Meeting& meeting,
                                   const std::vector<Entry<v1::AgendaItem>>& items) {
  IntroductionFit fit;
  bool has_round = false;
  for (const auto& item : items) {
    if (item->kind() != v1::INTRODUCTIONS) continue;
    has_round = true;
    fit.available_minutes += item->planned_minutes();
  }
  if (!has_round) return fit;
  fit.parties = parties;
  fit.minutes_each = meeting.minutes_per_introduction();
  return fit;
}

IntroductionFit FitOfIntroductions(const LedgerState& state, std::string_view meeting_id) {
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return {};
  const auto parties = IntroducingParties(state, meeting_id).size();
  return FitOfIntroductions(static_cast<int>(parties), *meeting, ItemsOf(state, meeting_id));
}

bool HasBegun(const LedgerState& state, std::string_view item_id) {
  const auto* item = state.Get<v1::AgendaItem>(item_id);
  const auto* clock = item ? state.Get<v1::MeetingClock>(item->meeting_id()) : nullptr;
  if (clock == nullptr) return false;
  return clock->current_item_id() == item_id ||
         std::any_of(clock->items().begin(), clock->items().end(), [&](const v1::ItemTime& time) {
           return time.item_id() == item_id && time.has_first_started_at();
         });
}

}  // namespace ketentafel::chain
