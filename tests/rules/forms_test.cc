#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kNotThere = Code::kNotFound;
constexpr auto kDenied = Code::kPermissionDenied;

v1::Command Intake(std::string_view party, std::string_view how) {
  v1::Command command;
  command.mutable_set_intake()->set_party_id(Id(party));
  command.mutable_set_intake()->mutable_intake()->set_how_meets_carers(std::string(how));
  return command;
}

v1::Intake* IntakeOf(v1::Command* command) { return command->mutable_set_intake()->mutable_intake(); }

v1::Command Contribution(std::string_view party, std::string_view brings) {
  v1::Command command;
  command.mutable_set_contribution()->set_party_id(Id(party));
  command.mutable_set_contribution()->mutable_contribution()->set_brings(std::string(brings));
  return command;
}

v1::Command Impression(std::string_view id, std::string_view text) {
  v1::Command command;
  v1::PutImpression* put = command.mutable_put_impression();
  put->set_id(Id(id));
  put->mutable_impression()->set_meeting_id(Id("start"));
  put->mutable_impression()->set_kind(v1::OPPORTUNITY);
  put->mutable_impression()->set_text(std::string(text));
  return command;
}

v1::Impression* ImpressionOf(v1::Command* command) {
  return command->mutable_put_impression()->mutable_impression();
}

v1::Command RemoveImpression(std::string_view id) {
  v1::Command command;
  command.mutable_remove_impression()->set_id(Id(id));
  return command;
}

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

// ---- intake

TEST(SetIntake, IsFilledInByThePartyBeforehand) {
  Table table = Table::WithChain();
  v1::Command command = Intake("gus.party", "Aan de deur");
  IntakeOf(&command)->set_carer_count("40 à 60");
  IntakeOf(&command)->add_activities(v1::SIGNAL);
  IntakeOf(&command)->add_activities(v1::REFER);
  IntakeOf(&command)->add_financing(v1::CARE_OFFICE);
  IntakeOf(&command)->add_partners()->set_party_id(Id("ben.party"));
  IntakeOf(&command)->add_wished_partners()->set_name("De huisartsen");
  IntakeOf(&command)->set_ready(true);
  table.Must("gus", command);
  const v1::Intake& intake = table.Get<v1::Intake>(Id("gus.party"));
  EXPECT_EQ(intake.how_meets_carers(), "Aan de deur");
  EXPECT_EQ(intake.activities_size(), 2);
  EXPECT_TRUE(intake.ready());
}

TEST(SetIntake, IsForThePartyTheMinuteTakerAndTheDirector) {
  Table table = Running();
  table.Must("cai", Intake("gus.party", "a"));
  const auto again = [&] {
    return table.Seen<v1::Intake>(Intake("gus.party", "b"), Id("gus.party"));
  };
  table.Must("ana", again());
  table.Must("gus", again());
  EXPECT_THAT(table.Do("ben", again()), IsRefused(kDenied, r::kNotYours));
  EXPECT_THAT(table.Do("dee", again()), IsRefused(kDenied, r::kNotYours));
}

TEST(SetIntake, IsNotForTheMinuteTakerOnceTheMeetingIsOver) {
  Table table = Running();
  table.EndMeeting("start");
  EXPECT_THAT(table.Do("cai", Intake("gus.party", "a")), IsRefused(kDenied, r::kNotYours));
}

TEST(SetIntake, IsNotForGuestsAndNetworkParties) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("fay", Intake("fay.party", "a")), IsRefused(kDenied, r::kNotYours));
  EXPECT_THAT(table.Do("eli", Intake("eli.party", "a")), IsRefused(kDenied, r::kNotYours));
  table.Must("dee", Intake("dee.party", "a"));
}

TEST(SetIntake, NeedsToKnowWhatItsAuthorSaw) {
  Table table = Table::WithChain();
  table.Must("gus", Intake("gus.party", "a"));
  EXPECT_THAT(table.Do("ana", Intake("gus.party", "b")),
              IsRefused(kInvalid, r::kExpectedMissing));
  const v1::Command edit = table.Seen<v1::Intake>(Intake("gus.party", "b"), Id("gus.party"));
  table.Must("ana", edit);
  EXPECT_THAT(table.Do("gus", edit), IsRefused(Code::kAborted, r::kStale));
}

TEST(SetIntake, LinksToOnePartyOrOneName) {
  Table table = Table::WithChain();
  v1::Command command = Intake("gus.party", "a");
  v1::PartnerLink* link = IntakeOf(&command)->add_partners();
  EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, r::kLinkAmbiguous));
  link->set_party_id(Id("ben.party"));
  link->set_name("Steunpunt");
  EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, r::kLinkAmbiguous));
  link->clear_name();
  link->set_party_id(Id("gus.party"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, r::kLinkToItself));
  link->set_party_id(Id("nobody"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(kNotThere, r::kPartyUnknown));
}

