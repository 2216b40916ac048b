#include "shared/base/ids.h"
#include "shared/chain/action_tree.h"
#include "shared/chain/checks.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/party_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

using Verb = v1::Command;

Entry<v1::Seat> FindSeat(const LedgerState& state, const std::string& id) {
  const v1::Element* element = state.Find(v1::Element::kSeat, id);
  if (element == nullptr) return {};
  return {&element->id(), element->revision(), &element->seat()};
}

// Errors: NOT_FOUND SEAT_UNKNOWN; FAILED_PRECONDITION SEAT_ENDED.
Status CheckCurrent(const LedgerState& state, const std::string& id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(state, v1::Element::kSeat, id, refusal::kSeatUnknown));
  if (!state.Get<v1::Seat>(id)->has_until()) return OkStatus();
  return FailedPrecondition(refusal::kSeatEnded, "this seat has ended").With("id", id);
}

Status CheckSuccession(const LedgerState& state, const v1::TakeSeat& take) {
  if (take.succeeds_seat_id().empty()) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(CheckCurrent(state, take.succeeds_seat_id()));
  const auto* old = state.Get<v1::Seat>(take.succeeds_seat_id());
  if (old->party_id() != take.seat().party_id()) {
    return InvalidArgument(refusal::kSeatOfOtherParty, "one takes over a seat of the same party");
  }
  return CheckEnd("seat.from", old->from(), take.seat().from());
}

Status CheckTake(const LedgerState& state, const v1::TakeSeat& take) {
  const v1::Seat& seat = take.seat();
  KETENTAFEL_RETURN_IF_ERROR(CheckNewId(state, v1::Element::kSeat, take.id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kPerson, seat.person_id(), refusal::kPersonUnknown));
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, seat.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("seat.participation", seat.participation(),
                                         v1::ParticipationKind_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("seat.from", seat.from(), Emptiness::kRefused));
  for (const auto& other : SeatsOfParty(state, seat.party_id())) {
    if (other->person_id() != seat.person_id()) continue;
    return FailedPrecondition(refusal::kPersonAlreadySeated, "sits for this party already")
        .With("seat", *other.id);
  }
  return CheckSuccession(state, take);
}

void PassActionsOn(const LedgerState& state, const v1::Seat& old, const std::string& person_id,
                   Changes* changes) {
  for (const auto& entry : state.All<v1::Action>()) {
    if (IsOver(*entry.value) || entry->owner_party_id() != old.party_id() ||
        entry->owner_person_id() != old.person_id()) {
      continue;
    }
    v1::Action action = *entry.value;
    action.set_owner_person_id(person_id);
    changes->Put(*entry.id, std::move(action));
  }
}

// The roles that a person holds for a party.
std::vector<Entry<v1::RoleAssignment>> RolesOf(const LedgerState& state, const v1::Seat& seat) {
  auto roles = state.All<v1::RoleAssignment>();
  std::erase_if(roles, [&](const auto& role) {
    return role->has_until() || role->party_id() != seat.party_id() ||
           role->person_id() != seat.person_id();
  });
  return roles;
}

// One person may hold the same role on several blocks or instruments.
std::string PassedId(const std::string& seat_id, const v1::RoleAssignment& role) {
  const std::string id = JoinIds(seat_id, std::to_string(role.role()));
  const std::string& place = role.block_key().empty() ? role.instrument_id() : role.block_key();
  return place.empty() ? id : JoinIds(id, place);
}

// The past stays readable: the old assignment ends, the successor's begins.
void PassRolesOn(const LedgerState& state, const v1::Seat& old, const std::string& seat_id,
                 const v1::Seat& successor, Changes* changes) {
  for (const auto& entry : RolesOf(state, old)) {
    v1::RoleAssignment ended = *entry.value;
    *ended.mutable_until() = EndOf(ended.from(), successor.from());
    v1::RoleAssignment passed = *entry.value;
    passed.set_person_id(successor.person_id());
    *passed.mutable_from() = *ended.mutable_until();
    passed.clear_reason();
    passed.set_confirmed_at_table(false);
    changes->Put(*entry.id, std::move(ended));
    const std::string passed_id = PassedId(seat_id, passed);
    changes->Put(passed_id, std::move(passed));
  }
}

