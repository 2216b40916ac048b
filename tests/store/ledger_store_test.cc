#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "server/store/sqlite_store.h"
#include "tests/store/outcomes.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

class LedgerStore : public ::testing::Test {
 protected:
  void SetUp() override { Reopen(); }

  void Reopen() {
    store_.reset();
    auto opened = store::OpenSqlite({folder_.File("chains.db")});
    ASSERT_TRUE(opened.ok()) << opened.status().ToString();
    store_ = std::move(*opened);
  }

  store::LedgerRecord Load(const std::string& ledger) {
    auto record = store_->LoadLedger(ledger);
    EXPECT_TRUE(record.ok()) << record.status().ToString();
    EXPECT_TRUE(record->has_value());
    return **record;
  }

  TempFolder folder_;
  std::unique_ptr<store::Store> store_;
  const std::string ledger_ = Id(0x1ed);
};

TEST_F(LedgerStore, KnowsNothingOfALedgerThatWasNeverMade) {
  auto record = store_->LoadLedger(ledger_);
  ASSERT_TRUE(record.ok());
  EXPECT_FALSE(record->has_value());
}

TEST_F(LedgerStore, ReadsBackTheFoldOfABatchAfterReopening) {
  ASSERT_TRUE(
      store_
          ->Commit({Outcome(ledger_, 1, Put(Id(1), GoalOf("eerst")), Put(Id(2), GoalOf("weg"))),
                    Outcome(ledger_, 2, Put(Id(1), GoalOf("later")), Delete<v1::Goal>(Id(2)))})
          .ok());
  Reopen();
  const store::LedgerRecord record = Load(ledger_);
  EXPECT_EQ(record.history_id, Id(0x4157));
  EXPECT_EQ(record.state.revision(), 2);
  EXPECT_EQ(record.state.Get<v1::Goal>(Id(1))->text(), "later");
  EXPECT_EQ(record.state.Find(v1::Element::kGoal, Id(1))->revision(), 2);
  EXPECT_EQ(record.state.Get<v1::Goal>(Id(2)), nullptr);
}

TEST_F(LedgerStore, KeepsLedgersApart) {
  ASSERT_TRUE(store_
                  ->Commit({Outcome(ledger_, 1, Put(Id(1), GoalOf("hier"))),
                            Outcome(Id(0x2ed), 1, Put(Id(1), GoalOf("daar")))})
                  .ok());
  EXPECT_EQ(Load(ledger_).state.Get<v1::Goal>(Id(1))->text(), "hier");
  EXPECT_EQ(Load(Id(0x2ed)).state.Get<v1::Goal>(Id(1))->text(), "daar");
}

TEST_F(LedgerStore, AnswersWhatHappenedAfterARevision) {
  for (int64_t revision = 1; revision <= 4; ++revision) {
    const std::string text = "versie " + std::to_string(revision);
    ASSERT_TRUE(store_->Commit({Outcome(ledger_, revision, Put(Id(1), GoalOf(text)))}).ok());
  }
  auto changes = store_->ChangesAfter(ledger_, 1, 3);
  ASSERT_TRUE(changes.ok());
  ASSERT_EQ(changes->size(), 2u);
  EXPECT_EQ((*changes)[0].revision(), 2);
  EXPECT_EQ((*changes)[1].changes(0).put().goal().text(), "versie 3");
}

TEST_F(LedgerStore, FindsTheRevisionAndAuthorOfACommand) {
  ASSERT_TRUE(store_->Commit({Outcome(ledger_, 1), Outcome(ledger_, 2)}).ok());
  auto found = store_->FindCommand(ledger_, Id(0xc002));
  ASSERT_TRUE(found.ok());
  ASSERT_TRUE(found->has_value());
  EXPECT_EQ((*found)->revision, 2);
  EXPECT_EQ((*found)->author_person_id, Id(0xa));
  EXPECT_FALSE(store_->FindCommand(ledger_, Id(0xc003))->has_value());
  EXPECT_FALSE(store_->FindCommand(Id(0x2ed), Id(0xc002))->has_value());
}

