#include "shared/chain/speaking_round.h"

#include <algorithm>

#include "shared/chain/expected_parties.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

bool Has(const v1::SpeakingRound& round, const std::string& party_id) {
  return std::find(round.party_ids().begin(), round.party_ids().end(), party_id) !=
         round.party_ids().end();
}

Micros RunningTurn(const v1::SpeakingRound& round, Instant clock_time) {
  if (!round.has_current_since()) return Micros(0);
  return std::max(Micros(0), clock_time - InstantOf(round.current_since()));
}

}  // namespace

v1::SpeakingRound RoundOf(const LedgerState& state, const std::string& meeting_id,
                          const std::string& item_id) {
  v1::SpeakingRound round;
  if (const auto* stored = state.Get<v1::SpeakingRound>(item_id)) round = *stored;
  round.set_meeting_id(meeting_id);
  for (const auto& party : ExpectedParties(state, meeting_id)) {
    if (!Has(round, *party.id)) round.add_party_ids(*party.id);
  }
  return round;
}

const v1::SpokenTurn* FindSpoken(const v1::SpeakingRound& round, std::string_view party_id) {
  for (const v1::SpokenTurn& turn : round.spoken()) {
    if (turn.party_id() == party_id) return &turn;
  }
  return nullptr;
}

v1::SpokenTurn* SpokenOf(v1::SpeakingRound* round, std::string_view party_id) {
  for (v1::SpokenTurn& turn : *round->mutable_spoken()) {
    if (turn.party_id() == party_id) return &turn;
  }
  v1::SpokenTurn* turn = round->add_spoken();
  turn->set_party_id(std::string(party_id));
  return turn;
}

Micros SpokenBy(const v1::SpeakingRound& round, std::string_view party_id, Instant clock_time) {
  const v1::SpokenTurn* turn = FindSpoken(round, party_id);
  const Micros closed(turn ? turn->used_us() : 0);
  return round.current_party_id() == party_id ? closed + RunningTurn(round, clock_time) : closed;
}

void HoldFloor(Instant clock_time, v1::SpeakingRound* round) {
  if (!round->has_current_since()) return;
  v1::SpokenTurn* turn = SpokenOf(round, round->current_party_id());
  turn->set_used_us(turn->used_us() + RunningTurn(*round, clock_time).count());
  turn->set_skipped(false);
  round->clear_current_since();
}

void TakeUpFloor(Instant clock_time, v1::SpeakingRound* round) {
  if (round->current_party_id().empty()) return;
  *round->mutable_current_since() = TimestampOf(clock_time);
}

void LeaveOutPause(Instant paused_since, Instant now, v1::SpeakingRound* round) {
  if (!round->has_current_since()) return;
  const Instant since = InstantOf(round->current_since());
  const Micros pause = std::max(Micros(0), now - std::max(paused_since, since));
  *round->mutable_current_since() = TimestampOf(since + pause);
}

}  // namespace ketentafel::chain
