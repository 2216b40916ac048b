#include <gtest/gtest.h>

#include <future>

#include "server/core/core.h"
#include "server/core/secrets.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"
#include "shared/chain/timestamps.h"
#include "tests/core/commands.h"
#include "tests/core/manual_time.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

using std::chrono::hours;

// The core as it runs, on its threads; only the clock is a hand's.
class Links : public ::testing::Test {
 protected:
  Links() { Start(); }

  void Start() {
    core_ = nullptr;
    store_ = nullptr;
    store_ = std::move(store::OpenSqlite({folder_.File("chains.db")})).value();
    core_ = core::StartCore(store_.get(), &clock_);
  }

  core::Accounts& accounts() { return core_->accounts(); }

  StatusOr<v1::OpenLinkResponse> Open(const std::string& link, const std::string& session = "",
                                      bool add_to_session = false) {
    v1::OpenLinkRequest request;
    request.set_secret(link);
    request.set_add_to_session(add_to_session);
    return accounts().OpenLink(session, request);
  }

  StatusOr<v1::PeekLinkResponse> Peek(const std::string& link, const std::string& session = "") {
    v1::PeekLinkRequest request;
    request.set_secret(link);
    return accounts().PeekLink(session, request);
  }

  StatusOr<int64_t> Submit(const std::string& session, const std::string& ledger_id,
                           const v1::Command& command) {
    auto caller = accounts().FindSession(session);
    if (!caller.ok()) return caller.status();
    v1::SubmitRequest request;
    request.set_ledger_id(ledger_id);
    *request.mutable_command() = command;
    std::promise<StatusOr<int64_t>> answer;
    core_->ledgers().Submit(*caller, request, [&](StatusOr<v1::SubmitResponse> response) {
      answer.set_value(response.ok() ? StatusOr<int64_t>(response->revision()) : response.status());
    });
    return answer.get_future().get();
  }

  // The session of a director of a new chain.
  std::string MakeChain(const std::string& ledger_id) {
    const std::string session = Open(*accounts().MakeOperatorLink())->session_secret();
    const auto made = Submit(session, ledger_id, CreateChain(Member(1)));
    EXPECT_TRUE(made.ok()) << made.status().ToString();
    return session;
  }

  void Seat(const std::string& director, const std::string& ledger_id, const Member& member) {
    for (const v1::Command& command :
         {PutParty(member, v1::CORE), PutPerson(member, member.name), TakeSeat(member, v1::CORE)}) {
      const auto done = Submit(director, ledger_id, command);
      EXPECT_TRUE(done.ok()) << done.status().ToString();
    }
  }

  StatusOr<v1::MakeLinkResponse> MakeLink(const std::string& session, const std::string& ledger_id,
                                          const Member& member) {
    v1::MakeLinkRequest request;
    request.set_ledger_id(ledger_id);
    request.set_seat_id(member.seat_id);
    return accounts().MakeLink(session, request);
  }

  TempFolder folder_;
  ManualClock clock_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::Core> core_;
  const std::string here_ = IdFromBits(7, 1);
  const std::string there_ = IdFromBits(7, 2);
};

TEST(Secrets, AreLongDifferentAndStoredAsAHash) {
  const std::string secret = core::NewSecret();
  EXPECT_EQ(secret.size(), 43u);
  EXPECT_TRUE(core::IsSecret(secret));
  EXPECT_NE(secret, core::NewSecret());
  EXPECT_EQ(core::HashOf(secret).size(), 32u);
  EXPECT_EQ(core::HashOf(secret), core::HashOf(secret));
  EXPECT_EQ(core::HashOf(secret).find(secret.substr(0, 8)), std::string::npos);
  EXPECT_FALSE(core::IsSecret(secret + "="));
  EXPECT_FALSE(core::IsSecret(std::string(43, '/')));
}

