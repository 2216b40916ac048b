#include "client-wasm/app/replica.h"

#include "shared/chain/timestamps.h"

namespace ketentafel::app {
namespace {

constexpr auto kDraftLife = std::chrono::seconds(60);

}  // namespace

void Replica::Take(const v1::WatchResponse& event, Instant now) {
  switch (event.event_case()) {
    case v1::WatchResponse::kReset:
      state_ = chain::LedgerState(state_.ledger_id());
      history_id_ = event.reset().history_id();
      caught_up_ = false;
      presence_ = {};
      drafts_.clear();
      break;
    case v1::WatchResponse::kSnapshot:
      for (const v1::Element& element : event.snapshot().elements()) state_.Restore(element);
      state_.set_revision(event.snapshot().revision());
      break;
    case v1::WatchResponse::kChanges:
      state_.Apply(event.changes());
      break;
    case v1::WatchResponse::kCaughtUp:
      caught_up_ = true;
      history_id_ = event.caught_up().history_id();
      person_id_ = event.caught_up().reader_person_id();
      TakeServerTime(event.caught_up().server_time(), now);
      break;
    case v1::WatchResponse::kHint:
      TakeHint(event.hint(), now);
      break;
    case v1::WatchResponse::kHeartbeat:
      TakeServerTime(event.heartbeat().server_time(), now);
      break;
    case v1::WatchResponse::EVENT_NOT_SET:
      break;
  }
}

void Replica::TakeHint(const v1::HintEvent& event, Instant now) {
  if (event.hint().has_here()) {
    const v1::Here& here = event.hint().here();
    presence_.Set(event.person_id(), {here.here(), chain::InstantOf(here.since())});
  } else if (event.hint().has_draft_line()) {
    if (event.hint().draft_line().text().empty()) {
      drafts_.erase(event.person_id());
    } else {
      drafts_[event.person_id()] = {event.hint().draft_line(), now};
    }
  }
}

void Replica::TakeServerTime(const google::protobuf::Timestamp& time, Instant now) {
  // The least delayed message tells best: delay only ever makes the server seem behind. A step of
  // more than a minute is a corrected clock and counts at once.
  const Micros ahead = chain::InstantOf(time) - now;
  const bool stepped = ahead - server_ahead_ < -std::chrono::minutes(1);
  if (server_ahead_ == Micros(0) || ahead > server_ahead_ || stepped) server_ahead_ = ahead;
}

std::map<std::string, LiveDraft> Replica::LiveDrafts(Instant now) const {
  std::map<std::string, LiveDraft> live;
  for (const auto& [person, draft] : drafts_) {
    if (now - draft.heard_at < kDraftLife) live.emplace(person, draft);
  }
  return live;
}

}  // namespace ketentafel::app
