#include "server/core/live_ledgers.h"

#include <algorithm>
#include <utility>

#include "server/core/former_values.h"
#include "server/core/memberships.h"
#include "server/core/secrets.h"
#include "server/store/crash_point.h"
#include "shared/base/ids.h"
#include "shared/chain/refusals.h"

namespace ketentafel::core {
namespace {

// Units: bytes. Source: ledger_service.proto.
constexpr size_t kMostCommandBytes = 256 * 1024;

// So that a flood does not keep the first of it waiting for the last.
constexpr size_t kMostInBatch = 512;

constexpr Micros kTick = std::chrono::seconds(1);

Status ShuttingDown() {
  return Unavailable("SHUTTING_DOWN", "the server is stopping; try again in a moment");
}

Status LedgerUnknown() { return NotFound(chain::refusal::kLedgerUnknown, "no such chain"); }

Status CheckId(const char* field, const std::string& id) {
  if (IsId(id)) return OkStatus();
  return InvalidArgument(chain::refusal::kIdMalformed, "an id is 32 lower-case hexadecimal digits")
      .With("field", field);
}

Status CheckCommand(const v1::Command& command) {
  if (command.ByteSizeLong() > kMostCommandBytes) {
    return ResourceExhausted("MESSAGE_TOO_LARGE", "a command has at most 256 KiB")
        .With("limit", std::to_string(kMostCommandBytes));
  }
  return CheckId("command.id", command.id());
}

// A command of the core's own, with an id.
PendingCommand FromServer(std::string ledger_id, v1::Command command, Ledgers::SubmitDone done) {
  command.set_id(NewId());
  return {
      PendingCommand::From::kServer, {}, std::move(ledger_id), std::move(command), std::move(done)};
}

}  // namespace

// ---- Submit -------------------------------------------------------------------------------------

void LiveLedgers::Submit(CallerIdentity caller, v1::SubmitRequest request, SubmitDone done) {
  PendingCommand pending{PendingCommand::From::kPerson, std::move(caller),
                         std::move(*request.mutable_ledger_id()),
                         std::move(*request.mutable_command()), std::move(done)};
  if (pending.command.has_undo_change() && !pending.caller.account_id.empty()) {
    pending.former = FormerValuesFor(pending);
  }
  around_.loop->Post([this, pending = std::move(pending)]() mutable {
    Status status = CheckCall(pending.caller, pending.ledger_id);
    if (status.ok()) status = CheckCommand(pending.command);
    if (!status.ok()) return pending.done(std::move(status));
    Accept(std::move(pending));
  });
}

// On the caller's thread: reading a log takes longer than the loop may be kept waiting. Whose change
// it was is decided with the rest.
chain::FormerValues LiveLedgers::FormerValuesFor(const PendingCommand& pending) const {
  const int64_t revision = pending.command.undo_change().revision();
  const auto log = around_.store->ChangesAfter(pending.ledger_id, 0, revision);
  return log.ok() ? FormerValuesOf(*log, revision) : chain::FormerValues();
}

void LiveLedgers::Accept(PendingCommand pending) {
  waiting_.push_back(std::move(pending));
  ScheduleBatch();
}

// After what the loop has been given already: commands that wait there go along.
void LiveLedgers::ScheduleBatch() {
  if (writing_ || scheduled_) return;
  scheduled_ = true;
  around_.loop->Post([this] {
    scheduled_ = false;
    StartBatch();
  });
}

void LiveLedgers::StartBatch() {
  while (!waiting_.empty() && !writing_) {
    const size_t count = std::min(waiting_.size(), kMostInBatch);
    auto batch = std::make_shared<Batch>(&shelf_, around_.store, Now());
    for (size_t i = 0; i < count; ++i) batch->Add(std::move(waiting_[i]));
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
    KETENTAFEL_CRASH_POINT("core.decided");
    if (batch->outcomes().empty()) {
      batch->Answer(OkStatus());
      continue;
    }
    writing_ = true;
    around_.disk->Post([this, batch] {
      Status written = around_.store->Commit(batch->outcomes());
      around_.loop->Post([this, batch, written] { FinishBatch(batch, written); });
    });
  }
  if (closing_) FinishClosing();
}

void LiveLedgers::FinishBatch(const std::shared_ptr<Batch>& batch, const Status& written) {
  writing_ = false;
  KETENTAFEL_CRASH_POINT("core.written");
  batch->Answer(written);
  KETENTAFEL_CRASH_POINT("core.answered");
  for (const store::CommandOutcome& outcome : batch->outcomes()) {
    if (written.ok()) {
      Publish(outcome);
    } else {
      shelf_.Doubt(outcome.ledger_id);
    }
    KETENTAFEL_CRASH_POINT("core.published");
  }
  ScheduleBatch();
}

void LiveLedgers::Publish(const store::CommandOutcome& outcome) {
  LiveLedger* ledger = nullptr;
  if (outcome.new_history_id.empty()) {
    ledger = shelf_.ledgers().at(outcome.ledger_id).get();
  } else {
    ledger = shelf_.Make(outcome.ledger_id, outcome.new_history_id);
  }
  ledger->Publish(outcome);
  if (listener_) listener_(outcome.ledger_id, outcome.changes);
  NotePresence(outcome.ledger_id, ledger);
  if (MayMoveMemberships(outcome.changes)) ReviewLibrary();
}

void LiveLedgers::NotePresence(const std::string& ledger_id, LiveLedger* ledger) {
  if (closing_) return;
  std::optional<v1::Command> command = ledger->PresenceToNote();
  if (!command) return;
  auto done = [ledger](const StatusOr<v1::SubmitResponse>& answer) {
    if (answer.ok()) return;
    const Code code = answer.status().code();
    if (code == Code::kUnavailable || code == Code::kResourceExhausted) {
      ledger->PresenceWasNotNoted();
    }
  };
  Accept(FromServer(ledger_id, std::move(*command), std::move(done)));
}

// ---- Watch --------------------------------------------------------------------------------------

WatchId LiveLedgers::Watch(CallerIdentity caller, v1::WatchRequest request,
                           std::shared_ptr<WatchReader> reader) {
  const WatchId id = next_watch_++;
  auto gate = std::make_shared<ReaderGate>(std::move(reader));
  {
    std::lock_guard lock(gates_mutex_);
    gates_.emplace(id, gate);
  }
  around_.loop->Post([this, id, caller = std::move(caller), request = std::move(request), gate] {
    OpenWatch(id, caller, request, gate);
  });
  return id;
}

void LiveLedgers::OpenWatch(WatchId id, const CallerIdentity& caller,
                            const v1::WatchRequest& request, std::shared_ptr<ReaderGate> gate) {
  if (gate->closed()) return;
  KeepTicking();
  StatusOr<LiveLedger*> ledger = FindLedger(caller, request.ledger_id());
  if (!ledger.ok()) return gate->End(ledger.status());
  const StatusOr<CallerIdentity> reader = Recognised(caller, request.ledger_id());
  if (!reader.ok()) return gate->End(reader.status());
  watched_.emplace(id, request.ledger_id());
  (*ledger)->OpenWatch(id, *reader, request, std::move(gate));
  NotePresence(request.ledger_id(), *ledger);
}

void LiveLedgers::StopWatching(WatchId id) {
  std::shared_ptr<ReaderGate> gate;
  {
    std::lock_guard lock(gates_mutex_);
    auto found = gates_.find(id);
    if (found == gates_.end()) return;
    gate = std::move(found->second);
    gates_.erase(found);
  }
  gate->Close();
  around_.loop->Post([this, id] {
    auto found = watched_.find(id);
    if (found == watched_.end()) return;
    shelf_.ledgers().at(found->second)->CloseWatch(id);
    watched_.erase(found);
  });
}

// ---- Hint, ReadState, and what the accounts ask -------------------------------------------------

void LiveLedgers::Hint(CallerIdentity caller, v1::HintRequest request, HintDone done) {
  around_.loop->Post([this, caller = std::move(caller), request = std::move(request),
                      done = std::move(done)] { done(TakeHint(caller, request)); });
}

Status LiveLedgers::TakeHint(const CallerIdentity& caller, const v1::HintRequest& request) {
  StatusOr<LiveLedger*> ledger = FindLedger(caller, request.ledger_id());
  if (!ledger.ok()) return ledger.status();
  const StatusOr<CallerIdentity> author = Recognised(caller, request.ledger_id());
  if (!author.ok()) return author.status();
  return (*ledger)->TakeHint(*author, request.hint());
}

void LiveLedgers::ReadState(CallerIdentity caller, std::string ledger_id, StateDone done) {
  around_.loop->Post(
      [this, caller = std::move(caller), ledger_id = std::move(ledger_id), done = std::move(done)] {
        StatusOr<LiveLedger*> ledger = FindLedger(caller, ledger_id);
        if (!ledger.ok()) return done(ledger.status());
        const StatusOr<CallerIdentity> reader = Recognised(caller, ledger_id);
        if (!reader.ok()) return done(reader.status());
        done((*ledger)->ReadState(*reader));
      });
}

void LiveLedgers::ReadAsDirector(CallerIdentity caller, std::string ledger_id, StateDone done) {
  around_.loop->Post(
      [this, caller = std::move(caller), ledger_id = std::move(ledger_id), done = std::move(done)] {
        StatusOr<LiveLedger*> ledger = FindLedger(caller, ledger_id);
        if (!ledger.ok()) return done(ledger.status());
        done((*ledger)->ReadAsDirector(caller));
      });
}

void LiveLedgers::SubmitAsServer(std::string ledger_id, v1::Command command, SubmitDone done) {
  around_.loop->Post([this, pending = FromServer(std::move(ledger_id), std::move(command),
                                                 std::move(done))]() mutable {
    if (closing_) return pending.done(ShuttingDown());
    Accept(std::move(pending));
  });
}

void LiveLedgers::Listen(Steward::Listener listener, std::function<void()> done) {
  around_.loop->Post([this, listener = std::move(listener), done = std::move(done)]() mutable {
    listener_ = std::move(listener);
    done();
  });
}

void LiveLedgers::Look(std::string ledger_id, InsideDone done) {
  around_.loop->Post([this, ledger_id = std::move(ledger_id), done = std::move(done)] {
    StatusOr<LiveLedger*> ledger = shelf_.Find(ledger_id);
    if (!ledger.ok()) return done(ledger.status());
    if (*ledger == nullptr) return done(Inside{});
    done(Inside{std::make_shared<chain::LedgerState>((*ledger)->state()), (*ledger)->ties()});
  });
}

void LiveLedgers::Tie(store::SeatTie tie) {
  around_.loop->Post([this, tie = std::move(tie)] {
    // A ledger that nobody has asked for yet reads its ties with everything else.
    auto found = shelf_.ledgers().find(tie.ledger_id);
    if (found != shelf_.ledgers().end()) found->second->Tie(tie);
  });
}

void LiveLedgers::NoteInvitation(std::string ledger_id, std::string seat_id) {
  v1::Command command;
  command.mutable_note_invitation()->set_seat_id(std::move(seat_id));
  // The link works, whatever becomes of this.
  auto done = [](const StatusOr<v1::SubmitResponse>&) {};
  around_.loop->Post([this, pending = FromServer(std::move(ledger_id), command, done)]() mutable {
    if (!closing_) Accept(std::move(pending));
  });
}

Status LiveLedgers::CheckCall(const CallerIdentity& caller, const std::string& ledger_id) const {
  if (closing_) return ShuttingDown();
  if (caller.account_id.empty()) return Unauthenticated("NOT_SIGNED_IN", "open a link first");
  return CheckId("ledger_id", ledger_id);
}

StatusOr<LiveLedger*> LiveLedgers::FindLedger(const CallerIdentity& caller,
                                              const std::string& ledger_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckCall(caller, ledger_id));
  StatusOr<LiveLedger*> ledger = shelf_.Find(ledger_id);
  if (ledger.ok() && *ledger == nullptr) return LedgerUnknown();
  return ledger;
}

