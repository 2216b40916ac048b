#ifndef KETENTAFEL_SERVER_CORE_TABLE_PRESENCE_H_
#define KETENTAFEL_SERVER_CORE_TABLE_PRESENCE_H_

#include <optional>
#include <set>
#include <string>

#include "ketentafel/v1/command.pb.h"
#include "shared/base/clock.h"
#include "shared/chain/decide.h"

namespace ketentafel::core {

// The meeting that is running, the one that began last when several do; null id when none is.
chain::Entry<v1::Meeting> RunningMeeting(const chain::LedgerState& state);

// Those whose absence lets somebody else take over: the director, and who leads or writes in the
// running meeting.
std::set<std::string> PeopleInCharge(const chain::LedgerState& state);

// NotePresence for the parties that are here while nobody has set their attendance of the running
// meeting; nothing when there is none, or when it was left running. The command has no id yet.
std::optional<v1::Command> NotePresenceOf(const chain::LedgerState& state,
                                          const chain::Presence& presence, Instant now);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_TABLE_PRESENCE_H_
