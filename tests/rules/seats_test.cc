#include "shared/base/ids.h"
#include "shared/chain/rights.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command EndSeat(std::string_view id, const v1::CivilDate& on) {
  v1::Command command;
  command.mutable_end_seat()->set_id(Id(id));
  *command.mutable_end_seat()->mutable_on() = on;
  return command;
}

// Hal takes over from the person on a seat.
v1::Command Succeed(std::string_view party, std::string_view seat) {
  v1::Command command = TakeSeatCommand("hal.seat", "hal", party);
  command.mutable_take_seat()->set_succeeds_seat_id(Id(seat));
  *command.mutable_take_seat()->mutable_seat()->mutable_from() = Date(2026, 4, 1);
  command.mutable_take_seat()->mutable_seat()->set_is_representative(false);
  return command;
}

Table WithHal() {
  Table table = Table::WithChain();
  table.Must("ana", PutPersonCommand("hal", "Hal"));
  return table;
}

v1::Action ActionOf(std::string_view person, v1::ActionState state) {
  v1::Action action;
  action.set_title("Folder rondsturen");
  action.set_owner_party_id(Id(std::string(person) + ".party"));
  action.set_owner_person_id(Id(person));
  action.set_state(state);
  return action;
}

TEST(TakeSeat, TakesPartTheWayThePartyDoes) {
  Table table = WithHal();
  table.Must("ana", TakeSeatCommand("hal.seat", "hal", "dee.party"));
  EXPECT_EQ(table.Get<v1::Seat>(Id("hal.seat")).participation(), v1::AGENDA_MEMBER);
}

TEST(TakeSeat, AllowsOnePersonToSitForTwoParties) {
  Table table = Table::WithChain();
  table.Must("ana", TakeSeatCommand("ben.other", "ben", "gus.party"));
  EXPECT_EQ(SeatsOfPerson(table.state, Id("ben")).size(), 2u);
}

TEST(TakeSeat, LetsOnePersonSpeakForAParty) {
  Table table = WithHal();
  table.Must("ana", TakeSeatCommand("hal.seat", "hal", "ben.party"));
  EXPECT_EQ(*RepresentativeOf(table.state, Id("ben.party")).id, Id("hal.seat"));
  EXPECT_FALSE(table.Get<v1::Seat>(Id("ben.seat")).is_representative());
  EXPECT_FALSE(table.Get<v1::Seat>(Id("ben.seat")).has_until()) << "Ben keeps his seat";
  EXPECT_TRUE(table.Get<v1::Seat>(Id("gus.seat")).is_representative()) << "another party's";
}

TEST(TakeSeat, LeavesTheRepresentativeWhenAColleagueJoins) {
  Table table = WithHal();
  v1::Command take = TakeSeatCommand("hal.seat", "hal", "ben.party");
  take.mutable_take_seat()->mutable_seat()->set_is_representative(false);
  table.Must("ana", take);
  EXPECT_EQ(*RepresentativeOf(table.state, Id("ben.party")).id, Id("ben.seat"));
}

TEST(TakeSeat, BeginsCleanWhateverTheCommandSays) {
  Table table = WithHal();
  v1::Command take = TakeSeatCommand("hal.seat", "hal", "ben.party");
  v1::Seat* seat = take.mutable_take_seat()->mutable_seat();
  *seat->mutable_until() = Date(2026, 5, 1);
  seat->set_successor_id(Id("x"));
  seat->mutable_invited_at()->set_seconds(1);
  table.Must("ana", take);
  const v1::Seat& taken = table.Get<v1::Seat>(Id("hal.seat"));
  EXPECT_FALSE(taken.has_until());
  EXPECT_TRUE(taken.successor_id().empty());
  EXPECT_FALSE(taken.has_invited_at());
}

