#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kNotThere = Code::kNotFound;
constexpr auto kDenied = Code::kPermissionDenied;

v1::Command Action(std::string_view id, std::string_view title) {
  v1::Command command;
  command.mutable_put_action()->set_id(Id(id));
  v1::Action* action = command.mutable_put_action()->mutable_action();
  action->set_title(std::string(title));
  action->set_owner_party_id(Id("ben.party"));
  return command;
}

v1::Action* ActionOf(v1::Command* command) {
  return command->mutable_put_action()->mutable_action();
}

v1::Command Remove(std::string_view id) {
  v1::Command command;
  command.mutable_remove_action()->set_id(Id(id));
  return command;
}

TEST(PutAction, KeepsOwnerDueDateBlockAndEffort) {
  Table table = Table::WithMeeting();
  v1::Command command = Action("a", "Folder rondsturen");
  ActionOf(&command)->set_owner_person_id(Id("ben"));
  *ActionOf(&command)->mutable_due() = Date(2026, 4, 1);
  ActionOf(&command)->set_block_key("b1");
  ActionOf(&command)->set_effort(v1::QUICK);
  ActionOf(&command)->set_meeting_id(Id("start"));
  ActionOf(&command)->set_item_id(Id("closing"));
  table.Must("gus", command);
  const v1::Action& action = table.Get<v1::Action>(Id("a"));
  EXPECT_EQ(action.owner_person_id(), Id("ben"));
  EXPECT_EQ(CivilOf(action.due()), (Civil{2026, 4, 1}));
  EXPECT_EQ(action.effort(), v1::QUICK);
  EXPECT_EQ(action.state(), v1::OPEN);
}

TEST(PutAction, IsForEverybodyAtTheTable) {
  Table table = Table::WithChain();
  for (const char* person : {"ana", "ben", "dee"}) {
    table.Must(person, Action(std::string(person) + "'s", "x"));
  }
  for (const char* person : {"eli", "fay"}) {
    EXPECT_THAT(table.Do(person, Action("x", "x")), IsRefused(kDenied, r::kNotYours));
  }
}

TEST(PutAction, PutsNewOnesBehindTheOthers) {
  Table table = Table::WithChain();
  for (int i = 0; i < 3; ++i) table.Must("ana", Action("a" + std::to_string(i), std::to_string(i)));
  auto actions = table.state.All<v1::Action>();
  SortByOrderKey(&actions);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(actions[i]->title(), std::to_string(i));
}

TEST(PutAction, IsChangedByAnybodyWhoSawIt) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  EXPECT_THAT(table.Do("gus", Action("a", "y")), IsRefused(kInvalid, r::kExpectedMissing));
  v1::Command edit = Action("a", "y");
  ActionOf(&edit)->set_state(v1::DONE);
  edit = table.Seen<v1::Action>(edit, Id("a"));
  table.Must("gus", edit);
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).state(), v1::DONE);
  EXPECT_THAT(table.Do("gus", edit), IsRefused(Code::kAborted, r::kStale));
}

TEST(PutAction, KeepsWhatItWasMadeOf) {
  Table table = Table::WithChain();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->mutable_origin()->set_kind(v1::Element::kAnswer);
  ActionOf(&command)->mutable_origin()->set_id(Id("start") + "-b1.1");
  table.Must("ana", command);
  v1::Command edit = Action("a", "y");
  ActionOf(&edit)->mutable_origin()->set_kind(v1::Element::kGoal);
  ActionOf(&edit)->mutable_origin()->set_id(Id("goal"));
  table.Must("gus", table.Seen<v1::Action>(edit, Id("a")));
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).title(), "y");
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).origin().kind(), v1::Element::kAnswer);
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).origin().id(), Id("start") + "-b1.1");
}

TEST(PutAction, RefusesAnOriginThatIsNoElement) {
  Table table = Table::WithChain();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->mutable_origin()->set_kind(999);
  ActionOf(&command)->mutable_origin()->set_id(Id("goal"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kOriginMalformed));
  for (const std::string id : {"", "Doel", "a b", "../x"}) {
    ActionOf(&command)->mutable_origin()->set_kind(v1::Element::kGoal);
    ActionOf(&command)->mutable_origin()->set_id(id);
    EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kOriginMalformed)) << id;
  }
}

