#include "shared/chain/meeting_time.h"

#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

// The start meeting: opening 10, round 55, goals 105, closing 10; 180 minutes.
MeetingTimes Look(const Table& table, std::optional<Instant> planned_start = std::nullopt) {
  return TimesOf(table.state, Id("start"), planned_start, table.now);
}

const ItemTimes& ItemOf(const MeetingTimes& times, std::string_view name) {
  for (const ItemTimes& item : times.items) {
    if (item.item_id == Id(name)) return item;
  }
  ADD_FAILURE() << "no item " << name;
  static const ItemTimes kNone;
  return kNone;
}

TEST(MeetingTime, LaysOutThePlanBeforeTheStart) {
  Table table = Table::WithMeeting();
  const Instant planned = table.now + hours(2);
  const MeetingTimes times = Look(table, planned);
  EXPECT_EQ(times.progress, MeetingProgress::kNotStarted);
  EXPECT_EQ(times.now(), nullptr);
  EXPECT_EQ(ItemOf(times, "opening").starts_at, planned);
  EXPECT_EQ(ItemOf(times, "goals").starts_at, planned + minutes(65));
  EXPECT_EQ(times.expected_end, planned + minutes(180));
  EXPECT_EQ(times.behind_minutes(), 0);
}

TEST(MeetingTime, KnowsNoTimesOfAPlanWithoutItsStart) {
  Table table = Table::WithMeeting();
  const MeetingTimes times = Look(table);
  EXPECT_FALSE(times.expected_end.has_value());
  EXPECT_FALSE(ItemOf(times, "goals").starts_at.has_value());
  EXPECT_EQ(ItemOf(times, "goals").remaining, minutes(105));
}

TEST(MeetingTime, FallsBehindWhileAPlannedMeetingHasNotBegun) {
  Table table = Table::WithMeeting();
  const MeetingTimes times = Look(table, table.now - minutes(4));
  EXPECT_EQ(times.behind_minutes(), 4);
  EXPECT_EQ(ItemOf(times, "opening").starts_at, table.now);
}

TEST(MeetingTime, ShowsWhatTheCurrentItemHasLeft) {
  Table table = Running();
  table.now += minutes(4);
  const MeetingTimes times = Look(table);
  ASSERT_NE(times.now(), nullptr);
  EXPECT_EQ(times.now()->item_id, Id("opening"));
  EXPECT_EQ(times.now()->used, minutes(4));
  EXPECT_EQ(times.now()->remaining, minutes(6));
  EXPECT_DOUBLE_EQ(times.now()->share_used, 0.4);
  EXPECT_EQ(times.now()->phase, TimePhase::kCalm);
  EXPECT_EQ(times.elapsed, minutes(4));
}

TEST(MeetingTime, IsNearlyInTheLastFifthAndOverBelowZero) {
  EXPECT_EQ(PhaseOf(minutes(10), seconds(121)), TimePhase::kCalm);
  EXPECT_EQ(PhaseOf(minutes(10), seconds(120)), TimePhase::kNearly);
  EXPECT_EQ(PhaseOf(minutes(10), seconds(0)), TimePhase::kNearly);
  EXPECT_EQ(PhaseOf(minutes(10), Micros(-1)), TimePhase::kOver);
}

TEST(MeetingTime, CountsOverTimeAndFallsBehindWithIt) {
  Table table = Running();
  table.now += minutes(13);
  MeetingTimes times = Look(table);
  EXPECT_EQ(times.now()->remaining, -minutes(3));
  EXPECT_EQ(times.now()->phase, TimePhase::kOver);
  EXPECT_EQ(times.behind_minutes(), 3);
  EXPECT_EQ(ItemOf(times, "round").starts_at, table.now);
  EXPECT_EQ(times.expected_end, table.now + minutes(170));
}

TEST(MeetingTime, RunsAheadWhenAnItemEndsEarly) {
  Table table = Running();
  table.now += minutes(6);
  table.Must("ana", Move("opening", "round"));
  const MeetingTimes times = Look(table);
  EXPECT_EQ(times.behind_minutes(), -4);
  EXPECT_EQ(ItemOf(times, "opening").state, ItemState::kDone);
  EXPECT_EQ(ItemOf(times, "goals").starts_at, table.now + minutes(55));
}

