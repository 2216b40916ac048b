#include "client-wasm/app/pending.h"

#include <gtest/gtest.h>

#include "shared/base/ids.h"

namespace ketentafel::app {
namespace {

Wish WishOf(uint64_t number) {
  Wish wish;
  wish.command.set_id(IdFromBits(9, number));
  return wish;
}

TEST(Pending, ExpectsTheOwnEarlierCommandWhereOnlyThatOneIsNewer) {
  chain::LedgerState truth(IdFromBits(1, 1));
  truth.set_revision(40);
  Pending pending;
  pending.Add(WishOf(1));
  pending.Add(WishOf(2));

  v1::Command stored;
  stored.set_expected_revision(39);
  pending.Expect(truth, &stored);
  EXPECT_EQ(stored.expected_revision(), 39);

  v1::Command drawn;
  drawn.set_expected_revision(42);  // what DrawOver gives the second wish's element
  pending.Expect(truth, &drawn);
  EXPECT_EQ(drawn.expected_command_id(), IdFromBits(9, 2));
}

TEST(Pending, HoldsTheLineWhileOneIsUnderWay) {
  Pending pending;
  pending.Add(WishOf(1));
  pending.Add(WishOf(2));
  pending.MarkSent(IdFromBits(9, 1));
  EXPECT_EQ(pending.NextToSend(), nullptr);
  pending.MarkAnswered(IdFromBits(9, 1), 7);
  ASSERT_NE(pending.NextToSend(), nullptr);
  EXPECT_EQ(pending.NextToSend()->command.id(), IdFromBits(9, 2));
  EXPECT_EQ(pending.Unanswered(), 1u);
}

}  // namespace
}  // namespace ketentafel::app
