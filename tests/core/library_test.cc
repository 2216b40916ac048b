#include <gtest/gtest.h>

#include "shared/base/ids.h"
#include "shared/chain/library.h"
#include "shared/chain/refusals.h"
#include "tests/core/world.h"
#include "tests/store/failing_disk.h"

// The library: the server's own ledger, behind the seats of its chains.
namespace ketentafel::testing {
namespace {

using chain::refusal::kLedgerUnknown;
using chain::refusal::kSeatEnded;

const std::string kLibrary(chain::kLibraryLedgerId);
const std::string kPersona = IdFromBits(9, 1);

class LibraryTest : public ::testing::Test {
 protected:
  v1::Command Share(const std::string& name, int64_t expected = 0) {
    v1::Command command;
    command.set_id(NextCommandId());
    command.set_expected_revision(expected);
    v1::PutPersona* put = command.mutable_put_persona();
    put->set_id(kPersona);
    put->mutable_persona()->set_name(name);
    put->mutable_persona()->set_age(71);
    put->mutable_persona()->set_version(1);
    put->mutable_persona()->set_basis(v1::OWN_INTERVIEWS);
    put->mutable_persona()->set_shared_by_ledger_id(world.ledger_id);
    return command;
  }

  Answer SubmitLater(const core::CallerIdentity& caller, const v1::Command& command) {
    v1::SubmitRequest request;
    request.set_ledger_id(kLibrary);
    *request.mutable_command() = command;
    auto answer = std::make_shared<std::optional<StatusOr<int64_t>>>();
    world.ledgers().Submit(caller, request, [answer](StatusOr<v1::SubmitResponse> response) {
      if (response.ok()) {
        answer->emplace(response->revision());
      } else {
        answer->emplace(response.status());
      }
    });
    return answer;
  }

  StatusOr<int64_t> Submit(const core::CallerIdentity& caller, const v1::Command& command) {
    const Answer answer = SubmitLater(caller, command);
    world.RunUntilIdle();
    return answer->has_value() ? **answer : Internal("NEVER_ANSWERED", "");
  }

  std::shared_ptr<RecordingReader> Watch(const core::CallerIdentity& caller) {
    auto reader = std::make_shared<RecordingReader>(kLibrary);
    v1::WatchRequest request;
    request.set_ledger_id(kLibrary);
    world.ledgers().Watch(caller, request, reader);
    world.RunUntilIdle();
    return reader;
  }

