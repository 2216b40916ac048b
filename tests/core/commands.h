#ifndef KETENTAFEL_TESTS_CORE_COMMANDS_H_
#define KETENTAFEL_TESTS_CORE_COMMANDS_H_

#include <string>
#include <string_view>

#include "ketentafel/v1/command.pb.h"

namespace ketentafel::testing {

// The ids of one person at the table and what comes with them; all follow from a number.
struct Member {
  explicit Member(uint64_t number);

  std::string party_id;
  std::string person_id;
  std::string seat_id;
  std::string name;
};

// A new command id for each call.
std::string NextCommandId();

v1::Command CreateChain(const Member& director);
v1::Command PutParty(const Member& member, v1::ParticipationKind participation);
v1::Command PutPerson(const Member& member, const std::string& name);
v1::Command TakeSeat(const Member& member, v1::ParticipationKind participation);
v1::Command EndSeat(const Member& member);
v1::Command PutGoal(const std::string& id, const std::string& text);
v1::Command PlanMeeting(const std::string& id, const std::string& item_id);
v1::Command StartMeeting(const std::string& id);
v1::Command TakePen(const std::string& meeting_id);
// One of the three notes; the author saw none before.
v1::Command SetReflection(const std::string& meeting_id, std::string_view carers);
v1::Command MarkReflection(const std::string& meeting_id, v1::MarkReflection mark);

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_CORE_COMMANDS_H_
