#ifndef KETENTAFEL_SERVER_CORE_TABLE_PRESENCE_H_
#define KETENTAFEL_SERVER_CORE_TABLE_PRESENCE_H_

#include <optional>

#include "ketentafel/v1/command.pb.h"
#include "shared/base/clock.h"
#include "shared/chain/decide.h"

namespace ketentafel::core {

// The meeting that is running; null id when none is.
chain::Entry<v1::Meeting> RunningMeeting(const chain::LedgerState& state);

// NotePresence for the parties that are here while nobody has set their attendance of the running
// meeting; nothing when there is none. The command has no id yet.
std::optional<v1::Command> NotePresenceOf(const chain::LedgerState& state,
                                          const chain::Presence& presence, Instant now);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_TABLE_PRESENCE_H_
