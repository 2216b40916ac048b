#include "shared/chain/carried_over.h"

#include "tests/rules/meeting_words.h"

// What a meeting did not get to comes along until it is dealt with or let go of.
namespace ketentafel::chain {
namespace {

namespace r = refusal;

// The start meeting has ended in its round: goals and "closing", here an item like any other, were
// not reached, and one point was parked.
Table WithLeftOvers() {
  Table table = Running();
  table.Must("ana", Park("parking", "Vervoer"));
  table.Must("ana", Move("opening", "round"));
  table.now += minutes(60);
  table.Must("ana", End());
  table.Must("ana", PlanMeetingCommand("next", v1::BASIC, {{"hello", 10}, {"bye", 10}}));
  return table;
}

v1::Origin From(Kind kind, std::string_view name) {
  v1::Origin origin;
  origin.set_kind(kind);
  origin.set_id(Id(name));
  return origin;
}

v1::Command Carry(std::string_view id, const v1::Origin& source, std::string_view meeting = "next") {
  v1::Command command;
  v1::PutAgendaItem* put = command.mutable_put_agenda_item();
  put->set_id(Id(id));
  put->mutable_item()->set_meeting_id(Id(meeting));
  put->mutable_item()->set_title("Nog te doen");
  put->mutable_item()->set_planned_minutes(10);
  *put->mutable_item()->mutable_carried_from() = source;
  return command;
}

v1::Command LetGo(std::string_view id, bool let_go = true) {
  v1::Command command;
  command.mutable_let_go_of_item()->set_id(Id(id));
  command.mutable_let_go_of_item()->set_let_go(let_go);
  return command;
}

std::vector<std::string> Ids(const std::vector<LeftOver>& left) {
  std::vector<std::string> ids;
  for (const LeftOver& one : left) ids.push_back(one.source.id());
  return ids;
}

const v1::Origin kGoals = From(v1::Element::kAgendaItem, "goals");
const v1::Origin kParking = From(v1::Element::kParkedPoint, "parking");

TEST(CarriedOver, OffersWhatNeverBeganAndWhatWasParked) {
  EXPECT_EQ(Ids(LeftOversOf(WithLeftOvers().state)),
            (std::vector<std::string>{Id("goals"), Id("closing"), Id("parking")}));
}

TEST(CarriedOver, OffersNothingOfAMeetingThatGoesOn) {
  Table table = Running();
  table.Must("ana", Park("parking", "Vervoer"));
  EXPECT_TRUE(LeftOversOf(table.state).empty());
  EXPECT_THAT(table.Do("ana", Carry("again", kParking, "start")),
              IsRefused(Code::kFailedPrecondition, r::kNotCarriable));
}

TEST(CarriedOver, StandsOnOneAgendaAndCountsHowOftenItCameAlong) {
  Table table = WithLeftOvers();
  table.Must("ana", Carry("again", kGoals));
  EXPECT_EQ(table.Get<v1::AgendaItem>(Id("again")).times_carried(), 1);
  EXPECT_EQ(Ids(LeftOversOf(table.state)),
            (std::vector<std::string>{Id("closing"), Id("parking")}));
  EXPECT_THAT(table.Do("ana", Carry("twice", kGoals)),
              IsRefused(Code::kFailedPrecondition, r::kCarriedAlready));
}

TEST(CarriedOver, ComesAlongOnceMoreWhenItIsNotReachedAgain) {
  Table table = WithLeftOvers();
  table.Must("ana", Carry("again", kParking));
  table.Run("next", "ana", "ben");
  table.Must("ana", End("next"));
  table.Must("ana", PlanMeetingCommand("third", v1::BASIC, {{"hi", 10}}));
  table.Must("ana", Carry("once more", From(v1::Element::kAgendaItem, "again"), "third"));
  EXPECT_EQ(table.Get<v1::AgendaItem>(Id("once more")).times_carried(), 2);
}

TEST(CarriedOver, IsOfferedAgainWhenItsNewPlaceIsRemovedOrCalledOff) {
  Table table = WithLeftOvers();
  table.Must("ana", Carry("again", kGoals));
  v1::Command remove;
  remove.mutable_remove_agenda_item()->set_id(Id("again"));
  table.Must("ana", remove);
  EXPECT_EQ(LeftOversOf(table.state).size(), 3u);
  table.Must("ana", Carry("again", kGoals));
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("next"));
  table.Must("ana", cancel);
  EXPECT_EQ(LeftOversOf(table.state).size(), 3u);
}

TEST(CarriedOver, IsNotOfferedOnceItIsLetGoOfOrDealtWith) {
  Table table = WithLeftOvers();
  table.Must("ana", LetGo("goals"));
  v1::Command settle;
  settle.mutable_settle_parked_point()->set_id(Id("parking"));
  settle.mutable_settle_parked_point()->set_dealt_with(true);
  table.Must("ana", settle);
  EXPECT_EQ(Ids(LeftOversOf(table.state)), std::vector<std::string>{Id("closing")});
  table.Must("ana", LetGo("goals", false));
  EXPECT_EQ(Ids(LeftOversOf(table.state)),
            (std::vector<std::string>{Id("goals"), Id("closing")}));
  EXPECT_THAT(table.Do("ana", LetGo("round")),
              IsRefused(Code::kFailedPrecondition, r::kNotCarriable));
}

TEST(CarriedOver, MayStandInThePlanOfANewMeetingOnce) {
  Table table = WithLeftOvers();
  v1::Command plan = PlanMeetingCommand("third", v1::BASIC, {{"a", 10}, {"b", 10}});
  for (v1::NewAgendaItem& item : *plan.mutable_plan_meeting()->mutable_items()) {
    *item.mutable_item()->mutable_carried_from() = kGoals;
  }
  EXPECT_THAT(table.Do("ana", plan), IsRefused(Code::kFailedPrecondition, r::kCarriedAlready));
  plan.mutable_plan_meeting()->mutable_items(1)->mutable_item()->clear_carried_from();
  table.Must("ana", plan);
  EXPECT_EQ(table.Get<v1::AgendaItem>(Id("a")).times_carried(), 1);
}

v1::NewAgendaItem Templated(std::string_view id, v1::AgendaItemKind kind, std::string_view key) {
  v1::NewAgendaItem item;
  item.set_id(Id(id));
  item.mutable_item()->set_kind(kind);
  item.mutable_item()->set_content_key(std::string(key));
  item.mutable_item()->set_planned_minutes(10);
  return item;
}

v1::Command PlanTheme(const std::string& name) {
  v1::Command plan = PlanMeetingCommand(name, v1::THEME, {{name + ".hello", 10}});
  auto* items = plan.mutable_plan_meeting()->mutable_items();
  *items->Add() = Templated(name + ".back", v1::LOOK_BACK, "basic.look_back");
  *items->Add() = Templated(name + ".theme", v1::PLAIN, "theme.theme");
  *items->Add() = Templated(name + ".actions", v1::ACTIONS, "basic.actions");
  *items->Add() = Templated(name + ".closing", v1::CLOSING, "basic.closing");
  return plan;
}

// A meeting that was over after its first item.
void EndEarly(Table* table, const std::string& name) {
  table->Must("ana", PlanTheme(name));
  table->Run(name, "ana", "ben");
  table->now += minutes(10);
  table->Must("ana", End(name));
}

Table AfterThreeThemes() {
  Table table = Table::WithChain();
  for (const char* name : {"one", "two", "three"}) EndEarly(&table, name);
  return table;
}

TEST(CarriedOver, LeavesWhatEveryAgendaHasByItself) {
  Table table = AfterThreeThemes();
  EXPECT_EQ(Ids(LeftOversOf(table.state)), std::vector<std::string>{Id("three.theme")});
  table.Must("ana", PlanMeetingCommand("next", v1::BASIC, {{"hi", 10}}));
  EXPECT_THAT(table.Do("ana", Carry("again", From(v1::Element::kAgendaItem, "one.actions"))),
              IsRefused(Code::kFailedPrecondition, r::kNotCarriable));
}

TEST(CarriedOver, BringsAStandingItemAlongWithWordsOfItsOwn) {
  Table table = Table::WithChain();
  v1::Command plan = PlanTheme("one");
  v1::NewAgendaItem* back = plan.mutable_plan_meeting()->mutable_items(1);
  back->mutable_item()->set_purpose("De brief van de huisarts");
  table.Must("ana", plan);
  table.Run("one", "ana", "ben");
  table.Must("ana", End("one"));
  EXPECT_EQ(Ids(LeftOversOf(table.state)),
            (std::vector<std::string>{Id("one.back"), Id("one.theme")}));
}

TEST(CarriedOver, OffersTheSameOnceAndCountsItsMeetings) {
  Table table = AfterThreeThemes();
  const auto left = LeftOversOf(table.state);
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left[0].times_left, 3);
  EXPECT_EQ(left[0].meeting_id, Id("three"));
  table.Must("ana", PlanMeetingCommand("next", v1::BASIC, {{"hi", 10}}));
  table.Must("ana", Carry("again", left[0].source));
  EXPECT_EQ(table.Get<v1::AgendaItem>(Id("again")).times_carried(), 3);
  EXPECT_TRUE(LeftOversOf(table.state).empty());
  EXPECT_THAT(table.Do("ana", Carry("twice", From(v1::Element::kAgendaItem, "one.theme"))),
              IsRefused(Code::kFailedPrecondition, r::kNotCarriable));
  table.Run("next", "ana", "ben");
  table.Must("ana", End("next"));
  ASSERT_EQ(LeftOversOf(table.state).size(), 1u);
  EXPECT_EQ(LeftOversOf(table.state)[0].times_left, 4);
}

