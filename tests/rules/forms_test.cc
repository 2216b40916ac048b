#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kNotThere = Code::kNotFound;
constexpr auto kDenied = Code::kPermissionDenied;

v1::Command Goal(std::string_view id, std::string_view text) {
  v1::Command command;
  command.mutable_put_goal()->set_id(Id(id));
  command.mutable_put_goal()->mutable_goal()->set_text(std::string(text));
  return command;
}

v1::Command Missing(std::string_view id, std::string_view name) {
  v1::Command command;
  command.mutable_put_missing_party()->set_id(Id(id));
  command.mutable_put_missing_party()->mutable_missing_party()->set_name(std::string(name));
  return command;
}

v1::Command Confirm(std::string_view role) {
  v1::Command command;
  command.mutable_confirm_role()->set_role_assignment_id(Id(role));
  return command;
}

// The start meeting runs: Ben leads, Cai has the pen.
Table Running() {
  Table table = Table::WithMeeting();
  table.Run("start", "ben", "cai");
  return table;
}

// ---- goals

TEST(PutGoal, AllowsMoreThanThreeAndKeepsTheirOrder) {
  Table table = Running();
  for (int i = 0; i < 5; ++i) table.Must("cai", Goal("g" + std::to_string(i), std::to_string(i)));
  auto goals = table.state.All<v1::Goal>();
  SortByOrderKey(&goals);
  ASSERT_EQ(goals.size(), 5u);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(goals[i]->text(), std::to_string(i));
}

TEST(PutGoal, NeverBlocksAGoalThatLacksAPart) {
  Table table = Running();
  v1::Command command = Goal("g", "Elkaar kennen");
  v1::Goal* goal = command.mutable_put_goal()->mutable_goal();
  goal->set_measurable("Iedereen noemt drie anderen");
  *goal->mutable_due() = Date(2026, 12, 1);
  table.Must("ben", command);
  EXPECT_EQ(CivilOf(table.Get<v1::Goal>(Id("g")).due()), (Civil{2026, 12, 1}));
}

TEST(PutGoal, ForgetsADateThatSaysNothing) {
  Table table = Running();
  v1::Command command = Goal("g", "x");
  command.mutable_put_goal()->mutable_goal()->mutable_due();
  table.Must("ben", command);
  EXPECT_FALSE(table.Get<v1::Goal>(Id("g")).has_due());
}

TEST(PutGoal, RemembersTheMeetingItWasSetIn) {
  Table table = Running();
  v1::Command command = Goal("g", "x");
  command.mutable_put_goal()->mutable_goal()->set_meeting_id(Id("start"));
  table.Must("ben", command);
  table.Must("ben", table.Seen<v1::Goal>(Goal("g", "y"), Id("g")));
  EXPECT_EQ(table.Get<v1::Goal>(Id("g")).meeting_id(), Id("start"));
}

TEST(PutGoal, IsForWhoLeadsOrWrites) {
  Table table = Running();
  table.Must("ana", Goal("a", "x"));
  table.Must("ben", Goal("b", "x"));
  table.Must("cai", Goal("c", "x"));
  EXPECT_THAT(table.Do("gus", Goal("d", "x")), IsRefused(kDenied, r::kNotYours));
}

TEST(PutGoal, StaysOpenToTheMinuteTakerOfItsMeetingForTheReport) {
  Table table = Running();
  v1::Command command = Goal("g", "x");
  command.mutable_put_goal()->mutable_goal()->set_meeting_id(Id("start"));
  table.Must("cai", command);
  table.EndMeeting("start");
  table.Must("cai", table.Seen<v1::Goal>(Goal("g", "y"), Id("g")));
  EXPECT_THAT(table.Do("cai", Goal("h", "y")), IsRefused(kDenied, r::kNotYours));
}

TEST(PutGoal, ChecksItsTexts) {
  struct Case {
    void (*spoil)(v1::Goal*);
    std::string_view reason;
  };
  const Case cases[] = {
      {[](auto* g) { g->clear_text(); }, r::kTextMissing},
      {[](auto* g) { g->set_block_key("B1"); }, r::kKeyMalformed},
      {[](auto* g) { g->set_specific(std::string(4001, 'x')); }, r::kTextTooLong},
      {[](auto* g) { g->set_measurable(std::string(4001, 'x')); }, r::kTextTooLong},
      {[](auto* g) { g->set_acceptable(std::string(4001, 'x')); }, r::kTextTooLong},
      {[](auto* g) { g->set_realistic(std::string(4001, 'x')); }, r::kTextTooLong},
      {[](auto* g) { *g->mutable_due() = Date(2026, 2, 30); }, r::kDateInvalid},
      {[](auto* g) { g->set_order_key("a0"); }, r::kOrderKeyMalformed},
  };
  Table table = Running();
  for (const Case& c : cases) {
    v1::Command command = Goal("g", "x");
    c.spoil(command.mutable_put_goal()->mutable_goal());
    EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, c.reason));
  }
  v1::Command command = Goal("g", "x");
  command.mutable_put_goal()->mutable_goal()->set_meeting_id(Id("nowhere"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kNotThere, r::kMeetingUnknown));
}