TEST(MeetingTime, CallsLessThanAMinuteOnTime) {
  MeetingTimes times;
  times.behind = seconds(59);
  EXPECT_EQ(times.behind_minutes(), 0);
  times.behind = -seconds(59);
  EXPECT_EQ(times.behind_minutes(), 0);
  times.behind = -seconds(61);
  EXPECT_EQ(times.behind_minutes(), -1);
}

TEST(MeetingTime, CountsALateStartAgainstThePlannedOne) {
  Table table = Running();
  const MeetingTimes times = Look(table, table.now - minutes(3));
  EXPECT_EQ(times.behind_minutes(), 3);
  EXPECT_EQ(Look(table).behind_minutes(), 0) << "no planned start: from the real one";
}

TEST(MeetingTime, PutsOffTheEndByAPause) {
  Table table = Running();
  const Instant began = table.now;
  table.now += minutes(4);
  table.Must("ana", Pause());
  table.now += minutes(15);
  MeetingTimes times = Look(table);
  EXPECT_EQ(times.progress, MeetingProgress::kPaused);
  EXPECT_EQ(times.now()->remaining, minutes(6));
  EXPECT_EQ(times.expected_end, began + minutes(195));
  EXPECT_EQ(times.elapsed, minutes(19));
  EXPECT_EQ(times.paused, minutes(15));
  table.Must("ana", Resume());
  table.now += minutes(1);
  times = Look(table);
  EXPECT_EQ(times.now()->remaining, minutes(5));
  EXPECT_EQ(times.behind_minutes(), 15);
}

TEST(MeetingTime, ShiftsTheEndByMinutesThatAreGiven) {
  Table table = Running();
  table.Must("ana", Adjust("opening", 5));
  EXPECT_EQ(Look(table).now()->remaining, minutes(15));
  EXPECT_EQ(Look(table).behind_minutes(), 5);
  table.Must("ana", Adjust("goals", -5));
  EXPECT_EQ(Look(table).behind_minutes(), 0);
}

TEST(MeetingTime, CallsWhatWasJumpedOverSkippedUntilItsReturn) {
  Table table = Running();
  table.now += minutes(10);
  table.Must("ana", Move("opening", "goals"));
  MeetingTimes times = Look(table);
  EXPECT_EQ(ItemOf(times, "round").state, ItemState::kSkipped);
  EXPECT_FALSE(ItemOf(times, "round").starts_at.has_value());
  EXPECT_EQ(times.behind_minutes(), -55);
  table.Must("ana", Move("goals", "round"));
  times = Look(table);
  EXPECT_EQ(ItemOf(times, "round").state, ItemState::kNow);
  EXPECT_EQ(ItemOf(times, "goals").state, ItemState::kToCome);
}

TEST(MeetingTime, ExpectsOnlyTheRestOfAnItemThatWasLeftBackwards) {
  Table table = Running();
  table.Must("ana", Move("opening", "goals"));
  table.now += minutes(25);
  table.Must("ana", Move("goals", "round"));
  const MeetingTimes times = Look(table);
  EXPECT_EQ(ItemOf(times, "goals").remaining, minutes(80));
  EXPECT_EQ(ItemOf(times, "closing").starts_at, table.now + minutes(55 + 80));
}

TEST(MeetingTime, StandsStillAfterTheEnd) {
  Table table = Running();
  table.now += minutes(10);
  table.Must("ana", Move("opening", "round"));
  table.now += minutes(20);
  const Instant ended = table.now;
  table.Must("ana", End());
  table.now += hours(5);
  const MeetingTimes times = Look(table);
  EXPECT_EQ(times.progress, MeetingProgress::kEnded);
  EXPECT_EQ(times.elapsed, minutes(30));
  EXPECT_EQ(times.expected_end, ended);
  EXPECT_EQ(ItemOf(times, "round").state, ItemState::kDone);
  EXPECT_EQ(ItemOf(times, "round").used, minutes(20));
  EXPECT_EQ(ItemOf(times, "goals").state, ItemState::kSkipped);
}

}  // namespace
}  // namespace ketentafel::chain
