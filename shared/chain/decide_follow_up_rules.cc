#include "shared/chain/checks.h"
#include "shared/chain/follow_up_verbs.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostRunning = 50;
constexpr int kMostSilentDays = 180;
constexpr int kMostDaysBefore = 60;
constexpr int kLastHour = 23;

// Zero is what nobody has said: the default counts.
Status CheckRules(const v1::FollowUpRules& rules) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("rules.running_limit", rules.running_limit(), 0, kMostRunning));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("rules.silent_days", rules.silent_days(), 0, kMostSilentDays));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckNumber("rules.remind_days_before", rules.remind_days_before(), 0, kMostDaysBefore));
  return CheckNumber("rules.remind_hour", rules.remind_hour(), 0, kLastHour);
}

}  // namespace

// Refuses: STALE, and what the limits refuse.
Decision DecideFollowUpRules(const Situation& situation) {
  const std::string& id = situation.state.ledger_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckExpected(situation, v1::Element::kFollowUpRules, id));
  v1::FollowUpRules rules = situation.command.set_follow_up_rules().rules();
  KETENTAFEL_RETURN_IF_ERROR(CheckRules(rules));
  if (!rules.hour_chosen()) rules.clear_remind_hour();
  Changes changes;
  changes.Put(id, std::move(rules));
  return changes.Take();
}

}  // namespace ketentafel::chain
