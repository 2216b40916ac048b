#include "shared/chain/end_of_meeting.h"

#include <algorithm>

#include "shared/chain/meeting_clock.h"
#include "shared/chain/pen_turns.h"
#include "shared/chain/speaking_round.h"
#include "shared/chain/timestamps.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::chain {
namespace {

void StopRound(const LedgerState& state, const v1::MeetingClock& clock, Instant at,
               Changes* changes) {
  const auto* stored = state.Get<v1::SpeakingRound>(clock.current_item_id());
  if (stored == nullptr || !stored->has_current_since()) return;
  v1::SpeakingRound round = *stored;
  HoldFloor(std::min(at, ClockTime(clock, at)), &round);
  changes->Put(clock.current_item_id(), std::move(round));
}

v1::Pen LaidDownPen(const LedgerState& state, const std::string& meeting_id,
                    const v1::MeetingClock& clock) {
  v1::Pen pen;
  if (const auto* stored = state.Get<v1::Pen>(meeting_id)) pen = *stored;
  CloseSpell(&clock, InstantOf(clock.ended_at()), &pen);
  pen.clear_offered_to_party_id();
  if (pen.holder_person_id().empty() && !pen.spells().empty()) {
    const v1::PenSpell& last = pen.spells(pen.spells_size() - 1);
    pen.set_holder_person_id(last.person_id());
    pen.set_holder_party_id(last.party_id());
  }
  return pen;
}

void CountTurns(const LedgerState& state, const std::string& meeting_id,
                const v1::MeetingClock& clock, const v1::Pen& pen, Changes* changes) {
  const Micros length = CountedLength(*state.Get<v1::Meeting>(meeting_id), clock);
  for (const std::string& party_id : PartiesThatTookATurn(pen, length)) {
    v1::Turn turn;
    if (const auto* stored = state.Get<v1::Turn>(party_id)) turn = *stored;
    *turn.mutable_last_turn_at() = clock.ended_at();
    turn.set_last_meeting_id(meeting_id);
    turn.set_first_next_time(false);
    changes->Put(party_id, std::move(turn));
  }
}

v1::MeetingReport DraftOf(const v1::MeetingClock& clock, const v1::Pen& pen) {
  v1::MeetingReport report;
  report.set_minute_taker_person_id(pen.holder_person_id());
  report.set_report_owner_party_id(pen.holder_party_id());
  report.set_lead_person_id(clock.lead_person_id());
  return report;
}

}  // namespace

void EndMeetingAt(const LedgerState& state, const std::string& meeting_id, Instant at,
                  Changes* changes) {
  v1::Meeting meeting = *state.Get<v1::Meeting>(meeting_id);
  v1::MeetingClock clock = *state.Get<v1::MeetingClock>(meeting_id);
  StopRound(state, clock, at, changes);
  StopWalkAt(state, meeting_id, at, changes);
  StopClock(at, &clock);
  v1::Pen pen = LaidDownPen(state, meeting_id, clock);
  CountTurns(state, meeting_id, clock, pen, changes);
  changes->Put(meeting_id, DraftOf(clock, pen));
  if (state.Get<v1::Pen>(meeting_id) != nullptr) changes->Put(meeting_id, std::move(pen));
  changes->Put(meeting_id, std::move(clock));
  if (state.Get<v1::OpenCard>(meeting_id) != nullptr) changes->Delete<v1::OpenCard>(meeting_id);
  meeting.set_state(v1::ENDED);
  changes->Put(meeting_id, std::move(meeting));
}

}  // namespace ketentafel::chain
