#include "shared/chain/mandatory_seats.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command EndParty(std::string_view id, const v1::CivilDate& on) {
  v1::Command command;
  command.mutable_end_party()->set_id(Id(id));
  *command.mutable_end_party()->mutable_on() = on;
  return command;
}

v1::Command Edited(const Table& table, std::string_view id, const v1::ChainParty& party) {
  return table.Seen<v1::ChainParty>(PutPartyCommand(id, party), Id(id));
}

TEST(PutParty, PutsANewPartyBehindTheOthers) {
  Table table = Table::WithChain();
  table.Must("ana", PutPartyCommand("new", Party("Nieuw", v1::CHAIN)));
  EXPECT_EQ(*PartiesAtTable(table.state).back().id, Id("new"));
}

TEST(PutParty, KeepsThePlaceOfAnExistingOne) {
  Table table = Table::WithChain();
  const std::string key = table.Get<v1::ChainParty>(Id("ben.party")).order_key();
  table.Must("ana", Edited(table, "ben.party", Party("Steunpunt", v1::CHAIN)));
  EXPECT_EQ(table.Get<v1::ChainParty>(Id("ben.party")).order_key(), key);
  EXPECT_EQ(table.Get<v1::ChainParty>(Id("ben.party")).name(), "Steunpunt");
}

TEST(PutParty, ChecksWhatIsSaidOfAParty) {
  struct Case {
    void (*spoil)(v1::ChainParty*);
    std::string_view reason;
  };
  const Case cases[] = {
      {[](auto* p) { p->clear_name(); }, r::kTextMissing},
      {[](auto* p) { p->set_name(std::string(201, 'x')); }, r::kTextTooLong},
      {[](auto* p) { p->set_short_name(std::string(25, 'x')); }, r::kTextTooLong},
      {[](auto* p) { p->set_category_key("Wel zijn"); }, r::kKeyMalformed},
      {[](auto* p) { p->clear_participation(); }, r::kChoiceMissing},
      {[](auto* p) { p->set_participation(v1::ParticipationKind(9)); }, r::kChoiceUnknown},
      {[](auto* p) { p->add_fills(v1::MANDATORY_SEAT_UNSPECIFIED); }, r::kChoiceMissing},
      {[](auto* p) {
         p->add_fills(v1::SEAT_MUNICIPALITY);
         p->add_fills(v1::SEAT_MUNICIPALITY);
       },
       r::kChoiceTwice},
      {[](auto* p) { p->add_segment_keys(""); }, r::kTextMissing},
      {[](auto* p) { p->set_order_key("A"); }, r::kOrderKeyMalformed},
      {[](auto* p) { *p->mutable_joined_on() = Date(2026, 13, 1); }, r::kDateInvalid},
  };
  Table table = Table::WithChain();
  for (const Case& c : cases) {
    v1::ChainParty party = Party("Nieuw", v1::CHAIN);
    c.spoil(&party);
    EXPECT_THAT(table.Do("ana", PutPartyCommand("new", party)), IsRefused(kInvalid, c.reason));
  }
  EXPECT_EQ(table.state.Get<v1::ChainParty>(Id("new")), nullptr);
}

TEST(PutParty, CannotMakeAPartyLeave) {
  Table table = Table::WithChain();
  v1::ChainParty party = Party("Steunpunt", v1::CHAIN);
  *party.mutable_left_on() = Date(2026, 2, 1);
  table.Must("ana", Edited(table, "ben.party", party));
  EXPECT_FALSE(table.Get<v1::ChainParty>(Id("ben.party")).has_left_on());
}

TEST(PutParty, LetsSeatsFollowHowThePartyTakesPart) {
  Table table = Table::WithChain();
  table.Must("ana", Edited(table, "gus.party", Party("Zorghuis", v1::NETWORK)));
  EXPECT_EQ(table.Get<v1::Seat>(Id("gus.seat")).participation(), v1::NETWORK);
}

TEST(PutParty, LeavesAnExceptionForOneSeat) {
  Table table = Table::WithChain();
  v1::Command take = TakeSeatCommand("hal.seat", "hal", "gus.party");
  take.mutable_take_seat()->mutable_seat()->set_participation(v1::GUEST);
  table.Must("ana", PutPersonCommand("hal", "Hal"));
  table.Must("ana", take);
  table.Must("ana", Edited(table, "gus.party", Party("Zorghuis", v1::CORE)));
  EXPECT_EQ(table.Get<v1::Seat>(Id("hal.seat")).participation(), v1::GUEST);
}

