#include <gtest/gtest.h>

#include "shared/base/ids.h"
#include "shared/chain/library.h"
#include "shared/chain/refusals.h"
#include "tests/core/world.h"

// The library: the server's own ledger, behind the seats of its chains.
namespace ketentafel::testing {
namespace {

const std::string kLibrary(chain::kLibraryLedgerId);
const std::string kPersona = IdFromBits(9, 1);

v1::Command Share(const std::string& name, int64_t expected = 0) {
  v1::Command command;
  command.set_id(NextCommandId());
  command.set_expected_revision(expected);
  v1::PutPersona* put = command.mutable_put_persona();
  put->set_id(kPersona);
  put->mutable_persona()->set_name(name);
  put->mutable_persona()->set_age(71);
  put->mutable_persona()->set_basis(v1::OWN_INTERVIEWS);
  put->mutable_persona()->set_cares_for("haar man");
  put->mutable_persona()->set_current_situation("Zij laat hem liever niet alleen.");
  return command;
}

StatusOr<int64_t> SubmitToLibrary(World* world, const core::CallerIdentity& caller,
                                  const v1::Command& command) {
  v1::SubmitRequest request;
  request.set_ledger_id(kLibrary);
  *request.mutable_command() = command;
  StatusOr<int64_t> answer = Internal("NEVER_ANSWERED", "");
  world->ledgers().Submit(caller, request, [&](StatusOr<v1::SubmitResponse> response) {
    if (response.ok()) {
      answer = response->revision();
    } else {
      answer = response.status();
    }
  });
  world->RunUntilIdle();
  return answer;
}

std::shared_ptr<RecordingReader> WatchLibrary(World* world, const core::CallerIdentity& caller) {
  auto reader = std::make_shared<RecordingReader>(kLibrary);
  v1::WatchRequest request;
  request.set_ledger_id(kLibrary);
  world->ledgers().Watch(caller, request, reader);
  world->RunUntilIdle();
  return reader;
}

TEST(Library, IsThereForWhoeverSitsInAChainBeforeAnythingStandsInIt) {
  World world;
  const auto director = world.MakeChain();
  const auto reader = WatchLibrary(&world, director);
  EXPECT_FALSE(reader->end.has_value());
  EXPECT_TRUE(reader->replica.All<v1::Persona>().empty());
}

TEST(Library, BringsASharedPersonaToWhoReadsItAndKeepsItOverARestart) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto reader = WatchLibrary(&world, member);
  ASSERT_TRUE(SubmitToLibrary(&world, director, Share("Ria")).ok());
  ASSERT_NE(reader->replica.Get<v1::Persona>(kPersona), nullptr);
  EXPECT_EQ(reader->replica.Get<v1::Persona>(kPersona)->name(), "Ria");
  world.Restart();
  world.Watch(member);
  const auto again = WatchLibrary(&world, member);
  ASSERT_NE(again->replica.Get<v1::Persona>(kPersona), nullptr);
}

TEST(Library, IsClosedToGuestsNetworkPartiesAndStrangers) {
  World world;
  const auto director = world.MakeChain();
  const auto guest = world.Seat(director, Member(2), v1::GUEST);
  const auto network = world.Seat(director, Member(3), v1::NETWORK);
  for (const auto& caller : {guest, network, world.Stranger()}) {
    const auto reader = WatchLibrary(&world, caller);
    ASSERT_TRUE(reader->end.has_value());
    EXPECT_EQ(reader->end->reason(), chain::refusal::kLedgerUnknown);
    EXPECT_EQ(SubmitToLibrary(&world, caller, Share("Ria")).status().reason(),
              chain::refusal::kLedgerUnknown);
  }
}

TEST(Library, LeavesAPersonaToWhoSharedIt) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto shared = SubmitToLibrary(&world, director, Share("Ria"));
  ASSERT_TRUE(shared.ok());
  EXPECT_EQ(SubmitToLibrary(&world, member, Share("Rita", *shared)).status().reason(),
            chain::refusal::kNotYours);
  EXPECT_TRUE(SubmitToLibrary(&world, director, Share("Rita", *shared)).ok());
}

TEST(Library, TakesNothingButPersonas) {
  World world;
  const auto director = world.MakeChain();
  EXPECT_EQ(
      SubmitToLibrary(&world, director, PutGoal(IdFromBits(9, 2), "Meer rust")).status().reason(),
      chain::refusal::kNotInLibrary);
}

TEST(Library, SaysToNobodyWhoReadsIt) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto reader = WatchLibrary(&world, director);
  WatchLibrary(&world, member);
  EXPECT_TRUE(reader->HintsOf(member.account_id).empty());
}

}  // namespace
}  // namespace ketentafel::testing
