#include "server/mail/mail_room.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "shared/chain/deliveries.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::mail {
namespace {

using std::chrono::minutes;

// While the mail server is out of reach, one mail a minute tries it for all.
constexpr Micros kPause = minutes(1);
constexpr Micros kPatience = std::chrono::seconds(1);

bool IsInOutbox(const v1::Element& element) {
  const v1::DeliveryState state = element.delivery().state();
  return state == v1::DELIVERY_WAITING || state == v1::DELIVERY_UNDER_WAY;
}

v1::NoteDelivery NoteWith(v1::DeliveryState state, std::string reason) {
  v1::NoteDelivery note;
  note.set_state(state);
  note.set_reason(std::move(reason));
  return note;
}

Mailbox MailboxOf(const chain::LedgerState& state, const std::string& person_id) {
  const auto* person = state.Get<v1::Person>(person_id);
  return {person == nullptr ? "" : person->name(), chain::AddressOf(state, person_id)};
}

int SequenceOf(const chain::LedgerState& state, const v1::Delivery& delivery) {
  const auto* meeting = state.Get<v1::Meeting>(delivery.meeting_id());
  return meeting == nullptr ? 0 : meeting->sequence();
}

// An answer goes to who sent it, else to the director.
Mailbox ReplyTo(const chain::LedgerState& state, const v1::Delivery& delivery) {
  std::string person_id = delivery.requested_by_person_id();
  if (person_id.empty()) {
    const auto director = chain::HolderOf(state, v1::CHAIN_DIRECTOR);
    if (director.value != nullptr) person_id = director->person_id();
  }
  Mailbox mailbox = MailboxOf(state, person_id);
  if (!CheckAddress(mailbox.address).ok()) mailbox = {};
  return mailbox;
}

}  // namespace

MailRoom::MailRoom(Surroundings around)
    : around_(std::move(around)),
      reminders_(around_.steward, around_.clock, around_.writer->wall_clock()) {
  around_.steward->Listen([this](const std::string& ledger_id, const v1::ChangeSet& changes) {
    Changed(ledger_id, changes);
  });
}

void MailRoom::Start() {
  thread_ = std::thread([this] { Run(); });
}

void MailRoom::Stop() {
  if (stop_.exchange(true)) return;
  around_.steward->Listen(nullptr);
  {
    const std::lock_guard lock(mutex_);
    wake_.notify_all();
  }
  if (thread_.joinable()) thread_.join();
}

void MailRoom::Run() {
  while (!stop_) {
    const std::optional<Instant> next = Work();
    std::unique_lock lock(mutex_);
    const auto called = [this] { return stop_.load() || !changed_.empty(); };
    if (!next) {
      wake_.wait(lock, called);
      continue;
    }
    const Micros wait = std::clamp<Micros>(*next - around_.clock->Now(), Micros(0), minutes(5));
    wake_.wait_for(lock, wait, called);
  }
}

void MailRoom::Changed(const std::string& ledger_id, const v1::ChangeSet& changes) {
  const bool ours = std::ranges::any_of(changes.changes(), [](const v1::Change& change) {
    return change.has_put() && change.put().has_delivery() &&
           change.put().delivery().state() == v1::DELIVERY_WAITING;
  });
  if (!ours) return;
  const std::lock_guard lock(mutex_);
  changed_.insert(ledger_id);
  wake_.notify_all();
}

std::optional<Instant> MailRoom::Work() {
  if (!opened_ && !OpenOutboxes()) return around_.clock->Now() + kPatience;
  const Instant again = reminders_.Go();
  TakeChanged();
  while (!stop_) {
    const std::optional<Job> job = NextJob();
    if (!job) break;
    Do(*job);
    TakeChanged();
  }
  const std::optional<Instant> next = NextTime();
  return next ? std::min(*next, again) : again;
}

bool MailRoom::OpenOutboxes() {
  const StatusOr<std::vector<std::string>> ledgers =
      around_.steward->LedgersWith(v1::Element::kDelivery, IsInOutbox);
  if (!ledgers.ok()) return false;
  for (const std::string& ledger_id : *ledgers) Look(ledger_id);
  opened_ = true;
  return true;
}

