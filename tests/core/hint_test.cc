#include <gtest/gtest.h>

#include "shared/base/ids.h"
#include "shared/chain/refusals.h"
#include "tests/core/world.h"

namespace ketentafel::testing {
namespace {

using std::chrono::seconds;

const std::string kMeeting = IdFromBits(8, 1);
const std::string kItem = IdFromBits(8, 2);

v1::Hint Draft(const std::string& text) {
  v1::Hint hint;
  hint.mutable_draft_line()->set_meeting_id(kMeeting);
  hint.mutable_draft_line()->set_item_id(kItem);
  hint.mutable_draft_line()->set_text(text);
  return hint;
}

// A running meeting; Member 2 has the pen.
class Hints : public ::testing::Test {
 protected:
  Hints() : director_(world_.MakeChain()) {
    writer_ = world_.Seat(director_, Member(2), v1::CORE);
    EXPECT_TRUE(world_.Submit(director_, PlanMeeting(kMeeting, kItem)).ok());
    EXPECT_TRUE(world_.Submit(director_, StartMeeting(kMeeting)).ok());
    const auto taken = world_.Submit(writer_, TakePen(kMeeting));
    EXPECT_TRUE(taken.ok()) << taken.status().ToString();
  }

  std::string LastLine(const RecordingReader& reader) {
    std::string text = "(none)";
    for (const v1::Hint& hint : reader.HintsOf(Member(2).person_id)) {
      if (hint.has_draft_line()) text = hint.draft_line().text();
    }
    return text;
  }

