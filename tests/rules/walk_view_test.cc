#include "shared/chain/walk_view.h"

#include "tests/rules/walk_words.h"

namespace ketentafel::chain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> On(const WalkWay& way, size_t block) {
  std::vector<std::string> parties;
  for (const auto& one : way.blocks[block].parties) parties.push_back(one->party_id());
  return parties;
}

TEST(WalkWay, HasTheBlocksInTheirOrderWithThePartiesInTheTables) {
  Table table = Walking();
  table.Must("gus", Meet("walk", "gus.party", "b1"));
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  table.Must("gus", Meet("walk", "gus.party", "b3"));
  const WalkWay way = WayOf(table.state, Id("walk"));
  ASSERT_EQ(way.blocks.size(), 3u);
  EXPECT_EQ(way.blocks[1].block_key, "b2");
  EXPECT_THAT(On(way, 0), ElementsAre(Id("ben.party"), Id("gus.party")));
  EXPECT_THAT(On(way, 2), ElementsAre(Id("gus.party")));
  EXPECT_TRUE(way.blocks[1].IsHole());
  EXPECT_EQ(way.holes, 1);
}

TEST(WalkWay, KeepsThePartiesThatHaveLeftTheTableSince) {
  Table table = Walking();
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  v1::ChainParty left = table.Get<v1::ChainParty>(Id("ben.party"));
  *left.mutable_left_on() = Date(2026, 3, 1);
  table.Plant(Id("ben.party"), left);
  table.Must("gus", Meet("walk", "gus.party", "b1"));
  EXPECT_THAT(On(WayOf(table.state, Id("walk")), 0),
              ElementsAre(Id("gus.party"), Id("ben.party")));
}

TEST(WalkWay, CountsThePartiesThatHaveChosenAmongThoseThatAreHere) {
  Table table = Walking();
  EXPECT_EQ(WayOf(table.state, Id("walk")).expected, 4) << "core and chain parties";
  table.Must("ana", Attend("gus.party", v1::EXCUSED));
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  table.Must("cai", Choose("walk", "cai.party"));
  const WalkWay way = WayOf(table.state, Id("walk"));
  EXPECT_EQ(way.expected, 3);
  EXPECT_EQ(way.chosen, 2) << "one stands on the way, one meets the person nowhere";
}

TEST(WalkWay, CountsWhomeverElseIsAtTheTable) {
  Table table = Walking();
  table.Must("ana", Attend("dee.party", v1::PRESENT));
  table.Must("dee", Meet("walk", "dee.party", "b2"));
  const WalkWay way = WayOf(table.state, Id("walk"));
  EXPECT_EQ(way.expected, 5);
  EXPECT_EQ(way.chosen, 1);
}

TEST(WalkWay, DoesNotMixWalks) {
  Table table = Walking();
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  table.Must("ana", StopWalk("walk"));
  table.Must("ana", StartWalk("again"));
  EXPECT_EQ(WayOf(table.state, Id("again")).holes, 3);
  EXPECT_EQ(WayOf(table.state, Id("again")).chosen, 0);
}

TEST(QuietMinute, RunsDownAndIsOver) {
  Table table = Walking();
  const auto left = [&] {
    return QuietLeft(table.Get<v1::PersonaWalk>(Id("walk")), table.now);
  };
  EXPECT_FALSE(left());
  table.Must("ana", Step("walk", 1, 2));
  table.Must("ana", BeginQuiet("walk"));
  EXPECT_EQ(left(), seconds(60));
  table.now += seconds(45);
  EXPECT_EQ(left(), seconds(15));
  table.now += seconds(15);
  EXPECT_FALSE(left());
}

TEST(QuietMinute, IsNeverLongerThanAMinuteWhenTheClockWasSetBack) {
  Table table = Walking();
  table.Must("ana", Step("walk", 1, 2));
  table.Must("ana", BeginQuiet("walk"));
  table.now -= minutes(5);
  EXPECT_EQ(QuietLeft(table.Get<v1::PersonaWalk>(Id("walk")), table.now), seconds(60));
}

TEST(Findings, StandInTheOrderTheyCame) {
  Table table = Walking();
  table.Must("gus", Find("one", "walk", v1::FINDING_MISSING, "Eerst"));
  table.Must("ben", Find("two", "walk", v1::FINDING_HELPED, "Dan"));
  const auto findings = FindingsOf(table.state, Id("walk"));
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0]->text(), "Eerst");
  EXPECT_EQ(findings[1]->text(), "Dan");
}

TEST(WalksWithAPersona, ComeLatestFirst) {
  Table table = Walking();
  table.Must("ana", FinishWalk("walk"));
  table.now += hours(1);
  table.Must("ana", StartWalk("again"));
  const auto walks = WalksOf(table.state, Id("ria"));
  ASSERT_EQ(walks.size(), 2u);
  EXPECT_EQ(*walks[0].id, Id("again"));
  EXPECT_THAT(WalksOf(table.state, Id("kim")), IsEmpty());
}

// Last year: Ben at b1, Gus at b1 and b2, nobody at b3. This year, along b2, b3 and b4: Cai at b2,
// Ben at b3.
Table TwoWalks() {
  Table table = Walking();
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  table.Must("gus", Meet("walk", "gus.party", "b1"));
  table.Must("gus", Meet("walk", "gus.party", "b2"));
  table.Must("ana", FinishWalk("walk"));
  table.Must("ana", StartWalk("again", "opening", {"b2", "b3", "b4"}));
  table.Must("cai", Meet("again", "cai.party", "b2"));
  table.Must("ben", Meet("again", "ben.party", "b3"));
  return table;
}

TEST(WalkDifference, SaysWhoCameAndWhoWentPerBlock) {
  const Table table = TwoWalks();
  const auto differences = DifferenceBetween(table.state, Id("walk"), Id("again"));
  ASSERT_EQ(differences.size(), 4u);
  EXPECT_EQ(differences[0].block_key, "b2");
  EXPECT_THAT(differences[0].came, ElementsAre(Id("cai.party")));
  EXPECT_THAT(differences[0].went, ElementsAre(Id("gus.party")));
  EXPECT_FALSE(differences[0].hole_closed || differences[0].hole_opened);
}

TEST(WalkDifference, SaysWhichHolesWereClosedOrOpened) {
  const Table table = TwoWalks();
  EXPECT_TRUE(DifferenceBetween(table.state, Id("walk"), Id("again"))[1].hole_closed);
  const auto backwards = DifferenceBetween(table.state, Id("again"), Id("walk"));
  EXPECT_EQ(backwards[2].block_key, "b3");
  EXPECT_TRUE(backwards[2].hole_opened);
}

TEST(WalkDifference, TellsBlocksApartThatOnlyOneOfThemPassed) {
  const Table table = TwoWalks();
  const auto differences = DifferenceBetween(table.state, Id("walk"), Id("again"));
  EXPECT_EQ(differences[2].walked, OnBoth::kOnlyNow);
  EXPECT_EQ(differences[3].block_key, "b1");
  EXPECT_EQ(differences[3].walked, OnBoth::kOnlyThen);
  EXPECT_FALSE(differences[3].hole_opened) << "who did not walk there saw no hole";
}

TEST(WalkDifference, IsNothingBetweenAWalkAndItself) {
  const Table table = TwoWalks();
  for (const auto& difference : DifferenceBetween(table.state, Id("again"), Id("again"))) {
    EXPECT_TRUE(difference.IsSame()) << difference.block_key;
  }
}

}  // namespace
}  // namespace ketentafel::chain
