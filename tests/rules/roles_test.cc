#include "shared/chain/rights.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command EndRole(std::string_view id, const v1::CivilDate& on, std::string_view reason) {
  v1::Command command;
  command.mutable_end_role()->set_id(Id(id));
  *command.mutable_end_role()->mutable_on() = on;
  command.mutable_end_role()->set_reason(std::string(reason));
  return command;
}

v1::Command ToBen() {
  return AssignRoleCommand("ben.directs", v1::CHAIN_DIRECTOR, "ben.party", "ben");
}

v1::RoleAssignment* AssignmentOf(v1::Command* command) {
  return command->mutable_assign_role()->mutable_assignment();
}

TEST(AssignRole, MovesTheDirectorAndKeepsThePastReadable) {
  Table table = Table::WithChain();
  table.Must("ana", ToBen());
  const v1::RoleAssignment& old = table.Get<v1::RoleAssignment>(Id("ana.directs"));
  EXPECT_EQ(CivilOf(old.until()), (Civil{2026, 3, 1}));
  EXPECT_EQ(old.reason(), "De gemeente neemt het initiatief.");
  EXPECT_EQ(*HolderOf(table.state, v1::CHAIN_DIRECTOR).id, Id("ben.directs"));
  EXPECT_TRUE(IsDirector(table.state, Id("ben")));
  EXPECT_FALSE(IsDirector(table.state, Id("ana")));
}

TEST(AssignRole, TakesTheRightAlongWithTheRole) {
  Table table = Table::WithChain();
  table.Must("ana", ToBen());
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("again", v1::CHAIN_DIRECTOR, "ana.party", "ana")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ben", AssignRoleCommand("again", v1::CHAIN_DIRECTOR, "ana.party", "ana"));
}

TEST(AssignRole, AsksWhyARoleMovesAndNotWhyItIsPlaced) {
  Table table = Table::WithChain();
  v1::Command info = AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben");
  AssignmentOf(&info)->clear_reason();
  table.Must("ana", info);
  v1::Command move = AssignRoleCommand("info2", v1::INFORMATION_POINT, "gus.party", "gus");
  AssignmentOf(&move)->set_reason("  ");
  EXPECT_THAT(table.Do("ana", move), IsRefused(kInvalid, r::kRoleReasonMissing));
  AssignmentOf(&move)->set_reason("Meer ruimte in de agenda.");
  table.Must("ana", move);
}

TEST(AssignRole, KeepsLocalColourAndTheResponsibleOfficial) {
  Table table = Table::WithChain();
  v1::Command command = ToBen();
  AssignmentOf(&command)->set_local_colour("Trekt ook de casuïstiek.");
  AssignmentOf(&command)->set_responsible_official("Beleidsadviseur Wmo");
  table.Must("ana", command);
  EXPECT_EQ(table.Get<v1::RoleAssignment>(Id("ben.directs")).responsible_official(),
            "Beleidsadviseur Wmo");
}

TEST(AssignRole, CanGoToAPartyAsAWhole) {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("whole", v1::CHAIN_DIRECTOR, "ben.party", ""));
  EXPECT_TRUE(IsDirector(table.state, Id("ben")));
  EXPECT_FALSE(IsDirector(table.state, Id("ana")));
}

TEST(AssignRole, BeginsUnconfirmedAndOpenWhateverTheCommandSays) {
  Table table = Table::WithChain();
  v1::Command command = ToBen();
  AssignmentOf(&command)->set_confirmed_at_table(true);
  *AssignmentOf(&command)->mutable_until() = Date(2026, 4, 1);
  table.Must("ana", command);
  const v1::RoleAssignment& role = table.Get<v1::RoleAssignment>(Id("ben.directs"));
  EXPECT_FALSE(role.confirmed_at_table());
  EXPECT_FALSE(role.has_until());
}

