#include "shared/chain/pen_turns.h"

#include <set>

#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::UnorderedElementsAre;

std::vector<std::string> Next(const Table& table, std::string_view meeting = "start") {
  return NextParties(table.state, Id(meeting));
}

void LastTurn(Table* table, std::string_view party, Instant at) {
  v1::Turn turn;
  *turn.mutable_last_turn_at() = TimestampOf(at);
  table->Plant(Id(party), turn);
}

TEST(PenTurns, LeaveOutTheDirectorsPartyAndWhoeverDoesNotSitAtTheTable) {
  EXPECT_THAT(Next(Table::WithMeeting()),
              UnorderedElementsAre(Id("ben.party"), Id("cai.party"), Id("gus.party")));
}

TEST(PenTurns, TakeInAnAgendaMemberThatComes) {
  Table table = Running();
  EXPECT_THAT(Next(table), Not(Contains(Id("dee.party"))));
  table.Must("ana", Attend("dee.party", v1::PRESENT));
  EXPECT_THAT(Next(table), Contains(Id("dee.party")));
  table.Must("ana", Attend("eli.party", v1::PRESENT));
  table.Must("ana", Attend("fay.party", v1::PRESENT));
  EXPECT_THAT(Next(table), Not(Contains(Id("eli.party")))) << "a network party";
  EXPECT_THAT(Next(table), Not(Contains(Id("fay.party")))) << "a guest";
}

TEST(PenTurns, PutNeverFirstAndLongestAgoBeforeLately) {
  Table table = Table::WithMeeting();
  LastTurn(&table, "ben.party", table.now - hours(24));
  LastTurn(&table, "cai.party", table.now - hours(2400));
  EXPECT_THAT(Next(table), ElementsAre(Id("gus.party"), Id("cai.party"), Id("ben.party")));
}

TEST(PenTurns, PutWhoeverDeclinedBeforeAllOthers) {
  Table table = Table::WithMeeting();
  LastTurn(&table, "ben.party", table.now - hours(24));
  v1::Turn declined = table.Get<v1::Turn>(Id("ben.party"));
  declined.set_first_next_time(true);
  declined.set_declined_meeting_id(Id("before"));
  table.Plant(Id("ben.party"), declined);
  EXPECT_EQ(Next(table).front(), Id("ben.party"));
}

TEST(PenTurns, BreakTiesByTheLotThatEveryPartyDrewOnce) {
  Table table = Table::WithMeeting();
  const auto next = Next(table);
  for (size_t i = 1; i < next.size(); ++i) {
    EXPECT_LT(OrderOfDraw(table.state.ledger_id(), next[i - 1]),
              OrderOfDraw(table.state.ledger_id(), next[i]));
  }
  const Instant same = table.now - hours(9);
  for (const auto& party : {"ben.party", "cai.party", "gus.party"}) LastTurn(&table, party, same);
  EXPECT_EQ(Next(table), next);
}

TEST(PenTurns, DrawOtherLotsInOtherChains) {
  std::set<std::vector<std::string>> orders;
  std::vector<std::string> parties = {Id("a"), Id("b"), Id("c"), Id("d")};
  for (int chain = 0; chain < 20; ++chain) {
    std::sort(parties.begin(), parties.end(), [&](const auto& x, const auto& y) {
      const std::string ledger = Id("chain " + std::to_string(chain));
      return OrderOfDraw(ledger, x) < OrderOfDraw(ledger, y);
    });
    orders.insert(parties);
  }
  EXPECT_GT(orders.size(), 5u);
}

TEST(PenTurns, LeaveOutWhoIsAbsent) {
  Table table = Running();
  table.Must("ana", Attend("gus.party", v1::EXCUSED));
  EXPECT_THAT(Next(table), UnorderedElementsAre(Id("ben.party"), Id("cai.party")));
}

TEST(PenTurns, LeaveOutThePartyOfWhoeverLeads) {
  Table table = Running();
  Away(&table, "ana", minutes(2));
  table.Must("ben", TakeLead());
  EXPECT_THAT(Next(table), Not(Contains(Id("ben.party"))));
  EXPECT_THAT(Next(table), Contains(Id("ana.party"))) << "the director's party facilitates no more";
}

TEST(PenTurns, LeaveOutWhoHasThePen) {
  Table table = Running();
  table.Must("ana", TakePen("ben"));
  EXPECT_THAT(Next(table), UnorderedElementsAre(Id("cai.party"), Id("gus.party")));
}

TEST(PenTurns, LeaveOutAPartyWithoutAnybodyToWrite) {
  Table table = Table::WithMeeting();
  v1::Seat seat = table.Get<v1::Seat>(Id("gus.seat"));
  *seat.mutable_until() = Date(2026, 3, 1);
  table.Plant(Id("gus.seat"), seat);
  EXPECT_THAT(Next(table), UnorderedElementsAre(Id("ben.party"), Id("cai.party")));
}

TEST(PenTurns, PutWhoWritesRightNowLastForTheNextMeeting) {
  Table table = Running();
  table.Must("ana", PlanMeetingCommand("later", v1::BASIC, {{"later.opening", 30}}));
  const auto before = Next(table, "later");
  const std::string first = before.front();
  for (const char* name : {"ben", "cai", "gus"}) {
    if (Id(std::string(name) + ".party") == first) table.Must("ana", TakePen(name));
  }
  EXPECT_EQ(Next(table, "later").back(), first);
}

}  // namespace
}  // namespace ketentafel::chain
