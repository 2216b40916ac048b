// The roles that belong to a block or an instrument, and what follows from them.
#include "shared/chain/role_holders.h"

#include "shared/base/ids.h"
#include "tests/rules/instrument_words.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kDenied = Code::kPermissionDenied;

// Ben is the information point; the house is in the catalogue.
Table WithHouse() {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  table.Must("ben", PutInstrumentCommand("house", Offer("Logeerhuis")));
  return table;
}

v1::RoleAssignment* AssignmentOf(v1::Command* command) {
  return command->mutable_assign_role()->mutable_assignment();
}

TEST(Guardian, IsOnePerBlockAndMayHaveSeveralBlocks) {
  Table table = Table::WithChain();
  table.Must("ana", GuardCommand("g1", "b1", "ben.party", "ben"));
  table.Must("ana", GuardCommand("g2", "b2", "ben.party", "ben"));
  EXPECT_EQ(*GuardianOf(table.state, "b1").id, Id("g1"));
  EXPECT_EQ(*GuardianOf(table.state, "b2").id, Id("g2"));
  EXPECT_EQ(GuardianOf(table.state, "b3").id, nullptr);
}

TEST(Guardian, IsOnlyReplacedByWhoSaysWhy) {
  Table table = Table::WithChain();
  table.Must("ana", GuardCommand("g1", "b1", "ben.party", "ben"));
  v1::Command second = GuardCommand("g2", "b1", "gus.party", "");
  const Status refused = table.Do("ana", second);
  EXPECT_THAT(refused, IsRefused(kFailed, r::kGuardianTaken));
  EXPECT_EQ(refused.details().at("party_id"), Id("ben.party"));
  AssignmentOf(&second)->set_reason("Daar zit de meeste kennis.");
  table.Must("ana", second);
  EXPECT_EQ(*GuardianOf(table.state, "b1").id, Id("g2"));
  EXPECT_TRUE(table.Get<v1::RoleAssignment>(Id("g1")).has_until());
  const auto history = HistoryOf(table.state, {v1::QUALITY_GUARDIAN, "b1", ""});
  EXPECT_EQ(history.size(), 2u);
}