TEST(RemoveGoal, TakesItOutOnce) {
  Table table = Running();
  table.Must("ana", Goal("g", "x"));
  v1::Command remove;
  remove.mutable_remove_goal()->set_id(Id("g"));
  EXPECT_THAT(table.Do("gus", remove), IsRefused(kDenied, r::kNotYours));
  table.Must("ana", remove);
  EXPECT_THAT(table.Do("ana", remove), IsRefused(kNotThere, r::kGoalUnknown));
}

// ---- missing parties

TEST(PutMissingParty, CanBeNamedByAnybodyAtTheTable) {
  Table table = Running();
  table.Must("gus", Missing("m", "De huisartsen"));
  table.Must("dee", Missing("n", "De scholen"));
  EXPECT_THAT(table.Do("fay", Missing("o", "De kerk")), IsRefused(kDenied, r::kNotYours));
  EXPECT_EQ(table.state.All<v1::MissingParty>().size(), 2u);
}

TEST(PutMissingParty, SaysWhoWillAskAndWhatItBecame) {
  Table table = Running();
  v1::Command command = Missing("m", "De huisartsen");
  v1::MissingParty* missing = command.mutable_put_missing_party()->mutable_missing_party();
  missing->set_why("Zij zien het eerst dat het te veel wordt");
  missing->set_asked_by_party_id(Id("ben.party"));
  missing->set_meeting_id(Id("start"));
  table.Must("gus", command);
  missing->set_party_id(Id("dee.party"));
  missing->clear_meeting_id();
  table.Must("gus", table.Seen<v1::MissingParty>(command, Id("m")));
  EXPECT_EQ(table.Get<v1::MissingParty>(Id("m")).party_id(), Id("dee.party"));
  EXPECT_EQ(table.Get<v1::MissingParty>(Id("m")).meeting_id(), Id("start"));
}

TEST(PutMissingParty, KeepsWhatItWasMadeOf) {
  Table table = Running();
  v1::Command command = Missing("m", "De huisartsen");
  v1::MissingParty* missing = command.mutable_put_missing_party()->mutable_missing_party();
  missing->mutable_origin()->set_kind(v1::Element::kPersonaFinding);
  missing->mutable_origin()->set_id(Id("finding"));
  table.Must("gus", command);
  table.Must("gus", table.Seen<v1::MissingParty>(Missing("m", "Alle huisartsen"), Id("m")));
  EXPECT_EQ(table.Get<v1::MissingParty>(Id("m")).origin().id(), Id("finding"));
  missing->mutable_origin()->set_kind(0);
  EXPECT_THAT(table.Do("gus", table.Seen<v1::MissingParty>(command, Id("m"))),
              IsRefused(kInvalid, r::kOriginMalformed));
}

TEST(PutMissingParty, ChecksNamesAndLinks) {
  Table table = Running();
  EXPECT_THAT(table.Do("gus", Missing("m", "")), IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = Missing("m", "x");
  command.mutable_put_missing_party()->mutable_missing_party()->set_asked_by_party_id(Id("no"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(kNotThere, r::kPartyUnknown));
  command = Missing("m", "x");
  command.mutable_put_missing_party()->mutable_missing_party()->set_meeting_id(Id("no"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(kNotThere, r::kMeetingUnknown));
  table.Must("gus", Missing("m", "x"));
  EXPECT_THAT(table.Do("gus", Missing("m", "y")), IsRefused(kInvalid, r::kExpectedMissing));
}

TEST(RemoveMissingParty, IsForWhoLeadsOrWrites) {
  Table table = Running();
  table.Must("gus", Missing("m", "x"));
  v1::Command remove;
  remove.mutable_remove_missing_party()->set_id(Id("m"));
  EXPECT_THAT(table.Do("gus", remove), IsRefused(kDenied, r::kNotYours));
  table.Must("cai", remove);
  EXPECT_THAT(table.Do("cai", remove), IsRefused(kNotThere, r::kMissingPartyUnknown));
}

// ---- roles said yes to

TEST(ConfirmRole, RemembersThatTheTableSaidYes) {
  Table table = Running();
  table.Must("cai", Confirm("ana.directs"));
  EXPECT_TRUE(table.Get<v1::RoleAssignment>(Id("ana.directs")).confirmed_at_table());
  EXPECT_THAT(table.Do("ana", Confirm("ana.directs")),
              IsRefused(kFailed, r::kRoleAlreadyConfirmed));
}

TEST(ConfirmRole, RefusesARoleThatIsNotHeld) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Confirm("nothing")), IsRefused(kNotThere, r::kRoleUnknown));
  table.Must("ana", AssignRoleCommand("x", v1::CHAIN_DIRECTOR, "ben.party", "ben"));
  EXPECT_THAT(table.Do("ben", Confirm("ana.directs")), IsRefused(kFailed, r::kRoleEnded));
}

}  // namespace
}  // namespace ketentafel::chain
