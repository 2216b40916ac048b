#ifndef KETENTAFEL_SHARED_CHAIN_FOLLOW_UP_LIST_H_
#define KETENTAFEL_SHARED_CHAIN_FOLLOW_UP_LIST_H_

#include <string_view>
#include <vector>

#include "shared/base/civil.h"
#include "shared/base/clock.h"
#include "shared/chain/ledger_state.h"

// What the director follows up between meetings. It says where somebody may need help, and blames
// nobody. Source: domain A5, A6, KT-42, KT-43.
namespace ketentafel::chain {

// In the order in which they are looked at.
enum class FollowUpGroup { kPastDue, kSilent, kStuck, kOther };

struct FollowedAction {
  Entry<v1::Action> action;
  FollowUpGroup group = FollowUpGroup::kOther;
  int days_silent = 0;         // since the last news; 0 where there was none
  Entry<v1::FollowUp> asked;   // the question that has no answer yet; null value: none
};

// Every action that is neither over nor set aside, in the first group that fits: those past their
// date by date, silent ones longest first, stuck ones latest first, the others as people read them.
std::vector<FollowedAction> ActionsToFollow(const LedgerState& state, const Civil& today,
                                            Instant now);

// What came back, the latest first; without those whose action is gone.
std::vector<Entry<v1::FollowUp>> AnswersThatCame(const LedgerState& state);

// Contact about one action, the latest first.
std::vector<Entry<v1::ContactMoment>> ContactAbout(const LedgerState& state,
                                                   std::string_view action_id);

// Actions with an obstacle in the way, the latest reported first.
std::vector<Entry<v1::Action>> StuckActions(const LedgerState& state);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_FOLLOW_UP_LIST_H_
