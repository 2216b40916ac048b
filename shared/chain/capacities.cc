#include <algorithm>

#include "shared/chain/rights.h"
#include "shared/chain/walk_verbs.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

// The meeting that a command is about. `or_running`: what belongs to the chain may be written down
// by the lead and the minute-taker of whatever meeting runs.
struct MeetingAtHand {
  std::string id;
  bool or_running = false;
};

std::string MeetingOfItem(const LedgerState& state, const std::string& item_id) {
  const auto* item = state.Get<v1::AgendaItem>(item_id);
  return item ? item->meeting_id() : "";
}

// What an element says itself, or what the element that is there already said.
template <class T>
MeetingAtHand FormOf(const LedgerState& state, const std::string& id, const T* fresh = nullptr) {
  const T* existing = state.Get<T>(id);
  if (existing) return {existing->meeting_id(), true};
  return {fresh ? fresh->meeting_id() : "", true};
}

MeetingAtHand MeetingOfPlan(const LedgerState& state, const Verb& c) {
  switch (c.verb_case()) {
    case Verb::kEditMeeting:
      return {c.edit_meeting().id()};
    case Verb::kCancelMeeting:
      return {c.cancel_meeting().id()};
    case Verb::kPutAgendaItem: {
      const std::string known = MeetingOfItem(state, c.put_agenda_item().id());
      return {known.empty() ? c.put_agenda_item().item().meeting_id() : known};
    }
    case Verb::kMoveAgendaItem:
      return {MeetingOfItem(state, c.move_agenda_item().id())};
    case Verb::kRemoveAgendaItem:
      return {MeetingOfItem(state, c.remove_agenda_item().id())};
    default:
      return {"", true};
  }
}

MeetingAtHand MeetingOfLive(const LedgerState& state, const Verb& c) {
  switch (c.verb_case()) {
    case Verb::kMoveOn:
      return {c.move_on().meeting_id()};
    case Verb::kPauseMeeting:
      return {c.pause_meeting().meeting_id()};
    case Verb::kResumeMeeting:
      return {c.resume_meeting().meeting_id()};
    case Verb::kAdjustMinutes:
      return {c.adjust_minutes().meeting_id()};
    case Verb::kCorrectStart:
      return {c.correct_start().meeting_id()};
    case Verb::kEndMeeting:
      return {c.end_meeting().meeting_id()};
    case Verb::kShowCard:
      return {c.show_card().meeting_id()};
    case Verb::kOrderRound:
      return {MeetingOfItem(state, c.order_round().item_id())};
    case Verb::kGiveFloor:
      return {MeetingOfItem(state, c.give_floor().item_id())};
    case Verb::kSettleParkedPoint: {
      const auto* point = state.Get<v1::ParkedPoint>(c.settle_parked_point().id());
      return {point ? point->meeting_id() : ""};
    }
    case Verb::kSetAttendance:
      return {c.set_attendance().meeting_id()};
    default:
      return MeetingOfPlan(state, c);
  }
}

MeetingAtHand MeetingOfMinutes(const LedgerState& state, const Verb& c) {
  switch (c.verb_case()) {
    case Verb::kPutMinutesEntry:
      return {c.put_minutes_entry().meeting_id()};
    case Verb::kRemoveMinutesEntry: {
      const auto* entry = state.Get<v1::MinutesEntry>(c.remove_minutes_entry().id());
      return {entry ? entry->meeting_id() : ""};
    }
    case Verb::kAnswerProposal: {
      const auto* proposal = state.Get<v1::Proposal>(c.answer_proposal().id());
      return {proposal ? proposal->meeting_id() : ""};
    }
    case Verb::kOfferPen:
      return {c.offer_pen().meeting_id()};
    case Verb::kTakePen:
      return {c.take_pen().meeting_id()};
    case Verb::kSetReport:
      return {c.set_report().meeting_id()};
    case Verb::kSettleReport:
      return {c.settle_report().meeting_id()};
    default:
      return MeetingOfLive(state, c);
  }
}

