#include "shared/privacy/inspect.h"

#include <gmock/gmock.h>

#include "tests/privacy/corpus.h"

// Numbers, names and addresses are invented; citizen service numbers begin with 9999, which is not
// given out.
namespace ketentafel::privacy {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "phone: 06-12345678", one per find.
std::vector<std::string> Finds(std::string_view text, const Civil& today = kCorpusDay) {
  std::vector<std::string> finds;
  for (const Found& found : Inspect(text, BuiltInCues(), today)) {
    finds.push_back(std::string(NameOf(found.rule)) + ": " +
                    std::string(text.substr(found.start, found.length)));
  }
  return finds;
}

TEST(Inspect, FindsNothingInNothing) { EXPECT_THAT(Finds(""), IsEmpty()); }

TEST(Inspect, FindsEverythingInTheOrderOfTheText) {
  EXPECT_THAT(
      Finds("Bel 06-12345678 of mail an@voorbeeld.nl, BSN 999900006, geb. 3-5-48, woont "
            "Lindelaan 12, rekening NL13TEST0123456789."),
      ElementsAre("phone: 06-12345678", "email: an@voorbeeld.nl", "bsn: 999900006",
                  "birth_date: 3-5-48", "address: Lindelaan 12", "iban: NL13TEST0123456789"));
}

TEST(Inspect, ReadsTheSpacesAndDashesThatPhonesPutInByThemselves) {
  EXPECT_THAT(Finds("06\u201112\u00a034\u00a056\u00a078"),
              ElementsAre("phone: 06\u201112\u00a034\u00a056\u00a078"));
}

TEST(Inspect, TakesNineDigitsThatFailTheElevenTestForWhatTheySayTheyAre) {
  EXPECT_THAT(Finds("nummer 999900007"), IsEmpty());
  EXPECT_THAT(Finds("bsn 999900007"), ElementsAre("bsn: 999900007"));
}

TEST(Inspect, LeavesAccountNumbersWithWrongCheckDigitsAlone) {
  EXPECT_THAT(Finds("NL14TEST0123456789"), IsEmpty());
}

TEST(Inspect, TakesADateOfMoreThanTwelveYearsAgoForABirthDate) {
  EXPECT_THAT(Finds("op 11-03-2015"), ElementsAre("birth_date: 11-03-2015"));
  EXPECT_THAT(Finds("op 12-03-2015"), IsEmpty());
  EXPECT_THAT(Finds("op 12-03-2015", {2028, 1, 1}), ElementsAre("birth_date: 12-03-2015"));
}

TEST(Inspect, TakesADateAtWhichTheChainMeetsForWhatItIs) {
  EXPECT_THAT(Finds("De volgende bijeenkomst is op 12-03-2027 om 13.30 uur."), IsEmpty());
  EXPECT_THAT(Finds("geboren 12-03-2027"), ElementsAre("birth_date: 12-03-2027"));
}

TEST(Inspect, DoesNotReadABirthCueAcrossTheEndOfASentence) {
  EXPECT_THAT(Finds("Zo is het idee geboren. Op 3 december meer."), IsEmpty());
}

TEST(Inspect, LetsPlacesPassWherePeopleMeetButNotWhereTheyLive) {
  EXPECT_THAT(Finds("De bijeenkomst is op de Lindelaan 12."), IsEmpty());
  EXPECT_THAT(Finds("Zij woont op de Lindelaan 12."), ElementsAre("address: Lindelaan 12"));
  EXPECT_THAT(Finds("De bijeenkomst is bij haar thuis, Lindelaan 12."),
              ElementsAre("address: Lindelaan 12"));
}

TEST(Inspect, TakesThePostcodeAlongWithTheStreet) {
  EXPECT_THAT(Finds("Lindelaan 12b, 1234 AB Voorbeeldstad"),
              ElementsAre("address: Lindelaan 12b, 1234 AB"));
}

TEST(Inspect, LetsDesksAndLinesForEverybodyPass) {
  EXPECT_THAT(Finds("info@steunpunt.voorbeeld.nl of 0800-2000 of 14 0341 of 112"), IsEmpty());
  EXPECT_THAT(Finds("info@gmail.com"), ElementsAre("email: info@gmail.com"));
}

TEST(Inspect, DoesNotReadNumbersInWebAddresses) {
  EXPECT_THAT(Finds("https://voorbeeld.nl/j/0612345678 en dan 0687654321"),
              ElementsAre("phone: 0687654321"));
}

std::string Typed(const std::string& text) {
  return Dotted(text, InspectUnfinished(text, BuiltInCues(), kCorpusDay));
}

TEST(InspectUnfinished, HidesWhatIsNotWholeYet) {
  EXPECT_EQ(Typed("Bel 06-12"), "Bel 06-12") << "may still be a time";
  EXPECT_EQ(Typed("Bel 06-123"), "Bel •••");
  EXPECT_EQ(Typed("Bel +31 6 123"), "Bel •••");
  EXPECT_EQ(Typed("mail jan@voor"), "mail •••");
  EXPECT_EQ(Typed("rekening NL13 TEST 01"), "rekening •••");
  EXPECT_EQ(Typed("BSN 99990"), "BSN •••");
}

TEST(InspectUnfinished, ShowsWhatTurnsOutToBeNothing) {
  EXPECT_EQ(Typed("op 12-03-2027"), "op •••");
  EXPECT_EQ(Typed("op 12-03-2027 om"), "op 12-03-2027 om");
  EXPECT_EQ(Typed("We spreken af om 13.30 uur"), "We spreken af om 13.30 uur");
}

TEST(Dotted, PutsThreeDotsInThePlaceOfWhatWasFound) {
  const std::string text = "Bel één: 06-12345678, mail an@voorbeeld.nl.";
  EXPECT_EQ(Dotted(text, Inspect(text, BuiltInCues(), kCorpusDay)), "Bel één: •••, mail •••.");
  EXPECT_EQ(Dotted("niets", {}), "niets");
}

}  // namespace
}  // namespace ketentafel::privacy
