#include "shared/chain/rights.h"

#include <set>

#include "tests/rules/instrument_words.h"
#include "tests/rules/rights_matrix.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

using testing::HasSubstr;

// Who asks, as a letter of the matrix.
struct Asker {
  char letter;
  const char* person;  // of Table; "" is somebody without a seat
};
constexpr Asker kAskers[] = {
    {'O', "operator"},  // may make chains, has no seat
    {'S', "server"},    // the core itself
    {'D', "ana"},       // chain director
    {'L', "ben"},       // leads the running meeting
    {'P', "cai"},       // has its pen
    {'T', "gus"},       // a seat in a chain party
    {'A', "dee"},       // agenda member
    {'N', "eli"},       // network party
    {'G', "fay"},       // guest
    {'I', "ida"},       // information point; she and the next three sit for network parties
    {'Q', "quin"},      // guardian of block b1
    {'V', "vic"},       // offers the instrument "tool"
    {'W', "wim"},       // keeps it up to date
    {'X', ""},          // nobody
};

// What the table placed is theirs to do, though their parties do not sit at it.
void PlaceRoles(Table* table) {
  for (const char* person : {"ida", "quin", "vic", "wim"}) {
    const std::string name = person;
    table->Must("ana", PutPartyCommand(name + ".party", Party(name, v1::NETWORK)));
    table->Must("ana", PutPersonCommand(name, name));
    table->Must("ana", TakeSeatCommand(name + ".seat", name, name + ".party"));
  }
  table->Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ida.party", "ida"));
  table->Must("ana", GuardCommand("guards", "b1", "quin.party", ""));
  table->Must("ana", PutInstrumentCommand("tool", Offer("Iets")));
  table->Must("ana",
              OnInstrumentCommand("offers", v1::INSTRUMENT_PROVIDER, "tool", "vic.party", "vic"));
  table->Must("ana",
              OnInstrumentCommand("keeps", v1::INSTRUMENT_DEVELOPER, "tool", "wim.party", ""));
  table->Must("vic", SendFeedbackCommand("remark", "tool", "Kan beter."));
}

// The start meeting runs; Ben leads, Cai has the pen, Ivy sits for a party nobody else sits for.
Table Running() {
  Table table = Table::WithMeeting();
  table.Must("ana", PutPartyCommand("ivy.party", Party("Ivy's party", v1::CHAIN)));
  table.Must("ana", PutPersonCommand("ivy", "Ivy"));
  table.Must("ana", TakeSeatCommand("ivy.seat", "ivy", "ivy.party"));
  PlaceRoles(&table);
  table.Run("start", "ben", "cai");
  v1::ParkedPoint point;
  point.set_meeting_id(Id("start"));
  table.Plant(Id("point"), point);
  v1::MinutesEntry entry;
  entry.set_meeting_id(Id("start"));
  table.Plant(Id("entry"), entry);
  v1::Proposal proposal;
  proposal.set_meeting_id(Id("start"));
  table.Plant(Id("proposal"), proposal);
  for (const char* person : {"ana", "ben", "cai", "gus", "dee", "eli", "fay", "ivy"}) {
    const std::string name = person;
    v1::Impression impression;
    impression.set_party_id(Id(name + ".party"));
    table.Plant(Id(name + ".impression"), impression);
    v1::QuestionVoice voice;
    voice.set_party_id(Id(name + ".party"));
    voice.set_meeting_id(Id("start"));
    table.Plant(Id(name + ".voice"), voice);
    v1::Action action;
    action.set_owner_party_id(Id(name + ".party"));
    table.Plant(Id(name + ".action"), action);
    v1::PersonaFinding finding;
    finding.set_walk_id(Id("walk"));
    finding.set_party_id(Id(name + ".party"));
    table.Plant(Id(name + ".finding"), finding);
    v1::Training training;
    training.set_party_id(Id(name + ".party"));
    table.Plant(Id(name + ".training"), training);
    v1::Ambassador ambassador;
    ambassador.set_party_id(Id(name + ".party"));
    table.Plant(Id(name + ".ambassador"), ambassador);
  }
  v1::PersonaWalk walk;
  walk.set_meeting_id(Id("start"));
  table.Plant(Id("walk"), walk);
  return table;
}

Status Ask(const Table& table, const Asker& asker, const RightsRow& row, const std::string& name) {
  v1::Command command;
  row.make(&command, name);
  Caller caller;
  caller.may_make_chains = asker.letter == 'O';
  caller.is_server = asker.letter == 'S';
  if (!caller.may_make_chains && !caller.is_server && asker.letter != 'X') {
    caller.person_id = Id(asker.person);
  }
  return CheckRight({table.state, table.presence, command, caller, table.now});
}

TEST(Rights, HaveARowForEveryVerb) {
  const auto* verbs = v1::Command::descriptor()->FindOneofByName("verb");
  std::set<std::string> known;
  for (const auto& [verb, row] : RightsMatrix()) known.insert(verb);
  for (int i = 0; i < verbs->field_count(); ++i) {
    EXPECT_TRUE(known.contains(verbs->field(i)->name())) << verbs->field(i)->name();
  }
  EXPECT_EQ(static_cast<int>(known.size()), verbs->field_count());
}

