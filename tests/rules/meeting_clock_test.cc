#include "shared/chain/meeting_clock.h"

#include <random>

#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

const char* const kItems[] = {"opening", "round", "goals", "closing"};
const char* const kParties[] = {"ana.party", "ben.party", "cai.party", "gus.party"};

// Plays a meeting at random; the commands need not make sense.
class Player {
 public:
  explicit Player(unsigned seed) : random_(seed), table_(Running()) {}

  void Step() {
    // Now and then the server's clock is set back.
    table_.now += Pick(10) == 0 ? -seconds(Pick(90)) : Micros(seconds(Pick(600)));
    Away(&table_, kLeads[Pick(3)], seconds(Pick(120)));
    latest_ = std::max(latest_, table_.now);
    accepted_ += table_.Do(kLeads[Pick(3)], AnyCommand()).ok() ? 1 : 0;
  }

  const Table& table() const { return table_; }
  int accepted() const { return accepted_; }

 private:
  static constexpr const char* kLeads[] = {"ana", "ben", "cai"};

  int Pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  std::string_view Item() { return kItems[Pick(4)]; }
  std::string Party() { return Pick(4) == 0 ? "" : kParties[Pick(4)]; }

  // Mostly what is current, as a person would send it.
  v1::Command WithCurrent(v1::Command command) {
    const auto& clock = table_.Get<v1::MeetingClock>(Id("start"));
    if (Pick(5) == 0) return command;
    if (command.has_move_on()) command.mutable_move_on()->set_from_item_id(clock.current_item_id());
    if (command.has_correct_start() && Pick(2) == 0) {
      command.mutable_correct_start()->set_item_id(clock.current_item_id());
    }
    const auto* round = table_.state.Get<v1::SpeakingRound>(Id("round"));
    if (command.has_give_floor() && round != nullptr) {
      command.mutable_give_floor()->set_from_party_id(round->current_party_id());
    }
    return command;
  }

  v1::Command AnyCommand() {
    switch (Pick(12)) {
      case 0: return Pause();
      case 1: return Resume();
      case 2: return Adjust(Item(), Pick(21) - 10);
      case 3: return WithCurrent(Correct("", table_.now - seconds(Pick(1200) - 100)));
      case 4: return TakeLead();
      case 5:
      case 6: return WithCurrent(Floor(Party(), Party()));
      case 7: return Pick(20) == 0 ? EndedAt(table_.now - seconds(Pick(300))) : Resume();
      default: return WithCurrent(Move(Item(), Item()));
    }
  }

  std::mt19937 random_;
  Table table_;
  Instant latest_;
  int accepted_ = 0;
};

void CheckAddsUp(const Table& table) {
  const auto& clock = table.Get<v1::MeetingClock>(Id("start"));
  const Instant now = ClockTime(clock, table.now);
  const Instant until = clock.has_ended_at()     ? InstantOf(clock.ended_at())
                        : clock.has_paused_since() ? std::max(table.now, now)
                                                   : now;
  Micros sum = PausedInAll(clock, table.now);
  EXPECT_GE(sum.count(), 0);
  for (const char* item : kItems) {
    const Micros used = UsedBy(clock, Id(item), table.now);
    EXPECT_GE(used.count(), 0) << item;
    sum += used;
  }
  EXPECT_EQ(sum.count(), (until - InstantOf(clock.started_at())).count());
}

void CheckOneIsCurrent(const Table& table) {
  const auto& clock = table.Get<v1::MeetingClock>(Id("start"));
  const bool runs = table.Get<v1::Meeting>(Id("start")).state() == v1::RUNNING;
  EXPECT_EQ(runs, !clock.current_item_id().empty());
  EXPECT_EQ(runs, clock.has_current_since());
  EXPECT_EQ(runs, !clock.has_ended_at());
  if (!runs) return;
  const v1::ItemTime* current = FindItemTime(clock, clock.current_item_id());
  ASSERT_NE(current, nullptr);
  EXPECT_FALSE(current->done());
  for (const v1::ItemTime& item : clock.items()) {
    EXPECT_GE(item.used_us(), 0);
    EXPECT_GE(item.paused_us(), 0);
    // Pauses belong to the running stretch.
    EXPECT_TRUE(&item == current || item.paused_us() == 0) << item.DebugString();
  }
}

void CheckRound(const Table& table) {
  const auto* round = table.state.Get<v1::SpeakingRound>(Id("round"));
  if (round == nullptr) return;
  const auto& clock = table.Get<v1::MeetingClock>(Id("start"));
  const bool open = clock.current_item_id() == Id("round");
  EXPECT_EQ(round->has_current_since(), open && !round->current_party_id().empty());
  for (const v1::SpokenTurn& turn : round->spoken()) EXPECT_GE(turn.used_us(), 0);
}

TEST(MeetingClock, AddsUpWhateverPeoplePress) {
  int accepted = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Player player(seed);
    for (int step = 0; step < 120 && !testing::Test::HasFailure(); ++step) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
      player.Step();
      CheckAddsUp(player.table());
      CheckOneIsCurrent(player.table());
      CheckRound(player.table());
    }
    accepted += player.accepted();
  }
  EXPECT_GT(accepted, 1000) << "the player hardly says anything sensible";
}

TEST(MeetingClock, StandsStillWhenTheServersClockIsSetBack) {
  Table table = Running();
  table.now += minutes(5);
  table.Must("ana", Move("opening", "round"));
  table.now -= minutes(2);
  EXPECT_EQ(UsedBy(table.Get<v1::MeetingClock>(Id("start")), Id("round"), table.now), Micros(0));
  table.Must("ana", Move("round", "goals"));
  EXPECT_EQ(UsedBy(table.Get<v1::MeetingClock>(Id("start")), Id("opening"), table.now),
            minutes(5));
}

}  // namespace
}  // namespace ketentafel::chain
