#include <gtest/gtest.h>

#include "server/store/sqlite_store.h"
#include "tests/store/outcomes.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

Instant At(int64_t us) { return Instant(Micros(us)); }

class PeopleStore : public ::testing::Test {
 protected:
  PeopleStore() : store_(std::move(store::OpenSqlite({folder_.File("chains.db")})).value()) {}

  store::People& people() { return store_->people(); }

  store::LinkOpening OpeningOf(const std::string& link, const std::string& session) {
    store::LinkOpening opening;
    opening.link_hash = link;
    opening.account = {Id(0xacc), true, At(5)};
    opening.session = store::SessionRecord{session, opening.account, At(5), At(1000)};
    return opening;
  }

  TempFolder folder_;
  std::unique_ptr<store::Store> store_;
};

TEST_F(PeopleStore, OpensALinkIntoASessionThatIsFoundByItsHash) {
  ASSERT_TRUE(people().PutLink({"link", "", "", At(1), At(2000)}).ok());
  ASSERT_TRUE(people().Open(OpeningOf("link", "session")).ok());
  auto session = people().FindSession("session");
  ASSERT_TRUE(session.ok() && session->has_value());
  EXPECT_EQ((*session)->account.id, Id(0xacc));
  EXPECT_TRUE((*session)->account.may_make_chains);
  EXPECT_EQ((*session)->expires_at, At(1000));
  EXPECT_FALSE(people().FindSession("link")->has_value());
}

TEST_F(PeopleStore, OpensAUsedUpLinkOnlyOnce) {
  ASSERT_TRUE(people().PutLink({"link", "", "", At(1), At(2000)}).ok());
  store::LinkOpening opening = OpeningOf("link", "first");
  opening.afterwards = store::LinkOpening::Afterwards::kLinkIsUsedUp;
  ASSERT_TRUE(people().Open(opening).ok());
  opening.session->secret_hash = "second";
  const Status again = people().Open(opening);
  EXPECT_EQ(again.reason(), "LINK_UNKNOWN");
  EXPECT_FALSE(people().FindSession("second")->has_value());
}

TEST_F(PeopleStore, KeepsOneCalendarAddressForAnAccount) {
  ASSERT_TRUE(people().PutLink({"link", "", "", At(1), At(2000)}).ok());
  ASSERT_TRUE(people().Open(OpeningOf("link", "session")).ok());
  ASSERT_TRUE(people().PutCalendarFeed({"old", Id(0xacc), At(6)}).ok());
  EXPECT_EQ((*people().FindCalendarFeed("old"))->account_id, Id(0xacc));
  ASSERT_TRUE(people().PutCalendarFeed({"new", Id(0xacc), At(7)}).ok());
  EXPECT_FALSE(people().FindCalendarFeed("old")->has_value());
  EXPECT_EQ((*people().FindCalendarFeed("new"))->made_at, At(7));
}

TEST_F(PeopleStore, ReplacesTheFormerLinkOfASeatAndNoOther) {
  ASSERT_TRUE(people().PutLink({"old", Id(1), Id(2), At(1), At(9)}).ok());
  ASSERT_TRUE(people().PutLink({"other", Id(1), Id(3), At(1), At(9)}).ok());
  ASSERT_TRUE(people().PutLink({"new", Id(1), Id(2), At(2), At(9)}).ok());
  EXPECT_FALSE(people().FindLink("old")->has_value());
  EXPECT_TRUE(people().FindLink("other")->has_value());
  EXPECT_EQ((*people().FindLink("new"))->seat_id, Id(2));
  EXPECT_FALSE((*people().FindLink("new"))->for_operator());
}

TEST_F(PeopleStore, NeverTakesARightAwayByOpeningALink) {
  ASSERT_TRUE(people().PutLink({"link", "", "", At(1), At(2000)}).ok());
  ASSERT_TRUE(people().Open(OpeningOf("link", "first")).ok());
  store::LinkOpening lesser = OpeningOf("link", "second");
  lesser.account.may_make_chains = false;
  ASSERT_TRUE(people().Open(lesser).ok());
  EXPECT_TRUE((*people().FindSession("second"))->account.may_make_chains);
}

TEST_F(PeopleStore, ForgetsWhatHasExpiredAndKeepsTheRest) {
  ASSERT_TRUE(people().PutLink({"link", "", "", At(1), At(2000)}).ok());
  ASSERT_TRUE(people().PutLink({"short", Id(1), Id(2), At(1), At(500)}).ok());
  ASSERT_TRUE(people().Open(OpeningOf("link", "kept")).ok());
  ASSERT_TRUE(people().Open(OpeningOf("link", "over")).ok());
  ASSERT_TRUE(people().Open(OpeningOf("link", "ended")).ok());
  ASSERT_TRUE(people().ExtendSession("kept", At(3000)).ok());
  ASSERT_TRUE(people().EndSession("ended").ok());
  EXPECT_FALSE(people().FindSession("ended")->has_value());
  ASSERT_TRUE(people().Forget(At(1500)).ok());
  EXPECT_TRUE(people().FindSession("kept")->has_value());
  EXPECT_FALSE(people().FindSession("over")->has_value());
  EXPECT_FALSE(people().FindLink("short")->has_value());
  EXPECT_TRUE(people().FindLink("link")->has_value());
}

}  // namespace
}  // namespace ketentafel::testing
