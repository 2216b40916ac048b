#ifndef KETENTAFEL_TESTS_RULES_TABLE_H_
#define KETENTAFEL_TESTS_RULES_TABLE_H_

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

// A table to test rules at: a ledger, people who send commands to it, and short ways to say things.
namespace ketentafel::chain {

// An id that reads well in a test: the same name gives the same 32 digits.
std::string Id(std::string_view name);

v1::CivilDate Date(int year, int month, int day);
v1::CivilDateTime At(const v1::CivilDate& date, int hour, int minute);

class Table {
 public:
  // An empty ledger.
  Table();

  // A chain with parties and people, made through commands:
  //   ana  director, of the municipality (core, fills its seat)
  //   ben  of the support centre (chain, fills its seat)
  //   cai  experience expert, a key person (chain, fills the carers' voice)
  //   gus  of a care home (chain)
  //   dee  of the public health service (agenda member)
  //   eli  of a sports club (network)
  //   fay  of a school (guest)
  // Each sits for the party "<name>.party" on the seat "<name>.seat".
  static Table WithChain();

  // WithChain, and a planned start meeting "start" of 180 minutes with the items "opening" (10),
  // "round" (55), "goals" (105) and "closing" (10).
  static Table WithMeeting();

  // Decides and, unless refused, applies. The person is a name, e.g. "ana".
  Status Do(std::string_view person, v1::Command command);
  // Like Do; the test fails when it is refused.
  void Must(std::string_view person, v1::Command command);
  // A change set of the log, and what takes it back, as the server reads them there.
  FormerValues FormerAt(int64_t revision) const;
  // Undoes it; the test fails when that is refused.
  void TakeBack(std::string_view person, int64_t revision);

  // Puts an element into the state without asking anybody.
  template <class T>
  void Plant(std::string_view id_name, T value) {
    Changes changes;
    changes.Put(std::string(id_name), std::move(value));
    Apply(changes.Take(), "");
  }

  // The meeting begins now, with these people in the lead and at the pen.
  void Run(std::string_view meeting, std::string_view lead, std::string_view minute_taker);
  void EndMeeting(std::string_view meeting);

  // Says in a command which revision of an element its author saw.
  template <class T>
  v1::Command Seen(v1::Command command, std::string_view id) const {
    const v1::Element* element = state.Find(ElementTraits<T>::kKind, id);
    command.set_expected_revision(element ? element->revision() : 0);
    return command;
  }

  template <class T>
  const T& Get(std::string_view id) const {
    const T* found = state.Get<T>(id);
    if (found) return *found;
    ADD_FAILURE() << "there is no " << ElementTraits<T>::kName << " " << id;
    static const T kNone;
    return kNone;
  }

  // The decision alone.
  Decision Ask(std::string_view person, v1::Command command) const;

  LedgerState state;
  Presence presence;
  Caller as_operator;
  Instant now;
  std::vector<v1::ChangeSet> log;

 private:
  void Apply(std::vector<v1::Change> changes, std::string author);
};

// ---- Short ways to say a command

v1::Command CreateChainCommand();
v1::Command PutPartyCommand(std::string_view id, const v1::ChainParty& party);
v1::Command PutPersonCommand(std::string_view id, std::string_view name);
v1::Command TakeSeatCommand(std::string_view id, std::string_view person, std::string_view party);
v1::Command AssignRoleCommand(std::string_view id, v1::Role role, std::string_view party,
                              std::string_view person);
v1::Command PlanMeetingCommand(std::string_view id, v1::MeetingKind kind,
                               const std::vector<std::pair<std::string, int>>& items);

v1::ChainParty Party(std::string_view name, v1::ParticipationKind participation);

// Refused with this code and reason.
MATCHER_P2(IsRefused, code, reason, "is refused with " + std::string(reason)) {
  if (arg.ok()) {
    *result_listener << "which is ok";
    return false;
  }
  *result_listener << arg.ToString();
  return arg.code() == code && arg.reason() == reason;
}

MATCHER(IsOk, "is ok") {
  *result_listener << arg.ToString();
  return arg.ok();
}

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_TESTS_RULES_TABLE_H_
