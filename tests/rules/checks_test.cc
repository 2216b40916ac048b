#include "shared/chain/checks.h"

#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;

TEST(Checks, AllowsAShortTextOfTwoHundredCharactersAndNotOneMore) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "é";
  EXPECT_THAT(CheckShort("f", text), IsOk());
  const Status refused = CheckShort("f", text + "é");
  EXPECT_THAT(refused, IsRefused(kInvalid, r::kTextTooLong));
  EXPECT_EQ(refused.details().at("field"), "f");
  EXPECT_EQ(refused.details().at("limit"), "200");
}

TEST(Checks, AllowsALongTextOfFourThousandCharacters) {
  EXPECT_THAT(CheckLong("f", std::string(4000, 'x')), IsOk());
  EXPECT_THAT(CheckLong("f", std::string(4001, 'x')), IsRefused(kInvalid, r::kTextTooLong));
}

TEST(Checks, RefusesTextThatIsNotUtf8OrHoldsControlCharacters) {
  EXPECT_THAT(CheckShort("f", "\xff"), IsRefused(kInvalid, r::kTextNotUtf8));
  EXPECT_THAT(CheckLong("f", "a\tb"), IsRefused(kInvalid, r::kTextControlCharacter));
  EXPECT_THAT(CheckLong("f", "a\nb"), IsOk());
}

TEST(Checks, CountsBlanksAsNothingWhereTextIsNeeded) {
  EXPECT_THAT(CheckShort("f", " \n ", Emptiness::kRefused), IsRefused(kInvalid, r::kTextMissing));
}

TEST(Checks, KnowsTheShapeOfALibraryKey) {
  for (const char* key : {"", "start", "basic_3_90", "start.opening", "b1"}) {
    EXPECT_THAT(CheckKey("f", key), IsOk()) << key;
  }
  for (const char* key : {"Start", "a b", "é", "a/b", "a-b"}) {
    EXPECT_THAT(CheckKey("f", key), IsRefused(kInvalid, r::kKeyMalformed)) << key;
  }
  EXPECT_THAT(CheckKey("f", std::string(81, 'a')), IsRefused(kInvalid, r::kKeyMalformed));
}

TEST(Checks, RefusesAKeyThatStandsThereTwice) {
  google::protobuf::RepeatedPtrField<std::string> keys;
  keys.Add("young");
  EXPECT_THAT(CheckKeys("f", keys, 2), IsOk());
  keys.Add("young");
  EXPECT_THAT(CheckKeys("f", keys, 2), IsRefused(kInvalid, r::kChoiceTwice));
  keys.Add("working");
  EXPECT_THAT(CheckKeys("f", keys, 2), IsRefused(kInvalid, r::kTooMany));
}

TEST(Checks, KnowsTheShapeOfAZone) {
  for (const char* zone : {"Europe/Amsterdam", "America/Port-au-Prince", "Etc/GMT+5", "UTC"}) {
    EXPECT_THAT(CheckZone("f", zone, Emptiness::kRefused), IsOk()) << zone;
  }
  EXPECT_THAT(CheckZone("f", "Europe Amsterdam", Emptiness::kRefused),
              IsRefused(kInvalid, r::kZoneMalformed));
  EXPECT_THAT(CheckZone("f", "", Emptiness::kRefused), IsRefused(kInvalid, r::kTextMissing));
}

TEST(Checks, TellsAMailAddressFromSomethingElse) {
  for (const char* email : {"", "a@b", "ana.de.wit+keten@harderveld.example"}) {
    EXPECT_THAT(CheckEmail("f", email), IsOk()) << email;
  }
  for (const char* email : {"@b", "a@", "ab", "a@b@c", "a b@c", "a@b,c@d", "Ana <a@b>"}) {
    EXPECT_THAT(CheckEmail("f", email), IsRefused(kInvalid, r::kEmailMalformed)) << email;
  }
  EXPECT_THAT(CheckEmail("f", std::string(253, 'a') + "@b"), IsRefused(kInvalid, r::kTextTooLong));
}

