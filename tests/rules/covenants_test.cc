#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kUnknown = Code::kNotFound;

v1::Covenant Covenant(v1::CovenantState state = v1::COVENANT_DRAFT) {
  v1::Covenant covenant;
  covenant.set_title("Samen voor mantelzorgers");
  covenant.set_state(state);
  return covenant;
}

v1::Command Put(const v1::Covenant& covenant) {
  v1::Command command;
  command.mutable_put_covenant()->set_id(Id("covenant"));
  *command.mutable_put_covenant()->mutable_covenant() = covenant;
  return command;
}

v1::Command PutAmbassador(std::string_view id, const std::string& party, const std::string& person,
                          const v1::CivilDate& from) {
  v1::Command command;
  auto* put = command.mutable_put_ambassador();
  put->set_id(Id(id));
  put->mutable_ambassador()->set_party_id(Id(party));
  put->mutable_ambassador()->set_person_id(Id(person));
  *put->mutable_ambassador()->mutable_from() = from;
  return command;
}

v1::Command EndAmbassador(std::string_view id, const v1::CivilDate& on) {
  v1::Command command;
  command.mutable_end_ambassador()->set_id(Id(id));
  *command.mutable_end_ambassador()->mutable_on() = on;
  return command;
}

TEST(PutCovenant, KeepsWhoHasSignedAndWhoWasAsked) {
  Table table = Table::WithChain();
  v1::Covenant covenant = Covenant();
  auto* signature = covenant.add_signatures();
  signature->set_party_id(Id("ben.party"));
  *signature->mutable_on() = Date(2026, 3, 2);
  covenant.add_signatures()->set_party_id(Id("gus.party"));
  covenant.mutable_signatures(1)->mutable_on();
  *covenant.mutable_review_on() = Date(2027, 3, 2);
  table.Must("ana", Put(covenant));
  const v1::Covenant& kept = table.Get<v1::Covenant>(Id("covenant"));
  EXPECT_EQ(kept.signatures(0).on().day(), 2);
  EXPECT_FALSE(kept.signatures(1).has_on()) << "asked, but has not signed";
  EXPECT_FALSE(kept.has_signed_on());
  EXPECT_EQ(kept.review_on().year(), 2027);
}

TEST(PutCovenant, RefusesWhatDoesNotAddUp) {
  Table table = Table::WithChain();
  v1::Covenant untitled = Covenant();
  untitled.clear_title();
  EXPECT_THAT(table.Do("ana", Put(untitled)), IsRefused(kInvalid, r::kTextMissing));
  EXPECT_THAT(table.Do("ana", Put(Covenant(v1::COVENANT_STATE_UNSPECIFIED))),
              IsRefused(kInvalid, r::kChoiceMissing));
  EXPECT_THAT(table.Do("ana", Put(Covenant(v1::COVENANT_SIGNED))),
              IsRefused(kInvalid, r::kDateMissing));
  v1::Covenant twice = Covenant();
  for (int i = 0; i < 2; ++i) twice.add_signatures()->set_party_id(Id("ben.party"));
  EXPECT_THAT(table.Do("ana", Put(twice)), IsRefused(kInvalid, r::kChoiceTwice));
  v1::Covenant stranger = Covenant();
  stranger.add_signatures()->set_party_id(Id("nobody"));
  EXPECT_THAT(table.Do("ana", Put(stranger)), IsRefused(kUnknown, r::kPartyUnknown));
  v1::Covenant crowd = Covenant();
  for (int i = 0; i < 61; ++i) crowd.add_signatures()->set_party_id(Id("ben.party"));
  EXPECT_THAT(table.Do("ana", Put(crowd)), IsRefused(kInvalid, r::kTooMany));
}

TEST(PutCovenant, IsSignedOnceAPartyHasSigned) {
  Table table = Table::WithChain();
  v1::Covenant covenant = Covenant(v1::COVENANT_SIGNED);
  *covenant.mutable_signed_on() = Date(2026, 3, 2);
  covenant.add_signatures()->set_party_id(Id("ben.party"));
  covenant.add_signatures()->set_party_id(Id("gus.party"));
  EXPECT_THAT(table.Do("ana", Put(covenant)), IsRefused(kInvalid, r::kTooFew));
  *covenant.mutable_signatures(1)->mutable_on() = Date(2026, 3, 2);
  table.Must("ana", Put(covenant));
}

