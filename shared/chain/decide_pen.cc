#include <algorithm>

#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/pen_turns.h"
#include "shared/chain/refusals.h"
#include "shared/chain/report_draft.h"
#include "shared/chain/rights.h"

namespace ketentafel::chain {
namespace {

using Parties = std::vector<std::string>;

bool Has(const Parties& parties, const std::string& party_id) {
  return !party_id.empty() &&
         std::find(parties.begin(), parties.end(), party_id) != parties.end();
}

v1::Pen PenOf(const LedgerState& state, const std::string& meeting_id) {
  const auto* stored = state.Get<v1::Pen>(meeting_id);
  return stored ? *stored : v1::Pen();
}

bool IsChair(const Situation& situation) {
  return (CapacitiesOf(situation) & (kDirector | kLead)) != 0;
}

bool Declined(const LedgerState& state, const std::string& meeting_id,
              const std::string& party_id) {
  const auto* turn = state.Get<v1::Turn>(party_id);
  return turn != nullptr && turn->declined_meeting_id() == meeting_id;
}

Status CheckMayBeAsked(const LedgerState& state, const std::string& meeting_id,
                       const std::string& party_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, party_id));
  if (!TakesTurns(state, party_id)) {
    return FailedPrecondition(refusal::kPartyOutsideTurn, "this party takes no turns");
  }
  if (IsAbsent(state, meeting_id, party_id)) {
    return FailedPrecondition(refusal::kPartyAbsent, "the party is marked as not here");
  }
  return OkStatus();
}

// Who said no is not asked again in this meeting, unless whoever holds the pen hands it to them.
Status CheckNotDeclined(const Situation& situation, const v1::Pen& pen,
                        const v1::OfferPen& verb) {
  const bool holds = pen.holder_person_id() == situation.caller.person_id;
  if (holds || !Declined(situation.state, verb.meeting_id(), verb.to_party_id())) {
    return OkStatus();
  }
  return FailedPrecondition(refusal::kPartyDeclined, "not asked again in this meeting");
}

Decision Offer(const Situation& situation, const v1::OfferPen& verb) {
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(situation.state, meeting_id));
  v1::Pen pen = PenOf(situation.state, meeting_id);
  if (verb.to_party_id().empty()) {
    if (pen.offered_to_party_id().empty()) {
      return FailedPrecondition(refusal::kPenNotOffered, "nobody was asked");
    }
  } else {
    KETENTAFEL_RETURN_IF_ERROR(CheckMayBeAsked(situation.state, meeting_id, verb.to_party_id()));
    KETENTAFEL_RETURN_IF_ERROR(CheckNotDeclined(situation, pen, verb));
  }
  pen.set_offered_to_party_id(verb.to_party_id());
  Changes changes;
  changes.Put(meeting_id, std::move(pen));
  return changes.Take();
}

// A free pen, or one whose holder is gone, is the chair's to give.
Status CheckFree(const Situation& situation, const v1::Pen& pen) {
  const std::string& holder = pen.holder_person_id();
  if (holder.empty() || holder == situation.caller.person_id ||
      IsAway(situation.presence, holder, situation.now)) {
    return OkStatus();
  }
  return FailedPrecondition(refusal::kHolderIsHere, "its holder is here and hands it over");
}

Status CheckMayTake(const Situation& situation, const std::string& meeting_id,
                    const v1::Pen& pen) {
  const Parties mine = PartiesOf(situation.state, situation.caller.person_id);
  if (Has(mine, pen.offered_to_party_id())) return OkStatus();
  if (IsChair(situation)) return CheckFree(situation, pen);
  if (!pen.holder_person_id().empty()) {
    return FailedPrecondition(refusal::kPenNotOffered, "its holder has not asked this party");
  }
  const Parties next = NextParties(situation.state, meeting_id);
  if (next.empty() || Has(mine, next.front())) return OkStatus();
  // Whoever said no may think better of it.
  for (const std::string& party_id : mine) {
    if (Declined(situation.state, meeting_id, party_id)) return OkStatus();
  }
  return FailedPrecondition(refusal::kPenNotNext, "another party is next")
      .With("party_id", next.front());
}