TEST_F(LedgerStore, WritesNothingOfABatchWhoseLastOutcomeFails) {
  ASSERT_TRUE(store_->Commit({Outcome(ledger_, 1, Put(Id(1), GoalOf("staat")))}).ok());
  store::CommandOutcome repeated = Outcome(ledger_, 2, Put(Id(1), GoalOf("nooit")));
  const Status status = store_->Commit({repeated, repeated});
  EXPECT_EQ(status.code(), Code::kUnavailable);
  EXPECT_EQ(Load(ledger_).state.revision(), 1);
  EXPECT_EQ(Load(ledger_).state.Get<v1::Goal>(Id(1))->text(), "staat");
  EXPECT_TRUE(store_->ChangesAfter(ledger_, 1, 9)->empty());
}

TEST_F(LedgerStore, KeepsPersonalValuesOutOfTheLog) {
  ASSERT_TRUE(store_->Commit({Outcome(ledger_, 1, Put(Id(1), PersonOf("Ans Voorbeeld")))}).ok());
  const v1::ChangeSet logged = store_->ChangesAfter(ledger_, 0, 1)->front();
  ASSERT_TRUE(logged.changes(0).has_personal());
  EXPECT_EQ(logged.changes(0).personal().kind(), v1::Element::kPerson);
  EXPECT_EQ(logged.changes(0).personal().id(), Id(1));
  EXPECT_EQ(logged.SerializeAsString().find("Voorbeeld"), std::string::npos);
  EXPECT_EQ(Load(ledger_).state.Get<v1::Person>(Id(1))->name(), "Ans Voorbeeld");
}

TEST_F(LedgerStore, LeavesNoByteOfAnErasedPersonInItsFiles) {
  ASSERT_TRUE(store_->Commit({Outcome(ledger_, 1, Put(Id(1), PersonOf("Ans Voorbeeld")))}).ok());
  ASSERT_TRUE(store_->Commit({Outcome(ledger_, 2, Delete<v1::Person>(Id(1)))}).ok());
  store_.reset();  // closing moves the write-ahead log into the file
  std::ostringstream bytes;
  bytes << std::ifstream(folder_.File("chains.db"), std::ios::binary).rdbuf();
  EXPECT_EQ(bytes.str().find("Ans Voorbeeld"), std::string::npos);
  EXPECT_FALSE(std::ifstream(folder_.File("chains.db-wal")).good());
}

TEST_F(LedgerStore, TiesTheMakersAccountInTheSameTransaction) {
  store::LinkOpening opening;
  ASSERT_TRUE(store_->people().PutLink({"h", "", "", Instant(), Instant()}).ok());
  opening.link_hash = "h";
  opening.account.id = Id(0xacc);
  ASSERT_TRUE(store_->people().Open(opening).ok());
  store::CommandOutcome first = Outcome(ledger_, 1);
  first.tie = store::SeatTie{Id(0xacc), ledger_, Id(0x5ea7), Instant(Micros(7))};
  ASSERT_TRUE(store_->Commit({first}).ok());
  ASSERT_EQ(Load(ledger_).ties.size(), 1u);
  EXPECT_EQ(Load(ledger_).ties[0].seat_id, Id(0x5ea7));
  EXPECT_EQ(store_->people().TiesOf(Id(0xacc))->at(0).ledger_id, ledger_);
}

TEST_F(LedgerStore, RefusesASecondServerOnTheSameFile) {
  auto second = store::OpenSqlite({folder_.File("chains.db")});
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.status().code(), Code::kFailedPrecondition);
  EXPECT_EQ(second.status().reason(), "DATABASE_IN_USE");
}

}  // namespace
}  // namespace ketentafel::testing
