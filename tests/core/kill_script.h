#ifndef KETENTAFEL_TESTS_CORE_KILL_SCRIPT_H_
#define KETENTAFEL_TESTS_CORE_KILL_SCRIPT_H_

#include <cstdint>
#include <string>

#include "ketentafel/v1/command.pb.h"
#include "shared/base/ids.h"

namespace ketentafel::testing {

inline constexpr int kSenders = 4;

// The command that a sender sends as its `number`-th in a round: the same in both processes.
inline v1::Command KillCommand(int round, int sender, int number) {
  const auto high = (static_cast<uint64_t>(round) << 32) + static_cast<uint64_t>(sender);
  v1::Command command;
  command.set_id(IdFromBits(0xc000000000000000 + high, static_cast<uint64_t>(number)));
  command.set_expected_revision(0);
  command.mutable_put_goal()->set_id(
      IdFromBits(0x9000000000000000 + high, static_cast<uint64_t>(number)));
  command.mutable_put_goal()->mutable_goal()->set_text("doel " + std::to_string(number));
  return command;
}

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_CORE_KILL_SCRIPT_H_