TEST(SetIntake, ChecksItsTextsAndChoices) {
  struct Case {
    void (*spoil)(v1::Intake*);
    std::string_view reason;
  };
  const Case cases[] = {
      {[](auto* i) { i->set_how_meets_carers(std::string(4001, 'x')); }, r::kTextTooLong},
      {[](auto* i) { i->set_carer_count(std::string(201, 'x')); }, r::kTextTooLong},
      {[](auto* i) { i->set_how_often("\x02"); }, r::kTextControlCharacter},
      {[](auto* i) { i->set_how(std::string(4001, 'x')); }, r::kTextTooLong},
      {[](auto* i) { i->add_activities(v1::ActivityKind(40)); }, r::kChoiceUnknown},
      {[](auto* i) { i->add_activities(v1::ACTIVITY_KIND_UNSPECIFIED); }, r::kChoiceMissing},
      {[](auto* i) {
         i->add_financing(v1::VOLUNTEER_WORK);
         i->add_financing(v1::VOLUNTEER_WORK);
       },
       r::kChoiceTwice},
      {[](auto* i) {
         for (int n = 0; n < 41; ++n) i->add_wished_partners()->set_name("x");
       },
       r::kTooMany},
      {[](auto* i) { i->add_partners()->set_name(std::string(201, 'x')); }, r::kTextTooLong},
  };
  for (const Case& c : cases) {
    Table table = Table::WithChain();
    v1::Command command = Intake("gus.party", "a");
    c.spoil(IntakeOf(&command));
    EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, c.reason));
  }
}

TEST(SetIntake, RefusesAPartyThatIsNotAtTheTable) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", Intake("nobody", "a")), IsRefused(kNotThere, r::kPartyUnknown));
}

// ---- contribution

TEST(SetContribution, KeepsWhatAPartyBringsAndExpects) {
  Table table = Table::WithChain();
  v1::Command command = Contribution("gus.party", "Een zaal");
  v1::Contribution* said = command.mutable_set_contribution()->mutable_contribution();
  said->set_expects_of_others("Doorverwijzen");
  said->set_expects_of_director("Overzicht");
  said->set_hours_per_month(4);
  table.Must("gus", command);
  EXPECT_EQ(table.Get<v1::Contribution>(Id("gus.party")).expects_of_director(), "Overzicht");
  EXPECT_EQ(table.Get<v1::Contribution>(Id("gus.party")).hours_per_month(), 4);
}

TEST(SetContribution, TellsNoHoursFromHoursNotSaidYet) {
  Table table = Table::WithChain();
  v1::Command command = Contribution("gus.party", "x");
  table.Must("gus", command);
  EXPECT_FALSE(table.Get<v1::Contribution>(Id("gus.party")).hours_known());
  command.mutable_set_contribution()->mutable_contribution()->set_hours_known(true);
  table.Must("gus", table.Seen<v1::Contribution>(command, Id("gus.party")));
  EXPECT_TRUE(table.Get<v1::Contribution>(Id("gus.party")).hours_known());
  command.mutable_set_contribution()->mutable_contribution()->set_hours_known(false);
  command.mutable_set_contribution()->mutable_contribution()->set_hours_per_month(3);
  table.Must("gus", table.Seen<v1::Contribution>(command, Id("gus.party")));
  EXPECT_TRUE(table.Get<v1::Contribution>(Id("gus.party")).hours_known())
      << "a number of hours is an answer";
}

TEST(SetContribution, ChecksHoursAndTexts) {
  Table table = Table::WithChain();
  for (int hours : {-1, 201}) {
    v1::Command command = Contribution("gus.party", "x");
    command.mutable_set_contribution()->mutable_contribution()->set_hours_per_month(hours);
    EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, r::kNumberOutOfRange));
  }
  EXPECT_THAT(table.Do("gus", Contribution("gus.party", std::string(4001, 'x'))),
              IsRefused(kInvalid, r::kTextTooLong));
}