Status CheckMayPass(const Situation& situation, const v1::Pen& pen, const std::string& to) {
  if (!IsChair(situation)) {
    return PermissionDenied(refusal::kNotYours, "who leads passes the pen to somebody")
        .With("needs", "director,lead");
  }
  if (SeatsOfPerson(situation.state, to).empty()) {
    return FailedPrecondition(refusal::kPersonElsewhere, "no current seat at this table");
  }
  if (PartiesOf(situation.state, to).empty()) {
    return FailedPrecondition(refusal::kPartyOutsideTurn, "this party takes no turns");
  }
  return CheckFree(situation, pen);
}

// For which of somebody's parties a turn would count: the one that was asked, else the one that is
// next.
std::string PartyFor(const LedgerState& state, const std::string& meeting_id, const v1::Pen& pen,
                     const std::string& person_id) {
  const Parties theirs = PartiesOf(state, person_id);
  if (Has(theirs, pen.offered_to_party_id())) return pen.offered_to_party_id();
  for (const std::string& party_id : NextParties(state, meeting_id)) {
    if (Has(theirs, party_id)) return party_id;
  }
  return theirs.front();
}

Decision Take(const Situation& situation, const v1::TakePen& verb) {
  const LedgerState& state = situation.state;
  const std::string& meeting_id = verb.meeting_id();
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(state, meeting_id));
  const std::string& author = situation.caller.person_id;
  const std::string& person = verb.for_person_id().empty() ? author : verb.for_person_id();
  v1::Pen pen = PenOf(state, meeting_id);
  if (pen.holder_person_id() == person) {
    return FailedPrecondition(refusal::kPenIsYours, "this person has the pen already");
  }
  KETENTAFEL_RETURN_IF_ERROR(person == author ? CheckMayTake(situation, meeting_id, pen)
                                              : CheckMayPass(situation, pen, person));
  const std::string party_id = PartyFor(state, meeting_id, pen, person);
  PassPen(person, party_id, state.Get<v1::MeetingClock>(meeting_id), situation.now, &pen);
  Changes changes;
  changes.Put(meeting_id, std::move(pen));
  GiveDraftTo(state, meeting_id, person, &changes);
  return changes.Take();
}

// Which of the author's parties says no: the one asked, or the one that is next for a free pen.
std::string PartyThatDeclines(const LedgerState& state, const std::string& meeting_id,
                              const v1::Pen& pen, const Parties& mine) {
  if (Has(mine, pen.offered_to_party_id())) return pen.offered_to_party_id();
  if (!pen.holder_person_id().empty()) return "";
  const Parties next = NextParties(state, meeting_id);
  return !next.empty() && Has(mine, next.front()) ? next.front() : "";
}

// Also lays down a pen that one has: what was written counts as far as it goes.
Decision Decline(const Situation& situation, const std::string& meeting_id) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(state, meeting_id));
  v1::Pen pen = PenOf(state, meeting_id);
  const auto* clock = state.Get<v1::MeetingClock>(meeting_id);
  const bool over = clock != nullptr && clock->has_ended_at();
  std::string party_id = PartyThatDeclines(
      state, meeting_id, pen, PartiesOf(state, situation.caller.person_id));
  if (!party_id.empty()) {
    pen.clear_offered_to_party_id();
  } else if (pen.holder_person_id() == situation.caller.person_id && !over) {
    party_id = pen.holder_party_id();
    const std::string offered = pen.offered_to_party_id();
    PassPen("", "", clock, situation.now, &pen);
    pen.set_offered_to_party_id(offered);
  } else {
    return FailedPrecondition(refusal::kPenNotOffered, "neither asked nor next");
  }
  v1::Turn turn;
  if (const auto* stored = state.Get<v1::Turn>(party_id)) turn = *stored;
  turn.set_first_next_time(true);
  turn.set_declined_meeting_id(meeting_id);
  Changes changes;
  changes.Put(meeting_id, std::move(pen));
  changes.Put(party_id, std::move(turn));
  return changes.Take();
}

}  // namespace

Decision DecidePen(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case v1::Command::kOfferPen: return Offer(situation, command.offer_pen());
    case v1::Command::kTakePen: return Take(situation, command.take_pen());
    default: return Decline(situation, command.decline_pen().meeting_id());
  }
}

}  // namespace ketentafel::chain
