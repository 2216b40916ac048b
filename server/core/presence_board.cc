#include "server/core/presence_board.h"

#include "shared/chain/timestamps.h"

namespace ketentafel::core {

PresenceBoard::News PresenceBoard::Arrive(const std::string& person_id, Instant now) {
  ++streams_[person_id].open;
  if (presence_.IsHere(person_id)) return News::kNone;
  presence_.Set(person_id, {.here = true, .since = now});
  return News::kCame;
}

void PresenceBoard::Miss(const std::string& person_id, Instant now) {
  if (presence_.persons().contains(person_id)) return;
  presence_.Set(person_id, {.here = false, .since = now});
}

void PresenceBoard::Leave(const std::string& person_id, Instant now) {
  auto found = streams_.find(person_id);
  if (found == streams_.end()) return;
  if (--found->second.open == 0) found->second.last_seen = now;
}

std::vector<std::string> PresenceBoard::Settle(Instant now) {
  std::vector<std::string> gone;
  for (auto it = streams_.begin(); it != streams_.end();) {
    const auto& [person_id, streams] = *it;
    if (streams.open > 0 || now - streams.last_seen < kGrace) {
      ++it;
      continue;
    }
    presence_.Set(person_id, {.here = false, .since = streams.last_seen});
    gone.push_back(person_id);
    it = streams_.erase(it);
  }
  return gone;
}

v1::Hint PresenceBoard::HintOf(const std::string& person_id) const {
  v1::Hint hint;
  auto found = presence_.persons().find(person_id);
  if (found == presence_.persons().end()) return hint;
  hint.mutable_here()->set_here(found->second.here);
  *hint.mutable_here()->mutable_since() = chain::TimestampOf(found->second.since);
  return hint;
}

}  // namespace ketentafel::core
