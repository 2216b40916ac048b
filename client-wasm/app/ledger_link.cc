#include "client-wasm/app/ledger_link.h"

#include <algorithm>
#include <utility>

namespace ketentafel::app {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// The server sends a heartbeat every 15 s at least; a silence longer than this is a dead line.
constexpr auto kSilence = seconds(22);
constexpr auto kFirstRetry = milliseconds(400);
constexpr auto kLongestRetry = seconds(8);

bool IsFinal(Code code) {
  return code == Code::kUnauthenticated || code == Code::kPermissionDenied ||
         code == Code::kNotFound || code == Code::kInvalidArgument;
}

}  // namespace

LedgerLink::LedgerLink(net::Api* api, const Clock* clock, std::string ledger_id,
                       std::function<void()> changed)
    : api_(api), clock_(clock), changed_(std::move(changed)), replica_(std::move(ledger_id)) {
  lost_since_ = clock_->Now();
  Open();
}

LedgerLink::~LedgerLink() {
  if (call_ != 0) api_->Stop(call_);
}

void LedgerLink::Open() {
  v1::WatchRequest request;
  request.set_ledger_id(replica_.state().ledger_id());
  if (replica_.caught_up()) {
    request.set_after_revision(replica_.state().revision());
    request.set_history_id(replica_.history_id());
  }
  heard_at_ = clock_->Now();
  call_ = api_->Watch(
      request, [this](const v1::WatchResponse& event) { OnEvent(event); },
      [this](Status why) { OnEnd(std::move(why)); });
}

void LedgerLink::OnEvent(const v1::WatchResponse& event) {
  heard_at_ = clock_->Now();
  replica_.Take(event, heard_at_);
  if (event.has_caught_up()) {
    state_ = LinkState::kLive;
    failures_ = 0;
  }
  changed_();
}

void LedgerLink::OnEnd(Status why) {
  call_ = 0;
  if (IsFinal(why.code())) {
    state_ = LinkState::kRefused;
    refusal_ = std::move(why);
  } else {
    Lose();
  }
  changed_();
}

void LedgerLink::Lose() {
  if (state_ != LinkState::kLost) lost_since_ = clock_->Now();
  state_ = LinkState::kLost;
  const auto wait = std::min<Micros>(kLongestRetry, kFirstRetry * (1 << std::min(failures_, 6)));
  ++failures_;
  retry_at_ = clock_->Now() + wait;
}

void LedgerLink::Tick(Instant now) {
  if (call_ != 0 && now - heard_at_ > kSilence) {
    api_->Stop(std::exchange(call_, 0));
    Lose();
  }
  if (call_ == 0 && state_ != LinkState::kRefused && now >= retry_at_) Open();
}

void LedgerLink::Retry() {
  if (call_ != 0 || state_ == LinkState::kRefused) return;
  failures_ = 0;
  Open();
}

Instant LedgerLink::NextTick() const {
  if (state_ == LinkState::kRefused) return Instant::max();
  return call_ == 0 ? retry_at_ : heard_at_ + kSilence + seconds(1);
}

}  // namespace ketentafel::app