TEST(PutAction, KeepsWhereItCameUpItsPlaceAndItsState) {
  Table table = Table::WithMeeting();
  v1::Command command = Action("a", "x");
  ActionOf(&command)->set_meeting_id(Id("start"));
  ActionOf(&command)->set_item_id(Id("closing"));
  ActionOf(&command)->set_state(v1::IN_PROGRESS);
  table.Must("ana", command);
  const std::string key = table.Get<v1::Action>(Id("a")).order_key();
  table.Must("ana", table.Seen<v1::Action>(Action("a", "y"), Id("a")));
  const v1::Action& action = table.Get<v1::Action>(Id("a"));
  EXPECT_EQ(action.meeting_id(), Id("start"));
  EXPECT_EQ(action.item_id(), Id("closing"));
  EXPECT_EQ(action.order_key(), key);
  EXPECT_EQ(action.state(), v1::IN_PROGRESS);
}

TEST(PutAction, CanBeMovedByHand) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  v1::Command edit = Action("a", "x");
  ActionOf(&edit)->set_order_key("1");
  table.Must("ana", table.Seen<v1::Action>(edit, Id("a")));
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).order_key(), "1");
}

TEST(PutAction, NeedsATitleAndAnOwnerAtTheTable) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Action("a", "")), IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = Action("a", "x");
  ActionOf(&command)->clear_owner_party_id();
  EXPECT_THAT(table.Do("ana", command), IsRefused(kNotThere, r::kPartyUnknown));
  command = Action("a", "x");
  ActionOf(&command)->set_owner_person_id(Id("gus"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kFailed, r::kPersonElsewhere));
  ActionOf(&command)->set_owner_person_id(Id("nobody"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kNotThere, r::kPersonUnknown));
}

TEST(PutAction, CanBeFinishedForAnOwnerWhoHasLeft) {
  Table table = Table::WithChain();
  table.Must("ana", Action("a", "x"));
  v1::Command end;
  end.mutable_end_party()->set_id(Id("ben.party"));
  *end.mutable_end_party()->mutable_on() = Date(2026, 6, 1);
  table.Must("ana", end);
  v1::Command edit = Action("a", "x");
  ActionOf(&edit)->set_state(v1::DONE);
  table.Must("ana", table.Seen<v1::Action>(edit, Id("a")));
  EXPECT_THAT(table.Do("ana", Action("b", "x")), IsRefused(kFailed, r::kPartyLeft));
}

TEST(PutAction, ChecksItsParts) {
  struct Case {
    void (*spoil)(v1::Action*);
    Code code;
    std::string_view reason;
  };
  const Case cases[] = {
      {[](auto* a) { a->set_title(std::string(201, 'x')); }, kInvalid, r::kTextTooLong},
      {[](auto* a) { a->set_note(std::string(4001, 'x')); }, kInvalid, r::kTextTooLong},
      {[](auto* a) { a->set_block_key("-"); }, kInvalid, r::kKeyMalformed},
      {[](auto* a) { *a->mutable_due() = Date(2026, 4, 31); }, kInvalid, r::kDateInvalid},
      {[](auto* a) { a->set_effort(v1::Effort(9)); }, kInvalid, r::kChoiceUnknown},
      {[](auto* a) { a->set_state(v1::ActionState(9)); }, kInvalid, r::kChoiceUnknown},
      {[](auto* a) { a->set_order_key("!"); }, kInvalid, r::kOrderKeyMalformed},
      {[](auto* a) { a->set_meeting_id(Id("no")); }, kNotThere, r::kMeetingUnknown},
      {[](auto* a) { a->set_item_id(Id("no")); }, kNotThere, r::kItemUnknown},
      {[](auto* a) { a->set_item_id(Id("closing")); }, kInvalid, r::kItemOfOtherMeeting},
  };
  Table table = Table::WithMeeting();
  for (const Case& c : cases) {
    v1::Command command = Action("a", "x");
    c.spoil(ActionOf(&command));
    EXPECT_THAT(table.Do("ana", command), IsRefused(c.code, c.reason));
  }
}

TEST(RemoveAction, IsForItsOwnerAndWhoLeadsOrWrites) {
  Table table = Table::WithMeeting();
  table.Run("start", "cai", "gus");
  for (const char* person : {"ana", "ben", "cai", "gus"}) {
    table.Must("ana", Action("a", "x"));
    EXPECT_THAT(table.Do("dee", Remove("a")), IsRefused(kDenied, r::kNotYours));
    table.Must(person, Remove("a"));
  }
  EXPECT_THAT(table.Do("dee", Remove("a")), IsRefused(kNotThere, r::kActionUnknown));
}

}  // namespace
}  // namespace ketentafel::chain
