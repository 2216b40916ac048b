#ifndef KETENTAFEL_SHARED_CHAIN_PLAN_H_
#define KETENTAFEL_SHARED_CHAIN_PLAN_H_

#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"

// What an agenda comes to before the meeting runs. Source: domain 3, KT-21.
namespace ketentafel::chain {

// A line of an agenda on the clock. Units: minutes since midnight of the meeting's day; beyond 1440
// it is the next day.
struct PlannedItem {
  std::string item_id;
  int starts_at_minute = 0;
  int minutes = 0;
};

struct Outline {
  std::vector<PlannedItem> items;
  int total_minutes = 0;
  int planned_minutes = 0;  // the room reserved
  int ends_at_minute = 0;

  // How far the items run over the room (+) or stay within it (-). A warning, never a refusal.
  int overrun_minutes() const { return total_minutes - planned_minutes; }
};

// Clock times of items in this order, before or after they are stored.
Outline OutlineOf(const v1::Meeting& meeting, const std::vector<Entry<v1::AgendaItem>>& items);

// The outline of a stored meeting; empty when there is none.
Outline OutlineOf(const LedgerState& state, std::string_view meeting_id);

// The parties that introduce themselves: those the meeting counts on, without the absent ones.
std::vector<Entry<v1::ChainParty>> IntroducingParties(const LedgerState& state,
                                                      std::string_view meeting_id);

// Whether every party gets its minutes. Source: domain 3.2, the clock warning.
struct IntroductionFit {
  int parties = 0;
  int minutes_each = 0;
  int available_minutes = 0;  // of the items in which parties introduce themselves
  int needed_minutes() const { return parties * minutes_each; }
  bool fits() const { return needed_minutes() <= available_minutes; }
  // What each would get instead; 0 without parties.
  int minutes_that_fit() const { return parties == 0 ? 0 : available_minutes / parties; }
};

IntroductionFit FitOfIntroductions(int parties, const v1::Meeting& meeting,
                                   const std::vector<Entry<v1::AgendaItem>>& items);

// An agenda without a round of introductions fits.
IntroductionFit FitOfIntroductions(const LedgerState& state, std::string_view meeting_id);

// Whether an item is, or has been, the current one of its meeting.
bool HasBegun(const LedgerState& state, std::string_view item_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PLAN_H_