TEST_F(Links, OfTheOperatorWorkOnceAndGiveTheRightToMakeChains) {
  const std::string link = *accounts().MakeOperatorLink();
  EXPECT_TRUE(Peek(link)->for_operator());
  EXPECT_TRUE(Peek(link)->for_operator()) << "looking does not use it up";
  const auto opened = Open(link);
  ASSERT_TRUE(opened.ok()) << opened.status().ToString();
  EXPECT_TRUE(accounts().FindSession(opened->session_secret())->may_make_chains);
  EXPECT_EQ(Open(link).status().reason(), "LINK_UNKNOWN");
  EXPECT_EQ(Open(link).status().code(), Code::kNotFound);
  EXPECT_EQ(Peek("niets").status().reason(), "LINK_UNKNOWN");
}

TEST_F(Links, OfTheOperatorReplaceTheFormerOne) {
  const std::string former = *accounts().MakeOperatorLink();
  const std::string link = *accounts().MakeOperatorLink();
  EXPECT_EQ(Open(former).status().reason(), "LINK_UNKNOWN");
  EXPECT_TRUE(Open(link).ok());
}

TEST_F(Links, OfASeatOpenItAgainAndAgainUntilTheyAreReplaced) {
  const std::string director = MakeChain(here_);
  Seat(director, here_, Member(2));
  const auto link = MakeLink(director, here_, Member(2));
  ASSERT_TRUE(link.ok()) << link.status().ToString();
  EXPECT_EQ(Peek(link->secret())->person_name(), "Persoon 2");
  EXPECT_EQ(Peek(link->secret())->party_name(), "Partij van Persoon 2");
  EXPECT_EQ(Peek(link->secret())->chain_name(), "Keten");
  const auto laptop = Open(link->secret());
  const auto phone = Open(link->secret());
  ASSERT_TRUE(laptop.ok() && phone.ok());
  EXPECT_EQ(laptop->ledger_id(), here_);
  EXPECT_NE(laptop->session_secret(), phone->session_secret());
  EXPECT_EQ(accounts().WhoAmI(phone->session_secret())->seats(0).seat_id(), Member(2).seat_id);

  ASSERT_TRUE(MakeLink(director, here_, Member(2)).ok());
  EXPECT_EQ(Open(link->secret()).status().reason(), "LINK_UNKNOWN");
  EXPECT_TRUE(accounts().WhoAmI(laptop->session_secret()).ok()) << "who is in stays in";
}

TEST_F(Links, OfASeatLeaveInTheLedgerWhenTheyWereMade) {
  const std::string director = MakeChain(here_);
  Seat(director, here_, Member(2));
  ASSERT_TRUE(MakeLink(director, here_, Member(2)).ok());
  // A command that follows is decided after it.
  ASSERT_TRUE(Submit(director, here_, PutGoal(IdFromBits(9, 1), "Samen")).ok());
  std::promise<StatusOr<chain::LedgerState>> read;
  core_->ledgers().ReadState(
      *accounts().FindSession(director), here_,
      [&](StatusOr<chain::LedgerState> state) { read.set_value(std::move(state)); });
  const StatusOr<chain::LedgerState> state = read.get_future().get();
  ASSERT_TRUE(state.ok());
  EXPECT_EQ(chain::InstantOf(state->Get<v1::Seat>(Member(2).seat_id)->invited_at()), clock_.Now());
  EXPECT_FALSE(state->Get<v1::Seat>(Member(1).seat_id)->has_invited_at());
}

TEST_F(Links, OfASeatExpireAfterSixtyDays) {
  const std::string director = MakeChain(here_);
  const auto link = MakeLink(director, here_, Member(1));
  clock_.Advance(hours(24 * 60) - hours(1));
  EXPECT_TRUE(Peek(link->secret()).ok());
  clock_.Advance(hours(2));
  EXPECT_EQ(Peek(link->secret()).status().reason(), "LINK_UNKNOWN");
  EXPECT_EQ(Open(link->secret()).status().reason(), "LINK_UNKNOWN");
}

TEST_F(Links, LeadToACalendarOfEveryChainInWhichTheAccountHasASeat) {
  const std::string director = MakeChain(here_);
  const auto elsewhere = Submit(director, there_, CreateChain(Member(1)));
  ASSERT_TRUE(elsewhere.ok()) << elsewhere.status().ToString();
  const auto made = accounts().MakeCalendarFeed(director);
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  const auto holder = accounts().FindCalendarFeed(made->secret());
  ASSERT_TRUE(holder.ok()) << holder.status().ToString();
  EXPECT_EQ(holder->caller.account_id, accounts().FindSession(director)->account_id);
  EXPECT_FALSE(holder->caller.may_make_chains);
  EXPECT_EQ(holder->ledger_ids, (std::vector{here_, there_}));
  EXPECT_EQ(holder->party_ids.size(), 2u) << "one of each table";
}

