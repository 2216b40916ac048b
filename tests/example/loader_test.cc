#include "server/example/loader.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>

#include "server/core/core.h"
#include "server/store/sqlite_store.h"
#include "tests/example/read_example.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::example {
namespace {

class LoadExampleTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto store = store::OpenSqlite({.path = folder_.File("ketentafel.db")});
    ASSERT_TRUE(store.ok()) << store.status().ToString();
    store_ = *std::move(store);
  }

  StatusOr<std::vector<PersonalLink>> Load(const Script& script) {
    core_ = nullptr;
    auto links = LoadExample(script, store_.get(), core::SystemClock());
    core_ = core::StartCore(store_.get(), &core::SystemClock());
    return links;
  }

  // What the person of a link sees after opening it, as a browser would.
  StatusOr<chain::LedgerState> StateBehind(const PersonalLink& link, const Script& script) {
    v1::OpenLinkRequest request;
    request.set_secret(link.secret);
    auto opened = core_->accounts().OpenLink("", request);
    if (!opened.ok()) return opened.status();
    auto caller = core_->accounts().FindSession(opened->session_secret());
    if (!caller.ok()) return caller.status();
    std::promise<StatusOr<chain::LedgerState>> answer;
    core_->ledgers().ReadState(*caller, script.ledger_id, [&](StatusOr<chain::LedgerState> state) {
      answer.set_value(std::move(state));
    });
    return answer.get_future().get();
  }

  testing::TempFolder folder_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::Core> core_;
};

TEST_F(LoadExampleTest, LetsThePersonsItNamesIntoAFullChain) {
  const Script script = ShippedExample();
  const auto links = Load(script);
  ASSERT_TRUE(links.ok()) << links.status().ToString();
  ASSERT_EQ(links->size(), script.links_for.size());
  EXPECT_EQ(links->front().person_name, "Hanneke Wiersma");
  EXPECT_EQ(links->front().party_name, "Gemeente Harderwijk/Ermelo");
  for (const PersonalLink& link : *links) {
    const auto state = StateBehind(link, script);
    ASSERT_TRUE(state.ok()) << link.person_name << ": " << state.status().ToString();
    EXPECT_EQ(chain::PartiesAtTable(*state).size(), 11u);
    EXPECT_EQ(state->All<v1::Intake>().size(), 4u);
  }
}

TEST_F(LoadExampleTest, LeavesAChainThatIsThereAsItIs) {
  const Script first = ShippedExample();
  const auto links = Load(first);
  ASSERT_TRUE(links.ok()) << links.status().ToString();
  const auto again = Load(ShippedExample(AddDays(kToday, 40), CountingIds(1)));
  ASSERT_TRUE(again.ok()) << again.status().ToString();
  EXPECT_TRUE(again->empty());
  const auto state = StateBehind(links->front(), first);
  ASSERT_TRUE(state.ok()) << state.status().ToString();
  EXPECT_EQ(state->All<v1::Meeting>().size(), 1u);
}

TEST_F(LoadExampleTest, NamesTheStepThatIsRefused) {
  Script script = ShippedExample();
  script.steps[1].command.mutable_answer_exploration()->set_text(std::string(4001, 'x'));
  const auto links = Load(script);
  ASSERT_FALSE(links.ok());
  EXPECT_EQ(links.status().reason(), "TEXT_TOO_LONG");
  EXPECT_NE(links.status().message().find("step 2"), std::string::npos)
      << links.status().ToString();
}

}  // namespace
}  // namespace ketentafel::example
