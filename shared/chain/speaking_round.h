#ifndef KETENTAFEL_SHARED_CHAIN_SPEAKING_ROUND_H_
#define KETENTAFEL_SHARED_CHAIN_SPEAKING_ROUND_H_

#include <string>
#include <string_view>

#include "shared/base/clock.h"
#include "shared/chain/ledger_state.h"

// The arithmetic of a speaking round. `clock_time` is what ClockTime gives: it stands still while
// the meeting is paused.
namespace ketentafel::chain {

// The stored round of an item, with the parties that are expected by now added at its end; one with
// all expected parties in the table's order when there is none yet.
v1::SpeakingRound RoundOf(const LedgerState& state, const std::string& meeting_id,
                          const std::string& item_id);

// Null when the party has not spoken.
const v1::SpokenTurn* FindSpoken(const v1::SpeakingRound& round, std::string_view party_id);
v1::SpokenTurn* SpokenOf(v1::SpeakingRound* round, std::string_view party_id);

// What a party has spoken up to now.
Micros SpokenBy(const v1::SpeakingRound& round, std::string_view party_id, Instant clock_time);

// Stops and starts the time of whoever has the floor, who keeps it: the round waits for its return.
void HoldFloor(Instant clock_time, v1::SpeakingRound* round);
void TakeUpFloor(Instant clock_time, v1::SpeakingRound* round);

// A pause that is over does not count for the speaker.
void LeaveOutPause(Instant paused_since, Instant now, v1::SpeakingRound* round);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_SPEAKING_ROUND_H_