TEST(TakeSeat, HandsAPlaceToASuccessorAndKeepsThePast) {
  Table table = WithHal();
  table.Must("ana", Succeed("ben.party", "ben.seat"));
  const v1::Seat& old = table.Get<v1::Seat>(Id("ben.seat"));
  EXPECT_EQ(CivilOf(old.until()), (Civil{2026, 4, 1}));
  EXPECT_EQ(old.successor_id(), Id("hal.seat"));
  EXPECT_EQ(old.person_id(), Id("ben"));
  EXPECT_TRUE(table.Get<v1::Seat>(Id("hal.seat")).is_representative());
  EXPECT_EQ(*RepresentativeOf(table.state, Id("ben.party")).id, Id("hal.seat"));
}

TEST(TakeSeat, MovesOpenActionsToTheSuccessorAndLeavesFinishedOnes) {
  Table table = WithHal();
  table.Plant(Id("open"), ActionOf("ben", v1::OPEN));
  table.Plant(Id("busy"), ActionOf("ben", v1::IN_PROGRESS));
  table.Plant(Id("stuck"), ActionOf("ben", v1::BLOCKED));
  table.Plant(Id("aside"), ActionOf("ben", v1::SET_ASIDE));
  table.Plant(Id("done"), ActionOf("ben", v1::DONE));
  table.Plant(Id("dropped"), ActionOf("ben", v1::DROPPED));
  table.Plant(Id("other"), ActionOf("gus", v1::OPEN));
  v1::Action for_other_party = ActionOf("ben", v1::OPEN);
  for_other_party.set_owner_party_id(Id("gus.party"));
  table.Plant(Id("elsewhere"), for_other_party);
  table.Must("ana", Succeed("ben.party", "ben.seat"));
  EXPECT_EQ(table.Get<v1::Action>(Id("open")).owner_person_id(), Id("hal"));
  EXPECT_EQ(table.Get<v1::Action>(Id("busy")).owner_person_id(), Id("hal"));
  EXPECT_EQ(table.Get<v1::Action>(Id("stuck")).owner_person_id(), Id("hal"));
  EXPECT_EQ(table.Get<v1::Action>(Id("aside")).owner_person_id(), Id("hal"));
  EXPECT_EQ(table.Get<v1::Action>(Id("done")).owner_person_id(), Id("ben"));
  EXPECT_EQ(table.Get<v1::Action>(Id("dropped")).owner_person_id(), Id("ben"));
  EXPECT_EQ(table.Get<v1::Action>(Id("other")).owner_person_id(), Id("gus"));
  EXPECT_EQ(table.Get<v1::Action>(Id("elsewhere")).owner_person_id(), Id("ben"));
}

TEST(TakeSeat, PassesTheRoleOfDirectorOnWithTheSeat) {
  Table table = WithHal();
  table.Must("ana", Succeed("ana.party", "ana.seat"));
  EXPECT_EQ(CivilOf(table.Get<v1::RoleAssignment>(Id("ana.directs")).until()), (Civil{2026, 4, 1}));
  const auto director = HolderOf(table.state, v1::CHAIN_DIRECTOR);
  ASSERT_NE(director.id, nullptr);
  EXPECT_EQ(*director.id, JoinIds(Id("hal.seat"), "1"));
  EXPECT_EQ(director->person_id(), Id("hal"));
  EXPECT_FALSE(director->confirmed_at_table());
  EXPECT_TRUE(IsDirector(table.state, Id("hal")));
  EXPECT_FALSE(IsDirector(table.state, Id("ana")));
}

TEST(TakeSeat, LeavesARoleThatThePartyHoldsAsAWhole) {
  Table table = WithHal();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", ""));
  table.Must("ana", Succeed("ben.party", "ben.seat"));
  EXPECT_EQ(*HolderOf(table.state, v1::INFORMATION_POINT).id, Id("info"));
}

TEST(TakeSeat, RefusesWhatDoesNotExist) {
  Table table = WithHal();
  EXPECT_THAT(table.Do("ana", TakeSeatCommand("hal.seat", "nobody", "ben.party")),
              IsRefused(Code::kNotFound, r::kPersonUnknown));
  EXPECT_THAT(table.Do("ana", TakeSeatCommand("hal.seat", "hal", "nobody")),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
  EXPECT_THAT(table.Do("ana", Succeed("ben.party", "nowhere")),
              IsRefused(Code::kNotFound, r::kSeatUnknown));
  EXPECT_THAT(table.Do("ana", TakeSeatCommand("ben.seat", "hal", "gus.party")),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
}

TEST(TakeSeat, RefusesAPersonWhoSitsForThisPartyAlready) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", TakeSeatCommand("again", "ben", "ben.party")),
              IsRefused(kFailed, r::kPersonAlreadySeated));
}