  World world_;
  core::CallerIdentity director_;
  core::CallerIdentity writer_;
};

TEST_F(Hints, ShowTheLineBeingTypedToTheOthersAndToWhoJoinsLate) {
  const auto watch = world_.Watch(director_);
  ASSERT_TRUE(world_.Hint(writer_, Draft("We spreken")).ok());
  ASSERT_TRUE(world_.Hint(writer_, Draft("We spreken af")).ok());
  EXPECT_EQ(LastLine(*watch.reader), "We spreken af");
  EXPECT_EQ(LastLine(*world_.Watch(director_).reader), "We spreken af");
}

TEST_F(Hints, ShowDotsForWhatThePrivacyGuardFindsAndForWhatMayBecomeIt) {
  const auto watch = world_.Watch(director_);
  ASSERT_TRUE(world_.Hint(writer_, Draft("Bel haar op 06-12345")).ok());
  EXPECT_EQ(LastLine(*watch.reader), "Bel haar op •••");
  ASSERT_TRUE(world_.Hint(writer_, Draft("Bel haar op 06-12345678, op 12-03-2027")).ok());
  EXPECT_EQ(LastLine(*watch.reader), "Bel haar op •••, op •••");
  ASSERT_TRUE(world_.Hint(writer_, Draft("Bel haar op 06-12345678, op 12-03-2027 graag")).ok());
  EXPECT_EQ(LastLine(*watch.reader), "Bel haar op •••, op 12-03-2027 graag");
  EXPECT_EQ(LastLine(*world_.Watch(director_).reader), "Bel haar op •••, op 12-03-2027 graag");
}

TEST_F(Hints, AreNotStoredAndHaveNoRevision) {
  const int64_t revision = world_.OnDisk().state.revision();
  ASSERT_TRUE(world_.Hint(writer_, Draft("Vluchtig")).ok());
  EXPECT_EQ(world_.disk->waiting(), 0u);
  EXPECT_EQ(world_.OnDisk().state.revision(), revision);
  world_.Restart();
  EXPECT_EQ(LastLine(*world_.Watch(director_).reader), "(none)");
}

TEST_F(Hints, DoNotWaitForTheDisk) {
  const auto watch = world_.Watch(director_);
  world_.SubmitLater(director_, PutGoal(IdFromBits(9, 1), "nog op weg"));
  world_.loop->Run();
  v1::HintRequest request;
  request.set_ledger_id(world_.ledger_id);
  *request.mutable_hint() = Draft("We spreken");
  world_.ledgers().Hint(writer_, request, [](const Status& status) { EXPECT_TRUE(status.ok()); });
  world_.loop->Run();
  EXPECT_EQ(LastLine(*watch.reader), "We spreken");
  EXPECT_EQ(watch.reader->replica.Get<v1::Goal>(IdFromBits(9, 1)), nullptr);
}

TEST_F(Hints, EndWithAnEmptyLineAndAfterAMinuteWithoutNews) {
  const auto watch = world_.Watch(director_);
  ASSERT_TRUE(world_.Hint(writer_, Draft("We spreken")).ok());
  ASSERT_TRUE(world_.Hint(writer_, Draft("")).ok());
  EXPECT_EQ(LastLine(*watch.reader), "");
  EXPECT_EQ(LastLine(*world_.Watch(director_).reader), "(none)");

  ASSERT_TRUE(world_.Hint(writer_, Draft("Toch nog")).ok());
  world_.Advance(seconds(40));
  ASSERT_TRUE(world_.Hint(writer_, Draft("Toch nog")).ok());
  world_.Advance(seconds(59));
  EXPECT_EQ(LastLine(*watch.reader), "Toch nog");
  world_.Advance(seconds(2));
  EXPECT_EQ(LastLine(*watch.reader), "");
}

TEST_F(Hints, EndWhenThePenPassesToSomebodyElse) {
  const auto watch = world_.Watch(director_);
  const auto next = world_.Seat(director_, Member(3), v1::CORE);
  ASSERT_TRUE(world_.Hint(writer_, Draft("Half af")).ok());
  v1::Command offer;
  offer.set_id(NextCommandId());
  offer.mutable_offer_pen()->set_meeting_id(kMeeting);
  offer.mutable_offer_pen()->set_to_party_id(Member(3).party_id);
  const auto offered = world_.Submit(writer_, offer);
  ASSERT_TRUE(offered.ok()) << offered.status().ToString();
  const auto taken = world_.Submit(next, TakePen(kMeeting));
  ASSERT_TRUE(taken.ok()) << taken.status().ToString();
  EXPECT_EQ(LastLine(*watch.reader), "");
}

TEST_F(Hints, AreRefusedFromWhoHasNoPenAndAboutWhoIsHere) {
  EXPECT_EQ(world_.Hint(director_, Draft("Ik ook")).reason(), "NOT_YOURS");
  v1::Hint here;
  here.mutable_here()->set_here(true);
  EXPECT_EQ(world_.Hint(writer_, here).code(), Code::kInvalidArgument);
  EXPECT_EQ(world_.Hint(writer_, Draft(std::string(4001, 'a'))).reason(), "TEXT_TOO_LONG");
  EXPECT_EQ(world_.Hint(writer_, Draft("\xff")).reason(), "TEXT_NOT_UTF8");
  EXPECT_EQ(world_.Hint(world_.Stranger(), Draft("x")).code(), Code::kNotFound);
}

TEST_F(Hints, ComeAtMostFiveASecondFromOnePerson) {
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(world_.Hint(writer_, Draft("regel")).ok());
  EXPECT_EQ(world_.Hint(writer_, Draft("te snel")).code(), Code::kResourceExhausted);
  world_.Advance(seconds(1));
  EXPECT_TRUE(world_.Hint(writer_, Draft("weer")).ok());
}

// What the last news of a person says: "here", "away" or "unknown".
std::string Whereabouts(const RecordingReader& reader, const Member& member) {
  std::string where = "unknown";
  for (const v1::Hint& hint : reader.HintsOf(member.person_id)) {
    if (hint.has_here()) where = hint.here().here() ? "here" : "away";
  }
  return where;
}

TEST(Presence, FollowsFromOpenWatches) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto watch = world.Watch(director);
  EXPECT_EQ(Whereabouts(*watch.reader, Member(1)), "here");
  EXPECT_EQ(Whereabouts(*watch.reader, Member(2)), "unknown");
  const auto phone = world.Watch(member);
  const auto laptop = world.Watch(member);
  EXPECT_EQ(Whereabouts(*watch.reader, Member(2)), "here");
  world.ledgers().StopWatching(phone.id);
  world.Advance(seconds(10));
  EXPECT_EQ(Whereabouts(*watch.reader, Member(2)), "here") << "the laptop is still open";
  world.ledgers().StopWatching(laptop.id);
  world.Advance(seconds(10));
  EXPECT_EQ(Whereabouts(*watch.reader, Member(2)), "away");
}

TEST(Presence, CountsTheTimeAwayFromWhenSomebodyWasLastSeen) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto watch = world.Watch(director);
  const auto gone = world.Watch(member);
  world.ledgers().StopWatching(gone.id);
  world.RunUntilIdle();
  const Instant last_seen = world.clock.Now();
  world.Advance(seconds(10));
  const v1::Hint news = watch.reader->HintsOf(Member(2).person_id).back();
  EXPECT_EQ(news.here().since().seconds(),
            std::chrono::duration_cast<seconds>(last_seen.time_since_epoch()).count());
}

TEST(Presence, OverlooksABlip) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  const auto watch = world.Watch(director);
  const auto before = world.Watch(member);
  watch.reader->Forget();
  world.ledgers().StopWatching(before.id);
  world.Advance(seconds(2));
  world.Resume(member, *before.reader);
  world.Advance(seconds(10));
  EXPECT_TRUE(watch.reader->HintsOf(Member(2).person_id).empty());
}

