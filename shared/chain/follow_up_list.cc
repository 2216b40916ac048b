#include "shared/chain/follow_up_list.h"

#include <algorithm>
#include <map>
#include <utility>

#include "shared/chain/action_order.h"
#include "shared/chain/action_tree.h"
#include "shared/chain/checks.h"
#include "shared/chain/reminders.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr Micros kDay = std::chrono::hours(24);

template <class T, class When>
void LatestFirst(std::vector<Entry<T>>* entries, When when) {
  std::stable_sort(entries->begin(), entries->end(), [&](const auto& a, const auto& b) {
    return InstantOf(when(*a.value)) > InstantOf(when(*b.value));
  });
}

FollowUpGroup GroupOf(const v1::Action& action, const Civil& today, int days_silent,
                      int silent_days) {
  const bool past = IsSet(action.due()) &&
                    DaysFromCivil(CivilOf(action.due())) < DaysFromCivil(today);
  if (past) return FollowUpGroup::kPastDue;
  if (days_silent > silent_days) return FollowUpGroup::kSilent;
  return action.state() == v1::BLOCKED ? FollowUpGroup::kStuck : FollowUpGroup::kOther;
}

using Questions = std::map<std::string_view, Entry<v1::FollowUp>>;

// By action; there is one at most for each.
Questions OpenQuestions(const LedgerState& state) {
  Questions questions;
  for (const auto& follow_up : state.All<v1::FollowUp>()) {
    if (!follow_up->has_answered_at()) questions[follow_up->action_id()] = follow_up;
  }
  return questions;
}

// Within a group: what has waited longest, as far as that can be said.
int64_t Urgency(const FollowedAction& followed) {
  switch (followed.group) {
    case FollowUpGroup::kPastDue: return DaysFromCivil(CivilOf(followed.action->due()));
    case FollowUpGroup::kSilent: return -followed.days_silent;
    case FollowUpGroup::kStuck: return -followed.action->obstacle().reported_at().seconds();
    default: return 0;
  }
}

bool ComesBefore(const FollowedAction& a, const FollowedAction& b) {
  const auto key = [](const auto& one) { return std::pair(one.group, Urgency(one)); };
  if (key(a) != key(b)) return key(a) < key(b);
  return ReadsBefore(a.action, b.action);
}

}  // namespace

std::vector<FollowedAction> ActionsToFollow(const LedgerState& state, const Civil& today,
                                            Instant now) {
  const int silent_days = ReminderRulesOf(state).silent_days;
  const Questions questions = OpenQuestions(state);
  std::vector<FollowedAction> followed;
  for (const auto& action : state.All<v1::Action>()) {
    if (IsOver(*action.value) || action->state() == v1::SET_ASIDE) continue;
    FollowedAction one{.action = action};
    if (action->has_news_at()) {
      one.days_silent = static_cast<int>((now - InstantOf(action->news_at())) / kDay);
    }
    one.group = GroupOf(*action.value, today, one.days_silent, silent_days);
    const auto asked = questions.find(*action.id);
    if (asked != questions.end()) one.asked = asked->second;
    followed.push_back(std::move(one));
  }
  std::sort(followed.begin(), followed.end(), ComesBefore);
  return followed;
}

std::vector<Entry<v1::FollowUp>> AnswersThatCame(const LedgerState& state) {
  auto answers = state.All<v1::FollowUp>();
  std::erase_if(answers, [&](const auto& one) {
    return !one->has_answered_at() || state.Get<v1::Action>(one->action_id()) == nullptr;
  });
  LatestFirst(&answers, [](const v1::FollowUp& one) { return one.answered_at(); });
  return answers;
}

std::vector<Entry<v1::ContactMoment>> ContactAbout(const LedgerState& state,
                                                   std::string_view action_id) {
  auto moments = state.All<v1::ContactMoment>();
  std::erase_if(moments, [&](const auto& one) { return one->action_id() != action_id; });
  LatestFirst(&moments, [](const v1::ContactMoment& one) { return one.at(); });
  return moments;
}

std::vector<Entry<v1::Action>> StuckActions(const LedgerState& state) {
  auto actions = state.All<v1::Action>();
  std::erase_if(actions, [](const auto& one) { return one->state() != v1::BLOCKED; });
  LatestFirst(&actions, [](const v1::Action& one) { return one.obstacle().reported_at(); });
  return actions;
}

}  // namespace ketentafel::chain
