#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/core/random_table.h"

namespace ketentafel::testing {
namespace {

std::string FirstDifference(const std::vector<std::string>& folded,
                            const std::vector<std::string>& truth) {
  const auto [left, right] =
      std::mismatch(folded.begin(), folded.end(), truth.begin(), truth.end());
  if (left == folded.end() && right == truth.end()) return "";
  return (left == folded.end() ? "(nothing)" : *left) + " instead of " +
         (right == truth.end() ? "(nothing)" : *right);
}

class AnySequence : public ::testing::TestWithParam<uint64_t> {};

// Whatever happens, in whatever batches, however often a reader drops and resumes and the server
// dies and begins again: what it has
// folded is what a newcomer with the same eyes is shown.
TEST_P(AnySequence, FoldsIntoTheSnapshotForEachReader) {
  RandomTable table(GetParam());
  int compared = 0;
  for (int round = 0; round < 25; ++round) {
    if (round % 8 == 7) table.Restart();
    for (int step = 0; step < 20; ++step) table.Step();
    table.world().RunUntilIdle();
    for (const RandomTable::Chair& chair : table.chairs()) {
      if (!chair.open || chair.watch.reader->end) continue;
      const auto truth = table.world().Read(chair.caller);
      ASSERT_TRUE(truth.ok()) << truth.status().ToString();
      const RecordingReader& reader = *chair.watch.reader;
      ASSERT_EQ(reader.replica.revision(), truth->revision());
      ASSERT_EQ(FirstDifference(Listing(reader.replica), Listing(*truth)), "");
      ASSERT_EQ(reader.gaps, 0);
      ++compared;
    }
  }
  EXPECT_GT(compared, 25);
  const store::LedgerRecord on_disk = table.world().OnDisk();
  EXPECT_GT(on_disk.state.revision(), 40) << "the sequence did too little";
  table.world().Restart();
  EXPECT_EQ(Listing(table.world().OnDisk().state), Listing(on_disk.state));
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnySequence, ::testing::Range<uint64_t>(1, 7),
                         ::testing::PrintToStringParamName());

}  // namespace
}  // namespace ketentafel::testing