TEST(PutCovenant, RefusesToWriteOverWhatSomebodyElseWrote) {
  Table table = Table::WithChain();
  table.Must("ana", Put(Covenant()));
  EXPECT_THAT(table.Do("ana", Put(Covenant())), IsRefused(kInvalid, r::kExpectedMissing));
  v1::Command seen = table.Seen<v1::Covenant>(Put(Covenant()), Id("covenant"));
  seen.set_expected_revision(seen.expected_revision() - 1);
  EXPECT_THAT(table.Do("ana", seen), IsRefused(Code::kAborted, r::kStale));
}

TEST(RemoveCovenant, TakesItAwayOnce) {
  Table table = Table::WithChain();
  table.Must("ana", Put(Covenant()));
  v1::Command remove;
  remove.mutable_remove_covenant()->set_id(Id("covenant"));
  table.Must("ana", remove);
  EXPECT_THAT(table.Do("ana", remove), IsRefused(kUnknown, r::kElementUnknown));
}

TEST(PutAmbassador, EndsTheFormerOneOnTheDay) {
  Table table = Table::WithChain();
  table.Must("ana", PutPersonCommand("hal", "Hal"));
  table.Must("ana", TakeSeatCommand("hal.seat", "hal", "gus.party"));
  table.Must("ben", PutAmbassador("b", "ben.party", "ben", Date(2026, 1, 5)));
  table.Must("gus", PutAmbassador("g", "gus.party", "gus", Date(2026, 1, 5)));
  table.Must("ana", PutAmbassador("h", "gus.party", "hal", Date(2026, 6, 1)));
  EXPECT_EQ(table.Get<v1::Ambassador>(Id("g")).until().month(), 6);
  EXPECT_FALSE(table.Get<v1::Ambassador>(Id("h")).has_until());
  EXPECT_FALSE(table.Get<v1::Ambassador>(Id("b")).has_until()) << "another party's";
}

TEST(PutAmbassador, IsForSomebodyWhoSitsForThePartyAndIsAskedByItself) {
  Table table = Table::WithChain();
  const v1::CivilDate day = Date(2026, 1, 5);
  EXPECT_THAT(table.Do("ana", PutAmbassador("a", "ben.party", "gus", day)),
              IsRefused(Code::kFailedPrecondition, r::kPersonElsewhere));
  EXPECT_THAT(table.Do("ana", PutAmbassador("a", "nobody", "gus", day)),
              IsRefused(kUnknown, r::kPartyUnknown));
  EXPECT_THAT(table.Do("ana", PutAmbassador("a", "gus.party", "gus", {})),
              IsRefused(kInvalid, r::kDateMissing));
  EXPECT_THAT(table.Do("gus", PutAmbassador("a", "ben.party", "ben", day)),
              IsRefused(Code::kPermissionDenied, r::kNotYours));
}

TEST(EndAmbassador, EndsOneOnceAndNeverBeforeItBegan) {
  Table table = Table::WithChain();
  table.Must("gus", PutAmbassador("g", "gus.party", "gus", Date(2026, 3, 1)));
  EXPECT_THAT(table.Do("gus", EndAmbassador("g", {})), IsRefused(kInvalid, r::kDateMissing));
  table.Must("gus", EndAmbassador("g", Date(2026, 1, 1)));
  EXPECT_EQ(table.Get<v1::Ambassador>(Id("g")).until().month(), 3);
  EXPECT_THAT(table.Do("gus", EndAmbassador("g", Date(2026, 4, 1))),
              IsRefused(kUnknown, r::kElementUnknown));
}

TEST(PutMissingParty, KeepsWhyItCouldNotJoinAndWhenToAskAgain) {
  Table table = Table::WithChain();
  v1::Command put;
  put.mutable_put_missing_party()->set_id(Id("gp"));
  auto* missing = put.mutable_put_missing_party()->mutable_missing_party();
  missing->set_name("Huisartsenpraktijk");
  missing->set_declined_why("Te druk dit voorjaar");
  *missing->mutable_retry_on() = Date(2026, 9, 1);
  table.Must("ben", put);
  EXPECT_EQ(table.Get<v1::MissingParty>(Id("gp")).retry_on().month(), 9);
  *missing->mutable_retry_on() = Date(2026, 2, 31);
  EXPECT_THAT(table.Do("ana", table.Seen<v1::MissingParty>(put, Id("gp"))),
              IsRefused(kInvalid, r::kDateInvalid));
  missing->mutable_retry_on()->Clear();
  table.Must("ana", table.Seen<v1::MissingParty>(put, Id("gp")));
  EXPECT_FALSE(table.Get<v1::MissingParty>(Id("gp")).has_retry_on());
}

}  // namespace
}  // namespace ketentafel::chain