TEST_F(Links, LeadToACalendarAtOneAddressAtATime) {
  const std::string director = MakeChain(here_);
  const std::string former = accounts().MakeCalendarFeed(director)->secret();
  const std::string now = accounts().MakeCalendarFeed(director)->secret();
  EXPECT_EQ(accounts().FindCalendarFeed(former).status().reason(), "CALENDAR_UNKNOWN");
  EXPECT_TRUE(accounts().FindCalendarFeed(now).ok());
  EXPECT_EQ(accounts().FindCalendarFeed("niets").status().code(), Code::kNotFound);
  EXPECT_EQ(accounts().MakeCalendarFeed("niets").status().reason(), "NOT_SIGNED_IN");
}

TEST_F(Links, LeaveNothingBehindOnceTheyHaveExpired) {
  const std::string director = MakeChain(here_);
  const std::string expired = MakeLink(director, here_, Member(1))->secret();
  clock_.Advance(hours(24 * 61));
  const std::string lasting = *accounts().MakeOperatorLink();
  Start();
  core_ = nullptr;  // what it does at its start is done
  EXPECT_FALSE(store_->people().FindLink(core::HashOf(expired))->has_value());
  EXPECT_FALSE(store_->people().FindSession(core::HashOf(director))->has_value());
  EXPECT_TRUE(store_->people().FindLink(core::HashOf(lasting))->has_value());
}

TEST_F(Links, NeverLeadToTheOtherChainsOfWhoOpenedThemBefore) {
  const std::string director = MakeChain(here_);
  Seat(director, here_, Member(2));
  const std::string member = Open(MakeLink(director, here_, Member(2))->secret())->session_secret();
  const std::string other_director = MakeChain(there_);
  Seat(other_director, there_, Member(2));
  ASSERT_TRUE(Open(MakeLink(other_director, there_, Member(2))->secret(), member).ok());
  EXPECT_EQ(accounts().WhoAmI(member)->seats_size(), 2);

  const std::string nosy = Open(MakeLink(director, here_, Member(2))->secret())->session_secret();
  ASSERT_EQ(accounts().WhoAmI(nosy)->seats_size(), 1);
  EXPECT_EQ(accounts().WhoAmI(nosy)->seats(0).ledger_id(), here_);
}

TEST_F(Links, AddASeatOfAnotherPersonOnlyAfterConfirmation) {
  const std::string director = MakeChain(here_);
  Seat(director, here_, Member(2));
  const std::string link = MakeLink(director, here_, Member(2))->secret();
  EXPECT_TRUE(Peek(link, director)->other_person());
  const auto refused = Open(link, director);
  EXPECT_EQ(refused.status().code(), Code::kFailedPrecondition);
  EXPECT_EQ(refused.status().reason(), "SEAT_NEEDS_CONFIRMATION");
  EXPECT_EQ(accounts().WhoAmI(director)->seats_size(), 1);

  const auto added = Open(link, director, true);
  ASSERT_TRUE(added.ok());
  EXPECT_EQ(added->session_secret(), director);
  EXPECT_EQ(accounts().WhoAmI(director)->seats_size(), 2);
  EXPECT_TRUE(Peek(link, director)->already_open());
  EXPECT_FALSE(Peek(link, director)->other_person());
}

TEST_F(Links, GiveTheSeatAtOnceToCommandsThatFollow) {
  const std::string director = MakeChain(here_);
  Seat(director, here_, Member(2));
  const std::string member = Open(MakeLink(director, here_, Member(2))->secret())->session_secret();
  v1::Command command;
  command.set_id(NextCommandId());
  command.mutable_put_missing_party()->set_id(IdFromBits(9, 1));
  command.mutable_put_missing_party()->mutable_missing_party()->set_name("De huisarts");
  command.set_expected_revision(0);
  const auto done = Submit(member, here_, command);
  EXPECT_TRUE(done.ok()) << done.status().ToString();
}

