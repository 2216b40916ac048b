#ifndef KETENTAFEL_TESTS_RULES_RANDOM_COMMANDS_H_
#define KETENTAFEL_TESTS_RULES_RANDOM_COMMANDS_H_

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "ketentafel/v1/command.pb.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::chain {

// People who do things: mostly sensible, sometimes not, the same for the same seed on every
// machine.
class RandomCommands {
 public:
  explicit RandomCommands(uint64_t seed) : random_(seed) {}

  struct Wish {
    std::string person;  // a name of Table
    v1::Command command;
  };
  Wish Next(const LedgerState& state);
  // Something about actions alone, for whoever likes. random_actions.cc
  v1::Command ActionVerb(const LedgerState& state);

  // 0..most. Not std::uniform_int_distribution: libraries differ in what they make of a seed.
  int UpTo(int most) { return static_cast<int>(random_() % (static_cast<uint64_t>(most) + 1)); }

 private:
  // random_parties.cc
  v1::Command ChainVerb(const LedgerState& state);
  v1::Command PartyVerb(const LedgerState& state);
  v1::Command RoleVerb(const LedgerState& state);
  // random_commands.cc
  v1::Command PlanVerb(const LedgerState& state);
  v1::Command MeetingVerb(const LedgerState& state);
  v1::Command FormVerb(const LedgerState& state);
  // random_actions.cc
  v1::Command SplitVerb(const LedgerState& state);
  v1::Command MoveAction(const LedgerState& state);
  v1::Command SuccessVerb(const LedgerState& state);
  // random_lasting.cc
  v1::Command LastingVerb(const LedgerState& state);
  // random_walk.cc
  v1::Command WalkVerb(const LedgerState& state);
  v1::Command WalkMark(const LedgerState& state, const std::string& walk, const std::string& party);
  // random_instruments.cc
  v1::Command InstrumentVerb(const LedgerState& state);
  v1::Command CoverageVerb(const LedgerState& state);
  v1::Command BlockRole();
  // random_blocks.cc: what a person says to guiding questions, settles or reflects on.
  v1::Command BlockVerb(const LedgerState& state, const std::string& person);
  v1::Command PersonaVerb(const LedgerState& state);
  // random_follow_up.cc
  v1::Command FollowUpVerb(const LedgerState& state);
  // random_records.cc: what was left over, agreements, taking back.
  v1::Command RecordVerb(const LedgerState& state);
  v1::Command CarryVerb(const LedgerState& state);
  // random_mail.cc
  v1::Command MailVerb(const LedgerState& state);

  static constexpr int kLastMeeting = 3;  // of the pool "meeting"
  // The meeting that runs, by its name; empty when none does.
  static std::string RunningMeeting(const LedgerState& state);
  // A name out of a small pool, so that people come across each other's elements.
  std::string Name(const char* kind, int pool);
  std::string Person();
  std::string PartyName() { return Person() + ".party"; }
  v1::CivilDate Day();
  // The id of any element of this kind, or of none.
  std::string AnyId(const LedgerState& state, Kind kind);
  template <class T>
  v1::Command Seen(const LedgerState& state, v1::Command command, const std::string& id);

  std::mt19937_64 random_;
};

template <class T>
v1::Command RandomCommands::Seen(const LedgerState& state, v1::Command command,
                                 const std::string& id) {
  const v1::Element* element = state.Find(ElementTraits<T>::kKind, id);
  // Now and then somebody saw an older one.
  const int64_t behind = UpTo(9) == 0 ? 1 : 0;
  command.set_expected_revision(element ? element->revision() - behind : 0);
  return command;
}

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_TESTS_RULES_RANDOM_COMMANDS_H_
