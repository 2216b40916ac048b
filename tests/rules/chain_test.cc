#include "shared/chain/phases.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

v1::Command Answer(v1::ExplorationQuestion question, std::string_view text) {
  v1::Command command;
  command.mutable_answer_exploration()->set_question(question);
  command.mutable_answer_exploration()->set_text(std::string(text));
  return command;
}

v1::Command Enter(v1::Phase phase, std::string_view reason = "") {
  v1::Command command;
  command.mutable_enter_phase()->set_phase(phase);
  command.mutable_enter_phase()->set_reason(std::string(reason));
  return command;
}

void AnswerAll(Table* table) {
  table->Must("ana", Answer(v1::WHICH_SCALE, "De gemeente"));
  table->Must("ana", Answer(v1::WHICH_TABLES_TO_JOIN, "Het overleg dementie"));
  table->Must("ana", Answer(v1::WHICH_FOCUS, "Geen"));
  table->Must("ana", Answer(v1::WHO_DIRECTS, "De gemeente"));
}

TEST(CreateChain, MakesTheChainWithItsFirstPartyPersonSeatAndDirector) {
  Table table;
  table.Must("operator", CreateChainCommand());
  EXPECT_EQ(table.state.chain()->name(), "Keten Harderveld");
  EXPECT_EQ(table.state.chain()->phase(), v1::PREPARE);
  EXPECT_EQ(table.Get<v1::ChainParty>(Id("ana.party")).name(), "Gemeente Harderveld");
  EXPECT_EQ(table.Get<v1::Person>(Id("ana")).name(), "Ana");
  EXPECT_EQ(table.Get<v1::ContactCard>(Id("ana")).email(), "ana@harderveld.example");
  const v1::Seat& seat = table.Get<v1::Seat>(Id("ana.seat"));
  EXPECT_EQ(seat.person_id(), Id("ana"));
  EXPECT_EQ(seat.party_id(), Id("ana.party"));
  EXPECT_EQ(seat.participation(), v1::CORE);
  EXPECT_TRUE(seat.is_representative());
  const v1::RoleAssignment& role = table.Get<v1::RoleAssignment>(Id("ana.directs"));
  EXPECT_EQ(role.role(), v1::CHAIN_DIRECTOR);
  EXPECT_EQ(role.person_id(), Id("ana"));
  EXPECT_EQ(role.reason(), "De gemeente neemt het initiatief.");
  EXPECT_FALSE(role.confirmed_at_table());
}

TEST(CreateChain, BeginsSeatAndRoleOnTheDayTheAuthorSays) {
  Table table;
  table.Must("operator", CreateChainCommand());
  EXPECT_EQ(CivilOf(table.Get<v1::Seat>(Id("ana.seat")).from()), (Civil{2026, 1, 5}));
  EXPECT_EQ(CivilOf(table.Get<v1::RoleAssignment>(Id("ana.directs")).from()), (Civil{2026, 1, 5}));
}

TEST(CreateChain, BeginsTodayWhenNobodySaysADay) {
  Table table;
  v1::Command command = CreateChainCommand();
  command.mutable_create_chain()->mutable_party()->clear_joined_on();
  table.Must("operator", command);
  EXPECT_EQ(CivilOf(table.Get<v1::Seat>(Id("ana.seat")).from()), (Civil{2026, 2, 2}));
  EXPECT_EQ(CivilOf(table.Get<v1::ChainParty>(Id("ana.party")).joined_on()), (Civil{2026, 2, 2}));
}

TEST(CreateChain, StartsInPhaseAWhateverTheCommandSays) {
  Table table;
  v1::Command command = CreateChainCommand();
  command.mutable_create_chain()->mutable_chain()->set_phase(v1::OPTIMISE);
  command.mutable_create_chain()->mutable_chain()->set_phase_override_reason("haast");
  command.mutable_create_chain()->mutable_chain()->set_is_example(true);
  table.Must("operator", command);
  EXPECT_EQ(table.state.chain()->phase(), v1::PREPARE);
  EXPECT_TRUE(table.state.chain()->phase_override_reason().empty());
  EXPECT_TRUE(table.state.chain()->is_example());
}