v1::Command TakeLead(const std::string& meeting_id) {
  v1::Command command;
  command.set_id(NextCommandId());
  command.mutable_take_lead()->set_meeting_id(meeting_id);
  return command;
}

TEST(Presence, GivesWhoLeadsAMinuteToComeBackAfterARestart) {
  World world;
  const auto director = world.MakeChain();
  const auto member = world.Seat(director, Member(2), v1::CORE);
  ASSERT_TRUE(world.Submit(director, PlanMeeting(kMeeting, kItem)).ok());
  world.Watch(director);
  ASSERT_TRUE(world.Submit(director, StartMeeting(kMeeting)).ok());
  world.Restart();
  world.Watch(member);
  const auto early = world.Submit(member, TakeLead(kMeeting));
  EXPECT_EQ(early.status().reason(), chain::refusal::kLeadIsHere);
  world.Advance(seconds(61));
  EXPECT_TRUE(world.Submit(member, TakeLead(kMeeting)).ok());
}

const v1::Attendance* AttendanceOf(const chain::LedgerState& state, const Member& member) {
  return state.Get<v1::Attendance>(JoinIds(kMeeting, member.party_id));
}

TEST(Attendance, IsFilledFromPresenceWhileAMeetingRunsAndNobodyHasSetIt) {
  World world;
  const auto director = world.MakeChain();
  const auto present = world.Seat(director, Member(2), v1::CORE);
  const auto excused = world.Seat(director, Member(3), v1::CORE);
  world.Seat(director, Member(4), v1::CORE);
  ASSERT_TRUE(world.Submit(director, PlanMeeting(kMeeting, kItem)).ok());
  world.Watch(director);
  world.Watch(present);
  EXPECT_EQ(AttendanceOf(world.OnDisk().state, Member(2)), nullptr) << "it does not run yet";

  v1::Command excuse;
  excuse.set_id(NextCommandId());
  excuse.mutable_set_attendance()->set_meeting_id(kMeeting);
  excuse.mutable_set_attendance()->set_party_id(Member(3).party_id);
  excuse.mutable_set_attendance()->set_state(v1::EXCUSED);
  ASSERT_TRUE(world.Submit(director, StartMeeting(kMeeting)).ok());
  const auto set = world.Submit(director, excuse);
  ASSERT_TRUE(set.ok()) << set.status().ToString();
  world.Watch(excused);

  const chain::LedgerState state = world.OnDisk().state;
  ASSERT_NE(AttendanceOf(state, Member(2)), nullptr);
  EXPECT_EQ(AttendanceOf(state, Member(2))->state(), v1::PRESENT);
  EXPECT_TRUE(AttendanceOf(state, Member(2))->from_presence());
  EXPECT_EQ(AttendanceOf(state, Member(3))->state(), v1::EXCUSED);
  EXPECT_EQ(AttendanceOf(state, Member(4)), nullptr);
}

TEST(Attendance, KnowsWhoComesLateByTheClockOnTheWall) {
  World world;
  const auto director = world.MakeChain();
  const auto late = world.Seat(director, Member(2), v1::CORE);
  ASSERT_TRUE(world.Submit(director, PlanMeeting(kMeeting, kItem)).ok());
  world.Watch(director);
  ASSERT_TRUE(world.Submit(director, StartMeeting(kMeeting)).ok());
  world.Advance(std::chrono::minutes(30));
  world.Watch(late);
  const chain::LedgerState state = world.OnDisk().state;
  ASSERT_NE(AttendanceOf(state, Member(2)), nullptr);
  EXPECT_EQ(AttendanceOf(state, Member(2))->state(), v1::LATE);
  EXPECT_EQ(AttendanceOf(state, Member(2))->late_at().hour(), 22);
  EXPECT_EQ(AttendanceOf(state, Member(2))->late_at().minute(), 56);
}

TEST(Attendance, IsNotFilledInAMeetingThatWasLeftRunning) {
  World world;
  const auto director = world.MakeChain();
  const auto reader = world.Seat(director, Member(2), v1::CORE);
  ASSERT_TRUE(world.Submit(director, PlanMeeting(kMeeting, kItem)).ok());
  ASSERT_TRUE(world.Submit(director, StartMeeting(kMeeting)).ok());
  world.Advance(std::chrono::hours(6));
  world.Watch(reader);
  EXPECT_EQ(AttendanceOf(world.OnDisk().state, Member(2)), nullptr);
}

}  // namespace
}  // namespace ketentafel::testing