TEST(AssignRole, RefusesAHolderWhoDoesNotSitThere) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("x", v1::CHAIN_DIRECTOR, "ben.party", "gus")),
              IsRefused(kFailed, r::kPersonElsewhere));
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("x", v1::CHAIN_DIRECTOR, "ben.party", "nobody")),
              IsRefused(Code::kNotFound, r::kPersonUnknown));
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("x", v1::CHAIN_DIRECTOR, "nobody", "ben")),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
}

TEST(AssignRole, RefusesADirectorNobodySitsFor) {
  Table table = Table::WithChain();
  table.Must("ana", PutPartyCommand("empty", Party("Leeg", v1::CHAIN)));
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("x", v1::CHAIN_DIRECTOR, "empty", "")),
              IsRefused(kFailed, r::kDirectorNeeded));
  table.Must("ana", AssignRoleCommand("x", v1::INFORMATION_POINT, "empty", ""));
}

TEST(AssignRole, RefusesTheHolderWhoHasItAlready) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("x", v1::CHAIN_DIRECTOR, "ana.party", "ana")),
              IsRefused(kFailed, r::kRoleAlreadyThere));
}

TEST(AssignRole, NeverKeepsWhoDirectsACase) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("x", v1::CASE_DIRECTOR, "ben.party", "ben")),
              IsRefused(kInvalid, r::kRoleNotInUse));
  EXPECT_THAT(table.Do("ana", AssignRoleCommand("x", v1::ROLE_UNSPECIFIED, "ben.party", "ben")),
              IsRefused(kInvalid, r::kChoiceMissing));
}

TEST(AssignRole, ChecksDateIdAndWords) {
  Table table = Table::WithChain();
  v1::Command command = ToBen();
  AssignmentOf(&command)->clear_from();
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kDateMissing));
  command = ToBen();
  *AssignmentOf(&command)->mutable_from() = Date(2026, 1, 4);
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kEndsBeforeItBegins));
  command = ToBen();
  AssignmentOf(&command)->set_responsible_official(std::string(201, 'x'));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kTextTooLong));
  EXPECT_THAT(
      table.Do("ana", AssignRoleCommand("ana.directs", v1::CHAIN_DIRECTOR, "ben.party", "ben")),
      IsRefused(Code::kAlreadyExists, r::kIdTaken));
}

TEST(EndRole, EndsTheInformationPointAndKeepsWhy) {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  table.Must("ana", EndRole("info", Date(2026, 9, 1), "Het steunpunt verhuist."));
  const v1::RoleAssignment& role = table.Get<v1::RoleAssignment>(Id("info"));
  EXPECT_EQ(CivilOf(role.until()), (Civil{2026, 9, 1}));
  EXPECT_EQ(role.end_reason(), "Het steunpunt verhuist.");
  EXPECT_EQ(role.reason(), "Dichter bij de wijk.");
}

TEST(EndRole, NeverLeavesAChainWithoutADirector) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", EndRole("ana.directs", Date(2026, 9, 1), "Klaar.")),
              IsRefused(kFailed, r::kDirectorNeeded));
}

TEST(EndRole, AsksForAReasonAndADay) {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  EXPECT_THAT(table.Do("ana", EndRole("info", Date(2026, 9, 1), "")),
              IsRefused(kInvalid, r::kRoleReasonMissing));
  EXPECT_THAT(table.Do("ana", EndRole("info", Date(2026, 2, 28), "Klaar.")),
              IsRefused(kInvalid, r::kEndsBeforeItBegins));
  EXPECT_THAT(table.Do("ana", EndRole("info", v1::CivilDate(), "Klaar.")),
              IsRefused(kInvalid, r::kDateMissing));
}

TEST(EndRole, RefusesWhatIsNotThereOrHasEnded) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", EndRole("nothing", Date(2026, 9, 1), "Klaar.")),
              IsRefused(Code::kNotFound, r::kRoleUnknown));
  table.Must("ana", ToBen());
  EXPECT_THAT(table.Do("ben", EndRole("ana.directs", Date(2026, 9, 1), "Klaar.")),
              IsRefused(kFailed, r::kRoleEnded));
}

}  // namespace
}  // namespace ketentafel::chain