TEST(SetContribution, IsForThePartyTheMinuteTakerAndTheDirector) {
  Table table = Running();
  table.Must("cai", Contribution("gus.party", "a"));
  const auto again = [&] {
    return table.Seen<v1::Contribution>(Contribution("gus.party", "b"), Id("gus.party"));
  };
  table.Must("ana", again());
  table.Must("gus", again());
  EXPECT_THAT(table.Do("ben", again()), IsRefused(kDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ana", Contribution("gus.party", "b")),
              IsRefused(kInvalid, r::kExpectedMissing));
}

// ---- impressions

TEST(PutImpression, IsInTheAuthorsOwnVoice) {
  Table table = Running();
  v1::Command command = Impression("i", "Eindelijk overzicht");
  table.Must("gus", command);
  EXPECT_EQ(table.Get<v1::Impression>(Id("i")).party_id(), Id("gus.party"));
  EXPECT_EQ(table.Get<v1::Impression>(Id("i")).person_id(), Id("gus"));
}

TEST(PutImpression, LetsNobodySpeakAsAColleagueOrAnotherParty) {
  Table table = Running();
  v1::Command command = Impression("i", "x");
  ImpressionOf(&command)->set_party_id(Id("gus.party"));
  ImpressionOf(&command)->set_person_id(Id("ben"));
  table.Must("gus", command);
  EXPECT_EQ(table.Get<v1::Impression>(Id("i")).person_id(), Id("gus"));
  v1::Command other = Impression("j", "x");
  ImpressionOf(&other)->set_party_id(Id("dee.party"));
  EXPECT_THAT(table.Do("gus", other), IsRefused(kDenied, r::kNotYours));
}

TEST(PutImpression, LetsTheMinuteTakerWriteForAnotherParty) {
  Table table = Running();
  v1::Command command = Impression("i", "x");
  ImpressionOf(&command)->set_party_id(Id("gus.party"));
  table.Must("cai", command);
  EXPECT_EQ(table.Get<v1::Impression>(Id("i")).party_id(), Id("gus.party"));
  EXPECT_TRUE(table.Get<v1::Impression>(Id("i")).person_id().empty());
  command = Impression("j", "x");
  ImpressionOf(&command)->set_party_id(Id("gus.party"));
  ImpressionOf(&command)->set_person_id(Id("gus"));
  table.Must("cai", command);
  EXPECT_EQ(table.Get<v1::Impression>(Id("j")).person_id(), Id("gus"));
  ImpressionOf(&command)->set_person_id(Id("dee"));
  command.mutable_put_impression()->set_id(Id("k"));
  EXPECT_THAT(table.Do("cai", command), IsRefused(kFailed, r::kPersonElsewhere));
}

TEST(PutImpression, ChangesWordsAndNotWhoseTheyAre) {
  Table table = Running();
  table.Must("gus", Impression("i", "een"));
  v1::Command edit = Impression("i", "twee");
  ImpressionOf(&edit)->set_party_id(Id("ben.party"));
  ImpressionOf(&edit)->set_kind(v1::IMPRESSION);
  table.Must("cai", table.Seen<v1::Impression>(edit, Id("i")));
  const v1::Impression& impression = table.Get<v1::Impression>(Id("i"));
  EXPECT_EQ(impression.text(), "twee");
  EXPECT_EQ(impression.kind(), v1::IMPRESSION);
  EXPECT_EQ(impression.party_id(), Id("gus.party"));
  EXPECT_EQ(impression.person_id(), Id("gus"));
}

TEST(PutImpression, IsChangedByItsPartyAndWhoLeadsOrWrites) {
  Table table = Running();
  table.Must("gus", Impression("i", "een"));
  const auto edit = [&] { return table.Seen<v1::Impression>(Impression("i", "x"), Id("i")); };
  table.Must("ben", edit());
  table.Must("ana", edit());
  table.Must("gus", edit());
  EXPECT_THAT(table.Do("dee", edit()), IsRefused(kDenied, r::kNotYours));
}

TEST(PutImpression, ChecksItsWordsAndMeeting) {
  Table table = Running();
  EXPECT_THAT(table.Do("gus", Impression("i", " ")), IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = Impression("i", "x");
  ImpressionOf(&command)->clear_kind();
  EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, r::kChoiceMissing));
  command = Impression("i", "x");
  ImpressionOf(&command)->set_meeting_id(Id("nowhere"));
  EXPECT_THAT(table.Do("gus", command), IsRefused(kNotThere, r::kMeetingUnknown));
  command = Impression("i", "x");
  ImpressionOf(&command)->set_order_key("?");
  EXPECT_THAT(table.Do("gus", command), IsRefused(kInvalid, r::kOrderKeyMalformed));
}

TEST(RemoveImpression, IsForItsPartyAndWhoLeadsOrWrites) {
  Table table = Running();
  table.Must("gus", Impression("i", "x"));
  EXPECT_THAT(table.Do("dee", RemoveImpression("i")), IsRefused(kDenied, r::kNotYours));
  table.Must("gus", RemoveImpression("i"));
  EXPECT_THAT(table.Do("gus", RemoveImpression("i")), IsRefused(kNotThere, r::kImpressionUnknown));
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
