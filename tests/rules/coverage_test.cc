#include "shared/chain/coverage.h"

#include "shared/chain/coverage_verbs.h"
#include "tests/rules/instrument_words.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;

const std::vector<std::string> kBlocks = {"b1", "b2"};

// A chain that lacks nothing: an information point, two guardians, one instrument with both roles.
Table Covered() {
  Table table = Table::WithChain();
  table.Must("ana", AssignRoleCommand("info", v1::INFORMATION_POINT, "ben.party", "ben"));
  table.Must("ana", GuardCommand("g1", "b1", "ben.party", "ben"));
  table.Must("ana", GuardCommand("g2", "b2", "gus.party", ""));
  table.Must("ben", PutInstrumentCommand("house", Offer("Logeerhuis")));
  table.Must("ben",
             OnInstrumentCommand("p1", v1::INSTRUMENT_PROVIDER, "house", "gus.party", "gus"));
  table.Must("ben", OnInstrumentCommand("d1", v1::INSTRUMENT_DEVELOPER, "house", "gus.party", ""));
  return table;
}

TEST(Coverage, HasNoGapWhereSomebodyStandsEverywhere) {
  EXPECT_THAT(GapsOf(Covered().state, kBlocks), IsEmpty());
}

TEST(Coverage, ShowsABlockWithoutAGuardian) {
  Table table = Covered();
  EXPECT_THAT(GapsOf(table.state, {"b1", "b2", "b3"}),
              testing::ElementsAre(CoverageGap{.kind = GapKind::kGuardian, .block_key = "b3"}));
}

TEST(Coverage, ShowsAnInstrumentWithoutProviderOrDeveloperUntilItIsRetired) {
  Table table = Covered();
  table.Must("ben", PutInstrumentCommand("cafe", Offer("Mantelzorgcafé")));
  const CoverageGap provider{.kind = GapKind::kProvider, .instrument_id = Id("cafe")};
  const CoverageGap developer{.kind = GapKind::kDeveloper, .instrument_id = Id("cafe")};
  EXPECT_THAT(GapsOf(table.state, kBlocks), testing::ElementsAre(provider, developer));
  table.Must("ben", OnInstrumentCommand("p2", v1::INSTRUMENT_PROVIDER, "cafe", "cai.party", ""));
  EXPECT_THAT(GapsOf(table.state, kBlocks), testing::ElementsAre(developer));
  table.Must("ben", RetireInstrumentCommand("cafe", Date(2026, 6, 1)));
  EXPECT_THAT(GapsOf(table.state, kBlocks), IsEmpty());
}

TEST(Coverage, CountsADeveloperOutsideTheChain) {
  Table table = Covered();
  table.Must("ben", PutInstrumentCommand("cafe", Offer("Mantelzorgcafé")));
  v1::Command outside = OnInstrumentCommand("d2", v1::INSTRUMENT_DEVELOPER, "cafe", "", "");
  outside.mutable_assign_role()->mutable_assignment()->clear_party_id();
  outside.mutable_assign_role()->mutable_assignment()->set_outside_name("Elders");
  table.Must("ben", outside);
  const CoverageGap developer{.kind = GapKind::kDeveloper, .instrument_id = Id("cafe")};
  EXPECT_THAT(GapsOf(table.state, kBlocks), Not(Contains(developer)));
}

TEST(Coverage, ShowsMissingRolesAndSeatsOfTheChainFirst) {
  Table table = Covered();
  v1::Command end;
  end.mutable_end_party()->set_id(Id("cai.party"));
  *end.mutable_end_party()->mutable_on() = Date(2026, 6, 1);
  table.Must("ana", end);
  end.Clear();
  end.mutable_end_role()->set_id(Id("info"));
  *end.mutable_end_role()->mutable_on() = Date(2026, 6, 1);
  end.mutable_end_role()->set_reason("Verhuist.");
  table.Must("ana", end);
  EXPECT_THAT(
      GapsOf(table.state, kBlocks),
      testing::ElementsAre(CoverageGap{.kind = GapKind::kSeat, .seat = v1::SEAT_CARERS_VOICE},
                           CoverageGap{.kind = GapKind::kRole, .role = v1::INFORMATION_POINT}));
}

