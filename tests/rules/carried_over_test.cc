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

}  // namespace
}  // namespace ketentafel::chain
