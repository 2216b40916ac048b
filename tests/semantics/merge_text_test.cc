#include "client-wasm/semantics/merge_text.h"

#include <gtest/gtest.h>

namespace ketentafel::semantics {
namespace {

TEST(MergeText, TakesTheEditAsItIsWhenNobodyElseTouchedTheText) {
  EXPECT_EQ(MergeText("Dag", "Dag allen", "Dag"), "Dag allen");
  EXPECT_EQ(MergeText("Dag", "", "Dag"), "");
}

TEST(MergeText, KeepsEditsInDifferentPlaces) {
  EXPECT_EQ(MergeText("de tafel is rond", "de grote tafel is rond", "de tafel is vierkant"),
            "de grote tafel is vierkant");
  EXPECT_EQ(MergeText("de tafel is rond", "de tafel is vierkant", "de grote tafel is rond"),
            "de grote tafel is vierkant");
}

TEST(MergeText, KeepsWhatBothAddedAtTheEnd) {
  EXPECT_EQ(MergeText("Besluit:", "Besluit: ja", "Besluit: goed"), "Besluit: goed ja");
}

TEST(MergeText, DoesNotBringBackWhatTheOtherRemoved) {
  EXPECT_EQ(MergeText("abc def", "abc def!", "def"), "def!");
}

TEST(MergeText, KeepsBothTextsWhenBothRewroteTheSamePart) {
  EXPECT_EQ(MergeText("om drie uur", "om vier uur", "om vijf uur"), "om vijfvier uur");
}

TEST(MergeText, NeverSplitsALetterOfTwoBytes) {
  // e-acute and e-diaeresis share their first byte.
  EXPECT_EQ(MergeText("caf\xC3\xA9", "caf\xC3\xAB", "caf\xC3\xA9!"), "caf\xC3\xAB!");
}

TEST(MergeText, AgreesWhenBothMadeTheSameEdit) {
  EXPECT_EQ(MergeText("a", "ab", "ab"), "ab");
}

}  // namespace
}  // namespace ketentafel::semantics
