#include "shared/chain/pen_turns.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "shared/base/ids.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

// Who facilitates: the party of whoever leads; before the start, the director's.
bool Facilitates(const LedgerState& state, const v1::MeetingClock* clock,
                 const std::string& party_id) {
  const auto director = HolderOf(state, v1::CHAIN_DIRECTOR);
  const bool of_director = director.id != nullptr && director->party_id() == party_id;
  if (clock == nullptr) return of_director;
  if (IsDirector(state, clock->lead_person_id())) return of_director;
  const auto parties = PartiesOf(state, clock->lead_person_id());
  return std::find(parties.begin(), parties.end(), party_id) != parties.end();
}

bool WritesElsewhere(const LedgerState& state, const std::string& meeting_id,
                     const std::string& party_id) {
  for (const auto& pen : state.All<v1::Pen>()) {
    const auto* meeting = state.Get<v1::Meeting>(*pen.id);
    if (*pen.id == meeting_id || meeting == nullptr || meeting->state() != v1::RUNNING) continue;
    const auto turns =
        PartiesThatTookATurn(*pen.value, std::chrono::minutes(meeting->planned_minutes()));
    if (pen->holder_party_id() == party_id ||
        std::find(turns.begin(), turns.end(), party_id) != turns.end()) {
      return true;
    }
  }
  return false;
}

struct Place {
  bool writes_elsewhere = false;
  bool first = false;
  Instant last_turn = Instant::min();
  uint64_t draw = 0;
  std::string party_id;

  bool operator<(const Place& other) const {
    return std::tuple(writes_elsewhere, !first, last_turn, draw, std::string_view(party_id)) <
           std::tuple(other.writes_elsewhere, !other.first, other.last_turn, other.draw,
                      std::string_view(other.party_id));
  }
};

Place PlaceOf(const LedgerState& state, const std::string& meeting_id,
              const std::string& party_id) {
  Place place;
  place.party_id = party_id;
  place.draw = OrderOfDraw(state.ledger_id(), party_id);
  place.writes_elsewhere = WritesElsewhere(state, meeting_id, party_id);
  if (const auto* turn = state.Get<v1::Turn>(party_id)) {
    place.first = turn->first_next_time();
    if (turn->has_last_turn_at()) place.last_turn = InstantOf(turn->last_turn_at());
  }
  return place;
}

bool IsAsked(const LedgerState& state, const std::string& meeting_id,
             const std::string& party_id) {
  if (!TakesTurns(state, party_id) || IsAbsent(state, meeting_id, party_id)) return false;
  if (Facilitates(state, state.Get<v1::MeetingClock>(meeting_id), party_id)) return false;
  const auto* pen = state.Get<v1::Pen>(meeting_id);
  if (pen != nullptr && pen->holder_party_id() == party_id) return false;
  const auto* turn = state.Get<v1::Turn>(party_id);
  return turn == nullptr || turn->declined_meeting_id() != meeting_id;
}

}  // namespace

uint64_t OrderOfDraw(std::string_view ledger_id, std::string_view party_id) {
  return StableHash(JoinIds(ledger_id, party_id));
}

bool TakesTurns(const LedgerState& state, std::string_view party_id) {
  const auto* party = state.Get<v1::ChainParty>(party_id);
  if (party == nullptr || party->has_left_on() || party->participation() == v1::NETWORK ||
      party->participation() == v1::GUEST) {
    return false;
  }
  const auto seats = SeatsOfParty(state, party_id);
  return std::any_of(seats.begin(), seats.end(), [&](const auto& seat) {
    return CapacityOfSeat(state, *seat.value) != kOutside;
  });
}

std::vector<std::string> NextParties(const LedgerState& state, const std::string& meeting_id) {
  std::vector<Place> places;
  for (const auto& party : ExpectedParties(state, meeting_id)) {
    if (IsAsked(state, meeting_id, *party.id)) {
      places.push_back(PlaceOf(state, meeting_id, *party.id));
    }
  }
  std::sort(places.begin(), places.end());
  std::vector<std::string> parties;
  for (const Place& place : places) parties.push_back(place.party_id);
  return parties;
}

void CloseSpell(const v1::MeetingClock* clock, Instant at, v1::Pen* pen) {
  if (clock != nullptr && pen->has_since() && !pen->holder_person_id().empty()) {
    const Instant from = std::max(InstantOf(pen->since()), InstantOf(clock->started_at()));
    if (at > from) {
      v1::PenSpell* spell = pen->add_spells();
      spell->set_party_id(pen->holder_party_id());
      spell->set_person_id(pen->holder_person_id());
      spell->set_written_us((at - from).count());
    }
  }
  pen->clear_since();
}

void PassPen(const std::string& person_id, const std::string& party_id,
             const v1::MeetingClock* clock, Instant now, v1::Pen* pen) {
  CloseSpell(clock, now, pen);
  pen->set_holder_person_id(person_id);
  pen->set_holder_party_id(party_id);
  pen->clear_offered_to_party_id();
  const bool over = clock != nullptr && clock->has_ended_at();
  if (!person_id.empty() && !over) *pen->mutable_since() = TimestampOf(now);
}

std::vector<std::string> PartiesThatTookATurn(const v1::Pen& pen, Micros length) {
  std::map<std::string, int64_t> written_us;
  for (const v1::PenSpell& spell : pen.spells()) {
    written_us[spell.party_id()] += spell.written_us();
  }
  std::vector<std::string> parties;
  for (const auto& [party_id, us] : written_us) {
    if (us > 0 && us * 3 >= length.count()) parties.push_back(party_id);
  }
  return parties;
}

Micros CountedLength(const v1::Meeting& meeting, const v1::MeetingClock& clock) {
  const Micros planned = std::chrono::minutes(meeting.planned_minutes());
  return std::min(planned, InstantOf(clock.ended_at()) - InstantOf(clock.started_at()));
}

}  // namespace ketentafel::chain
