#include <gtest/gtest.h>

#include "server/store/sqlite_store.h"
#include "tests/store/failing_disk.h"
#include "tests/store/outcomes.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

struct Case {
  std::string name;
  DiskFailure failure;
  Code code;
  std::string reason;
};

class DiskTrouble : public ::testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    SetDiskFailure(DiskFailure::kNone);
    store_ = std::move(store::OpenSqlite({folder_.File("chains.db"), kFailingDisk})).value();
    ASSERT_TRUE(store_->Commit({Outcome(ledger_, 1, Put(Id(1), GoalOf("staat")))}).ok());
  }
  void TearDown() override { SetDiskFailure(DiskFailure::kNone); }

  std::string GoalOnDisk() {
    auto record = store_->LoadLedger(ledger_);
    return record.ok() ? (*record)->state.Get<v1::Goal>(Id(1))->text() : record.status().ToString();
  }

  TempFolder folder_;
  std::unique_ptr<store::Store> store_;
  const std::string ledger_ = Id(0x1ed);
};

TEST_P(DiskTrouble, IsNamedWhileReadingGoesOnAndWritingRecovers) {
  SetDiskFailure(GetParam().failure);
  const Status refused = store_->Commit({Outcome(ledger_, 2, Put(Id(1), GoalOf("nooit")))});
  EXPECT_EQ(refused.code(), GetParam().code) << refused.ToString();
  EXPECT_EQ(refused.reason(), GetParam().reason) << refused.ToString();
  EXPECT_EQ(GoalOnDisk(), "staat");

  SetDiskFailure(DiskFailure::kNone);
  EXPECT_EQ(GoalOnDisk(), "staat");
  const Status again = store_->Commit({Outcome(ledger_, 2, Put(Id(1), GoalOf("later")))});
  EXPECT_TRUE(again.ok()) << again.ToString();
  EXPECT_EQ(GoalOnDisk(), "later");
}

TEST_P(DiskTrouble, LeavesNoHalfOpenedLink) {
  ASSERT_TRUE(store_->people().PutLink({"link", "", "", Instant(), Instant()}).ok());
  store::LinkOpening opening;
  opening.link_hash = "link";
  opening.afterwards = store::LinkOpening::Afterwards::kLinkIsUsedUp;
  opening.account.id = Id(0xacc);
  SetDiskFailure(GetParam().failure);
  EXPECT_EQ(store_->people().Open(opening).reason(), GetParam().reason);
  SetDiskFailure(DiskFailure::kNone);
  EXPECT_TRUE(store_->people().FindLink("link")->has_value());
  EXPECT_TRUE(store_->people().Open(opening).ok());
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, DiskTrouble,
    ::testing::Values(
        Case{"Full", DiskFailure::kFull, Code::kResourceExhausted, "DISK_FULL"},
        Case{"ReadOnly", DiskFailure::kReadOnly, Code::kUnavailable, "STORAGE_READ_ONLY"},
        Case{"Broken", DiskFailure::kBroken, Code::kUnavailable, "STORAGE_FAILED"},
        Case{"SyncFails", DiskFailure::kSyncFails, Code::kUnavailable, "STORAGE_FAILED"}),
    [](const auto& info) { return info.param.name; });

// An answer must survive a power failure, and a batch is worth what one sync costs.
TEST(Commit, SyncsOnceForAWholeBatchBeforeItReturns) {
  TempFolder folder;
  SetDiskFailure(DiskFailure::kNone);
  auto store = std::move(store::OpenSqlite({folder.File("chains.db"), kFailingDisk})).value();
  ASSERT_TRUE(store->Commit({Outcome(Id(7), 1)}).ok());
  std::vector<store::CommandOutcome> batch;
  for (int64_t revision = 2; revision < 50; ++revision) batch.push_back(Outcome(Id(7), revision));
  const int before = SyncCount();
  ASSERT_TRUE(store->Commit(batch).ok());
  EXPECT_EQ(SyncCount(), before + 1);
  ASSERT_TRUE(store->Commit({Outcome(Id(7), 50)}).ok());
  EXPECT_EQ(SyncCount(), before + 2);
}

TEST(ReadOnlyFile, IsReadAndItsWritesAreRefused) {
  TempFolder folder;
  SetDiskFailure(DiskFailure::kNone);
  {
    auto writable = store::OpenSqlite({folder.File("chains.db"), kFailingDisk});
    ASSERT_TRUE((*writable)->Commit({Outcome(Id(7), 1, Put(Id(1), GoalOf("staat")))}).ok());
  }
  SetDiskFailure(DiskFailure::kOpensReadOnly);
  auto opened = store::OpenSqlite({folder.File("chains.db"), kFailingDisk});
  ASSERT_TRUE(opened.ok()) << opened.status().ToString();
  auto record = (*opened)->LoadLedger(Id(7));
  ASSERT_TRUE(record.ok()) << record.status().ToString();
  EXPECT_EQ((*record)->state.Get<v1::Goal>(Id(1))->text(), "staat");
  const Status refused = (*opened)->Commit({Outcome(Id(7), 2)});
  EXPECT_EQ(refused.reason(), "STORAGE_READ_ONLY") << refused.ToString();
  opened = Unavailable("CLOSED", "");
  SetDiskFailure(DiskFailure::kNone);
}

}  // namespace
}  // namespace ketentafel::testing
