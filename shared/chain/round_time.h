#ifndef KETENTAFEL_SHARED_CHAIN_ROUND_TIME_H_
#define KETENTAFEL_SHARED_CHAIN_ROUND_TIME_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/ledger_state.h"
#include "shared/chain/meeting_time.h"

// What screens show of an introduction round. Every party has its minutes; those of whoever is not
// there, and what others left over, are divided again over the parties still to speak, up to the
// ten minutes that a party gets at most, and never beyond what the item has left.
// Source: domain 3 (at most ten minutes per organisation), KT-25.
namespace ketentafel::chain {

enum class SpeakerState {
  kSpoken,
  kSpeaking,
  kToCome,
  kAbsent,   // passed over by the round; rejoins it when the attendance says so
  kSkipped,  // passed over at the table though present
};

struct SpeakerTimes {
  std::string party_id;
  SpeakerState state = SpeakerState::kToCome;
  Micros used{};
  Micros share{};  // of the speaker and those to come: the time they have
  std::optional<Instant> speaks_at;  // of those to come, once the meeting runs
};

struct RoundTimes {
  std::vector<SpeakerTimes> speakers;  // in the round's order
  int spoken = 0;                      // "6 geweest"; the speaker is neither spoken nor to come
  int to_come = 0;                     // "4 te gaan"
  int current = -1;                    // index into speakers, -1: nobody has the floor
  Micros current_remaining{};          // below zero: over time
  TimePhase current_phase = TimePhase::kCalm;
  std::string next_party_id;           // who follows the speaker; empty: the round is over after it
};

// The round of an introductions item; without a stored one, as it will be. An item that is not
// known gives an empty round.
RoundTimes RoundTimesOf(const LedgerState& state, const std::string& item_id, Instant now);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_ROUND_TIME_H_
