// Chains from one server to another, on real databases.
#include "server/core/chain_files.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>

#include "server/core/core.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"
#include "tests/core/commands.h"
#include "tests/core/manual_time.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

constexpr core::ChainFileWish kAll{.history = core::ChainFileWish::History::kWhole};
constexpr core::LoadWish kCopy{.as = core::LoadWish::As::kCopy, .copy_mark = "(kopie)"};

// A server with its operator.
class Server {
 public:
  Server() {
    store_ = std::move(store::OpenSqlite({folder_.File("chains.db")})).value();
    core_ = core::StartCore(store_.get(), &clock_);
    operator_ = Open(*core_->accounts().MakeOperatorLink());
  }

  core::CallerIdentity Open(const std::string& link) {
    v1::OpenLinkRequest request;
    request.set_secret(link);
    const auto opened = core_->accounts().OpenLink("", request);
    EXPECT_TRUE(opened.ok()) << opened.status().ToString();
    return *core_->accounts().FindSession(opened->session_secret());
  }

  StatusOr<int64_t> Submit(const core::CallerIdentity& caller, const std::string& ledger_id,
                           const v1::Command& command) {
    v1::SubmitRequest request;
    request.set_ledger_id(ledger_id);
    *request.mutable_command() = command;
    std::promise<StatusOr<int64_t>> answer;
    core_->ledgers().Submit(caller, request, [&](StatusOr<v1::SubmitResponse> response) {
      answer.set_value(response.ok() ? StatusOr<int64_t>(response->revision()) : response.status());
    });
    return answer.get_future().get();
  }

  void MakeChain(const std::string& ledger_id) {
    for (const v1::Command& command :
         {CreateChain(Member(1)), PutParty(Member(2), v1::CHAIN), PutPerson(Member(2), "Ben"),
          TakeSeat(Member(2), v1::CHAIN), PutGoal(IdFromBits(9, 1), "Sneller weten wie helpt")}) {
      const auto done = Submit(operator_, ledger_id, command);
      ASSERT_TRUE(done.ok()) << done.status().ToString();
    }
  }

  core::ChainFiles& files() { return core_->chain_files(); }
  store::Store& store() { return *store_; }
  const core::CallerIdentity& operator_account() const { return operator_; }

 private:
  TempFolder folder_;
  ManualClock clock_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::Core> core_;
  core::CallerIdentity operator_;
};

class AChain : public ::testing::Test {
 protected:
  void SetUp() override { here_.MakeChain(ledger_); }

  std::string Written(const core::ChainFileWish& wish = kAll) {
    const auto json = here_.files().Write(here_.operator_account(), ledger_, wish);
    EXPECT_TRUE(json.ok()) << json.status().ToString();
    return json.ok() ? *json : "";
  }

  Server here_;
  Server there_;
  const std::string ledger_ = IdFromBits(7, 1);
};

TEST_F(AChain, GoesToAnotherServerAsItIs) {
  const std::string json = Written();
  const auto loaded = there_.files().Load(there_.operator_account(), json, {});
  ASSERT_TRUE(loaded.ok()) << loaded.status().ToString();
  EXPECT_EQ(loaded->ledger_id, ledger_);
  EXPECT_EQ(loaded->director_name, Member(1).name);
  // The link is the director's way in, who takes it out again, and goes on with it.
  const core::CallerIdentity director = there_.Open(loaded->link_secret);
  EXPECT_EQ(*there_.files().Write(director, ledger_, kAll), json);
  EXPECT_NE((*there_.store().LoadLedger(ledger_))->history_id,
            (*here_.store().LoadLedger(ledger_))->history_id);
  const auto next = there_.Submit(director, ledger_, PutGoal(IdFromBits(9, 2), "Nog een doel"));
  EXPECT_TRUE(next.ok()) << next.status().ToString();
  const auto there = there_.store().ChangesAfter(ledger_, 0, *next);
  ASSERT_EQ(there->size(), static_cast<size_t>(*next));
  EXPECT_EQ((*there)[0].author_person_id(), Member(1).person_id);
}

TEST_F(AChain, ComesBackWithoutItsHistoryToo) {
  const std::string json = Written({});
  EXPECT_LT(json.size(), Written().size());
  const auto loaded = there_.files().Load(there_.operator_account(), json, {});
  ASSERT_TRUE(loaded.ok()) << loaded.status().ToString();
  EXPECT_EQ(*there_.files().Write(there_.Open(loaded->link_secret), ledger_, {}), json);
}

TEST_F(AChain, StandsBesideItselfAsACopyOnly) {
  const std::string json = Written();
  const auto again = here_.files().Load(here_.operator_account(), json, {});
  EXPECT_EQ(again.status().reason(), "CHAIN_FILE_HERE");
  const auto copy = here_.files().Load(here_.operator_account(), json, kCopy);
  ASSERT_TRUE(copy.ok()) << copy.status().ToString();
  EXPECT_NE(copy->ledger_id, ledger_);
  EXPECT_TRUE(copy->chain_name.ends_with(" (kopie)")) << copy->chain_name;
  EXPECT_EQ(Written(), json) << "the first one stays as it is";
  const core::CallerIdentity director = here_.Open(copy->link_secret);
  EXPECT_TRUE(here_.files().Write(director, copy->ledger_id, kAll).ok());
  EXPECT_EQ(here_.files().Write(director, ledger_, kAll).status().reason(), "LEDGER_UNKNOWN");
}

TEST_F(AChain, LeavesNothingBehindWhenItsFileIsBroken) {
  std::string json = Written();
  json.replace(json.find("Sneller"), 7, "Trager!");
  const auto loaded = there_.files().Load(there_.operator_account(), json, {});
  EXPECT_EQ(loaded.status().reason(), "CHAIN_FILE_DAMAGED");
  EXPECT_FALSE((*there_.store().LoadLedger(ledger_)).has_value());
  const std::string large(core::kLongestChainFile + 1, ' ');
  EXPECT_EQ(there_.files().Load(there_.operator_account(), large, {}).status().reason(),
            "CHAIN_FILE_TOO_LARGE");
}

TEST_F(AChain, IsForItsDirectorToTakeAndForTheOperatorToLoad) {
  EXPECT_EQ(here_.files().Write({}, ledger_, kAll).status().reason(), "NOT_SIGNED_IN");
  core::CallerIdentity stranger{.account_id = IdFromBits(5, 5)};
  EXPECT_EQ(here_.files().Write(stranger, ledger_, kAll).status().reason(), "LEDGER_UNKNOWN");
  EXPECT_EQ(here_.files().Write(stranger, "x", kAll).status().reason(), "ID_MALFORMED");
  EXPECT_EQ(there_.files().Load(stranger, Written(), {}).status().reason(), "NOT_YOURS");
  EXPECT_EQ(there_.files().Load({}, Written(), {}).status().reason(), "NOT_SIGNED_IN");
}

}  // namespace
}  // namespace ketentafel::testing