MeetingAtHand MeetingOfBlocks(const LedgerState& state, const Verb& c) {
  switch (c.verb_case()) {
    case Verb::kPutQuestionVoice: {
      const auto* existing = state.Get<v1::QuestionVoice>(c.put_question_voice().id());
      return {existing ? existing->meeting_id() : c.put_question_voice().voice().meeting_id()};
    }
    case Verb::kRemoveQuestionVoice: {
      const auto* existing = state.Get<v1::QuestionVoice>(c.remove_question_voice().id());
      return {existing ? existing->meeting_id() : ""};
    }
    case Verb::kSettleAnswer:
      return {c.settle_answer().meeting_id()};
    default:
      return MeetingOfMinutes(state, c);
  }
}

MeetingAtHand MeetingOf(const LedgerState& state, const Verb& c) {
  if (auto of_walk = MeetingOfWalkVerb(state, c)) return {*std::move(of_walk)};
  switch (c.verb_case()) {
    case Verb::kPutImpression:
      return FormOf<v1::Impression>(state, c.put_impression().id(),
                                    &c.put_impression().impression());
    case Verb::kRemoveImpression:
      return FormOf<v1::Impression>(state, c.remove_impression().id());
    case Verb::kPutGoal:
      return FormOf<v1::Goal>(state, c.put_goal().id(), &c.put_goal().goal());
    case Verb::kRemoveGoal:
      return FormOf<v1::Goal>(state, c.remove_goal().id());
    case Verb::kPutMissingParty:
      return FormOf<v1::MissingParty>(state, c.put_missing_party().id(),
                                      &c.put_missing_party().missing_party());
    case Verb::kRemoveMissingParty:
      return FormOf<v1::MissingParty>(state, c.remove_missing_party().id());
    case Verb::kRemoveAction:
      return FormOf<v1::Action>(state, c.remove_action().id());
    case Verb::kCelebrateSuccess:
      return {c.celebrate_success().meeting_id()};
    default:
      return MeetingOfBlocks(state, c);
  }
}

uint32_t CapacitiesInMeeting(const LedgerState& state, const std::string& meeting_id,
                             const std::string& person_id) {
  uint32_t capacities = kNobody;
  const auto* clock = state.Get<v1::MeetingClock>(meeting_id);
  if (clock && clock->lead_person_id() == person_id) capacities |= kLead;
  const auto* pen = state.Get<v1::Pen>(meeting_id);
  if (pen && pen->holder_person_id() == person_id) capacities |= kMinuteTaker;
  return capacities;
}

uint32_t CapacitiesInMeetings(const Situation& situation) {
  const MeetingAtHand at_hand = MeetingOf(situation.state, situation.command);
  const std::string& person_id = situation.caller.person_id;
  uint32_t capacities = CapacitiesInMeeting(situation.state, at_hand.id, person_id);
  if (!at_hand.or_running) return capacities;
  for (const auto& meeting : situation.state.All<v1::Meeting>()) {
    if (meeting->state() != v1::RUNNING) continue;
    capacities |= CapacitiesInMeeting(situation.state, *meeting.id, person_id);
  }
  return capacities;
}

// Whose party a command concerns. What is not there any more is nobody's: everybody may hear that.
enum class Concern { kNoParty, kCallersOwn, kParty };
struct Target {
  Concern concern = Concern::kNoParty;
  std::string party_id;  // with kParty
};

Target PartyTarget(const std::string& party_id) {
  if (party_id.empty()) return {Concern::kCallersOwn};
  return {Concern::kParty, party_id};
}