TEST(Checks, KnowsWhichDatesExist) {
  EXPECT_THAT(CheckDate("f", Date(2028, 2, 29), Emptiness::kRefused), IsOk());
  EXPECT_THAT(CheckDate("f", Date(2026, 2, 29), Emptiness::kRefused),
              IsRefused(kInvalid, r::kDateInvalid));
  EXPECT_THAT(CheckDate("f", Date(1899, 12, 31), Emptiness::kAllowed),
              IsRefused(kInvalid, r::kDateInvalid));
  EXPECT_THAT(CheckDate("f", v1::CivilDate(), Emptiness::kAllowed), IsOk());
  EXPECT_THAT(CheckDate("f", v1::CivilDate(), Emptiness::kRefused),
              IsRefused(kInvalid, r::kDateMissing));
}

TEST(Checks, KnowsWhichTimesOfDayExist) {
  const v1::CivilDate day = Date(2026, 3, 12);
  EXPECT_THAT(CheckDateTime("f", At(day, 23, 59), Emptiness::kRefused), IsOk());
  EXPECT_THAT(CheckDateTime("f", At(day, 24, 0), Emptiness::kRefused),
              IsRefused(kInvalid, r::kTimeInvalid));
  EXPECT_THAT(CheckDateTime("f", At(day, 12, -1), Emptiness::kRefused),
              IsRefused(kInvalid, r::kTimeInvalid));
}

TEST(Checks, SaysWhichNumbersAreAllowed) {
  EXPECT_THAT(CheckNumber("f", 15, 15, 600), IsOk());
  const Status refused = CheckNumber("f", 601, 15, 600);
  EXPECT_THAT(refused, IsRefused(kInvalid, r::kNumberOutOfRange));
  EXPECT_EQ(refused.details().at("least"), "15");
  EXPECT_EQ(refused.details().at("most"), "600");
}

TEST(Checks, RefusesAValueThatTheEnumerationDoesNotHave) {
  EXPECT_THAT(CheckChoice("f", v1::APPLY, v1::Phase_IsValid, Emptiness::kRefused), IsOk());
  EXPECT_THAT(CheckChoice("f", 99, v1::Phase_IsValid, Emptiness::kAllowed),
              IsRefused(kInvalid, r::kChoiceUnknown));
  EXPECT_THAT(CheckChoice("f", 0, v1::Phase_IsValid, Emptiness::kRefused),
              IsRefused(kInvalid, r::kChoiceMissing));
}

TEST(Checks, KnowsWhatAnOrderKeyLooksLike) {
  EXPECT_THAT(CheckOrderKey("f", "", Emptiness::kAllowed), IsOk());
  EXPECT_THAT(CheckOrderKey("f", "i5", Emptiness::kAllowed), IsOk());
  EXPECT_THAT(CheckOrderKey("f", "i0", Emptiness::kAllowed),
              IsRefused(kInvalid, r::kOrderKeyMalformed));
}

TEST(Checks, TellsAPartyThatLeftFromOneThatNeverWas) {
  const Table table = [] {
    Table t = Table::WithChain();
    v1::ChainParty left = t.Get<v1::ChainParty>(Id("gus.party"));
    *left.mutable_left_on() = Date(2026, 2, 1);
    t.Plant(Id("gus.party"), left);
    return t;
  }();
  EXPECT_THAT(CheckPartyAtTable(table.state, Id("ben.party")), IsOk());
  EXPECT_THAT(CheckPartyAtTable(table.state, Id("gus.party")),
              IsRefused(Code::kFailedPrecondition, r::kPartyLeft));
  EXPECT_THAT(CheckPartyAtTable(table.state, Id("nobody")),
              IsRefused(Code::kNotFound, r::kPartyUnknown));
}

}  // namespace
}  // namespace ketentafel::chain
