#ifndef KETENTAFEL_SHARED_CHAIN_PEN_TURNS_H_
#define KETENTAFEL_SHARED_CHAIN_PEN_TURNS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/clock.h"
#include "shared/chain/ledger_state.h"

// Whose turn it is to write. The turn is the party's. Source: issue "start meeting" 5, KT-27.
namespace ketentafel::chain {

// A party's lot, drawn once and for all: the lower comes first among equals.
uint64_t OrderOfDraw(std::string_view ledger_id, std::string_view party_id);

// Whether a party is one that writes: not a network party or guest, and somebody sits for it.
bool TakesTurns(const LedgerState& state, std::string_view party_id);

// The parties that come next in this meeting, first one first: who declined last time, then whose
// last turn is longest ago (never counts as oldest), ties by lot. Left out: who never writes, who
// facilitates, who is absent, who declined in this meeting, and who has the pen. Who writes in
// another meeting that runs right now comes last.
std::vector<std::string> NextParties(const LedgerState& state, const std::string& meeting_id);

// Ends the holder's spell at `at`. What was held before the meeting began does not count.
void CloseSpell(const v1::MeetingClock* clock, Instant at, v1::Pen* pen);

// Gives the pen to a person; ends the spell of whoever had it and any offer.
void PassPen(const std::string& person_id, const std::string& party_id,
             const v1::MeetingClock* clock, Instant now, v1::Pen* pen);

// The parties that wrote for a third of a meeting of this length, in finished spells.
std::vector<std::string> PartiesThatTookATurn(const v1::Pen& pen, Micros length);

// What a meeting's length counts as: the planned or the real one, whichever is shorter, so that
// neither an early end nor a forgotten one costs a party its turn.
Micros CountedLength(const v1::Meeting& meeting, const v1::MeetingClock& clock);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_PEN_TURNS_H_
