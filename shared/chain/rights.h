#ifndef KETENTAFEL_SHARED_CHAIN_RIGHTS_H_
#define KETENTAFEL_SHARED_CHAIN_RIGHTS_H_

#include <cstdint>
#include <string>

#include "shared/chain/decide.h"

namespace ketentafel::chain {

// In what capacity somebody asks. Bits, because one person often has several.
enum Capacity : uint32_t {
  kNobody = 0,
  kOperator = 1u << 0,     // may make chains
  kServer = 1u << 1,       // the core itself
  kDirector = 1u << 2,     // holds the role of chain director, as a person or through the party
  kLead = 1u << 3,         // leads the meeting at hand
  kMinuteTaker = 1u << 4,  // holds its pen
  kOwnParty = 1u << 5,     // the command is about the caller's own party
  kTableMember = 1u << 6,  // has a seat in a core or chain party
  kAgendaMember = 1u << 7,
  kOutside = 1u << 8,      // network party or guest
  kInformationPoint = 1u << 9,  // holds that role, as a person or through the party
  kGuardian = 1u << 10,         // watches over the block at hand
  kProvider = 1u << 11,         // offers the instrument at hand
  kDeveloper = 1u << 12,  // keeps it up to date; the information point where no party here does
};

// How a seat takes part: its own kind, or its party's where it has none.
v1::ParticipationKind ParticipationOf(const LedgerState& state, const v1::Seat& seat);

// kTableMember, kAgendaMember or kOutside.
uint32_t CapacityOfSeat(const LedgerState& state, const v1::Seat& seat);

// Whether somebody with a current seat holds the role of chain director, in person or as a member
// of the party that holds it as a whole.
bool IsDirector(const LedgerState& state, const std::string& person_id);

// kDirector, kInformationPoint, kGuardian, kProvider, kDeveloper: what the caller's roles say about
// this command. For somebody with a current seat.
uint32_t CapacitiesOfRoles(const Situation& situation);

// The capacities of the caller for this command, from seats, roles, clock and pen.
uint32_t CapacitiesOf(const Situation& situation);

// The one table of rights: a verb and the capacities of which one suffices.
// Errors: PERMISSION_DENIED NO_SEAT, NOT_YOURS (details: needs); INVALID_ARGUMENT VERB_UNKNOWN.
Status CheckRight(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_RIGHTS_H_
