#include "shared/content/bundle.h"

#include <gtest/gtest.h>

#include "tests/content/built_bundle.h"

namespace ketentafel::content {
namespace {

TEST(Bundle, RefusesBytesThatAreNoBundle) {
  for (const std::string& bytes : {std::string(), std::string("\xff\xff\xff"), std::string("{}")}) {
    const StatusOr<Bundle> bundle = Bundle::Parse(bytes);
    ASSERT_FALSE(bundle.ok());
    EXPECT_EQ(bundle.status().code(), Code::kDataLoss);
    EXPECT_EQ(bundle.status().reason(), "BUNDLE_UNREADABLE");
  }
}

TEST(Bundle, RefusesABundleWithoutTexts) {
  v1::ContentBundle content;
  content.set_language("nl");
  EXPECT_FALSE(Bundle::Parse(content.SerializeAsString()).ok());
}

TEST(Bundle, ShowsAMissingKeyBetweenBracketsInsteadOfNothing) {
  const Bundle bundle = BundleOf({{"a.b", "tekst"}});
  EXPECT_EQ(bundle.Text("a.b"), "tekst");
  EXPECT_EQ(bundle.Text("a.c"), "[a.c]");
  EXPECT_TRUE(bundle.Has("a.b"));
  EXPECT_FALSE(bundle.Has("a.c"));
}

TEST(Bundle, FillsPlaceholdersAndLeavesUnknownOnes) {
  const Bundle bundle = BundleOf({{"x", "{name} wacht op {other}, {name}"}});
  EXPECT_EQ(bundle.Text("x", {{"name", "Ana"}}), "Ana wacht op {other}, Ana");
}

TEST(Bundle, DoesNotFillPlaceholdersInsideWhatPeopleTyped) {
  const Bundle bundle = BundleOf({{"x", "{a} en {b}"}});
  EXPECT_EQ(bundle.Text("x", {{"a", "{b}"}, {"b", "twee"}}), "{b} en twee");
}

TEST(Bundle, KeepsAnUnclosedBraceAsItIs) {
  const Bundle bundle = BundleOf({{"x", "half {open"}});
  EXPECT_EQ(bundle.Text("x", {{"open", "dicht"}}), "half {open");
}

TEST(Bundle, ChoosesTheFormForTheNumberAndSaysSmallNumbersAsWords) {
  const Bundle bundle = BuiltBundle("nl");
  EXPECT_EQ(bundle.Plural("time.ahead.weeks", 1), "over één week");
  EXPECT_EQ(bundle.Plural("time.ahead.weeks", 6), "over zes weken");
  EXPECT_EQ(bundle.Plural("time.ahead.days", 13), "over 13 dagen");
  EXPECT_EQ(bundle.Plural("connection.unsent", 0), "0 niet verzonden");
}

TEST(Bundle, HasTheSameKeysAndListsInBothLanguages) {
  const Bundle dutch = BuiltBundle("nl");
  const Bundle english = BuiltBundle("en");
  EXPECT_EQ(dutch.language(), "nl");
  EXPECT_EQ(english.language(), "en");
  EXPECT_EQ(dutch.content().templates_size(), english.content().templates_size());
  EXPECT_EQ(dutch.Text("phase.optimise"), "Optimaliseren");
  EXPECT_EQ(english.Text("phase.optimise"), "Optimise");
}

}  // namespace
}  // namespace ketentafel::content