TEST(Guardian, NeedsABlockAndKeepsNothingOfAnInstrument) {
  Table table = WithHouse();
  EXPECT_THAT(table.Do("ana", GuardCommand("g", "", "ben.party", "ben")),
              IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = GuardCommand("g", "b1", "ben.party", "ben");
  AssignmentOf(&command)->set_instrument_id(Id("house"));
  AssignmentOf(&command)->set_outside_name("Iemand");
  table.Must("ana", command);
  EXPECT_EQ(table.Get<v1::RoleAssignment>(Id("g")).instrument_id(), "");
  EXPECT_EQ(table.Get<v1::RoleAssignment>(Id("g")).outside_name(), "");
}

TEST(Guardian, IsPlacedByTheDirectorAlone) {
  Table table = WithHouse();
  EXPECT_THAT(table.Do("ben", GuardCommand("g", "b1", "ben.party", "ben")),
              IsRefused(kDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ben", AssignRoleCommand("i2", v1::INFORMATION_POINT, "gus.party", "gus")),
              IsRefused(kDenied, r::kNotYours));
}

TEST(InstrumentRoles, ArePlacedByTheInformationPointToo) {
  Table table = WithHouse();
  table.Must("ben",
             OnInstrumentCommand("p1", v1::INSTRUMENT_PROVIDER, "house", "gus.party", "gus"));
  v1::Command end;
  end.mutable_end_role()->set_id(Id("p1"));
  *end.mutable_end_role()->mutable_on() = Date(2026, 4, 1);
  end.mutable_end_role()->set_reason("Het huis verhuist.");
  EXPECT_THAT(table.Do("gus", end), IsRefused(kDenied, r::kNotYours));
  table.Must("ben", end);
  end.mutable_end_role()->set_id(Id("info"));
  EXPECT_THAT(table.Do("ben", end), IsRefused(kDenied, r::kNotYours));
}

TEST(InstrumentRoles, LetSeveralProvideAndOneDevelop) {
  Table table = WithHouse();
  table.Must("ana",
             OnInstrumentCommand("p1", v1::INSTRUMENT_PROVIDER, "house", "gus.party", "gus"));
  table.Must("ana", OnInstrumentCommand("p2", v1::INSTRUMENT_PROVIDER, "house", "cai.party", ""));
  EXPECT_EQ(ProvidersOf(table.state, Id("house")).size(), 2u);
  EXPECT_THAT(
      table.Do("ana", OnInstrumentCommand("p3", v1::INSTRUMENT_PROVIDER, "house", "cai.party", "")),
      IsRefused(kFailed, r::kRoleAlreadyThere));

  table.Must("ana", OnInstrumentCommand("d1", v1::INSTRUMENT_DEVELOPER, "house", "gus.party", ""));
  v1::Command second =
      OnInstrumentCommand("d2", v1::INSTRUMENT_DEVELOPER, "house", "ben.party", "");
  EXPECT_THAT(table.Do("ana", second), IsRefused(kInvalid, r::kRoleReasonMissing));
  AssignmentOf(&second)->set_reason("Overgenomen.");
  table.Must("ana", second);
  EXPECT_EQ(*DeveloperOf(table.state, Id("house")).id, Id("d2"));
}

TEST(InstrumentRoles, CanBeHeldOutsideTheChainByName) {
  Table table = WithHouse();
  v1::Command outside = OnInstrumentCommand("d", v1::INSTRUMENT_DEVELOPER, "house", "ben.party", "");
  AssignmentOf(&outside)->set_outside_name("Landelijk instituut");
  EXPECT_THAT(table.Do("ana", outside), IsRefused(kInvalid, r::kHolderAmbiguous));
  AssignmentOf(&outside)->clear_party_id();
  table.Must("ana", outside);
  EXPECT_EQ(DeveloperOf(table.state, Id("house"))->outside_name(), "Landelijk instituut");
  v1::Command nobody = OnInstrumentCommand("p", v1::INSTRUMENT_PROVIDER, "house", "ben.party", "");
  AssignmentOf(&nobody)->clear_party_id();
  EXPECT_THAT(table.Do("ana", nobody), IsRefused(kInvalid, r::kHolderAmbiguous));
}

TEST(InstrumentRoles, NeedAnInstrumentThatIsOffered) {
  Table table = WithHouse();
  EXPECT_THAT(
      table.Do("ana", OnInstrumentCommand("p", v1::INSTRUMENT_PROVIDER, "none", "gus.party", "")),
      IsRefused(Code::kNotFound, r::kInstrumentUnknown));
  table.Must("ben", RetireInstrumentCommand("house", Date(2026, 5, 1)));
  EXPECT_THAT(
      table.Do("ana", OnInstrumentCommand("p", v1::INSTRUMENT_PROVIDER, "house", "gus.party", "")),
      IsRefused(kFailed, r::kInstrumentRetired));
}

TEST(RolesOnEveryLevel, GoAlongWithTheSeatOfASuccessor) {
  Table table = WithHouse();
  table.Must("ana", GuardCommand("g1", "b1", "gus.party", "gus"));
  table.Must("ana", GuardCommand("g2", "b2", "gus.party", "gus"));
  table.Must("ana",
             OnInstrumentCommand("p1", v1::INSTRUMENT_PROVIDER, "house", "gus.party", "gus"));
  table.Must("ana", PutPersonCommand("hal", "Hal"));
  v1::Command take = TakeSeatCommand("hal.seat", "hal", "gus.party");
  take.mutable_take_seat()->set_succeeds_seat_id(Id("gus.seat"));
  *take.mutable_take_seat()->mutable_seat()->mutable_from() = Date(2026, 6, 1);
  table.Must("ana", take);
  EXPECT_EQ(GuardianOf(table.state, "b1")->person_id(), Id("hal"));
  EXPECT_EQ(GuardianOf(table.state, "b2")->person_id(), Id("hal"));
  const auto providers = ProvidersOf(table.state, Id("house"));
  ASSERT_EQ(providers.size(), 1u);
  EXPECT_EQ(providers.front()->person_id(), Id("hal"));
  EXPECT_TRUE(table.Get<v1::RoleAssignment>(Id("g2")).has_until());
}

TEST(RolesOnEveryLevel, EndWithTheParty) {
  Table table = WithHouse();
  table.Must("ana", GuardCommand("g1", "b1", "gus.party", "gus"));
  table.Must("ana", OnInstrumentCommand("p1", v1::INSTRUMENT_PROVIDER, "house", "gus.party", ""));
  v1::Command end;
  end.mutable_end_party()->set_id(Id("gus.party"));
  *end.mutable_end_party()->mutable_on() = Date(2026, 6, 1);
  table.Must("ana", end);
  EXPECT_EQ(GuardianOf(table.state, "b1").id, nullptr);
  EXPECT_TRUE(ProvidersOf(table.state, Id("house")).empty());
}

TEST(IsHeldBy, CountsThePersonOrTheWholePartyWithACurrentSeat) {
  Table table = Table::WithChain();
  v1::RoleAssignment role;
  role.set_party_id(Id("gus.party"));
  EXPECT_TRUE(IsHeldBy(table.state, role, Id("gus")));
  EXPECT_FALSE(IsHeldBy(table.state, role, Id("ben")));
  role.set_person_id(Id("gus"));
  EXPECT_TRUE(IsHeldBy(table.state, role, Id("gus")));
  *role.mutable_until() = Date(2026, 6, 1);
  EXPECT_FALSE(IsHeldBy(table.state, role, Id("gus")));
  role = v1::RoleAssignment();
  role.set_outside_name("Elders");
  EXPECT_FALSE(IsHeldBy(table.state, role, Id("gus")));
}

}  // namespace
}  // namespace ketentafel::chain