TEST(Rights, LetEachAskerDoWhatTheMatrixSaysAboutAnothersParty) {
  const Table table = Running();
  for (const auto& [verb, row] : RightsMatrix()) {
    for (const Asker& asker : kAskers) {
      const bool may = std::string_view(row.others).find(asker.letter) != std::string_view::npos;
      const Status status = Ask(table, asker, row, "ivy");
      EXPECT_EQ(status.ok(), may) << verb << " by " << asker.letter << ": " << status.ToString();
    }
  }
}

TEST(Rights, LetEachAskerDoWhatTheMatrixSaysAboutTheirOwnParty) {
  const Table table = Running();
  for (const auto& [verb, row] : RightsMatrix()) {
    const std::string allowed = std::string(row.others) + row.own;
    for (const Asker& asker : kAskers) {
      const bool may = allowed.find(asker.letter) != std::string::npos;
      const Status status = Ask(table, asker, row, asker.person);
      EXPECT_EQ(status.ok(), may) << verb << " by " << asker.letter << ": " << status.ToString();
    }
  }
}

TEST(Rights, TellAStrangerThatTheyHaveNoSeatAndOthersWhoseItIs) {
  const Table table = Running();
  const RightsRow& row = RightsMatrix().at("move_on");
  EXPECT_THAT(Ask(table, {'X', ""}, row, "ivy"),
              IsRefused(Code::kPermissionDenied, refusal::kNoSeat));
  const Status refused = Ask(table, {'T', "gus"}, RightsMatrix().at("end_meeting"), "ivy");
  EXPECT_THAT(refused, IsRefused(Code::kPermissionDenied, refusal::kNotYours));
  EXPECT_EQ(refused.details().at("needs"), "director,lead");
}

TEST(Rights, EndWithTheSeat) {
  Table table = Running();
  v1::Seat seat = table.Get<v1::Seat>(Id("gus.seat"));
  *seat.mutable_until() = Date(2026, 2, 1);
  table.Plant(Id("gus.seat"), seat);
  EXPECT_THAT(Ask(table, {'T', "gus"}, RightsMatrix().at("put_action"), "gus"),
              IsRefused(Code::kPermissionDenied, refusal::kNoSeat));
}

TEST(Rights, OfALeadWhoLostTheirSeatEndWithIt) {
  Table table = Running();
  v1::Seat seat = table.Get<v1::Seat>(Id("ben.seat"));
  *seat.mutable_until() = Date(2026, 2, 1);
  table.Plant(Id("ben.seat"), seat);
  EXPECT_THAT(Ask(table, {'L', "ben"}, RightsMatrix().at("move_on"), "ben"),
              IsRefused(Code::kPermissionDenied, refusal::kNoSeat));
}

TEST(Rights, OfTheLeadAreThoseOfTheirOwnMeeting) {
  Table table = Running();
  table.Must("ana", PlanMeetingCommand("other", v1::THEME, {{"talk", 60}}));
  table.Run("other", "gus", "dee");
  v1::Command command;
  command.mutable_move_on()->set_meeting_id(Id("other"));
  Caller ben{.person_id = Id("ben")};
  EXPECT_FALSE(CheckRight({table.state, table.presence, command, ben, table.now}).ok());
  Caller gus{.person_id = Id("gus")};
  EXPECT_TRUE(CheckRight({table.state, table.presence, command, gus, table.now}).ok());
}

TEST(Rights, CountTheBestOfSeveralSeats) {
  Table table = Running();
  table.Must("ana", TakeSeatCommand("fay.chain", "fay", "gus.party"));
  EXPECT_TRUE(Ask(table, {'G', "fay"}, RightsMatrix().at("put_action"), "fay").ok());
}

TEST(Rights, OfADirectorDoNotDependOnHowTheirPartyTakesPart) {
  Table table = Running();
  table.Must("ana", AssignRoleCommand("eli.directs", v1::CHAIN_DIRECTOR, "eli.party", "eli"));
  EXPECT_TRUE(Ask(table, {'N', "eli"}, RightsMatrix().at("edit_chain"), "eli").ok());
}

TEST(Rights, LetEverybodyAtTheTableHearThatSomethingIsGone) {
  Table table = Running();
  v1::Command command;
  command.mutable_remove_action()->set_id(Id("gone"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(Code::kNotFound, refusal::kActionUnknown));
  EXPECT_THAT(table.Do("fay", command), IsRefused(Code::kPermissionDenied, refusal::kNotYours));
}

TEST(Capacities, OfASeatWithoutAKindOfItsOwnAreThoseOfItsParty) {
  Table table = Running();
  v1::Seat seat;
  seat.set_party_id(Id("dee.party"));
  EXPECT_EQ(ParticipationOf(table.state, seat), v1::AGENDA_MEMBER);
  EXPECT_EQ(CapacityOfSeat(table.state, seat), kAgendaMember);
  seat.set_participation(v1::CORE);
  EXPECT_EQ(CapacityOfSeat(table.state, seat), kTableMember);
}

TEST(Capacities, OfTheDirectorNeedACurrentSeat) {
  Table table = Running();
  EXPECT_TRUE(IsDirector(table.state, Id("ana")));
  v1::Seat seat = table.Get<v1::Seat>(Id("ana.seat"));
  *seat.mutable_until() = Date(2026, 2, 1);
  table.Plant(Id("ana.seat"), seat);
  EXPECT_FALSE(IsDirector(table.state, Id("ana")));
  EXPECT_FALSE(IsDirector(table.state, ""));
}

}  // namespace
}  // namespace ketentafel::chain