TEST(CreateChain, WorksAtEachOfTheThreeScalesAndHoldsTwoMunicipalities) {
  for (auto scale : {v1::NEIGHBOURHOOD, v1::MUNICIPALITY, v1::REGION}) {
    Table table;
    v1::Command command = CreateChainCommand();
    command.mutable_create_chain()->mutable_chain()->set_scale(scale);
    command.mutable_create_chain()->mutable_chain()->add_areas("Ermelveld");
    table.Must("operator", command);
    EXPECT_EQ(table.state.chain()->scale(), scale);
    EXPECT_EQ(table.state.chain()->areas_size(), 2);
  }
}

TEST(CreateChain, IsForTheOperatorAlone) {
  Table table;
  EXPECT_THAT(table.Do("ana", CreateChainCommand()),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  EXPECT_THAT(table.Do("", CreateChainCommand()), IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(CreateChain, HappensOncePerLedger) {
  Table table;
  table.Must("operator", CreateChainCommand());
  EXPECT_THAT(table.Do("operator", CreateChainCommand()), IsRefused(kFailed, r::kChainExists));
}

TEST(CreateChain, ChecksEveryPartOfTheCommand) {
  struct Case {
    const char* what;
    void (*spoil)(v1::CreateChain*);
    std::string_view reason;
  };
  const Case cases[] = {
      {"no name", [](auto* c) { c->mutable_chain()->clear_name(); }, r::kTextMissing},
      {"odd scale", [](auto* c) { c->mutable_chain()->set_scale(v1::ChainScale(9)); },
       r::kChoiceUnknown},
      {"no area", [](auto* c) { c->mutable_chain()->clear_areas(); }, r::kTooFew},
      {"empty area", [](auto* c) { c->mutable_chain()->add_areas(" "); }, r::kTextMissing},
      {"many areas",
       [](auto* c) {
         for (int i = 0; i < 20; ++i) c->mutable_chain()->add_areas("x");
       },
       r::kTooMany},
      {"odd segment", [](auto* c) { c->mutable_chain()->add_segment_keys("Young!"); },
       r::kKeyMalformed},
      {"no zone", [](auto* c) { c->mutable_chain()->clear_zone(); }, r::kTextMissing},
      {"odd zone", [](auto* c) { c->mutable_chain()->set_zone("a b"); }, r::kZoneMalformed},
      {"party id", [](auto* c) { c->set_party_id("x"); }, r::kIdMalformed},
      {"no party name", [](auto* c) { c->mutable_party()->clear_name(); }, r::kTextMissing},
      {"no participation", [](auto* c) { c->mutable_party()->clear_participation(); },
       r::kChoiceMissing},
      {"person id", [](auto* c) { c->set_person_id("x"); }, r::kIdMalformed},
      {"no person name", [](auto* c) { c->mutable_person()->clear_name(); }, r::kTextMissing},
      {"odd mail", [](auto* c) { c->mutable_contact()->set_email("ana"); }, r::kEmailMalformed},
      {"long phone", [](auto* c) { c->mutable_contact()->set_phone(std::string(41, '1')); },
       r::kTextTooLong},
      {"seat id", [](auto* c) { c->set_seat_id("x"); }, r::kIdMalformed},
      {"role id", [](auto* c) { c->set_role_assignment_id(""); }, r::kIdMalformed},
      {"long reason", [](auto* c) { c->set_role_reason(std::string(4001, 'x')); }, r::kTextTooLong},
  };
  for (const Case& c : cases) {
    Table table;
    v1::Command command = CreateChainCommand();
    c.spoil(command.mutable_create_chain());
    EXPECT_THAT(table.Do("operator", command), IsRefused(kInvalid, c.reason)) << c.what;
    EXPECT_TRUE(table.state.Elements().empty()) << c.what << " left something behind";
  }
}

TEST(EditChain, SetsWhatPeopleSayAndLeavesThePhase) {
  Table table = Table::WithChain();
  v1::Command command;
  v1::Chain* chain = command.mutable_edit_chain()->mutable_chain();
  chain->set_name("Keten Veld");
  chain->set_scale(v1::REGION);
  chain->add_areas("Veld");
  chain->add_segment_keys("young");
  chain->set_zone("Europe/Brussels");
  chain->set_phase(v1::OPTIMISE);
  chain->set_is_example(true);
  table.Must("ana", table.Seen<v1::Chain>(command, Id("ledger")));
  EXPECT_EQ(table.state.chain()->name(), "Keten Veld");
  EXPECT_EQ(table.state.chain()->scale(), v1::REGION);
  EXPECT_EQ(table.state.chain()->segment_keys(0), "young");
  EXPECT_EQ(table.state.chain()->zone(), "Europe/Brussels");
  EXPECT_EQ(table.state.chain()->phase(), v1::PREPARE);
  EXPECT_FALSE(table.state.chain()->is_example());
}

TEST(AnswerExploration, KeepsOneAnswerPerQuestion) {
  Table table = Table::WithChain();
  table.Must("ana", Answer(v1::WHICH_FOCUS, "Jonge mantelzorgers"));
  const std::string id = Id("ledger") + "-3";
  EXPECT_EQ(table.Get<v1::ExplorationAnswer>(id).text(), "Jonge mantelzorgers");
  table.Must("ana", table.Seen<v1::ExplorationAnswer>(Answer(v1::WHICH_FOCUS, "Iedereen"), id));
  EXPECT_EQ(table.Get<v1::ExplorationAnswer>(id).text(), "Iedereen");
  EXPECT_EQ(table.state.All<v1::ExplorationAnswer>().size(), 1u);
}

TEST(AnswerExploration, DoesNotOverwriteWhatItsAuthorNeverSaw) {
  Table table = Table::WithChain();
  table.Must("ana", Answer(v1::WHICH_FOCUS, "Jong"));
  v1::Command blind = Answer(v1::WHICH_FOCUS, "Oud");
  EXPECT_THAT(table.Do("ana", blind), IsRefused(kInvalid, r::kExpectedMissing));
  blind.set_expected_revision(0);
  EXPECT_THAT(table.Do("ana", blind), IsRefused(Code::kAborted, r::kStale));
}

TEST(AnswerExploration, RefusesAQuestionThatIsNotOneOfTheFour) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Answer(v1::EXPLORATION_QUESTION_UNSPECIFIED, "x")),
              IsRefused(kInvalid, r::kChoiceMissing));
  EXPECT_THAT(table.Do("ana", Answer(v1::ExplorationQuestion(5), "x")),
              IsRefused(kInvalid, r::kChoiceUnknown));
  EXPECT_THAT(table.Do("ana", Answer(v1::WHICH_FOCUS, std::string(4001, 'x'))),
              IsRefused(kInvalid, r::kTextTooLong));
}

