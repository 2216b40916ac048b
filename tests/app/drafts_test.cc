#include "client-wasm/app/drafts.h"

#include <gtest/gtest.h>

#include "tests/app/fakes.h"

namespace ketentafel::app {
namespace {

using std::chrono::hours;

const Instant kNow{std::chrono::seconds(1'800'000'000)};

TEST(Drafts, SurviveAClosedTab) {
  FakeStorage storage;
  Drafts(&storage, "ana/chain", kNow).SetDurable("minutes/text", {"Halve zin, één woord", 7}, kNow);

  Drafts reopened(&storage, "ana/chain", kNow + hours(1));
  ASSERT_NE(reopened.Find("minutes/text"), nullptr);
  EXPECT_EQ(reopened.Find("minutes/text")->text, "Halve zin, één woord");
  EXPECT_EQ(reopened.Find("minutes/text")->base_revision, 7);
}

TEST(Drafts, AreShownToTheirOwnPersonOnly) {
  FakeStorage storage;
  Drafts(&storage, "ana/chain", kNow).SetDurable("minutes/text", {"van Ana"}, kNow);
  EXPECT_EQ(Drafts(&storage, "ben/chain", kNow).Find("minutes/text"), nullptr);
}

TEST(Drafts, AreGoneAfterThirtyDays) {
  FakeStorage storage;
  Drafts(&storage, "ana/chain", kNow).SetDurable("minutes/text", {"oud"}, kNow);
  EXPECT_EQ(Drafts(&storage, "ana/chain", kNow + hours(24 * 31)).Find("minutes/text"), nullptr);
  EXPECT_TRUE(storage.kept.empty());
}

TEST(Drafts, ClearTakesWhatLiesUnderAKeyAndNothingElse) {
  FakeStorage storage;
  Drafts drafts(&storage, "ana/chain", kNow);
  drafts.SetDurable("goal/1/text", {"a"}, kNow);
  drafts.SetDurable("goal/1/due", {"b"}, kNow);
  drafts.SetDurable("goal/10/text", {"c"}, kNow);
  drafts.Clear("goal/1");
  EXPECT_EQ(drafts.Find("goal/1/text"), nullptr);
  EXPECT_EQ(drafts.Find("goal/1/due"), nullptr);
  EXPECT_NE(drafts.Find("goal/10/text"), nullptr);
  EXPECT_EQ(drafts.CountDurable(), 1u);
}

TEST(Drafts, PassingOnesStayOutOfTheBrowser) {
  FakeStorage storage;
  Drafts drafts(&storage, "ana/chain", kNow);
  drafts.SetPassing("search", {"zorg"});
  EXPECT_NE(drafts.Find("search"), nullptr);
  EXPECT_TRUE(storage.kept.empty());
}

}  // namespace
}  // namespace ketentafel::app
