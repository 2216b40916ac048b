#include "server/core/watch_feed.h"

#include <utility>

#include "shared/base/ids.h"
#include "shared/chain/refusals.h"

namespace ketentafel::core {

std::string WatchFeed::HistoryFor(const std::string& person_id) const {
  return JoinIds(history_id_, person_id);
}

const std::vector<Event>& WatchFeed::SnapshotFor(const chain::ReaderView& view,
                                                 const chain::LedgerState& state) {
  if (snapshot_revision_ != state.revision()) {
    snapshots_.clear();
    snapshot_revision_ = state.revision();
  }
  if (snapshots_.empty()) meant_ = chain::PersonsMeant(state);
  const chain::ReaderView shared = chain::SharedView(view, meant_);
  auto [found, is_new] = snapshots_.try_emplace(shared);
  if (is_new) found->second = SnapshotEvents(state, shared);
  return found->second;
}

void WatchFeed::SendSnapshot(const Reader& reader, const chain::LedgerState& state) {
  reader.gate->Deliver(ResetEvent(HistoryFor(reader.person_id)));
  for (const Event& part : SnapshotFor(reader.view, state)) reader.gate->Deliver(part);
}

WatchFeed::Unsettled WatchFeed::Publish(const chain::LedgerState& before,
                                        const chain::LedgerState& after,
                                        const v1::ChangeSet& changes) {
  snapshots_.clear();
  std::map<std::string, chain::ReaderView> views;  // by person
  const std::set<std::string> meant = chain::PersonsMeant(before, after, changes);
  std::map<chain::ReaderView, Event> events;  // by shared view
  Unsettled unsettled;
  for (auto& [id, reader] : readers_) {
    auto [view, is_new_person] = views.try_emplace(reader.person_id);
    if (is_new_person) view->second = chain::ViewOf(after, reader.person_id);
    if (!view->second.at_table) {
      reader.gate->End(PermissionDenied(chain::refusal::kSeatEnded, "your seat has ended"));
      unsettled.ended.push_back(id);
    } else if (view->second != reader.view) {
      reader.view = view->second;
      unsettled.changed.push_back(id);
    } else {
      const chain::ReaderView shared = chain::SharedView(reader.view, meant);
      Event& event = events[shared];
      if (!event) event = ChangesEvent(chain::ForReader(shared, before, after, changes));
      reader.gate->Deliver(event);
    }
  }
  return unsettled;
}

void WatchFeed::Send(const Event& event, const chain::LedgerState& state,
                     const v1::Element& element) {
  const chain::Audience audience = chain::AudienceOf(state, element);
  for (const auto& [id, reader] : readers_) {
    if (chain::Sees(reader.view, audience)) reader.gate->Deliver(event);
  }
}

void WatchFeed::SendToAll(const Event& event) {
  for (const auto& [id, reader] : readers_) reader.gate->Deliver(event);
}

}  // namespace ketentafel::core
