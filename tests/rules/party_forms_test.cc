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

v1::Intake* IntakeOf(v1::Command* command) {
  return command->mutable_set_intake()->mutable_intake();
}

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
  EXPECT_THAT(table.Do("ana", Intake("gus.party", "b")), IsRefused(kInvalid, r::kExpectedMissing));
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

}  // namespace
}  // namespace ketentafel::chain