TEST(PutParty, LetsAPartyChooseItsOwnNames) {
  Table table = Table::WithChain();
  v1::ChainParty party = table.Get<v1::ChainParty>(Id("gus.party"));
  party.set_name("Zorghuis De Linde");
  party.set_short_name("De Linde");
  party.set_category_key("residential_care");
  party.add_segment_keys("dementia");
  table.Must("gus", Edited(table, "gus.party", party));
  EXPECT_EQ(table.Get<v1::ChainParty>(Id("gus.party")).short_name(), "De Linde");
}

TEST(PutParty, LeavesTheRestOfAPartyToTheDirector) {
  Table table = Table::WithChain();
  const v1::ChainParty own = table.Get<v1::ChainParty>(Id("gus.party"));
  v1::ChainParty party = own;
  party.set_participation(v1::CORE);
  EXPECT_THAT(table.Do("gus", Edited(table, "gus.party", party)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  party = own;
  party.add_fills(v1::SEAT_MUNICIPALITY);
  EXPECT_THAT(table.Do("gus", Edited(table, "gus.party", party)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  party = own;
  party.set_is_key_person(true);
  EXPECT_THAT(table.Do("gus", Edited(table, "gus.party", party)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  party = own;
  party.set_order_key("1");
  EXPECT_THAT(table.Do("gus", Edited(table, "gus.party", party)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(PutParty, RefusesAStaleEdit) {
  Table table = Table::WithChain();
  const v1::Command edit = Edited(table, "ben.party", Party("Een", v1::CHAIN));
  table.Must("ana", edit);
  EXPECT_THAT(table.Do("ana", edit), IsRefused(Code::kAborted, r::kStale));
}

TEST(EndParty, EndsItsSeatsAndRolesAndKeepsItsHistory) {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  table.Must("ana", EndParty("ben.party", Date(2026, 6, 1)));
  EXPECT_EQ(CivilOf(table.Get<v1::ChainParty>(Id("ben.party")).left_on()), (Civil{2026, 6, 1}));
  EXPECT_EQ(CivilOf(table.Get<v1::Seat>(Id("ben.seat")).until()), (Civil{2026, 6, 1}));
  EXPECT_EQ(CivilOf(table.Get<v1::RoleAssignment>(Id("info")).until()), (Civil{2026, 6, 1}));
  EXPECT_EQ(HolderOf(table.state, v1::INFORMATION_POINT).id, nullptr);
  EXPECT_THAT(table.Do("ben", v1::Command(EndParty("ben.party", Date(2026, 6, 1)))),
              IsRefused(Code::kPermissionDenied, r::kNoSeat));
}

TEST(EndParty, NeverEndsSomethingBeforeItBegan) {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  table.Must("ana", EndParty("ben.party", Date(2026, 2, 1)));  // the role began on 1 March
  EXPECT_EQ(CivilOf(table.Get<v1::RoleAssignment>(Id("info")).until()), (Civil{2026, 3, 1}));
}

TEST(EndParty, RefusesThePartyOfTheDirectorUntilSomebodyElseDirects) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", EndParty("ana.party", Date(2026, 6, 1))),
              IsRefused(kFailed, r::kDirectorNeeded));
  table.Must("ana", AssignRoleCommand("ben.directs", v1::CHAIN_DIRECTOR, "ben.party", "ben"));
  table.Must("ben", EndParty("ana.party", Date(2026, 6, 1)));
}

TEST(EndParty, RefusesADayBeforeItJoinedOrNoDay) {
  Table table = Table::WithChain();
  v1::ChainParty party = Party("Laat", v1::CHAIN);
  *party.mutable_joined_on() = Date(2026, 5, 1);
  table.Must("ana", PutPartyCommand("late", party));
  EXPECT_THAT(table.Do("ana", EndParty("late", Date(2026, 4, 30))),
              IsRefused(kInvalid, r::kEndsBeforeItBegins));
  EXPECT_THAT(table.Do("ana", EndParty("late", v1::CivilDate())),
              IsRefused(kInvalid, r::kDateMissing));
  table.Must("ana", EndParty("late", Date(2026, 5, 1)));
}

TEST(EndParty, HappensOnce) {
  Table table = Table::WithChain();
  table.Must("ana", EndParty("gus.party", Date(2026, 6, 1)));
  EXPECT_THAT(table.Do("ana", EndParty("gus.party", Date(2026, 7, 1))),
              IsRefused(kFailed, r::kPartyLeft));
  EXPECT_THAT(table.Do("ana", Edited(table, "gus.party", Party("Terug", v1::CHAIN))),
              IsRefused(kFailed, r::kPartyLeft));
  EXPECT_THAT(table.Do("ana", EndParty("nobody", Date(2026, 7, 1))),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
}

TEST(PutPerson, MakesAPersonWithTheirWorkContact) {
  Table table = Table::WithChain();
  v1::Command command = PutPersonCommand("hal", "Hal");
  command.mutable_put_person()->mutable_person()->set_function("teamleider");
  command.mutable_put_person()->mutable_contact()->set_phone("0341 000 000");
  table.Must("ana", command);
  EXPECT_EQ(table.Get<v1::Person>(Id("hal")).function(), "teamleider");
  EXPECT_EQ(table.Get<v1::ContactCard>(Id("hal")).phone(), "0341 000 000");
}

TEST(PutPerson, LeavesTheCardWhenTheCommandHasNone) {
  Table table = Table::WithChain();
  v1::Command command;
  command.mutable_put_person()->set_id(Id("ben"));
  command.mutable_put_person()->mutable_person()->set_name("Benjamin");
  table.Must("ana", table.Seen<v1::Person>(command, Id("ben")));
  EXPECT_EQ(table.Get<v1::Person>(Id("ben")).name(), "Benjamin");
  EXPECT_EQ(table.Get<v1::ContactCard>(Id("ben")).email(), "ben@work.example");
}

TEST(PutPerson, IsForTheDirectorThePersonAndTheirColleagues) {
  Table table = Table::WithChain();
  table.Must("ana", PutPersonCommand("hal", "Hal"));
  table.Must("ana", TakeSeatCommand("hal.seat", "hal", "gus.party"));
  const auto edit = [&] { return table.Seen<v1::Person>(PutPersonCommand("gus", "G"), Id("gus")); };
  table.Must("ana", edit());
  table.Must("gus", edit());
  table.Must("hal", edit());
  EXPECT_THAT(table.Do("ben", edit()), IsRefused(Code::kPermissionDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ben", PutPersonCommand("new", "New")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(PutPerson, ChecksNameAndContact) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", PutPersonCommand("new", " ")), IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = PutPersonCommand("new", "New");
  command.mutable_put_person()->mutable_contact()->set_email("geen adres");
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kEmailMalformed));
  EXPECT_THAT(table.Do("ana", PutPersonCommand("ben", "Ben")),
              IsRefused(kInvalid, r::kExpectedMissing));
}

TEST(MandatorySeats, AreMissingUntilAPartyAtTheTableFillsThem) {
  Table table;
  EXPECT_EQ(MissingMandatorySeats(table.state).size(), 3u);
  table.Must("operator", CreateChainCommand());
  EXPECT_THAT(MissingMandatorySeats(table.state),
              testing::ElementsAre(v1::SEAT_SUPPORT_CENTRE, v1::SEAT_CARERS_VOICE));
  EXPECT_TRUE(MissingMandatorySeats(Table::WithChain().state).empty());
}

TEST(MandatorySeats, AreMissingAgainWhenThePartyLeaves) {
  Table table = Table::WithChain();
  table.Must("ana", EndParty("cai.party", Date(2026, 6, 1)));
  EXPECT_THAT(MissingMandatorySeats(table.state), testing::ElementsAre(v1::SEAT_CARERS_VOICE));
}

TEST(MandatorySeats, AreNotFilledByAGuestOrAnAgendaMember) {
  Table table = Table::WithChain();
  v1::ChainParty voice = table.Get<v1::ChainParty>(Id("cai.party"));
  for (auto kind : {v1::GUEST, v1::NETWORK, v1::AGENDA_MEMBER}) {
    voice.set_participation(kind);
    table.Must("ana", Edited(table, "cai.party", voice));
    EXPECT_THAT(MissingMandatorySeats(table.state), testing::ElementsAre(v1::SEAT_CARERS_VOICE));
  }
}

}  // namespace
}  // namespace ketentafel::chain