void MailRoom::TakeChanged() {
  std::set<std::string> changed;
  {
    const std::lock_guard lock(mutex_);
    changed.swap(changed_);
  }
  for (const std::string& ledger_id : changed) Look(ledger_id);
}

bool MailRoom::Concerns(const v1::Delivery& delivery) const {
  if (delivery.state() != v1::DELIVERY_WAITING) return false;
  return delivery.paper() != v1::FOLLOW_UP_PAPER || around_.writer->CanAskOwners();
}

// The earliest of the ledger's waiting deliveries. Nothing is in hand now: what stands there as
// under way was so when a server ended, and may have left.
void MailRoom::Look(const std::string& ledger_id) {
  const StatusOr<chain::LedgerState> state = around_.steward->Read(ledger_id);
  due_.erase(ledger_id);
  if (!state.ok()) {
    due_[ledger_id] = around_.clock->Now() + kPause;
    return;
  }
  for (const auto& delivery : state->All<v1::Delivery>()) {
    if (delivery->state() == v1::DELIVERY_UNDER_WAY && !stop_) {
      NoteForSure({ledger_id, *delivery.id}, NoteWith(v1::DELIVERY_UNSURE, "SERVER_INTERRUPTED"));
    }
    if (!Concerns(*delivery.value)) continue;
    const Instant at = chain::InstantOf(delivery->next_attempt_at());
    const auto [found, is_new] = due_.emplace(ledger_id, at);
    if (!is_new) found->second = std::min(found->second, at);
  }
}

std::optional<MailRoom::Job> MailRoom::NextJob() {
  const Instant now = around_.clock->Now();
  if (now < paused_until_) return std::nullopt;
  const auto ledger =
      std::ranges::min_element(due_, {}, [](const auto& entry) { return entry.second; });
  if (ledger == due_.end() || ledger->second > now) return std::nullopt;
  const std::string ledger_id = ledger->first;
  const StatusOr<chain::LedgerState> state = around_.steward->Read(ledger_id);
  if (!state.ok()) {
    ledger->second = now + kPause;
    return std::nullopt;
  }
  std::optional<Job> job;
  Instant first;
  for (const auto& delivery : state->All<v1::Delivery>()) {
    const Instant asked = chain::InstantOf(delivery->requested_at());
    if (!Concerns(*delivery.value) || chain::InstantOf(delivery->next_attempt_at()) > now) continue;
    if (job && first <= asked) continue;
    job = Job{ledger_id, *delivery.id};
    first = asked;
  }
  if (!job) Look(ledger_id);
  return job;
}

void MailRoom::Do(const Job& job) {
  const StatusOr<chain::LedgerState> state = around_.steward->Read(job.ledger_id);
  const auto* delivery = state.ok() ? state->Get<v1::Delivery>(job.delivery_id) : nullptr;
  if (delivery != nullptr && Concerns(*delivery)) {
    const std::optional<std::string> message = Prepare(job, *state, *delivery);
    // Making its papers takes a while, in which the meeting may have come to another moment.
    const StatusOr<chain::LedgerState> now = around_.steward->Read(job.ledger_id);
    const bool holds = now.ok() && SequenceOf(*now, *delivery) == SequenceOf(*state, *delivery);
    if (message && holds) {
      Bring(job, *delivery, chain::AddressOf(*state, delivery->person_id()), *message);
    }
  }
  Look(job.ledger_id);
}

std::optional<std::string> MailRoom::Prepare(const Job& job, const chain::LedgerState& state,
                                             const v1::Delivery& delivery) {
  StatusOr<std::string> message = WriteMessage(job, state, delivery);
  if (message.ok()) return *std::move(message);
  const Status& why = message.status();
  v1::NoteDelivery note = NoteWith(v1::DELIVERY_FAILED, why.reason());
  if (why.code() == Code::kUnavailable) {
    note = PutOff(NoteWith(v1::DELIVERY_WAITING, why.reason()), delivery.attempts() + 1);
  } else if (why.reason() == "NOTHING_LEFT" ||
             !chain::CheckStillFits(state, job.delivery_id).ok()) {
    note.set_state(v1::DELIVERY_WITHDRAWN);
  }
  NoteForSure(job, note);
  return std::nullopt;
}

