#include "shared/chain/reminders.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "shared/base/ids.h"
#include "shared/chain/checks.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

// Days between two mails about what was due or silent in the first one already.
constexpr int kPatience = 7;

bool IsGoingOn(const v1::Action& action) {
  return action.state() == v1::OPEN || action.state() == v1::IN_PROGRESS;
}

int DaysUntil(const Civil& day, const v1::CivilDate& due) {
  return static_cast<int>(DaysFromCivil(CivilOf(due)) - DaysFromCivil(day));
}

std::optional<RemindedFor> WhyRecall(const v1::Action& action, const ReminderRules& rules,
                                     const Civil& day, Instant now) {
  if (!IsGoingOn(action)) return std::nullopt;
  if (IsSet(action.due())) {
    const int days = DaysUntil(day, action.due());
    if (days < 0) return RemindedFor::kPastDue;
    if (days <= rules.days_before) return RemindedFor::kDueSoon;
  }
  const auto long_ago = std::chrono::hours(24) * rules.silent_days;
  const bool silent = action.has_news_at() && now - InstantOf(action.news_at()) > long_ago;
  return silent ? std::optional(RemindedFor::kSilent) : std::nullopt;
}

// Days since the last reminder; nothing where there was none.
std::optional<int> DaysSinceLast(const LedgerState& state, std::string_view person_id,
                                 const Civil& day) {
  std::optional<int> least;
  for (const auto& delivery : state.All<v1::Delivery>()) {
    if (delivery->paper() != v1::REMINDER_PAPER || delivery->person_id() != person_id) continue;
    if (delivery->state() == v1::DELIVERY_WITHDRAWN) continue;
    const int days = -DaysUntil(day, delivery->day());
    if (days >= 0 && (!least || days < *least)) least = days;
  }
  return least;
}

// What comes near is told as often as the rule looks ahead; the rest may wait a week.
bool IsTimeToTell(const std::vector<RemindedAction>& actions, const ReminderRules& rules,
                  std::optional<int> since) {
  if (actions.empty()) return false;
  if (!since || *since >= kPatience) return true;
  return *since >= rules.days_before && std::any_of(actions.begin(), actions.end(), [](auto& one) {
    return one.why == RemindedFor::kDueSoon;
  });
}

std::map<std::string, std::vector<RemindedAction>> ByPerson(const LedgerState& state,
                                                            const Civil& day, Instant now) {
  const ReminderRules rules = ReminderRulesOf(state);
  std::map<std::string, std::vector<RemindedAction>> people;
  for (const auto& action : state.All<v1::Action>()) {
    const auto why = WhyRecall(*action.value, rules, day, now);
    if (!why) continue;
    const std::string person_id = OwnerToAsk(state, *action.value);
    if (!person_id.empty()) people[person_id].push_back({action, *why});
  }
  return people;
}

// That of the last mail that somebody sent this person.
std::string LanguageFor(const LedgerState& state, const std::string& person_id) {
  std::string language = "nl";
  Instant last;
  for (const auto& delivery : state.All<v1::Delivery>()) {
    const bool theirs = delivery->person_id() == person_id && !delivery->language().empty() &&
                        delivery->paper() != v1::REMINDER_PAPER;
    if (!theirs || InstantOf(delivery->requested_at()) < last) continue;
    last = InstantOf(delivery->requested_at());
    language = delivery->language();
  }
  return language;
}

v1::Delivery Reminder(const LedgerState& state, const std::string& person_id,
                      const v1::CivilDate& day, Instant now) {
  v1::Delivery delivery;
  delivery.set_paper(v1::REMINDER_PAPER);
  *delivery.mutable_day() = day;
  delivery.set_person_id(person_id);
  delivery.set_language(LanguageFor(state, person_id));
  delivery.set_state(v1::DELIVERY_WAITING);
  *delivery.mutable_requested_at() = TimestampOf(now);
  return delivery;
}

}  // namespace

ReminderRules ReminderRulesOf(const LedgerState& state) {
  ReminderRules rules;
  const auto* said = state.Get<v1::FollowUpRules>(state.ledger_id());
  if (said == nullptr) return rules;
  if (said->silent_days() > 0) rules.silent_days = said->silent_days();
  if (said->remind_days_before() > 0) rules.days_before = said->remind_days_before();
  if (said->hour_chosen()) rules.hour = said->remind_hour();
  rules.off = said->reminders_off();
  return rules;
}

std::string OwnerToAsk(const LedgerState& state, const v1::Action& action) {
  const std::string& person_id = action.owner_person_id();
  if (!person_id.empty() && !SeatsOfPerson(state, person_id).empty()) return person_id;
  const auto seat = RepresentativeOf(state, action.owner_party_id());
  return seat.value == nullptr ? "" : seat->person_id();
}

std::vector<RemindedAction> ActionsToRecall(const LedgerState& state, std::string_view person_id,
                                            const Civil& day, Instant now) {
  auto people = ByPerson(state, day, now);
  const auto found = people.find(std::string(person_id));
  if (found == people.end()) return {};
  std::vector<RemindedAction> actions = std::move(found->second);
  std::stable_sort(actions.begin(), actions.end(), [](const auto& a, const auto& b) {
    const auto key = [](const RemindedAction& one) {
      return std::pair(!IsSet(one.action->due()), DaysFromCivil(CivilOf(one.action->due())));
    };
    return key(a) < key(b);
  });
  return actions;
}

std::string ReminderId(std::string_view person_id, const Civil& day) {
  return JoinIds(person_id, ToIso(day));
}

Decision DecideReminders(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::CivilDate& day = situation.command.remind_owners().day();
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("day", day, Emptiness::kRefused));
  Changes changes;
  const ReminderRules rules = ReminderRulesOf(state);
  if (rules.off) return changes.Take();
  const Civil civil = CivilOf(day);
  for (const auto& [person_id, actions] : ByPerson(state, civil, situation.now)) {
    const std::string id = ReminderId(person_id, civil);
    if (state.Get<v1::Delivery>(id) != nullptr) continue;
    if (!IsTimeToTell(actions, rules, DaysSinceLast(state, person_id, civil))) continue;
    changes.Put(id, Reminder(state, person_id, day, situation.now));
  }
  return changes.Take();
}

}  // namespace ketentafel::chain