TEST(CarriedOver, LetsGoOfTheSameEverywhereAndTakesItBack) {
  Table table = AfterThreeThemes();
  table.Must("ana", LetGo("three.theme"));
  EXPECT_TRUE(LeftOversOf(table.state).empty());
  table.Must("ana", LetGo("three.theme", false));
  EXPECT_EQ(LeftOversOf(table.state).size(), 1u);
}

TEST(CarriedOver, PassesOnceALaterMeetingCameToTheSame) {
  Table table = AfterThreeThemes();
  table.Must("ana", PlanTheme("four"));
  EXPECT_TRUE(StandsOnAgenda(table.state, LeftOversOf(table.state)[0], Id("four")));
  table.Run("four", "ana", "ben");
  table.Must("ana", Move("four.hello", "four.theme", "four"));
  EXPECT_EQ(LeftOversOf(table.state).size(), 1u);
  table.now += minutes(10);
  table.Must("ana", End("four"));
  EXPECT_TRUE(LeftOversOf(table.state).empty());
}

TEST(CarriedOver, KeepsEveryParkedPointApart) {
  Table table = Running();
  table.Must("ana", Park("one", "Vervoer"));
  table.Must("ana", Park("two", "Vervoer"));
  table.now += minutes(60);
  table.Must("ana", End());
  const std::vector<std::string> ids = Ids(LeftOversOf(table.state));
  EXPECT_EQ(std::count(ids.begin(), ids.end(), Id("one")), 1);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), Id("two")), 1);
}

}  // namespace
}  // namespace ketentafel::chain