void EndSeat(const Entry<v1::Seat>& entry, const v1::CivilDate& on, const std::string& successor_id,
             Changes* changes) {
  v1::Seat seat = *entry.value;
  *seat.mutable_until() = EndOf(seat.from(), on);
  seat.set_successor_id(successor_id);
  changes->Put(*entry.id, std::move(seat));
}

// One person speaks for a party.
void StepBack(const LedgerState& state, const std::string& party_id, const std::string& except,
              Changes* changes) {
  for (const auto& entry : SeatsOfParty(state, party_id)) {
    if (!entry->is_representative() || *entry.id == except) continue;
    v1::Seat seat = *entry.value;
    seat.set_is_representative(false);
    changes->Put(*entry.id, std::move(seat));
  }
}

// Refuses: ID_TAKEN, PERSON_UNKNOWN, PARTY_UNKNOWN, PARTY_LEFT, PERSON_ALREADY_SEATED,
// SEAT_UNKNOWN, SEAT_ENDED, SEAT_OF_OTHER_PARTY, ENDS_BEFORE_IT_BEGINS.
Decision Take(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::TakeSeat& take = situation.command.take_seat();
  KETENTAFEL_RETURN_IF_ERROR(CheckTake(state, take));
  v1::Seat seat = take.seat();
  seat.clear_until();
  seat.clear_successor_id();
  seat.clear_invited_at();
  if (seat.participation() == v1::PARTICIPATION_KIND_UNSPECIFIED) {
    seat.set_participation(state.Get<v1::ChainParty>(seat.party_id())->participation());
  }
  Changes changes;
  if (const auto old = FindSeat(state, take.succeeds_seat_id()); old.id != nullptr) {
    if (old->is_representative()) seat.set_is_representative(true);
    EndSeat(old, seat.from(), take.id(), &changes);
    PassActionsOn(state, *old.value, seat.person_id(), &changes);
    PassRolesOn(state, *old.value, take.id(), seat, &changes);
  }
  if (seat.is_representative()) {
    StepBack(state, seat.party_id(), take.succeeds_seat_id(), &changes);
  }
  changes.Put(take.id(), std::move(seat));
  return changes.Take();
}

// Refuses: SEAT_UNKNOWN, SEAT_ENDED, ENDS_BEFORE_IT_BEGINS, DIRECTOR_NEEDED. The roles that the
// person holds for this party end with the seat.
Decision End(const Situation& situation) {
  const LedgerState& state = situation.state;
  const v1::EndSeat& end = situation.command.end_seat();
  KETENTAFEL_RETURN_IF_ERROR(CheckCurrent(state, end.id()));
  const auto seat = FindSeat(state, end.id());
  KETENTAFEL_RETURN_IF_ERROR(CheckEnd("on", seat->from(), end.on()));
  if (DirectorSitsHere(state, seat)) return DirectorNeeded();
  Changes changes;
  EndSeat(seat, end.on(), "", &changes);
  for (const auto& entry : RolesOf(state, *seat.value)) {
    v1::RoleAssignment role = *entry.value;
    *role.mutable_until() = EndOf(role.from(), end.on());
    changes.Put(*entry.id, std::move(role));
  }
  return changes.Take();
}

// Refuses: SEAT_UNKNOWN, SEAT_ENDED.
Decision NoteInvitation(const Situation& situation) {
  const v1::NoteInvitation& note = situation.command.note_invitation();
  KETENTAFEL_RETURN_IF_ERROR(CheckCurrent(situation.state, note.seat_id()));
  v1::Seat seat = *situation.state.Get<v1::Seat>(note.seat_id());
  *seat.mutable_invited_at() = TimestampOf(situation.now);
  Changes changes;
  changes.Put(note.seat_id(), std::move(seat));
  return changes.Take();
}

}  // namespace

bool DirectorSitsHere(const LedgerState& state, const Entry<v1::Seat>& seat) {
  const auto director = HolderOf(state, v1::CHAIN_DIRECTOR);
  if (director.id == nullptr || director->party_id() != seat->party_id()) return false;
  if (!director->person_id().empty()) return director->person_id() == seat->person_id();
  return SeatsOfParty(state, seat->party_id()).size() == 1;
}

Decision DecideSeat(const Situation& situation) {
  switch (situation.command.verb_case()) {
    case Verb::kTakeSeat: return Take(situation);
    case Verb::kEndSeat: return End(situation);
    default: return NoteInvitation(situation);
  }
}

}  // namespace ketentafel::chain
