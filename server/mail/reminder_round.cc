#include "server/mail/reminder_round.h"

#include <chrono>

#include "shared/chain/reminders.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::mail {
namespace {

constexpr Micros kBetween = std::chrono::minutes(5);
constexpr int kHoursToMakeUp = 2;

bool IsOpenAction(const v1::Element& element) {
  const v1::ActionState state = element.action().state();
  return state == v1::OPEN || state == v1::IN_PROGRESS;
}

}  // namespace

Instant ReminderRound::Go() {
  const Instant now = clock_->Now();
  if (now < next_) return next_;
  next_ = now + kBetween;
  const StatusOr<std::vector<std::string>> ledgers =
      steward_->LedgersWith(v1::Element::kAction, IsOpenAction);
  // A disk that cannot be read now may be in five minutes.
  if (!ledgers.ok()) return next_;
  for (const std::string& ledger_id : *ledgers) Visit(ledger_id);
  return next_;
}

void ReminderRound::Visit(const std::string& ledger_id) {
  const StatusOr<chain::LedgerState> state = steward_->Read(ledger_id);
  if (!state.ok() || state->chain() == nullptr || state->chain()->is_example()) return;
  const auto local = wall_clock_(clock_->Now(), state->chain()->zone());
  if (!local) return;
  const int past = local->hour() - chain::ReminderRulesOf(*state).hour;
  const Civil day = chain::CivilOf(local->date());
  const auto done = done_.find(ledger_id);
  if (past < 0 || past > kHoursToMakeUp || (done != done_.end() && done->second == day)) return;
  v1::Command command;
  *command.mutable_remind_owners()->mutable_day() = local->date();
  if (steward_->Submit(ledger_id, std::move(command)).ok()) done_[ledger_id] = day;
}

}  // namespace ketentafel::mail
