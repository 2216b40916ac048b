#include "server/store/schema.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "server/store/sqlite_store.h"
#include "tests/store/sample.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

void RunSql(const std::string& path, const std::string& sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &db), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(db);
}

class EverySchemaVersion : public ::testing::TestWithParam<int> {};

TEST_P(EverySchemaVersion, LeftASampleThatOpensAndReads) {
  TempFolder folder;
  const std::string path = folder.File("sample.db");
  const std::string sample = SamplePath(GetParam());
  ASSERT_TRUE(std::filesystem::exists(sample)) << sample << ": see tests/data/README.md";
  std::filesystem::copy_file(sample, path);

  auto opened = store::OpenSqlite({path});
  ASSERT_TRUE(opened.ok()) << opened.status().ToString();
  auto record = (*opened)->LoadLedger(SampleLedger());
  ASSERT_TRUE(record.ok() && record->has_value());
  const chain::LedgerState& state = (*record)->state;
  EXPECT_EQ(state.chain()->name(), "Mantelzorgketen Voorbeeld");
  EXPECT_EQ(state.All<v1::Person>().at(0)->name(), "Ans Voorbeeld");
  // One of each of the 25 kinds that the first version knew.
  EXPECT_GE(state.Elements().size(), 25u);
  EXPECT_EQ((*record)->ties.size(), 1u);
  EXPECT_TRUE((*opened)->people().FindSession(kSampleSession)->has_value());
  EXPECT_TRUE((*opened)->people().FindLink(kSampleLink)->has_value());

  // The log alone brings back every value that is not personal.
  chain::LedgerState folded(SampleLedger());
  auto log = (*opened)->ChangesAfter(SampleLedger(), 0, state.revision());
  ASSERT_TRUE(log.ok());
  for (const v1::ChangeSet& changes : *log) folded.Apply(changes);
  EXPECT_EQ(folded.revision(), state.revision());
  for (const v1::Element* element : state.Elements()) {
    const v1::Element* again = folded.Find(element->value_case(), element->id());
    if (chain::IsPersonal(element->value_case())) {
      EXPECT_EQ(again, nullptr);
    } else {
      ASSERT_NE(again, nullptr) << element->ShortDebugString();
      EXPECT_EQ(again->SerializeAsString(), element->SerializeAsString());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Versions, EverySchemaVersion,
                         ::testing::Range(1, store::kSchemaVersion + 1),
                         ::testing::PrintToStringParamName());

TEST(Schema, RefusesADatabaseOfANewerVersionAndLeavesItAlone) {
  TempFolder folder;
  const std::string path = folder.File("chains.db");
  ASSERT_TRUE(store::OpenSqlite({path}).ok());
  RunSql(path, "PRAGMA user_version = " + std::to_string(store::kSchemaVersion + 1));
  const auto opened = store::OpenSqlite({path});
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.status().code(), Code::kFailedPrecondition);
  EXPECT_EQ(opened.status().reason(), "DATABASE_NEWER");
  EXPECT_EQ(opened.status().details().at("found"), std::to_string(store::kSchemaVersion + 1));
  RunSql(path, "PRAGMA user_version = " + std::to_string(store::kSchemaVersion));
  EXPECT_TRUE(store::OpenSqlite({path}).ok());
}

TEST(Schema, RefusesTheDatabaseOfAnotherProgram) {
  TempFolder folder;
  RunSql(folder.File("other.db"), "CREATE TABLE recipes (name TEXT)");
  const auto opened = store::OpenSqlite({folder.File("other.db")});
  EXPECT_EQ(opened.status().reason(), "DATABASE_FOREIGN");
}

TEST(Schema, RefusesAFileThatIsNoDatabase) {
  TempFolder folder;
  std::ofstream(folder.File("notes.txt")) << std::string(8192, 'x');
  const auto opened = store::OpenSqlite({folder.File("notes.txt")});
  EXPECT_EQ(opened.status().code(), Code::kDataLoss);
}

}  // namespace
}  // namespace ketentafel::testing