Target TargetOf(const LedgerState& state, const Verb& c) {
  if (const auto of_walk = PartyOfWalkVerb(state, c)) return PartyTarget(*of_walk);
  switch (c.verb_case()) {
    case Verb::kPutParty:
      return PartyTarget(c.put_party().id());
    case Verb::kReplyToInvitation:
      return PartyTarget(c.reply_to_invitation().party_id());
    case Verb::kSetAttendance:
      return PartyTarget(c.set_attendance().party_id());
    case Verb::kSetIntake:
      return PartyTarget(c.set_intake().party_id());
    case Verb::kSetContribution:
      return PartyTarget(c.set_contribution().party_id());
    case Verb::kPutImpression: {
      const auto* existing = state.Get<v1::Impression>(c.put_impression().id());
      return PartyTarget(existing ? existing->party_id()
                                  : c.put_impression().impression().party_id());
    }
    case Verb::kRemoveImpression: {
      const auto* existing = state.Get<v1::Impression>(c.remove_impression().id());
      return PartyTarget(existing ? existing->party_id() : "");
    }
    case Verb::kPutQuestionVoice: {
      const auto* existing = state.Get<v1::QuestionVoice>(c.put_question_voice().id());
      return PartyTarget(existing ? existing->party_id()
                                  : c.put_question_voice().voice().party_id());
    }
    case Verb::kRemoveQuestionVoice: {
      const auto* existing = state.Get<v1::QuestionVoice>(c.remove_question_voice().id());
      return PartyTarget(existing ? existing->party_id() : "");
    }
    case Verb::kRemoveAction: {
      const auto* existing = state.Get<v1::Action>(c.remove_action().id());
      return PartyTarget(existing ? existing->owner_party_id() : "");
    }
    case Verb::kPutTraining: {
      const auto* existing = state.Get<v1::Training>(c.put_training().id());
      return PartyTarget(existing ? existing->party_id() : c.put_training().training().party_id());
    }
    case Verb::kRemoveTraining: {
      const auto* existing = state.Get<v1::Training>(c.remove_training().id());
      return PartyTarget(existing ? existing->party_id() : "");
    }
    case Verb::kPutAmbassador: {
      const auto* existing = state.Get<v1::Ambassador>(c.put_ambassador().id());
      return PartyTarget(existing ? existing->party_id()
                                  : c.put_ambassador().ambassador().party_id());
    }
    case Verb::kEndAmbassador: {
      const auto* existing = state.Get<v1::Ambassador>(c.end_ambassador().id());
      return PartyTarget(existing ? existing->party_id() : "");
    }
    default:
      return {};
  }
}

bool SitsIn(const std::vector<Entry<v1::Seat>>& seats, const std::string& party_id) {
  return std::any_of(seats.begin(), seats.end(),
                     [&](const auto& seat) { return seat->party_id() == party_id; });
}

bool ConcernsOwnParty(const Situation& situation, const std::vector<Entry<v1::Seat>>& seats) {
  if (situation.command.verb_case() == Verb::kPutPerson) {
    const auto theirs = SeatsOfPerson(situation.state, situation.command.put_person().id());
    return std::any_of(theirs.begin(), theirs.end(),
                       [&](const auto& seat) { return SitsIn(seats, seat->party_id()); });
  }
  const Target target = TargetOf(situation.state, situation.command);
  if (target.concern == Concern::kCallersOwn) return !seats.empty();
  return target.concern == Concern::kParty && SitsIn(seats, target.party_id);
}

}  // namespace

v1::ParticipationKind ParticipationOf(const LedgerState& state, const v1::Seat& seat) {
  if (seat.participation() != v1::PARTICIPATION_KIND_UNSPECIFIED) return seat.participation();
  const auto* party = state.Get<v1::ChainParty>(seat.party_id());
  return party ? party->participation() : v1::PARTICIPATION_KIND_UNSPECIFIED;
}

uint32_t CapacityOfSeat(const LedgerState& state, const v1::Seat& seat) {
  switch (ParticipationOf(state, seat)) {
    case v1::CORE:
    case v1::CHAIN:
      return kTableMember;
    case v1::AGENDA_MEMBER:
      return kAgendaMember;
    default:
      return kOutside;
  }
}

uint32_t CapacitiesOf(const Situation& situation) {
  uint32_t capacities = kNobody;
  if (situation.caller.may_make_chains) capacities |= kOperator;
  if (situation.caller.is_server) capacities |= kServer;
  const auto seats = SeatsOfPerson(situation.state, situation.caller.person_id);
  if (seats.empty()) return capacities;
  for (const auto& seat : seats) capacities |= CapacityOfSeat(situation.state, *seat.value);
  capacities |= CapacitiesOfRoles(situation);
  if (ConcernsOwnParty(situation, seats)) capacities |= kOwnParty;
  return capacities | CapacitiesInMeetings(situation);
}

}  // namespace ketentafel::chain
