#include "server/core/batch.h"

#include <optional>
#include <utility>

#include "server/core/memberships.h"
#include "server/core/seat_holders.h"
#include "server/core/secrets.h"
#include "shared/chain/library.h"
#include "shared/chain/privacy_guard.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

Status LedgerUnknown() { return NotFound(chain::refusal::kLedgerUnknown, "no such chain"); }

bool MakesAChain(const PendingCommand& pending) {
  return pending.command.has_create_chain() && pending.caller.may_make_chains;
}

// Whoever answers a follow-up is not signed in: the link says who it is.
std::string AnsweringPerson(const chain::LedgerState& state, const v1::Command& command) {
  const auto* follow_up = state.Get<v1::FollowUp>(command.answer_follow_up().id());
  return follow_up == nullptr ? "" : follow_up->person_id();
}

}  // namespace

void Batch::Add(PendingCommand pending) {
  StatusOr<int64_t> revision = Decide(pending);
  answers_.push_back({std::move(pending.done), std::move(revision)});
}

void Batch::Answer(const Status& failure) {
  for (Answered& answered : answers_) {
    if (!failure.ok()) {
      answered.done(failure);
    } else if (!answered.revision.ok()) {
      answered.done(answered.revision.status());
    } else {
      v1::SubmitResponse response;
      response.set_revision(*answered.revision);
      answered.done(std::move(response));
    }
  }
  answers_.clear();
}

StatusOr<int64_t> Batch::Decide(PendingCommand& pending) {
  StatusOr<Working*> opened = Open(pending.ledger_id);
  if (!opened.ok()) return opened.status();
  Working& working = **opened;
  StatusOr<chain::Caller> caller = CallerOf(pending, working);
  if (!caller.ok()) return caller.status();
  v1::Command& command = pending.command;
  std::string author = caller->person_id;
  if (command.has_create_chain()) author = command.create_chain().person_id();
  if (caller->is_server && command.has_answer_follow_up()) {
    author = AnsweringPerson(working.state, command);
  }

  auto known = FindCommand(pending.ledger_id, working, command.id());
  if (!known.ok()) return known.status();
  if (known->has_value()) {
    if ((*known)->author_person_id == author) return (*known)->revision;
    return AlreadyExists("COMMAND_ID_TAKEN", "somebody else's command has this id");
  }
  KETENTAFEL_RETURN_IF_ERROR(ResolveExpected(pending.ledger_id, working, &command));
  const chain::Presence& presence = working.live ? working.live->Presence() : nobody_here_;
  auto changes = chain::Decide(working.state, presence, command, *caller, now_,
                               pending.former ? &*pending.former : nullptr);
  if (!changes.ok()) return changes.status();
  if (changes->empty() && pending.from == PendingCommand::From::kServer) {
    return working.state.revision();
  }
  return Record(pending, author, std::move(*changes), &working);
}

StatusOr<Batch::Working*> Batch::Open(const std::string& ledger_id) {
  auto found = working_.find(ledger_id);
  if (found != working_.end()) return &found->second;
  StatusOr<LiveLedger*> live = shelf_->Find(ledger_id);
  if (!live.ok()) return live.status();
  Working working;
  working.live = *live;
  if (*live != nullptr) {
    working.state = (*live)->state();
    working.ties = (*live)->ties();
    // The library is there before anything stands in it.
    if (working.state.revision() == 0) working.new_history_id = (*live)->history_id();
  } else {
    working.state = chain::LedgerState(ledger_id);
    working.new_history_id = NewId();
  }
  return &working_.emplace(ledger_id, std::move(working)).first->second;
}

// Whoever has no seat hears the same of a chain that exists and of one that does not.
StatusOr<chain::Caller> Batch::CallerOf(const PendingCommand& pending,
                                        const Working& working) {
  chain::Caller caller;
  if (pending.from == PendingCommand::From::kServer) {
    caller.is_server = true;
    return caller;
  }
  if (chain::IsLibrary(working.state)) return LibraryCallerOf(pending);
  caller.person_id = PersonOf(working.state, working.ties, pending.caller.account_id);
  caller.may_make_chains = pending.caller.may_make_chains;
  if (caller.person_id.empty() && !MakesAChain(pending)) return LedgerUnknown();
  return caller;
}

// By the seats that what comes before it in the batch leaves them.
StatusOr<chain::Caller> Batch::LibraryCallerOf(const PendingCommand& pending) {
  auto memberships = MembershipsOf(
      store_->people(), pending.caller.account_id,
      [this](const std::string& ledger_id) -> StatusOr<const chain::LedgerState*> {
        StatusOr<Working*> working = Open(ledger_id);
        if (!working.ok()) return working.status();
        return &(*working)->state;
      });
  if (!memberships.ok()) return memberships.status();
  if (memberships->empty()) return LedgerUnknown();
  chain::Caller caller{.person_id = pending.caller.account_id};
  caller.memberships = *std::move(memberships);
  return caller;
}

StatusOr<std::optional<store::LoggedCommand>> Batch::FindCommand(const std::string& ledger_id,
                                                                 const Working& working,
                                                                 const std::string& command_id) {
  auto found = working.decided.find(command_id);
  if (found != working.decided.end()) return std::optional(found->second);
  if (working.live == nullptr) return std::optional<store::LoggedCommand>();
  return store_->FindCommand(ledger_id, command_id);
}

Status Batch::ResolveExpected(const std::string& ledger_id, const Working& working,
                              v1::Command* command) {
  if (command->expected_case() != v1::Command::kExpectedCommandId) return OkStatus();
  auto former = FindCommand(ledger_id, working, command->expected_command_id());
  if (!former.ok()) return former.status();
  if (!former->has_value()) {
    return Aborted(chain::refusal::kStale, "the command that this one builds on was not taken in");
  }
  command->set_expected_revision((*former)->revision);
  return OkStatus();
}

int64_t Batch::Record(const PendingCommand& pending, const std::string& author,
                      std::vector<v1::Change> changes, Working* working) {
  store::CommandOutcome outcome;
  outcome.ledger_id = pending.ledger_id;
  outcome.new_history_id = std::exchange(working->new_history_id, "");
  outcome.changes.set_revision(working->state.revision() + 1);
  outcome.changes.set_author_person_id(author);
  outcome.changes.set_command_id(pending.command.id());
  *outcome.changes.mutable_at() = chain::TimestampOf(now_);
  for (v1::Overrule& one : chain::OverrulesUsed(
           {working->state, nobody_here_, pending.command, {.person_id = author}, now_})) {
    *outcome.changes.add_overruled() = std::move(one);
  }
  for (v1::Change& change : changes) *outcome.changes.add_changes() = std::move(change);
  if (pending.command.has_create_chain()) {
    outcome.tie = store::SeatTie{pending.caller.account_id, pending.ledger_id,
                                 pending.command.create_chain().seat_id(), now_};
    working->ties.push_back(*outcome.tie);
  }
  working->state.Apply(outcome.changes);
  const int64_t revision = outcome.changes.revision();
  working->decided[pending.command.id()] = {revision, author};
  outcomes_.push_back(std::move(outcome));
  return revision;
}

}  // namespace ketentafel::core