TEST(OpenQuestions, CountABlankAnswerAsOpen) {
  Table table = Table::WithChain();
  EXPECT_EQ(OpenQuestions(table.state).size(), 4u);
  table.Must("ana", Answer(v1::WHICH_SCALE, "Wijk"));
  table.Must("ana", Answer(v1::WHO_DIRECTS, "  "));
  EXPECT_THAT(OpenQuestions(table.state),
              testing::ElementsAre(v1::WHICH_TABLES_TO_JOIN, v1::WHICH_FOCUS, v1::WHO_DIRECTS));
}

TEST(EnterPhase, OpensPhaseBOnceTheFourQuestionsAreAnswered) {
  Table table = Table::WithChain();
  const Status refused = table.Do("ana", Enter(v1::START));
  EXPECT_THAT(refused, IsRefused(kFailed, r::kQuestionsOpen));
  EXPECT_EQ(refused.details().at("open"), "4");
  AnswerAll(&table);
  table.Must("ana", Enter(v1::START));
  EXPECT_EQ(table.state.chain()->phase(), v1::START);
  EXPECT_TRUE(table.state.chain()->phase_override_reason().empty());
}

TEST(EnterPhase, OpensPhaseBWithAReasonAndKeepsIt) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Enter(v1::START, "  ")), IsRefused(kFailed, r::kQuestionsOpen));
  table.Must("ana", Enter(v1::START, "De tafel zit er al."));
  EXPECT_EQ(table.state.chain()->phase_override_reason(), "De tafel zit er al.");
}

