#ifndef KETENTAFEL_SERVER_CORE_WATCH_EVENTS_H_
#define KETENTAFEL_SERVER_CORE_WATCH_EVENTS_H_

#include <memory>
#include <string>
#include <vector>

#include "ketentafel/v1/ledger_service.pb.h"
#include "shared/base/clock.h"
#include "shared/chain/audience.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::core {

// One encoded WatchResponse, shared by whoever receives the same.
using Event = std::shared_ptr<const std::string>;

Event ResetEvent(const std::string& history_id);
Event ChangesEvent(v1::ChangeSet changes);
Event CaughtUpEvent(v1::CaughtUp caught_up);
Event HintEventOf(const std::string& person_id, const v1::Hint& hint);
Event HeartbeatEvent(Instant now);

// The state as a view sees it, in parts that flow control can breathe between.
std::vector<Event> SnapshotEvents(const chain::LedgerState& state, const chain::ReaderView& view);

// The same as a state.
chain::LedgerState VisibleState(const chain::LedgerState& state, const chain::ReaderView& view);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_WATCH_EVENTS_H_
