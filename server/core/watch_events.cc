#include "server/core/watch_events.h"

#include <utility>

#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

// Under the 64 KiB of HTTP/2's first window, with room for the element that goes over it.
constexpr size_t kPartBytes = 48 * 1024;

Event Encode(const v1::WatchResponse& response) {
  return std::make_shared<const std::string>(response.SerializeAsString());
}

}  // namespace

Event ResetEvent(const std::string& history_id) {
  v1::WatchResponse response;
  response.mutable_reset()->set_history_id(history_id);
  return Encode(response);
}

Event ChangesEvent(v1::ChangeSet changes) {
  v1::WatchResponse response;
  *response.mutable_changes() = std::move(changes);
  return Encode(response);
}

Event CaughtUpEvent(v1::CaughtUp caught_up) {
  v1::WatchResponse response;
  *response.mutable_caught_up() = std::move(caught_up);
  return Encode(response);
}

Event HintEventOf(const std::string& person_id, const v1::Hint& hint) {
  v1::WatchResponse response;
  response.mutable_hint()->set_person_id(person_id);
  *response.mutable_hint()->mutable_hint() = hint;
  return Encode(response);
}

Event HeartbeatEvent(Instant now) {
  v1::WatchResponse response;
  *response.mutable_heartbeat()->mutable_server_time() = chain::TimestampOf(now);
  return Encode(response);
}

std::vector<Event> SnapshotEvents(const chain::LedgerState& state, const chain::ReaderView& view) {
  std::vector<Event> parts;
  v1::WatchResponse part;
  size_t bytes = 0;
  for (const v1::Element* element : state.Elements()) {
    if (!chain::Sees(view, chain::AudienceOf(state, *element))) continue;
    if (bytes >= kPartBytes) {
      part.mutable_snapshot()->set_revision(state.revision());
      parts.push_back(Encode(part));
      part.Clear();
      bytes = 0;
    }
    *part.mutable_snapshot()->add_elements() = *element;
    bytes += element->ByteSizeLong();
  }
  part.mutable_snapshot()->set_revision(state.revision());
  part.mutable_snapshot()->set_last(true);
  parts.push_back(Encode(part));
  return parts;
}

chain::LedgerState VisibleState(const chain::LedgerState& state, const chain::ReaderView& view) {
  chain::LedgerState visible(state.ledger_id());
  visible.set_revision(state.revision());
  for (const v1::Element* element : state.Elements()) {
    if (chain::Sees(view, chain::AudienceOf(state, *element))) visible.Restore(*element);
  }
  return visible;
}

}  // namespace ketentafel::core
