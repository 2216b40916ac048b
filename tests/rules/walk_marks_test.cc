#include "shared/base/ids.h"
#include "shared/chain/walk_state.h"
#include "tests/rules/walk_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
using testing::ElementsAre;

std::string Mark(std::string_view party, std::string_view block) {
  return TouchpointId(Id("walk"), Id(party), block);
}

const v1::PersonaFinding& Finding(const Table& table, std::string_view id) {
  return table.Get<v1::PersonaFinding>(Id(id));
}

// ---- Where parties meet the person

TEST(DecideTouchpoint, LetsAllPartiesMarkAtOnce) {
  Table table = Walking();
  // Nobody says which revision they saw: marks of different parties are different elements.
  table.Must("ben", Meet("walk", "ben.party", "b1", "spreekuur"));
  table.Must("gus", Meet("walk", "gus.party", "b1"));
  table.Must("dee", Meet("walk", "dee.party", "b1"));
  table.Must("ben", Meet("walk", "ben.party", "b2"));
  EXPECT_EQ(table.state.All<v1::PersonaTouchpoint>().size(), 4u);
  EXPECT_EQ(table.Get<v1::PersonaTouchpoint>(Mark("ben.party", "b1")).how(), "spreekuur");
}

TEST(DecideTouchpoint, TakesTheLastWordOfAParty) {
  Table table = Walking();
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  v1::Command with_moment = Meet("walk", "ben.party", "b1", "huisbezoek");
  with_moment.mutable_set_touchpoint()->mutable_touchpoint()->set_moment(v1::TOUCH_LATE);
  table.Must("ben", with_moment);
  const auto& mark = table.Get<v1::PersonaTouchpoint>(Mark("ben.party", "b1"));
  EXPECT_EQ(mark.how(), "huisbezoek");
  EXPECT_EQ(mark.moment(), v1::TOUCH_LATE);
  EXPECT_EQ(table.state.All<v1::PersonaTouchpoint>().size(), 1u);
}

