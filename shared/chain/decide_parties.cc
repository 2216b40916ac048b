#include "shared/chain/checks.h"
#include "shared/chain/decide.h"
#include "shared/chain/order_at_end.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/party_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

bool SameList(const v1::ChainParty& a, const v1::ChainParty& b) {
  return std::equal(a.fills().begin(), a.fills().end(), b.fills().begin(), b.fills().end());
}

// Whether a party keeps to what is its own to say: its names, category and segments.
bool LeavesTheRest(const v1::ChainParty& existing, const v1::ChainParty& wanted) {
  const bool same_order = wanted.order_key().empty() || wanted.order_key() == existing.order_key();
  return same_order && SameList(existing, wanted) &&
         wanted.participation() == existing.participation() &&
         wanted.is_key_person() == existing.is_key_person() &&
         CivilOf(wanted.joined_on()) == CivilOf(existing.joined_on());
}

// Seats take part the way their party does, unless somebody made an exception for one.
void FollowParticipation(const LedgerState& state, const std::string& party_id,
                         const v1::ChainParty& existing, const v1::ChainParty& wanted,
                         Changes* changes) {
  if (existing.participation() == wanted.participation()) return;
  for (const auto& entry : SeatsOfParty(state, party_id)) {
    if (entry->participation() != existing.participation()) continue;
    v1::Seat seat = *entry.value;
    seat.set_participation(wanted.participation());
    changes->Put(*entry.id, std::move(seat));
  }
}

// Refuses: STALE, PARTY_LEFT; NOT_YOURS when the party itself touches what the director sets.
Decision Put(const Situation& situation) {
  const v1::PutParty& put = situation.command.put_party();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kParty, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckParty(put.party()));
  v1::ChainParty party = put.party();
  party.clear_left_on();
  if (!IsSet(party.joined_on())) party.clear_joined_on();
  party.set_order_key(OrderKeyFor<v1::ChainParty>(situation.state, put.id(), party.order_key()));
  Changes changes;
  if (const auto* existing = situation.state.Get<v1::ChainParty>(put.id())) {
    KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(situation.state, put.id()));
    const bool directs = (CapacitiesOf(situation) & kDirector) != 0;
    if (!directs && !LeavesTheRest(*existing, party)) {
      return PermissionDenied(refusal::kNotYours, "the director sets how a party takes part")
          .With("needs", "director");
    }
    FollowParticipation(situation.state, put.id(), *existing, party, &changes);
  }
  changes.Put(put.id(), std::move(party));
  return changes.Take();
}

// Refuses: PARTY_UNKNOWN, PARTY_LEFT, DIRECTOR_NEEDED, ENDS_BEFORE_IT_BEGINS.
Decision End(const Situation& situation) {
  const v1::EndParty& end = situation.command.end_party();
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, end.id()));
  v1::ChainParty party = *state.Get<v1::ChainParty>(end.id());
  KETENTAFEL_RETURN_IF_ERROR(CheckEnd("on", party.joined_on(), end.on()));
  const auto director = HolderOf(state, v1::CHAIN_DIRECTOR);
  if (director.id != nullptr && director->party_id() == end.id()) return DirectorNeeded();

  Changes changes;
  *party.mutable_left_on() = end.on();
  changes.Put(end.id(), std::move(party));
  for (const auto& entry : SeatsOfParty(state, end.id())) {
    v1::Seat seat = *entry.value;
    *seat.mutable_until() = EndOf(seat.from(), end.on());
    changes.Put(*entry.id, std::move(seat));
  }
  for (const auto& entry : state.All<v1::RoleAssignment>()) {
    if (entry->party_id() != end.id() || entry->has_until()) continue;
    v1::RoleAssignment role = *entry.value;
    *role.mutable_until() = EndOf(role.from(), end.on());
    changes.Put(*entry.id, std::move(role));
  }
  return changes.Take();
}

}  // namespace

v1::CivilDate EndOf(const v1::CivilDate& begins, const v1::CivilDate& ends) {
  return CivilOf(ends) < CivilOf(begins) ? begins : ends;
}

Status DirectorNeeded() {
  return FailedPrecondition(refusal::kDirectorNeeded,
                            "a chain keeps a director: let somebody else take the role first");
}

Decision DecideParty(const Situation& situation) {
  return situation.command.verb_case() == Verb::kPutParty ? Put(situation) : End(situation);
}

Decision DecidePerson(const Situation& situation) {
  const v1::PutPerson& put = situation.command.put_person();
  KETENTAFEL_RETURN_IF_ERROR(CheckPut(situation, v1::Element::kPerson, put.id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPerson(put.person()));
  KETENTAFEL_RETURN_IF_ERROR(CheckContact(put.contact()));
  Changes changes;
  changes.Put(put.id(), put.person());
  // Without a card in the command the one that is there stays.
  if (put.has_contact()) changes.Put(put.id(), put.contact());
  return changes.Take();
}

Decision DecideParties(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kSetChecklistEntry:
    case Verb::kRemoveChecklistEntry:
      return DecideChecklistEntry(situation);
    case Verb::kPutParty:
    case Verb::kEndParty:
      return DecideParty(situation);
    case Verb::kPutPerson:
      return DecidePerson(situation);
    case Verb::kTakeSeat:
    case Verb::kEndSeat:
    case Verb::kNoteInvitation:
      return DecideSeat(situation);
    default:
      return DecideRole(situation);
  }
}

}  // namespace ketentafel::chain
