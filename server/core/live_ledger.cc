#include "server/core/live_ledger.h"

#include <utility>

#include "server/core/seat_holders.h"
#include "server/core/table_presence.h"
#include "shared/chain/library.h"
#include "shared/chain/privacy_guard.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

// Units: seconds. Source: design, "Watch".
constexpr int kHeartbeatInMeeting = 5;
constexpr int kHeartbeat = 15;

// Above this much history a snapshot is cheaper than folding the log to look back.
constexpr int64_t kMostFolded = 20'000;

v1::Element PersonElement(const std::string& person_id) {
  v1::Element element;
  element.set_id(person_id);
  element.mutable_person();
  return element;
}

// What the line will become: whoever may see the one may see the other.
v1::Element EntryElement(const v1::DraftLine& draft) {
  v1::Element element;
  element.mutable_minutes_entry()->set_meeting_id(draft.meeting_id());
  element.mutable_minutes_entry()->set_item_id(draft.item_id());
  return element;
}

}  // namespace

LiveLedger::LiveLedger(store::LedgerRecord record, store::Store* store, const Clock* clock)
    : record_(std::move(record)),
      store_(store),
      clock_(clock),
      before_(record_.state),
      tail_(record_.state),
      feed_(record_.history_id) {
  // After a restart their page needs a moment to come back; until then nobody takes their place.
  for (const std::string& person_id : PeopleInCharge(state())) {
    presence_.Miss(person_id, clock_->Now());
  }
}

const chain::Presence& LiveLedger::Presence() {
  Settle();
  return presence_.presence();
}

StatusOr<std::string> LiveLedger::ReaderPerson(const CallerIdentity& caller) const {
  std::string person_id = PersonOf(state(), ties(), caller);
  if (person_id.empty()) return NotFound(chain::refusal::kLedgerUnknown, "no such chain");
  if (!chain::ViewOf(state(), person_id).at_table) {
    return PermissionDenied(chain::refusal::kSeatEnded, "your seat has ended");
  }
  return person_id;
}

void LiveLedger::OpenWatch(WatchId id, const CallerIdentity& caller,
                           const v1::WatchRequest& request, std::shared_ptr<ReaderGate> gate) {
  StatusOr<std::string> person_id = ReaderPerson(caller);
  if (!person_id.ok()) return gate->End(person_id.status());
  // Before the newcomer counts: it learns of itself with all the others.
  Settle();
  // Who reads the library is nobody's business.
  if (!chain::IsLibrary(state()) &&
      presence_.Arrive(*person_id, clock_->Now()) == PresenceBoard::News::kCame) {
    SayPresence(*person_id);
  }
  feed_.Add(id,
            {std::move(gate), caller.account_id, *person_id, chain::ViewOf(state(), *person_id)});
  Greet(*feed_.Find(id), request);
}

void LiveLedger::CloseWatch(WatchId id) {
  if (feed_.Find(id) != nullptr) Forget(id);
}

void LiveLedger::EndAll(const Status& why) {
  while (has_readers()) {
    const auto& [id, reader] = *feed_.readers().begin();
    reader.gate->End(why);
    Forget(id);
  }
}

void LiveLedger::EndFor(const std::string& account_id, const Status& why) {
  std::vector<WatchId> theirs;
  for (const auto& [id, reader] : feed_.readers()) {
    if (reader.account_id == account_id) theirs.push_back(id);
  }
  for (WatchId id : theirs) {
    feed_.Find(id)->gate->End(why);
    Forget(id);
  }
}

std::set<std::string> LiveLedger::ReaderAccounts() const {
  std::set<std::string> accounts;
  for (const auto& [id, reader] : feed_.readers()) accounts.insert(reader.account_id);
  return accounts;
}

void LiveLedger::Forget(WatchId id) {
  presence_.Leave(feed_.Find(id)->person_id, clock_->Now());
  feed_.Remove(id);
}

bool LiveLedger::CanReplay(const Reader& reader, const v1::WatchRequest& request) {
  const int64_t from = request.after_revision();
  const int64_t now = state().revision();
  if (request.history_id() != feed_.HistoryFor(reader.person_id)) return false;
  if (from <= 0 || from > now) return false;
  return (tail_.Reaches(from) || ReachBackTo(from)) &&
         tail_.ViewAt(from, reader.person_id) == reader.view;
}

bool LiveLedger::ReachBackTo(int64_t revision) {
  const int64_t now = state().revision();
  if (now - revision > static_cast<int64_t>(ChangeTail::kMost) || now > kMostFolded) return false;
  auto log = store_->ChangesAfter(state().ledger_id(), 0, now);
  if (!log.ok()) return false;  // a snapshot needs no disk
  tail_.Rebuild(*log, revision);
  return true;
}

void LiveLedger::Greet(const Reader& reader, const v1::WatchRequest& request) {
  if (!CanReplay(reader, request)) return SendSnapshot(reader);
  tail_.Replay(request.after_revision(), reader.view, state(), [&](v1::ChangeSet changes) {
    reader.gate->Deliver(ChangesEvent(std::move(changes)));
  });
  SendCaughtUp(reader);
}

void LiveLedger::SendSnapshot(const Reader& reader) {
  feed_.SendSnapshot(reader, state());
  SendCaughtUp(reader);
}

void LiveLedger::SendCaughtUp(const Reader& reader) {
  v1::CaughtUp caught_up;
  caught_up.set_revision(state().revision());
  caught_up.set_history_id(feed_.HistoryFor(reader.person_id));
  *caught_up.mutable_server_time() = chain::TimestampOf(clock_->Now());
  caught_up.set_reader_person_id(reader.person_id);
  reader.gate->Deliver(CaughtUpEvent(std::move(caught_up)));
  SendHints(reader);
}

