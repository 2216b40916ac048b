#ifndef KETENTAFEL_TESTS_CORE_RANDOM_TABLE_H_
#define KETENTAFEL_TESTS_CORE_RANDOM_TABLE_H_

#include <cstdint>
#include <random>
#include <vector>

#include "tests/core/world.h"

namespace ketentafel::testing {

// A table of people who say whatever comes to mind, and come and go: the same for the same seed.
class RandomTable {
 public:
  explicit RandomTable(uint64_t seed);

  // One of them does something; nothing has to be answered yet.
  void Step();

  // The server dies and begins again; everybody is still to come back.
  void Restart();

  // A reader with what it last had when it left.
  struct Chair {
    core::CallerIdentity caller;
    World::OpenWatch watch;
    bool open = false;
  };
  const std::vector<Chair>& chairs() const { return chairs_; }
  World& world() { return world_; }
  int submitted() const { return submitted_; }

 private:
  uint64_t Pick(uint64_t below) { return random_() % below; }
  v1::Command AnyCommand();
  v1::Command AnyEditOfParties();
  v1::Command AnyEditOfForms();
  v1::Command AnyMoveOfAMeeting();
  void ComeOrGo(Chair* chair);

  std::mt19937_64 random_;
  World world_;
  std::vector<core::CallerIdentity> callers_;
  std::vector<Chair> chairs_;
  int submitted_ = 0;
};

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_CORE_RANDOM_TABLE_H_