  World world;
  const core::CallerIdentity director = world.MakeChain();
};

TEST_F(LibraryTest, IsThereForWhoeverSitsInAChainBeforeAnythingStandsInIt) {
  const auto reader = Watch(director);
  EXPECT_FALSE(reader->end.has_value());
  EXPECT_TRUE(reader->caught_up);
  EXPECT_TRUE(reader->replica.All<v1::Persona>().empty());
}

TEST_F(LibraryTest, BringsASharedPersonaToWhoReadsItInTheNameOfTheChain) {
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto reader = Watch(member);
  ASSERT_TRUE(Submit(director, Share("Ria")).ok());
  const auto* shared = reader->replica.Get<v1::Persona>(kPersona);
  ASSERT_NE(shared, nullptr);
  EXPECT_EQ(shared->name(), "Ria");
  EXPECT_EQ(shared->shared_by(), world.Read(director)->chain()->name());
}

// Nobody has asked for the chain since the server started: its seats count all the same.
TEST_F(LibraryTest, StandsAfterARestartAlsoForWhoOpensNothingElse) {
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto before = Watch(member);
  ASSERT_TRUE(Submit(director, Share("Ria")).ok());
  world.Restart();
  const auto reader = Watch(member);
  EXPECT_FALSE(reader->end.has_value());
  ASSERT_NE(reader->replica.Get<v1::Persona>(kPersona), nullptr);
  EXPECT_EQ(Listing(reader->replica), Listing(before->replica));
  world.Restart();
  EXPECT_TRUE(Submit(member, Share("Rita", reader->replica.revision())).ok());
}

TEST_F(LibraryTest, IsClosedToGuestsNetworkPartiesAndStrangers) {
  const auto guest = world.Seat(director, Member(2), v1::GUEST);
  const auto network = world.Seat(director, Member(3), v1::NETWORK);
  for (const auto& caller : {guest, network, world.Stranger()}) {
    const auto reader = Watch(caller);
    ASSERT_TRUE(reader->end.has_value());
    EXPECT_EQ(reader->end->reason(), kLedgerUnknown);
    EXPECT_EQ(Submit(caller, Share("Ria")).status().reason(), kLedgerUnknown);
  }
}

TEST_F(LibraryTest, ClosesAtOnceForWhoLostTheirLastSeat) {
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto theirs = Watch(member);
  const auto others = Watch(director);
  ASSERT_TRUE(world.Submit(director, EndSeat(Member(2))).ok());
  ASSERT_TRUE(theirs->end.has_value());
  EXPECT_EQ(theirs->end->reason(), kSeatEnded);
  EXPECT_FALSE(others->end.has_value());
  EXPECT_EQ(Submit(member, Share("Ria")).status().reason(), kLedgerUnknown);
}

TEST_F(LibraryTest, StaysOpenForWhoKeepsASeat) {
  const auto member = world.Seat(director, Member(2), v1::CORE);
  (void)world.Seat(director, Member(3), v1::CORE);
  world.AccountOf(Member(3), member.account_id);
  const auto reader = Watch(member);
  ASSERT_TRUE(world.Submit(director, EndSeat(Member(2))).ok());
  EXPECT_FALSE(reader->end.has_value());
}

// The command that takes the seat and the one that shares go to disk together.
TEST_F(LibraryTest, TakesNothingFromWhoLosesTheirSeatInTheSameBatch) {
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const Answer ended = world.SubmitLater(director, EndSeat(Member(2)));
  const Answer shared = SubmitLater(member, Share("Ria"));
  world.RunUntilIdle();
  ASSERT_TRUE((*ended)->ok());
  EXPECT_EQ((*shared)->status().reason(), kLedgerUnknown);
}

TEST_F(LibraryTest, LosesNothingWhenTheFirstWriteFails) {
  const auto reader = Watch(director);
  SetDiskFailure(DiskFailure::kFull);
  EXPECT_FALSE(Submit(director, Share("Ria")).ok());
  EXPECT_TRUE(reader->replica.All<v1::Persona>().empty());
  SetDiskFailure(DiskFailure::kNone);
  EXPECT_TRUE(Submit(director, Share("Ria")).ok());
  world.Restart();
  EXPECT_NE(Watch(director)->replica.Get<v1::Persona>(kPersona), nullptr);
}

TEST_F(LibraryTest, AnswersACommandThatComesTwiceOnce) {
  const v1::Command share = Share("Ria");
  const auto first = Submit(director, share);
  ASSERT_TRUE(first.ok());
  world.Restart();
  const auto second = Submit(director, share);
  ASSERT_TRUE(second.ok());
  EXPECT_EQ(*first, *second);
}

TEST_F(LibraryTest, TakesNothingButPersonasAndBecomesNoChain) {
  EXPECT_EQ(Submit(director, PutGoal(IdFromBits(9, 2), "Meer rust")).status().reason(),
            chain::refusal::kNotInLibrary);
  EXPECT_EQ(Submit(director, CreateChain(Member(7))).status().reason(),
            chain::refusal::kNotInLibrary);
}

TEST_F(LibraryTest, SaysToNobodyWhoReadsIt) {
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto reader = Watch(director);
  const auto again = Watch(member);
  world.Advance(std::chrono::seconds(30));
  EXPECT_EQ(reader->Count(v1::WatchResponse::kHint), 0);
  EXPECT_EQ(again->Count(v1::WatchResponse::kHint), 0);
}

}  // namespace
}  // namespace ketentafel::testing
