#include "client-wasm/app/outbox.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>

#include "shared/wire/base64.h"

namespace ketentafel::app {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr auto kFirstRetry = milliseconds(500);
constexpr auto kLongestRetry = seconds(8);

// No answer, or one that may be otherwise in a moment: send again under the same id.
bool MayStillWork(Code code) {
  return code == Code::kUnavailable || code == Code::kDeadlineExceeded ||
         code == Code::kCancelled || code == Code::kUnauthenticated;
}

std::string PackPart(std::string_view key, int64_t revision, std::string_view text) {
  return std::string(key) + "\t" + std::to_string(revision) + "\t" + wire::Base64Encode(text) +
         "\t";
}

// Kept as text, which is all that browsers keep: key, revision and base64 text of each draft, a tab
// after each, then the command in base64. The footing goes first, as a draft without a key.
std::string Pack(const Wish& wish) {
  std::string packed = PackPart("", wish.footing.revision, wish.footing.history_id);
  for (const TakenDraft& taken : wish.drafts) {
    packed += PackPart(taken.key, taken.draft.base_revision, taken.draft.text);
  }
  return packed + wire::Base64Encode(wish.command.SerializeAsString());
}

// The part before the next tab, taken off `packed`; nothing when there is no tab any more.
std::optional<std::string_view> TakePart(std::string_view* packed) {
  const size_t tab = packed->find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  const std::string_view part = packed->substr(0, tab);
  packed->remove_prefix(tab + 1);
  return part;
}

bool Unpack(std::string_view packed, Wish* wish) {
  while (const auto key = TakePart(&packed)) {
    const auto revision = TakePart(&packed);
    const auto encoded = revision ? TakePart(&packed) : std::nullopt;
    const auto text = encoded ? wire::Base64Decode(*encoded) : std::nullopt;
    if (!text) return false;
    int64_t number = 0;
    std::from_chars(revision->data(), revision->data() + revision->size(), number);
    if (key->empty()) {
      wish->footing = {*text, number};
    } else {
      wish->drafts.push_back({std::string(*key), {*text, number}});
    }
  }
  auto bytes = wire::Base64Decode(packed);
  return bytes && wish->command.ParseFromString(*bytes);
}

}  // namespace

Outbox::Outbox(net::Api* api, Storage* storage, const Clock* clock, std::string ledger_id,
               std::string scope, OutboxEvents events)
    : api_(api),
      storage_(storage),
      clock_(clock),
      ledger_id_(std::move(ledger_id)),
      scope_("unsent/" + std::move(scope) + "/"),
      events_(std::move(events)),
      next_number_(static_cast<uint64_t>(clock->Now().time_since_epoch().count())) {}

std::string Outbox::StorageKey(const Wish& wish) const {
  char number[24];
  std::snprintf(number, sizeof number, "%020llu",
                static_cast<unsigned long long>(numbers_.at(wish.command.id())));
  return scope_ + number + "/" + wish.command.id();
}

void Outbox::Keep(const Wish& wish) { storage_->Put(StorageKey(wish), Pack(wish)); }

void Outbox::Add(Wish wish) {
  numbers_[wish.command.id()] = next_number_++;
  Keep(wish);
  pending_.Add(std::move(wish));
  if (now_) pending_.DoubtAllBut(*now_);
  Tick(clock_->Now());
}

void Outbox::Follow(std::optional<Footing> now) {
  now_ = std::move(now);
  if (!now_) return;
  pending_.DoubtAllBut(*now_);
  Tick(clock_->Now());
}

void Outbox::SendDoubted() {
  if (!now_) return;
  pending_.Trust(*now_);
  for (const Wish& wish : pending_.wishes()) {
    if (wish.stage == Wish::Stage::kWaiting) Keep(wish);
  }
  Tick(clock_->Now());
}

void Outbox::GiveBackDoubted() {
  std::vector<std::string> ids;
  for (const Wish& wish : pending_.wishes()) {
    if (wish.stage == Wish::Stage::kInDoubt) ids.push_back(wish.command.id());
  }
  for (const std::string& id : ids) {
    GiveBack(id, Aborted("HISTORY_RENEWED", "the ledger was put back to an earlier moment"));
  }
  events_.changed();
}

void Outbox::GiveBack(const std::string& command_id, const Status& why) {
  const Wish wish = pending_.Remove(command_id);
  storage_->Remove(StorageKey(wish));
  events_.refused(wish, why);
}

void Outbox::AdoptLeftovers() {
  for (const auto& [key, packed] : storage_->Find(scope_)) {
    Wish wish;
    const bool known = std::any_of(
        pending_.wishes().begin(), pending_.wishes().end(),
        [&, &key = key](const Wish& mine) { return key.ends_with(mine.command.id()); });
    if (known) continue;
    storage_->Remove(key);
    if (Unpack(packed, &wish)) Add(std::move(wish));
  }
}

void Outbox::Tick(Instant now) {
  if (!now_ || now < retry_at_) return;
  if (const Wish* next = pending_.NextToSend()) Send(*next);
}

void Outbox::Send(const Wish& wish) {
  v1::SubmitRequest request;
  request.set_ledger_id(ledger_id_);
  *request.mutable_command() = wish.command;
  const std::string id = wish.command.id();
  pending_.MarkSent(id);
  api_->Submit(request, [this, id, alive = std::weak_ptr<char>(alive_)](
                            StatusOr<v1::SubmitResponse> answer) {
    if (!alive.expired()) OnAnswer(id, answer);
  });
}

void Outbox::OnAnswer(const std::string& command_id, const StatusOr<v1::SubmitResponse>& answer) {
  const Instant now = clock_->Now();
  if (answer.ok()) {
    failures_ = 0;
    for (const Wish& wish : pending_.wishes()) {
      if (wish.command.id() == command_id) storage_->Remove(StorageKey(wish));
    }
    pending_.MarkAnswered(command_id, answer->revision());
    if (now_) Reached(now_->revision);  // the stream may have told it before
  } else if (MayStillWork(answer.status().code())) {
    pending_.MarkUnsent(command_id);
    retry_at_ = now + std::min<Micros>(kLongestRetry, kFirstRetry * (1 << std::min(failures_, 5)));
    ++failures_;
  } else {
    GiveBack(command_id, answer.status());
  }
  events_.changed();
  Tick(now);
}

void Outbox::Reached(int64_t revision) {
  for (const Wish& wish : pending_.TakeReached(revision)) events_.reached(wish);
}

void Outbox::Retry() {
  failures_ = 0;
  retry_at_ = Instant();
  Tick(clock_->Now());
}

Instant Outbox::NextTick() const {
  return !now_ || pending_.NextToSend() == nullptr ? Instant::max() : retry_at_;
}

}  // namespace ketentafel::app