TEST(TakeSeat, RefusesToSucceedASeatOfAnotherPartyOrOneThatEnded) {
  Table table = WithHal();
  EXPECT_THAT(table.Do("ana", Succeed("gus.party", "ben.seat")),
              IsRefused(kInvalid, r::kSeatOfOtherParty));
  table.Must("ana", EndSeat("ben.seat", Date(2026, 3, 1)));
  EXPECT_THAT(table.Do("ana", Succeed("ben.party", "ben.seat")), IsRefused(kFailed, r::kSeatEnded));
}

TEST(TakeSeat, RefusesASuccessorWhoBeginsBeforeTheirPredecessor) {
  Table table = WithHal();
  v1::Command command = Succeed("ben.party", "ben.seat");
  *command.mutable_take_seat()->mutable_seat()->mutable_from() = Date(2026, 1, 4);
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kEndsBeforeItBegins));
  command.mutable_take_seat()->mutable_seat()->clear_from();
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kDateMissing));
}

TEST(TakeSeat, RefusesAPartyThatLeft) {
  Table table = WithHal();
  v1::Command end;
  end.mutable_end_party()->set_id(Id("gus.party"));
  *end.mutable_end_party()->mutable_on() = Date(2026, 2, 2);
  table.Must("ana", end);
  EXPECT_THAT(table.Do("ana", TakeSeatCommand("hal.seat", "hal", "gus.party")),
              IsRefused(kFailed, r::kPartyLeft));
}

TEST(EndSeat, EndsTheSeatAndTheRolesHeldFromIt) {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  table.Must("ana", EndSeat("ben.seat", Date(2026, 5, 1)));
  EXPECT_EQ(CivilOf(table.Get<v1::Seat>(Id("ben.seat")).until()), (Civil{2026, 5, 1}));
  EXPECT_EQ(CivilOf(table.Get<v1::RoleAssignment>(Id("info")).until()), (Civil{2026, 5, 1}));
  EXPECT_TRUE(SeatsOfPerson(table.state, Id("ben")).empty());
}

TEST(EndSeat, RefusesTheSeatOfTheDirector) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", EndSeat("ana.seat", Date(2026, 5, 1))),
              IsRefused(kFailed, r::kDirectorNeeded));
}

TEST(EndSeat, RefusesTheLastSeatOfAPartyThatDirectsAsAWhole) {
  Table table = WithHal();
  table.Must("ana", AssignRoleCommand("gemeente", v1::CHAIN_DIRECTOR, "ana.party", ""));
  EXPECT_THAT(table.Do("ana", EndSeat("ana.seat", Date(2026, 5, 1))),
              IsRefused(kFailed, r::kDirectorNeeded));
  table.Must("ana", TakeSeatCommand("hal.seat", "hal", "ana.party"));
  table.Must("ana", EndSeat("ana.seat", Date(2026, 5, 1)));
  EXPECT_TRUE(IsDirector(table.state, Id("hal")));
}

TEST(EndSeat, RefusesWhatIsNotThereOrHasEnded) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", EndSeat("nowhere", Date(2026, 5, 1))),
              IsRefused(Code::kNotFound, r::kSeatUnknown));
  EXPECT_THAT(table.Do("ana", EndSeat("ben.seat", Date(2026, 1, 4))),
              IsRefused(kInvalid, r::kEndsBeforeItBegins));
  EXPECT_THAT(table.Do("ana", EndSeat("ben.seat", v1::CivilDate())),
              IsRefused(kInvalid, r::kDateMissing));
  table.Must("ana", EndSeat("ben.seat", Date(2026, 1, 5)));
  EXPECT_THAT(table.Do("ana", EndSeat("ben.seat", Date(2026, 5, 1))),
              IsRefused(kFailed, r::kSeatEnded));
}

}  // namespace
}  // namespace ketentafel::chain
