#include <gtest/gtest.h>

#include <algorithm>
#include <future>

#include "server/core/core.h"
#include "server/store/sqlite_store.h"
#include "shared/base/ids.h"
#include "tests/core/commands.h"
#include "tests/core/manual_time.h"
#include "tests/store/outcomes.h"
#include "tests/store/temp_folder.h"

namespace ketentafel::testing {
namespace {

const std::string kLedger = IdFromBits(7, 1);
const std::string kGoal = IdFromBits(9, 1);
const std::string kCovenant = IdFromBits(9, 2);
const std::string kMeeting = IdFromBits(9, 3);
const std::string kAgreement = IdFromBits(9, 5), kTwelfth = IdFromBits(9, 6);

// The records over a core on its threads; only the clock is a hand's. At the table a director and a
// guest, with a goal and a covenant, which guests do not see.
class Records : public ::testing::Test {
 protected:
  Records() {
    Start();
    session_ = SessionOf(*core_->accounts().MakeOperatorLink());
    director_ = core_->accounts().FindSession(session_).value();
    Must(CreateChain(Member(1)));
    const Member guest(2);
    Must(PutParty(guest, v1::GUEST));
    Must(PutPerson(guest, guest.name));
    Must(TakeSeat(guest, v1::GUEST));
    guest_ = Open(LinkFor(guest));
    Must(PutGoal(kGoal, "Één café voor mantelzorgers"));
    Must(PlanMeeting(kMeeting, IdFromBits(9, 4)));
    core_ = nullptr;
    WriteCovenant();
    WriteAgreements();
    Start();
  }

  void Start() {
    core_ = nullptr;
    store_ = nullptr;
    store_ = std::move(store::OpenSqlite({folder_.File("chains.db")})).value();
    core_ = core::StartCore(store_.get(), &clock_);
  }

  std::string SessionOf(const std::string& link) {
    v1::OpenLinkRequest request;
    request.set_secret(link);
    return core_->accounts().OpenLink("", request)->session_secret();
  }
  core::CallerIdentity Open(const std::string& link) {
    return core_->accounts().FindSession(SessionOf(link)).value();
  }

  std::string LinkFor(const Member& member) {
    v1::MakeLinkRequest request;
    request.set_ledger_id(kLedger);
    request.set_seat_id(member.seat_id);
    return core_->accounts().MakeLink(session_, request)->secret();
  }

  void Must(const v1::Command& command) {
    v1::SubmitRequest request;
    request.set_ledger_id(kLedger);
    *request.mutable_command() = command;
    std::promise<Status> answer;
    core_->ledgers().Submit(director_, request, [&](StatusOr<v1::SubmitResponse> response) {
      answer.set_value(response.status());
    });
    const Status done = answer.get_future().get();
    ASSERT_TRUE(done.ok()) << done.ToString();
  }

  void WriteCovenant() {
    v1::Covenant covenant;
    covenant.set_title("Convenant over het café");
    const int64_t revision = (*store_->LoadLedger(kLedger))->state.revision() + 1;
    ASSERT_TRUE(store_->Commit({Outcome(kLedger, revision, Put(kCovenant, covenant))}).ok());
  }

  void WriteAgreements() {
    v1::MinutesEntry entry;
    entry.set_kind(v1::AGREEMENT);
    entry.set_meeting_id(kMeeting);
    entry.set_agreement_number(1);
    entry.set_text("Wij bellen terug binnen 1 dag");
    v1::MinutesEntry twelfth = entry;
    twelfth.set_agreement_number(12);
    twelfth.set_text("Iedereen bewaart de folder");
    const int64_t revision = (*store_->LoadLedger(kLedger))->state.revision() + 1;
    ASSERT_TRUE(store_->Commit({Outcome(kLedger, revision, Put(kAgreement, entry),
                                        Put(kTwelfth, twelfth))}).ok());
  }