TEST(EnterPhase, KeepsNoReasonThatWasNotNeeded) {
  Table table = Table::WithChain();
  AnswerAll(&table);
  table.Must("ana", Enter(v1::START, "Zomaar"));
  EXPECT_TRUE(table.state.chain()->phase_override_reason().empty());
}

TEST(EnterPhase, OpensPhaseCWhenAStartMeetingHasEnded) {
  Table table = Table::WithMeeting();
  AnswerAll(&table);
  table.Must("ana", Enter(v1::START));
  EXPECT_THAT(table.Do("ana", Enter(v1::APPLY)), IsRefused(kFailed, r::kStartMeetingOpen));
  table.Run("start", "ana", "ben");
  EXPECT_THAT(table.Do("ana", Enter(v1::APPLY)), IsRefused(kFailed, r::kStartMeetingOpen));
  table.EndMeeting("start");
  table.Must("ana", Enter(v1::APPLY));
  EXPECT_EQ(table.state.chain()->phase(), v1::APPLY);
}

TEST(EnterPhase, OpensPhaseCWithAReason) {
  Table table = Table::WithChain();
  table.Must("ana", Enter(v1::START, "Al bezig."));
  table.Must("ana", Enter(v1::APPLY, "De startbijeenkomst was op papier."));
  EXPECT_EQ(table.state.chain()->phase(), v1::APPLY);
}

TEST(EnterPhase, AsksTheSameOfAJumpToPhaseD) {
  Table table = Table::WithChain();
  table.Must("ana", Enter(v1::START, "Al bezig."));
  EXPECT_THAT(table.Do("ana", Enter(v1::OPTIMISE)), IsRefused(kFailed, r::kStartMeetingOpen));
}

TEST(EnterPhase, MovesFreelyBetweenCAndDAndBack) {
  Table table = Table::WithChain();
  table.Must("ana", Enter(v1::APPLY, "Al bezig."));
  table.Must("ana", Enter(v1::OPTIMISE));
  table.Must("ana", Enter(v1::APPLY));
  table.Must("ana", Enter(v1::OPTIMISE));
  table.Must("ana", Enter(v1::START));
  table.Must("ana", Enter(v1::PREPARE));
}

TEST(NextPhase, GoesOnInOrderAndThenBetweenTheLastTwo) {
  EXPECT_EQ(NextPhase(v1::PREPARE), v1::START);
  EXPECT_EQ(NextPhase(v1::START), v1::APPLY);
  EXPECT_EQ(NextPhase(v1::APPLY), v1::OPTIMISE);
  EXPECT_EQ(NextPhase(v1::OPTIMISE), v1::APPLY);
}

TEST(HasDoneItsWork, AsksTheFourAnswersOfPreparingAndTheMeetingOfStarting) {
  Table table = Table::WithMeeting();
  EXPECT_FALSE(HasDoneItsWork(table.state, v1::PREPARE));
  AnswerAll(&table);
  EXPECT_TRUE(HasDoneItsWork(table.state, v1::PREPARE));
  EXPECT_FALSE(HasDoneItsWork(table.state, v1::START));
  table.Run("start", "ana", "ben");
  table.EndMeeting("start");
  EXPECT_TRUE(HasDoneItsWork(table.state, v1::START));
  EXPECT_FALSE(HasDoneItsWork(table.state, v1::APPLY));
}

TEST(EnterPhase, RefusesThePhaseTheChainIsIn) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Enter(v1::PREPARE)), IsRefused(kFailed, r::kPhaseAlready));
}

TEST(EnterPhase, RefusesAPhaseThatDoesNotExist) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Enter(v1::PHASE_UNSPECIFIED)),
              IsRefused(kInvalid, r::kChoiceMissing));
  EXPECT_THAT(table.Do("ana", Enter(v1::Phase(7))), IsRefused(kInvalid, r::kChoiceUnknown));
  EXPECT_THAT(table.Do("ana", Enter(v1::START, std::string(4001, 'x'))),
              IsRefused(kInvalid, r::kTextTooLong));
}

}  // namespace
}  // namespace ketentafel::chain