// ---- Time ---------------------------------------------------------------------------------------

// The log never goes back in time, whatever the machine's clock does.
Instant LiveLedgers::Now() {
  latest_ = std::max(latest_, around_.clock->Now());
  return latest_;
}

void LiveLedgers::KeepTicking() {
  if (ticking_) return;
  ticking_ = true;
  around_.loop->PostAfter(kTick, [this] { Tick(); });
}

void LiveLedgers::Tick() {
  ticking_ = false;
  ForgetEnded();
  for (const auto& [ledger_id, ledger] : shelf_.ledgers()) {
    if (!ledger->has_readers()) continue;
    ledger->Tick();
    NotePresence(ledger_id, ledger.get());
    if (!closing_) KeepTicking();
  }
}

// Readers whose stream the core has ended, should their door not say goodbye.
void LiveLedgers::ForgetEnded() {
  std::lock_guard lock(gates_mutex_);
  std::erase_if(gates_, [this](const auto& entry) {
    if (!entry.second->closed()) return false;
    watched_.erase(entry.first);
    return true;
  });
}

// ---- Closing ------------------------------------------------------------------------------------

void LiveLedgers::Close(std::function<void()> done) {
  around_.loop->Post([this, done = std::move(done)] {
    closing_ = true;
    closed_ = done;
    ScheduleBatch();
  });
}

void LiveLedgers::FinishClosing() {
  if (writing_ || !closed_) return;
  for (const auto& [ledger_id, ledger] : shelf_.ledgers()) ledger->EndAll(ShuttingDown());
  std::exchange(closed_, nullptr)();
}

}  // namespace ketentafel::core
