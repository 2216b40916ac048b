#include <algorithm>
#include <set>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/meeting_clock.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/refusals.h"
#include "shared/chain/speaking_round.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostParkedPoints = 100;
constexpr int kMostInRound = 200;

Status CheckHasRound(const LedgerState& state, const std::string& item_id) {
  const auto* item = state.Get<v1::AgendaItem>(item_id);
  if (item == nullptr) return NotFound(refusal::kItemUnknown, "no such agenda item");
  if (item->kind() == v1::INTRODUCTIONS) return OkStatus();
  return InvalidArgument(refusal::kNoRound, "only introductions have a round");
}

Status CheckNamesAll(const LedgerState& state, const v1::SpeakingRound& round,
                     const std::set<std::string>& named) {
  for (const std::string& party_id : round.party_ids()) {
    if (named.count(party_id) > 0 || !CheckPartyAtTable(state, party_id).ok()) continue;
    return InvalidArgument(refusal::kRoundPartyMissing, "an order names everybody in the round")
        .With("party_id", party_id);
  }
  return OkStatus();
}

// An order may be set beforehand. It may add parties; it drops only who left the table.
Decision Order(const Situation& situation, const v1::OrderRound& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckHasRound(state, verb.item_id()));
  const std::string& meeting_id = state.Get<v1::AgendaItem>(verb.item_id())->meeting_id();
  const auto* meeting = state.Get<v1::Meeting>(meeting_id);
  if (meeting == nullptr) return NotFound(refusal::kMeetingUnknown, "no such meeting");
  if (meeting->state() != v1::PLANNED && meeting->state() != v1::RUNNING) {
    return FailedPrecondition(refusal::kMeetingOver, "the meeting is over");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("party_ids", verb.party_ids_size(), {1, kMostInRound}));
  std::set<std::string> named;
  for (const std::string& party_id : verb.party_ids()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, party_id));
    if (!named.insert(party_id).second) {
      return InvalidArgument(refusal::kChoiceTwice, "a party stands there twice")
          .With("field", "party_ids");
    }
  }
  v1::SpeakingRound round = RoundOf(state, meeting_id, verb.item_id());
  KETENTAFEL_RETURN_IF_ERROR(CheckNamesAll(state, round, named));
  *round.mutable_party_ids() = verb.party_ids();
  Changes changes;
  changes.Put(verb.item_id(), std::move(round));
  return changes.Take();
}

void AddToOrder(const std::string& party_id, v1::SpeakingRound* round) {
  const auto& order = round->party_ids();
  if (std::find(order.begin(), order.end(), party_id) == order.end()) {
    round->add_party_ids(party_id);
  }
}

// The round is over: who is here and never had the floor was passed over.
void MarkSkipped(const LedgerState& state, v1::SpeakingRound* round) {
  for (const std::string& party_id : round->party_ids()) {
    if (FindSpoken(*round, party_id) != nullptr) continue;
    if (IsAbsent(state, round->meeting_id(), party_id)) continue;
    if (!CheckPartyAtTable(state, party_id).ok()) continue;
    SpokenOf(round, party_id)->set_skipped(true);
  }
}

Status CheckFloor(const Situation& situation, const v1::GiveFloor& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckHasRound(state, verb.item_id()));
  const std::string& meeting_id = state.Get<v1::AgendaItem>(verb.item_id())->meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(state, meeting_id));
  const std::string& current = state.Get<v1::MeetingClock>(meeting_id)->current_item_id();
  if (current != verb.item_id()) {
    return Aborted(refusal::kNotCurrent, "another item is current").With("current", current);
  }
  const auto* round = state.Get<v1::SpeakingRound>(verb.item_id());
  const std::string speaker = round ? round->current_party_id() : "";
  if (speaker != verb.from_party_id()) {
    return Aborted(refusal::kNotCurrent, "another party has the floor").With("current", speaker);
  }
  if (verb.to_party_id() == verb.from_party_id()) {
    return InvalidArgument(refusal::kFloorAlready, "this party has the floor already");
  }
  if (verb.to_party_id().empty()) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, verb.to_party_id()));
  if (IsAbsent(state, meeting_id, verb.to_party_id())) {
    return FailedPrecondition(refusal::kPartyAbsent, "the party is marked as not here");
  }
  return OkStatus();
}

Decision Give(const Situation& situation, const v1::GiveFloor& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckFloor(situation, verb));
  const LedgerState& state = situation.state;
  const std::string& meeting_id = state.Get<v1::AgendaItem>(verb.item_id())->meeting_id();
  const Instant clock_time =
      ClockTime(*state.Get<v1::MeetingClock>(meeting_id), situation.now);
  v1::SpeakingRound round = RoundOf(state, meeting_id, verb.item_id());
  HoldFloor(clock_time, &round);
  round.set_current_party_id(verb.to_party_id());
  if (verb.to_party_id().empty()) {
    MarkSkipped(state, &round);
  } else {
    AddToOrder(verb.to_party_id(), &round);
    TakeUpFloor(clock_time, &round);
  }
  Changes changes;
  changes.Put(verb.item_id(), std::move(round));
  return changes.Take();
}

Decision Park(const Situation& situation, const v1::ParkPoint& verb) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kParkedPoint, verb.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckRunning(state, verb.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("text", verb.text(), Emptiness::kRefused));
  const int parked = CountOf<v1::ParkedPoint>(state, verb.meeting_id());
  KETENTAFEL_RETURN_IF_ERROR(CheckCount("parked_points", parked + 1, {0, kMostParkedPoints}));
  v1::ParkedPoint point;
  point.set_meeting_id(verb.meeting_id());
  point.set_text(verb.text());
  point.set_by_person_id(situation.caller.person_id);
  point.set_order_key(OrderKeyAtEnd(state.All<v1::ParkedPoint>()));
  Changes changes;
  changes.Put(verb.id(), std::move(point));
  return changes.Take();
}

Decision Settle(const Situation& situation, const v1::SettleParkedPoint& verb) {
  const auto* stored = situation.state.Get<v1::ParkedPoint>(verb.id());
  if (stored == nullptr) return NotFound(refusal::kParkedPointUnknown, "no such parked point");
  v1::ParkedPoint point = *stored;
  point.set_dealt_with(verb.dealt_with());
  Changes changes;
  changes.Put(verb.id(), std::move(point));
  return changes.Take();
}

}  // namespace

Decision DecideRound(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case v1::Command::kOrderRound: return Order(situation, command.order_round());
    case v1::Command::kGiveFloor: return Give(situation, command.give_floor());
    case v1::Command::kParkPoint: return Park(situation, command.park_point());
    default: return Settle(situation, command.settle_parked_point());
  }
}

}  // namespace ketentafel::chain
