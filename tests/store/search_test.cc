#include <gtest/gtest.h>
#include <sqlite3.h>

#include "server/store/search_words.h"
#include "server/store/sqlite_store.h"
#include "tests/store/outcomes.h"
#include "tests/store/temp_folder.h"

// The index of words: kept with the elements, found by beginnings, without marks and case.
namespace ketentafel::testing {
namespace {

class Search : public ::testing::Test {
 protected:
  void SetUp() override { Reopen(); }

  void Reopen() {
    store_.reset();
    auto opened = store::OpenSqlite({folder_.File("chains.db")});
    ASSERT_TRUE(opened.ok()) << opened.status().ToString();
    store_ = std::move(*opened);
  }

  template <class... Changes>
  void Write(Changes... changes) {
    ASSERT_TRUE(store_->Commit({Outcome(ledger_, ++revision_, changes...)}).ok());
  }

  std::vector<std::string> Found(const std::string& typed) {
    auto finds = store_->Search(ledger_, typed, 10);
    EXPECT_TRUE(finds.ok()) << finds.status().ToString();
    std::vector<std::string> ids;
    for (const store::SearchFind& find : *finds) ids.push_back(find.id);
    return ids;
  }

  using Ids = std::vector<std::string>;
  TempFolder folder_;
  std::unique_ptr<store::Store> store_;
  const std::string ledger_ = Id(0x1ed);
  int64_t revision_ = 0;
};

TEST_F(Search, FindsBeginningsWithoutMarksOrCase) {
  Write(Put(Id(1), GoalOf("Één café voor mantelzorgers")));
  EXPECT_EQ(Found("een CAF"), Ids{Id(1)});
  EXPECT_EQ(Found("éen mantel"), Ids{Id(1)});
  EXPECT_TRUE(Found("zorgers").empty());
}

TEST_F(Search, FollowsWhatIsChangedAndRemoved) {
  Write(Put(Id(1), GoalOf("folder")));
  Write(Put(Id(1), GoalOf("brief")));
  EXPECT_TRUE(Found("folder").empty());
  EXPECT_EQ(Found("brief"), Ids{Id(1)});
  Write(Delete<v1::Goal>(Id(1)));
  EXPECT_TRUE(Found("brief").empty());
}

TEST_F(Search, KeepsLedgersApartAndMarksWhatItFound) {
  Write(Put(Id(1), GoalOf("een folder maken")));
  ASSERT_TRUE(store_->Commit({Outcome(Id(0x2ed), 1, Put(Id(2), GoalOf("folder")))}).ok());
  const auto finds = store_->Search(ledger_, "folder", 10);
  ASSERT_TRUE(finds.ok());
  ASSERT_EQ(finds->size(), 1u);
  EXPECT_EQ(finds->front().kind, v1::Element::kGoal);
  EXPECT_EQ(finds->front().excerpt, "een \u2068folder\u2069 maken");
}

TEST_F(Search, TakesWhateverIsTypedForWords) {
  Write(Put(Id(1), GoalOf("NOT near (OR) \"aanhaling\" 70-plus")));
  EXPECT_EQ(Found("NOT NEAR"), Ids{Id(1)});
  EXPECT_EQ(Found("\"aanh\" OR ("), Ids{Id(1)});
  EXPECT_EQ(Found("70-plus"), Ids{Id(1)});
  EXPECT_TRUE(Found("* ^ : ( \" -").empty());
}

TEST_F(Search, IsMadeAgainForADatabaseThatHasNone) {
  Write(Put(Id(1), GoalOf("folder")));
  store_.reset();
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(folder_.File("chains.db").c_str(), &db), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(db, "DELETE FROM search; DELETE FROM search_rows", nullptr, nullptr,
                         nullptr),
            SQLITE_OK);
  sqlite3_close(db);
  Reopen();
  EXPECT_EQ(Found("folder"), Ids{Id(1)});
}

TEST_F(Search, KnowsNobodyByName) {
  Write(Put(Id(1), PersonOf("Ana")));
  EXPECT_TRUE(Found("ana").empty());
}

}  // namespace
}  // namespace ketentafel::testing
