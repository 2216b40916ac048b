#include "shared/content/phrases.h"

#include <gtest/gtest.h>

#include "tests/content/built_bundle.h"

namespace ketentafel::content {
namespace {

class Phrases : public testing::Test {
 protected:
  const Bundle dutch_ = BuiltBundle("nl");
  const Bundle english_ = BuiltBundle("en");
};

TEST_F(Phrases, SayADateInFullAndInShort) {
  EXPECT_EQ(LongDate(dutch_, {2026, 9, 17}), "donderdag 17 september 2026");
  EXPECT_EQ(LongDate(english_, {2026, 9, 17}), "Thursday 17 September 2026");
  EXPECT_EQ(DayAndMonth(dutch_, {2027, 1, 21}), "donderdag 21 januari");
  EXPECT_EQ(ShortDate(dutch_, {2026, 3, 1}), "1 mrt");
  EXPECT_EQ(Weekday(dutch_, {2026, 9, 20}), "zondag");
}

TEST_F(Phrases, SayTheYearWhereItDoesNotGoWithoutSaying) {
  const Civil today{2026, 11, 26};
  EXPECT_EQ(ShortDate(dutch_, {2026, 1, 1}, today), "1 jan");
  EXPECT_EQ(ShortDate(dutch_, {2027, 8, 26}, today), "26 aug");
  EXPECT_EQ(ShortDate(dutch_, {2027, 8, 27}, today), "27 aug 2027");
  EXPECT_EQ(ShortDate(dutch_, {2025, 12, 31}, today), "31 dec 2025");
  EXPECT_EQ(DayAndMonth(dutch_, {2025, 1, 1}, today), "woensdag 1 januari 2025");
  EXPECT_EQ(DayAndMonth(english_, {2027, 1, 21}, today), "Thursday 21 January");
  EXPECT_EQ(ShortDate(dutch_, {}, today), "");
}

TEST_F(Phrases, SayNothingForADateThatDoesNotExist) {
  EXPECT_EQ(LongDate(dutch_, {}), "");
  EXPECT_EQ(ShortDate(dutch_, {2026, 2, 30}), "");
  EXPECT_EQ(DayDistance(dutch_, {}, {2026, 1, 1}), "");
}

TEST_F(Phrases, SayTimesTheWayEachLanguageDoes) {
  EXPECT_EQ(TimeRange(dutch_, 13 * 60, 180), "13.00 tot 16.00 uur");
  EXPECT_EQ(TimeRange(english_, 13 * 60, 180), "13:00 to 16:00");
  EXPECT_EQ(TimeOfDay(dutch_, 9 * 60 + 5), "09.05");
  EXPECT_EQ(TimeOfDay(dutch_, 25 * 60), "01.00");
  EXPECT_EQ(TimeOfDay(dutch_, -30), "23.30");
}

TEST_F(Phrases, SayHowFarADayIsAway) {
  const Civil today{2026, 1, 31};
  EXPECT_EQ(DayDistance(dutch_, today, today), "vandaag");
  EXPECT_EQ(DayDistance(dutch_, today, AddDays(today, 1)), "morgen");
  EXPECT_EQ(DayDistance(dutch_, today, AddDays(today, -1)), "gisteren");
  EXPECT_EQ(DayDistance(dutch_, today, AddDays(today, 2)), "over twee dagen");
  EXPECT_EQ(DayDistance(dutch_, today, AddDays(today, -3)), "drie dagen geleden");
  EXPECT_EQ(DayDistance(dutch_, today, AddDays(today, 14)), "over twee weken");
  EXPECT_EQ(DayDistance(dutch_, today, AddDays(today, 45)), "over zes weken");
  EXPECT_EQ(DayDistance(dutch_, today, AddMonths(today, 2)), "over acht weken");
  EXPECT_EQ(DayDistance(dutch_, today, AddMonths(today, 3)), "over drie maanden");
  EXPECT_EQ(DayDistance(dutch_, today, AddMonths(today, -4)), "vier maanden geleden");
  EXPECT_EQ(DayDistance(english_, today, AddDays(today, 45)), "in six weeks");
}

TEST_F(Phrases, CountHalfAMonthOrMoreAsAMonth) {
  const Civil today{2026, 11, 25};
  EXPECT_EQ(DayDistance(dutch_, today, {2027, 1, 27}), "over twee maanden");
  EXPECT_EQ(DayDistance(dutch_, today, {2027, 3, 24}), "over vier maanden");
}

TEST_F(Phrases, NameAChainWithoutSayingTwiceThatItIsOne) {
  EXPECT_EQ(ChainTitle(dutch_, "Harderwijk / Ermelo"), "Keten Harderwijk / Ermelo");
  EXPECT_EQ(ChainTitle(dutch_, "Keten Nijkerk"), "Keten Nijkerk");
  EXPECT_EQ(ChainTitle(english_, "De zorgketen Veld"), "De zorgketen Veld");
}

TEST_F(Phrases, SayWhereAMeetingStandsWithoutReproach) {
  EXPECT_EQ(ScheduleState(dutch_, 3), "3 min achter");
  EXPECT_EQ(ScheduleState(dutch_, 0), "op tijd");
  EXPECT_EQ(ScheduleState(dutch_, -2), "2 min voor");
}

TEST_F(Phrases, ListNames) {
  EXPECT_EQ(Listed(dutch_, {}), "");
  EXPECT_EQ(Listed(dutch_, {"MEE"}), "MEE");
  EXPECT_EQ(Listed(dutch_, {"MEE", "Tactus"}), "MEE en Tactus");
  EXPECT_EQ(Listed(english_, {"MEE", "Tactus", "Zorgdat"}), "MEE, Tactus and Zorgdat");
  EXPECT_EQ(ListedAsChoice(dutch_, {"MEE", "Tactus"}), "MEE of Tactus");
  EXPECT_EQ(ListedTerms(english_, {"Young carers", "Carers over seventy"}),
            "Young carers and carers over seventy");
}

}  // namespace
}  // namespace ketentafel::content