TEST_F(Links, AreMadeByTheDirectorForSeatsThatLast) {
  const std::string director = MakeChain(here_);
  Seat(director, here_, Member(2));
  const std::string member = Open(MakeLink(director, here_, Member(2))->secret())->session_secret();
  EXPECT_EQ(MakeLink(member, here_, Member(1)).status().code(), Code::kPermissionDenied);
  EXPECT_EQ(MakeLink(director, here_, Member(9)).status().reason(), "SEAT_UNKNOWN");
  EXPECT_EQ(MakeLink("", here_, Member(2)).status().code(), Code::kUnauthenticated);
  const std::string outsider = MakeChain(there_);
  EXPECT_EQ(MakeLink(outsider, here_, Member(2)).status().code(), Code::kNotFound);

  const std::string link = MakeLink(director, here_, Member(2))->secret();
  ASSERT_TRUE(Submit(director, here_, EndSeat(Member(2))).ok());
  EXPECT_EQ(MakeLink(director, here_, Member(2)).status().reason(), "SEAT_ENDED");
  EXPECT_EQ(Open(link).status().reason(), "LINK_UNKNOWN");
  EXPECT_EQ(accounts().WhoAmI(member)->seats_size(), 0);
}

TEST_F(Links, AreMadeForTheOthersByWhoLeadsWhileTheDirectorIsAway) {
  const std::string director = MakeChain(here_);
  Seat(director, here_, Member(2));
  Seat(director, here_, Member(3));
  const std::string lead = Open(MakeLink(director, here_, Member(2))->secret())->session_secret();
  const std::string meeting = IdFromBits(8, 1);
  ASSERT_TRUE(Submit(director, here_, PlanMeeting(meeting, IdFromBits(8, 2))).ok());
  ASSERT_TRUE(Submit(director, here_, StartMeeting(meeting)).ok());
  EXPECT_FALSE(MakeLink(lead, here_, Member(3)).ok());
  v1::Command take;
  take.set_id(NextCommandId());
  take.mutable_take_lead()->set_meeting_id(meeting);
  const auto taken = Submit(lead, here_, take);
  ASSERT_TRUE(taken.ok()) << taken.status().ToString();
  EXPECT_TRUE(MakeLink(lead, here_, Member(3)).ok());
  EXPECT_FALSE(MakeLink(lead, here_, Member(1)).ok()) << "not as the director";
}

TEST_F(Links, LeaveSessionsThatSurviveARestartAndEndWithSigningOut) {
  const std::string session = MakeChain(here_);
  Start();
  EXPECT_TRUE(accounts().WhoAmI(session)->may_make_chains());
  EXPECT_EQ(accounts().WhoAmI(session)->seats(0).person_name(), "Persoon 1");
  ASSERT_TRUE(accounts().SignOut(session).ok());
  EXPECT_EQ(accounts().WhoAmI(session).status().code(), Code::kUnauthenticated);
  EXPECT_EQ(accounts().FindSession(session).status().reason(), "NOT_SIGNED_IN");
  Start();
  EXPECT_FALSE(accounts().FindSession(session).ok());
}

TEST_F(Links, LeaveSessionsThatLastThirtyDaysFromTheirLastUse) {
  const std::string used = Open(*accounts().MakeOperatorLink())->session_secret();
  const std::string unused = Open(*accounts().MakeOperatorLink())->session_secret();
  for (int i = 0; i < 4; ++i) {
    clock_.Advance(hours(24 * 10));
    ASSERT_TRUE(accounts().FindSession(used).ok()) << i;
  }
  EXPECT_FALSE(accounts().FindSession(unused).ok());
  Start();
  clock_.Advance(hours(24 * 29));
  EXPECT_TRUE(accounts().FindSession(used).ok());
}

TEST_F(Links, AnswerNothingButThatTheServerStopsOnceItHas) {
  const std::string session = MakeChain(here_);
  core_->Stop();
  EXPECT_EQ(Submit(session, here_, PutGoal(IdFromBits(9, 1), "te laat")).status().reason(),
            "SHUTTING_DOWN");
}

}  // namespace
}  // namespace ketentafel::testing