TEST(JudgeBlock, IsForTheGuardianOfThatBlockAndTheDirector) {
  Table table = Covered();
  table.Must("ben", JudgeCommand("b1", "education", "young", v1::LACKING));
  const std::string id = JudgementId(table.state, "b1", "education", "young");
  const v1::BlockJudgement& judgement = table.Get<v1::BlockJudgement>(id);
  EXPECT_EQ(judgement.person_id(), Id("ben"));
  EXPECT_TRUE(judgement.has_judged_at());
  EXPECT_THAT(table.Do("ben", JudgeCommand("b2", "education", "", v1::ENOUGH)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  // The party as a whole watches over b2.
  table.Must("gus", JudgeCommand("b2", "education", "", v1::LIVED_EXPERIENCE_LACKING));
  table.Must("ana", JudgeCommand("b2", "education", "young", v1::ENOUGH));
}

TEST(JudgeBlock, KeepsWhatSomebodyElseSaidMeanwhile) {
  Table table = Covered();
  table.Must("ben", JudgeCommand("b1", "education", "", v1::LACKING));
  EXPECT_THAT(table.Do("ana", JudgeCommand("b1", "education", "", v1::ENOUGH)),
              IsRefused(kInvalid, r::kExpectedMissing));
  const std::string id = JudgementId(table.state, "b1", "education", "");
  const v1::Command enough =
      table.Seen<v1::BlockJudgement>(JudgeCommand("b1", "education", "", v1::ENOUGH), id);
  table.Must("ana", enough);
  EXPECT_THAT(table.Do("ben", enough), IsRefused(Code::kAborted, r::kStale));
}

TEST(JudgeBlock, CanBeTakenBack) {
  Table table = Covered();
  table.Must("ben", JudgeCommand("b1", "education", "", v1::LACKING));
  const std::string id = JudgementId(table.state, "b1", "education", "");
  table.Must("ben", table.Seen<v1::BlockJudgement>(
                        JudgeCommand("b1", "education", "", v1::ADEQUACY_UNSPECIFIED), id));
  EXPECT_EQ(table.state.Get<v1::BlockJudgement>(id), nullptr);
}

TEST(JudgeBlock, NeedsABlockAndAKindOfSupport) {
  Table table = Covered();
  EXPECT_THAT(table.Do("ana", JudgeCommand("", "education", "", v1::ENOUGH)),
              IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("ana", JudgeCommand("b1", "", "", v1::ENOUGH)),
              IsRefused(kInvalid, r::kTextMissing));
}

TEST(PutTraining, IsForThePartyThatGivesItAndWhoLeads) {
  Table table = Covered();
  table.Must("gus", PutTrainingCommand("t", "Signalen zien", "gus.party"));
  EXPECT_THAT(table.Do("ben", PutTrainingCommand("u", "Van Gus", "gus.party")),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("ana", PutTrainingCommand("u", "Van Gus", "gus.party"));
  v1::Command edit = PutTrainingCommand("t", "Signalen zien", "gus.party");
  edit.mutable_put_training()->mutable_training()->set_reached_staff(34);
  edit.mutable_put_training()->mutable_training()->set_state(v1::TRAINING_DONE);
  EXPECT_THAT(table.Do("gus", edit), IsRefused(kInvalid, r::kExpectedMissing));
  table.Must("gus", table.Seen<v1::Training>(edit, Id("t")));
  EXPECT_EQ(table.Get<v1::Training>(Id("t")).reached_staff(), 34);
}

TEST(PutTraining, ChecksWhatItSays) {
  Table table = Covered();
  EXPECT_THAT(table.Do("ana", PutTrainingCommand("t", "", "gus.party")),
              IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("ana", PutTrainingCommand("t", "Signalen", "none")),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
  v1::Command command = PutTrainingCommand("t", "Signalen", "");
  command.mutable_put_training()->mutable_training()->set_reached_staff(-1);
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kNumberOutOfRange));
  command = PutTrainingCommand("t", "Signalen", "");
  command.mutable_put_training()->mutable_training()->set_link("folder");
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kLinkMalformed));
  table.Must("ana", PutTrainingCommand("t", "Signalen", ""));
}

TEST(RemoveTraining, IsForTheSamePeople) {
  Table table = Covered();
  table.Must("gus", PutTrainingCommand("t", "Signalen zien", "gus.party"));
  v1::Command remove;
  remove.mutable_remove_training()->set_id(Id("t"));
  EXPECT_THAT(table.Do("ben", remove), IsRefused(Code::kPermissionDenied, r::kNotYours));
  table.Must("gus", remove);
  EXPECT_THAT(table.Do("gus", remove), IsRefused(Code::kNotFound, r::kTrainingUnknown));
}

}  // namespace
}  // namespace ketentafel::chain
