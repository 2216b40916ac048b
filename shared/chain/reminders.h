#ifndef KETENTAFEL_SHARED_CHAIN_REMINDERS_H_
#define KETENTAFEL_SHARED_CHAIN_REMINDERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/action.pb.h"
#include "shared/base/civil.h"
#include "shared/base/clock.h"
#include "shared/chain/decide.h"

// What the owners of actions are reminded of, bundled per person. A reminder is a help, not a
// reproach: it names what is due soon and what nobody has heard of for a while, once a week at most
// where nothing new comes near. Source: KT-42.
namespace ketentafel::chain {

// The chain's rules, with the defaults of action.proto where it has said nothing.
struct ReminderRules {
  int silent_days = 28;
  int days_before = 7;
  int hour = 9;  // 0..23, in the chain's zone
  bool off = false;
};
ReminderRules ReminderRulesOf(const LedgerState& state);

enum class RemindedFor { kDueSoon, kPastDue, kSilent };

struct RemindedAction {
  Entry<v1::Action> action;
  RemindedFor why = RemindedFor::kDueSoon;
};

// Who is asked about an action: its person, else the representative of its party; empty: nobody.
std::string OwnerToAsk(const LedgerState& state, const v1::Action& action);

// Open actions of one person that are due within the rule's days or were due, and those without
// news for long; by due date. A blocked action is the director's to help with: it is left out.
std::vector<RemindedAction> ActionsToRecall(const LedgerState& state, std::string_view person_id,
                                            const Civil& day, Instant now);

// The id of the delivery that reminds a person on a day: the same day twice is one mail.
std::string ReminderId(std::string_view person_id, const Civil& day);

// The verb of the server. Nothing follows where reminders are off or there is nothing to say.
// Refuses: DATE_MISSING, DATE_INVALID.
Decision DecideReminders(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_REMINDERS_H_