void LiveLedger::SendHints(const Reader& reader) {
  const auto sees = [&](const v1::Element& element) {
    return chain::Sees(reader.view, chain::AudienceOf(state(), element));
  };
  for (const auto& [person_id, seen] : presence_.presence().persons()) {
    if (!sees(PersonElement(person_id))) continue;
    reader.gate->Deliver(HintEventOf(person_id, presence_.HintOf(person_id)));
  }
  for (const HintBoard::Line& line : hints_.Lines()) {
    if (!sees(EntryElement(line.draft))) continue;
    reader.gate->Deliver(HintEventOf(line.person_id, HintOf(line.draft)));
  }
}

void LiveLedger::Publish(const store::CommandOutcome& outcome) {
  record_.state.Apply(outcome.changes);
  const WatchFeed::Unsettled unsettled = feed_.Publish(before_, state(), outcome.changes);
  before_.Apply(outcome.changes);
  tail_.Append(outcome.changes);
  if (outcome.tie) record_.ties.push_back(*outcome.tie);
  for (WatchId id : unsettled.ended) Forget(id);
  for (WatchId id : unsettled.changed) SendSnapshot(*feed_.Find(id));
  Settle();
}

void LiveLedger::Tie(const store::SeatTie& tie) {
  for (const store::SeatTie& known : ties()) {
    if (known.account_id == tie.account_id && known.seat_id == tie.seat_id) return;
  }
  record_.ties.push_back(tie);
  // Streams of this account that were opened before may be somebody else's now: they begin again.
  const std::string person_id = PersonOf(state(), ties(), tie.account_id);
  std::vector<WatchId> former;
  for (const auto& [id, reader] : feed_.readers()) {
    if (reader.account_id == tie.account_id && reader.person_id != person_id) former.push_back(id);
  }
  for (WatchId id : former) {
    feed_.Find(id)->gate->End(
        Unavailable("SEAT_ADDED", "this session has another seat here now; come back"));
    Forget(id);
  }
}

void LiveLedger::Reload(store::LedgerRecord record) {
  const bool is_same = record.state.revision() == state().revision();
  record_ = std::move(record);
  if (is_same) return;
  before_ = state();
  tail_ = ChangeTail(state());
  EndAll(Unavailable("LEDGER_RELOADED", "the state was read from disk again; come back"));
}

Status LiveLedger::TakeHint(const CallerIdentity& caller, const v1::Hint& hint) {
  StatusOr<std::string> person_id = ReaderPerson(caller);
  if (!person_id.ok()) return person_id.status();
  if (!hint.has_draft_line()) {
    return InvalidArgument("HINT_UNKNOWN", "only a draft line may be sent; presence is seen");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckDraftLine(state(), *person_id, hint.draft_line()));
  v1::DraftLine line = hint.draft_line();
  line.set_text(chain::DottedNow(line.text(), clock_->Now()));
  KETENTAFEL_RETURN_IF_ERROR(hints_.Take(*person_id, line, clock_->Now()));
  SayDraft(*person_id, line);
  return OkStatus();
}

StatusOr<chain::LedgerState> LiveLedger::ReadState(const CallerIdentity& caller) const {
  StatusOr<std::string> person_id = ReaderPerson(caller);
  if (!person_id.ok()) return person_id.status();
  return VisibleState(state(), chain::ViewOf(state(), *person_id));
}

StatusOr<chain::LedgerState> LiveLedger::ReadAsDirector(const CallerIdentity& caller) const {
  StatusOr<std::string> person_id = ReaderPerson(caller);
  if (!person_id.ok()) return person_id.status();
  if (chain::ViewOf(state(), *person_id).director) return state();
  return PermissionDenied(chain::refusal::kNotYours, "this is for the chain director")
      .With("needs", "director");
}

void LiveLedger::Tick() {
  Settle();
  const bool in_meeting = RunningMeeting(state()).id != nullptr;
  if (++seconds_since_heartbeat_ < (in_meeting ? kHeartbeatInMeeting : kHeartbeat)) return;
  seconds_since_heartbeat_ = 0;
  feed_.SendToAll(HeartbeatEvent(clock_->Now()));
}

void LiveLedger::Settle() {
  const Instant now = clock_->Now();
  for (const std::string& person_id : presence_.Settle(now)) SayPresence(person_id);
  for (const HintBoard::Line& line : hints_.Settle(state(), now)) {
    SayDraft(line.person_id, line.draft);
  }
}

void LiveLedger::SayPresence(const std::string& person_id) {
  feed_.Send(HintEventOf(person_id, presence_.HintOf(person_id)), state(),
             PersonElement(person_id));
}

void LiveLedger::SayDraft(const std::string& person_id, const v1::DraftLine& draft) {
  feed_.Send(HintEventOf(person_id, HintOf(draft)), state(), EntryElement(draft));
}

std::optional<v1::Command> LiveLedger::PresenceToNote() {
  std::optional<v1::Command> command = NotePresenceOf(state(), Presence(), clock_->Now());
  if (!command) return std::nullopt;
  v1::NotePresence parties = command->note_presence();
  parties.clear_local_time();
  std::string noted = parties.SerializeAsString();
  // Said once: when the rules make nothing of it they would not the second time.
  if (std::exchange(last_noted_, std::move(noted)) == parties.SerializeAsString()) {
    return std::nullopt;
  }
  return command;
}

}  // namespace ketentafel::core