StatusOr<std::string> MailRoom::WriteMessage(const Job& job, const chain::LedgerState& state,
                                             const v1::Delivery& delivery) {
  KETENTAFEL_RETURN_IF_ERROR(chain::CheckStillFits(state, job.delivery_id));
  Envelope envelope{.from = around_.from,
                    .to = MailboxOf(state, delivery.person_id()),
                    .reply_to = ReplyTo(state, delivery),
                    .delivery_id = job.delivery_id,
                    .date = around_.clock->Now()};
  if (envelope.to.address.empty()) {
    return FailedPrecondition("ADDRESS_MISSING", "nobody has said where to reach this person");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckAddress(envelope.to.address));
  const StatusOr<Letter> letter =
      around_.writer->Write(state, WishOf(delivery, around_.clock->Now()), Papers::kMade);
  if (!letter.ok()) return letter.status();
  return Compose(*letter, envelope);
}

void MailRoom::Bring(const Job& job, const v1::Delivery& delivery, const std::string& to,
                     const std::string& message) {
  // Somebody may have withdrawn it just now, or the disk may be full: then nothing leaves.
  if (!Note(job, NoteWith(v1::DELIVERY_UNDER_WAY, "")).ok()) {
    paused_until_ = around_.clock->Now() + kPatience;
    return;
  }
  const Handover handover =
      around_.postman->Carry(around_.from.address, to, message, stop_);
  if (handover.result == Handover::Result::kNotNow &&
      handover.fault == Handover::Fault::kOfTheServer) {
    paused_until_ = around_.clock->Now() + kPause;
  }
  NoteForSure(job, NoteOf(delivery, handover));
}

v1::NoteDelivery MailRoom::NoteOf(const v1::Delivery& delivery, const Handover& handover) const {
  v1::NoteDelivery note = NoteWith(v1::DELIVERY_SENT, handover.reason);
  note.set_smtp_code(handover.smtp_code);
  switch (handover.result) {
    case Handover::Result::kTaken: return note;
    case Handover::Result::kRefused: note.set_state(v1::DELIVERY_FAILED); return note;
    case Handover::Result::kNobodyKnows: note.set_state(v1::DELIVERY_UNSURE); return note;
    case Handover::Result::kNotNow: break;
  }
  note.set_state(v1::DELIVERY_WAITING);
  // The server's own end is no fault of the mail: it goes first thing after the next start.
  if (handover.reason == "SERVER_STOPPED") return note;
  return PutOff(std::move(note), delivery.attempts() + 1);
}

v1::NoteDelivery MailRoom::PutOff(v1::NoteDelivery note, int attempts) const {
  const std::optional<Micros> wait = BackOff(attempts);
  if (wait) {
    *note.mutable_next_attempt_at() = chain::TimestampOf(around_.clock->Now() + *wait);
  } else {
    note.set_state(v1::DELIVERY_FAILED);
  }
  return note;
}

Status MailRoom::Note(const Job& job, v1::NoteDelivery note) {
  v1::Command command;
  note.set_id(job.delivery_id);
  *command.mutable_note_delivery() = std::move(note);
  return around_.steward->Submit(job.ledger_id, std::move(command));
}

void MailRoom::NoteForSure(const Job& job, const v1::NoteDelivery& note) {
  for (;;) {
    const Status noted = Note(job, note);
    const bool later = noted.code() == Code::kUnavailable ||
                       noted.code() == Code::kResourceExhausted;
    if (!later) return;
    std::unique_lock lock(mutex_);
    if (wake_.wait_for(lock, kPatience, [this] { return stop_.load(); })) return;
  }
}

std::optional<Instant> MailRoom::NextTime() const {
  std::optional<Instant> next;
  for (const auto& [ledger_id, at] : due_) next = next ? std::min(*next, at) : at;
  return next ? std::optional(std::max(*next, paused_until_)) : next;
}

}  // namespace ketentafel::mail