  std::vector<std::string> Found(const core::CallerIdentity& caller, const std::string& typed,
                                 int limit = 0) {
    v1::SearchRequest request;
    request.set_ledger_id(kLedger);
    request.set_text(typed);
    request.set_limit(limit);
    const auto found = core_->records().Search(caller, request);
    EXPECT_TRUE(found.ok()) << found.status().ToString();
    std::vector<std::string> ids;
    for (const v1::SearchHit& hit : found->hits()) ids.push_back(hit.element().id());
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  StatusOr<v1::HistoryResponse> History(const core::CallerIdentity& caller, int kind,
                                        const std::string& id) {
    v1::HistoryRequest request;
    request.set_ledger_id(kLedger);
    request.set_kind(kind);
    request.set_id(id);
    return core_->records().History(caller, request);
  }

  size_t Happened(const core::CallerIdentity& caller) {
    v1::LookBackRequest request;
    request.set_ledger_id(kLedger);
    request.set_meeting_id(kMeeting);
    const auto back = core_->records().LookBack(caller, request);
    EXPECT_TRUE(back.ok()) << back.status().ToString();
    return static_cast<size_t>(back->happenings_size());
  }

  using Ids = std::vector<std::string>;
  TempFolder folder_;
  ManualClock clock_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<core::Core> core_;
  std::string session_;  // of the director
  core::CallerIdentity director_, guest_;
};

TEST_F(Records, AreFoundWithAndWithoutDiacriticsAsFarAsOneMaySee) {
  EXPECT_EQ(Found(director_, "cafe"), (Ids{kGoal, kCovenant}));
  EXPECT_EQ(Found(director_, "CAFÉ één"), Ids{kGoal});
  EXPECT_EQ(Found(guest_, "cafe"), Ids{kGoal});
  EXPECT_TRUE(Found(guest_, "convenant").empty());
  EXPECT_EQ(Found(director_, "cafe", 1).size(), 1u);
}

TEST_F(Records, AreFoundByTheNumberOfAnAgreement) {
  for (const char* typed : {"A1", "a1", "afspraak 1", "agreement A1"}) {
    EXPECT_EQ(Found(director_, typed), Ids{kAgreement}) << typed;
  }
  EXPECT_EQ(Found(director_, "1", 1), Ids{kAgreement}) << "before what else has a 1";
  EXPECT_EQ(Found(guest_, "A12"), Ids{kTwelfth});
  EXPECT_TRUE(Found(guest_, "A2").empty());
  EXPECT_EQ(Found(director_, "dag"), Ids{kAgreement});
}

TEST_F(Records, TellAGuestLessOfWhatHappened) {
  EXPECT_EQ(Happened(director_), Happened(guest_) + 1);
}

TEST_F(Records, TellHowAnElementCameToBeToWhoMaySeeIt) {
  const auto history = History(guest_, v1::Element::kGoal, kGoal);
  ASSERT_TRUE(history.ok()) << history.status().ToString();
  ASSERT_EQ(history->versions_size(), 1);
  EXPECT_EQ(history->versions(0).author_person_id(), Member(1).person_id);
  EXPECT_TRUE(History(director_, v1::Element::kCovenant, kCovenant).ok());
  EXPECT_EQ(History(guest_, v1::Element::kCovenant, kCovenant).status().reason(),
            "ELEMENT_UNKNOWN");
}

TEST_F(Records, AreClosedToStrangersAndToWhoIsNotSignedIn) {
  EXPECT_EQ(History({}, v1::Element::kGoal, kGoal).status().reason(), "NOT_SIGNED_IN");
  const core::CallerIdentity stranger = Open(*core_->accounts().MakeOperatorLink());
  EXPECT_NE(stranger.account_id, director_.account_id);
  EXPECT_EQ(History(stranger, v1::Element::kGoal, kGoal).status().reason(), "LEDGER_UNKNOWN");
}

TEST_F(Records, RefuseASearchOfEndlessLength) {
  v1::SearchRequest request;
  request.set_ledger_id(kLedger);
  request.set_text(std::string(201, 'x'));
  EXPECT_EQ(core_->records().Search(director_, request).status().reason(), "TEXT_TOO_LONG");
}

}  // namespace
}  // namespace ketentafel::testing