TEST(DecideTouchpoint, LeavesOtherPartiesToThemselvesAndTheMinuteTaker) {
  Table table = Walking();
  GivePen(&table, "cai");
  EXPECT_THAT(table.Do("gus", Meet("walk", "ben.party", "b1")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  EXPECT_THAT(table.Do("ana", Meet("walk", "ben.party", "b1")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("cai", Meet("walk", "ben.party", "b1"));
  table.Must("cai", Choose("walk", "ben.party"));
  table.Must("cai", Leave("walk", "ben.party", "b1"));
}

TEST(DecideTouchpoint, StandsOnTheWalkAndCarriesWhatExists) {
  Table table = Walking();
  EXPECT_THAT(table.Do("ben", Meet("walk", "ben.party", "b7")),
              IsRefused(Code::kInvalidArgument, r::kBlockNotOnWalk));
  EXPECT_THAT(table.Do("ben", Meet("other", "ben.party", "b1")),
              IsRefused(Code::kNotFound, r::kWalkUnknown));
  v1::Command with = Meet("walk", "ben.party", "b1");
  with.mutable_set_touchpoint()->mutable_touchpoint()->set_instrument_id(Id("course"));
  EXPECT_THAT(table.Do("ben", with), IsRefused(Code::kNotFound, r::kInstrumentUnknown));
  table.Plant(Id("course"), v1::Instrument());
  table.Must("ben", with);
  with.mutable_set_touchpoint()->mutable_touchpoint()->set_moment(v1::TouchMoment(77));
  EXPECT_THAT(table.Do("ben", with), IsRefused(Code::kInvalidArgument, r::kChoiceUnknown));
  EXPECT_THAT(table.Do("ben", Meet("walk", "ben.party", "b1", std::string(201, 'x'))),
              IsRefused(Code::kInvalidArgument, r::kTextTooLong));
}

TEST(DecideTouchpoint, GoesAwayAgain) {
  Table table = Walking();
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  table.Must("ben", Leave("walk", "ben.party", "b1"));
  EXPECT_EQ(table.state.All<v1::PersonaTouchpoint>().size(), 0u);
  EXPECT_THAT(table.Do("ben", Leave("walk", "ben.party", "b1")),
              IsRefused(Code::kNotFound, r::kTouchpointUnknown));
}

TEST(DecideTouchpoint, StaysAsItWasWhenTheWalkStops) {
  Table table = Walking();
  table.Must("ben", Meet("walk", "ben.party", "b1"));
  table.Must("ana", StopWalk("walk"));
  EXPECT_THAT(table.Do("gus", Meet("walk", "gus.party", "b1")),
              IsRefused(Code::kFailedPrecondition, r::kWalkNotGoing));
  EXPECT_THAT(table.Do("ben", Leave("walk", "ben.party", "b1")),
              IsRefused(Code::kFailedPrecondition, r::kWalkNotGoing));
  EXPECT_THAT(table.Do("ben", Choose("walk", "ben.party")),
              IsRefused(Code::kFailedPrecondition, r::kWalkNotGoing));
  EXPECT_EQ(table.state.All<v1::PersonaTouchpoint>().size(), 1u);
}

TEST(DecideTouchpoint, IsForTheTableNotForGuests) {
  Table table = Walking();
  EXPECT_THAT(table.Do("fay", Meet("walk", "fay.party", "b1")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(DecideWalkChoice, SaysThatAPartyIsDoneAndTakesItBack) {
  Table table = Walking();
  table.Must("ben", Choose("walk", "ben.party"));
  const std::string id = JoinIds(Id("walk"), Id("ben.party"));
  EXPECT_TRUE(table.Get<v1::WalkChoice>(id).done());
  table.Must("ben", Choose("walk", "ben.party", false));
  EXPECT_FALSE(table.Get<v1::WalkChoice>(id).done());
}

// ---- What the table notices

TEST(DecideFinding, CarriesItsAuthorAndThePersona) {
  Table table = Walking();
  table.Must("gus", Find("f", "walk", v1::FINDING_MISSING, "Niemand plant mee", "b2"));
  EXPECT_EQ(Finding(table, "f").party_id(), Id("gus.party"));
  EXPECT_EQ(Finding(table, "f").person_id(), Id("gus"));
  EXPECT_EQ(Finding(table, "f").persona_id(), Id("ria"));
  EXPECT_FALSE(Finding(table, "f").order_key().empty());
}

TEST(DecideFinding, IsChangedByItsPartyOrTheMinuteTaker) {
  Table table = Walking();
  GivePen(&table, "cai");
  table.Must("gus", Find("f", "walk", v1::FINDING_HELPED, "De buren"));
  const auto changed = [&](std::string_view text) {
    return table.Seen<v1::PersonaFinding>(Find("f", "walk", v1::FINDING_HELPED, text), Id("f"));
  };
  EXPECT_THAT(table.Do("ben", changed("Anders")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("cai", changed("De buren koken"));
  EXPECT_EQ(Finding(table, "f").party_id(), Id("gus.party")) << "it stays whose it was";
  EXPECT_THAT(table.Do("gus", Find("f", "walk", v1::FINDING_HELPED, "Oud")),
              IsRefused(Code::kAborted, r::kStale));
}

TEST(DecideFinding, MayBeSaidForAPartyByTheMinuteTakerOnly) {
  Table table = Walking();
  GivePen(&table, "cai");
  v1::Command for_gus = Find("f", "walk", v1::FINDING_MISSING, "Vervoer");
  for_gus.mutable_put_finding()->mutable_finding()->set_party_id(Id("gus.party"));
  EXPECT_THAT(table.Do("ben", for_gus), IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("cai", for_gus);
  EXPECT_EQ(Finding(table, "f").party_id(), Id("gus.party"));
  EXPECT_EQ(Finding(table, "f").person_id(), "");
}

TEST(DecideFinding, SaysSomethingOfAKindAboutABlockOnTheWalk) {
  Table table = Walking();
  EXPECT_THAT(table.Do("gus", Find("f", "walk", v1::FINDING_MISSING, "  ")),
              IsRefused(Code::kInvalidArgument, r::kTextMissing));
  EXPECT_THAT(table.Do("gus", Find("f", "walk", v1::FINDING_KIND_UNSPECIFIED, "Hm")),
              IsRefused(Code::kInvalidArgument, r::kChoiceMissing));
  EXPECT_THAT(table.Do("gus", Find("f", "walk", v1::FINDING_MISSING, "Hm", "b6")),
              IsRefused(Code::kInvalidArgument, r::kBlockNotOnWalk));
  EXPECT_THAT(table.Do("gus", Find("f", "other", v1::FINDING_MISSING, "Hm")),
              IsRefused(Code::kNotFound, r::kWalkUnknown));
}

TEST(DecideFinding, IsTakenInUntilTheWalkIsFinished) {
  Table table = Walking();
  table.Must("ana", StopWalk("walk"));
  table.Must("gus", Find("f", "walk", v1::FINDING_CHANNEL, "De krant"));
  table.Must("ana", FinishWalk("walk"));
  EXPECT_THAT(table.Do("gus", Find("g", "walk", v1::FINDING_CHANNEL, "De kerk")),
              IsRefused(Code::kFailedPrecondition, r::kWalkOver));
  EXPECT_THAT(table.Do("gus", RemoveFinding("f")),
              IsRefused(Code::kFailedPrecondition, r::kWalkOver));
}

TEST(DecideFinding, IsRemovedByItsPartyTheChairOrTheMinuteTaker) {
  Table table = Walking();
  table.Must("gus", Find("f", "walk", v1::FINDING_MISSING, "Vervoer"));
  table.Must("gus", Find("g", "walk", v1::FINDING_MISSING, "Taxi"));
  EXPECT_THAT(table.Do("ben", RemoveFinding("f")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("gus", RemoveFinding("f"));
  table.Must("ana", RemoveFinding("g"));
  EXPECT_THAT(table.Do("gus", RemoveFinding("g")), IsRefused(Code::kNotFound, r::kFindingUnknown));
}

TEST(DecideFinding, KeepsAWalkReadable) {
  Table table = Walking();
  for (int i = 0; i < 200; ++i) {
    v1::PersonaFinding planted;
    planted.set_walk_id(Id("walk"));
    table.Plant(Id("planted" + std::to_string(i)), planted);
  }
  EXPECT_THAT(table.Do("gus", Find("f", "walk", v1::FINDING_MISSING, "Nog een")),
              IsRefused(Code::kInvalidArgument, r::kTooMany));
}

// ---- The rehearsal of a handover

v1::HandoverRehearsal Rehearsal(std::string_view director, std::string_view next) {
  v1::HandoverRehearsal rehearsal;
  if (!director.empty()) rehearsal.set_case_director_party_id(Id(director));
  if (!next.empty()) rehearsal.set_next_party_id(Id(next));
  rehearsal.add_step_keys("with_carer");
  return rehearsal;
}

TEST(DecideHandover, NamesPartiesAndTicksStepsByTheirKeys) {
  Table table = Walking();
  table.Must("ana", Handover("walk", Rehearsal("ben.party", "gus.party")));
  const auto& kept = table.Get<v1::HandoverRehearsal>(Id("walk"));
  EXPECT_EQ(kept.case_director_party_id(), Id("ben.party"));
  EXPECT_THAT(kept.step_keys(), ElementsAre("with_carer"));
  v1::HandoverRehearsal twice = Rehearsal("", "");
  twice.add_step_keys("with_carer");
  const auto again = [&](const v1::HandoverRehearsal& rehearsal) {
    return table.Seen<v1::HandoverRehearsal>(Handover("walk", rehearsal), Id("walk"));
  };
  EXPECT_THAT(table.Do("ana", again(twice)), IsRefused(Code::kInvalidArgument, r::kChoiceTwice));
  EXPECT_THAT(table.Do("ana", again(Rehearsal("ben.party", "ben.party"))),
              IsRefused(Code::kInvalidArgument, r::kHandoverToItself));
  EXPECT_THAT(table.Do("ana", again(Rehearsal("nobody.party", ""))),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
}

TEST(DecideHandover, AsksWhichRevisionItsAuthorSaw) {
  Table table = Walking();
  table.Must("ana", Handover("walk", Rehearsal("ben.party", "")));
  EXPECT_THAT(table.Do("ana", Handover("walk", Rehearsal("gus.party", ""))),
              IsRefused(Code::kAborted, r::kStale));
}

TEST(DecideHandover, IsWrittenByTheChairOrTheMinuteTakerUntilTheWalkIsFinished) {
  Table table = Walking();
  EXPECT_THAT(table.Do("gus", Handover("walk", Rehearsal("gus.party", ""))),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  GivePen(&table, "cai");
  table.Must("cai", Handover("walk", Rehearsal("gus.party", "")));
  table.Must("ana", FinishWalk("walk"));
  EXPECT_THAT(table.Do("ana", table.Seen<v1::HandoverRehearsal>(
                                  Handover("walk", Rehearsal("", "")), Id("walk"))),
              IsRefused(Code::kFailedPrecondition, r::kWalkOver));
}

// No real carer is ever recorded: besides two parties and keys there is one sentence, about what
// makes it time to hand over. A field for a name would have to be added here on purpose.
TEST(DecideHandover, HasNoPlaceForAName) {
  const auto* fields = v1::HandoverRehearsal::descriptor();
  std::vector<std::string> names;
  for (int i = 0; i < fields->field_count(); ++i) names.push_back(fields->field(i)->name());
  EXPECT_THAT(names, ElementsAre("walk_id", "case_director_party_id", "next_party_id", "when",
                                 "step_keys"));
}

}  // namespace
}  // namespace ketentafel::chain
