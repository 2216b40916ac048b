#include <gtest/gtest.h>

#include <random>

#include "shared/base/text.h"
#include "shared/privacy/inspect.h"
#include "tests/privacy/corpus.h"

namespace ketentafel::privacy {
namespace {

constexpr int kTexts = 20'000;

// Pieces that mean something to the guard, and pieces that trouble a reader of bytes.
const char* const kPieces[] = {"06",
                               "0341",
                               "12",
                               "3",
                               "1950",
                               "2027",
                               "999900006",
                               "+31",
                               "(0)",
                               "-",
                               ".",
                               " ",
                               "  ",
                               ", ",
                               "\n",
                               "/",
                               "@",
                               "maart",
                               "geb",
                               "geboren",
                               "straat",
                               "Lindelaan",
                               "woont",
                               "1234",
                               "AB",
                               "NL13",
                               "TEST",
                               "0123456789",
                               "voorbeeld.nl",
                               "www.",
                               "https://",
                               "'",
                               "e",
                               "é",
                               "€",
                               "•",
                               "\u00a0",
                               "\u2011",
                               "\u2014",
                               "\u200b",
                               "😀",
                               "Ü",
                               "ß",
                               "%",
                               ":",
                               "bijeenkomst",
                               "of",
                               "a",
                               "Z"};

std::string RandomText(std::mt19937* random) {
  std::string text;
  const size_t pieces = (*random)() % 24;
  for (size_t i = 0; i < pieces; ++i) text += kPieces[(*random)() % std::size(kPieces)];
  return text;
}

// In order, apart, inside the text, and not empty.
void ExpectSound(const std::vector<Found>& found, size_t size) {
  size_t end = 0;
  for (const Found& one : found) {
    EXPECT_GE(one.start, end);
    EXPECT_GT(one.length, 0u);
    end = one.start + one.length;
    EXPECT_LE(end, size);
  }
}

TEST(InspectOfRandomText, FindsSoundSpansThatSplitNoCharacter) {
  std::mt19937 random(20270312);
  size_t finds = 0;
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = RandomText(&random);
    const auto found = Inspect(text, BuiltInCues(), kCorpusDay);
    ExpectSound(found, text.size());
    for (const Found& one : found) {
      EXPECT_TRUE(IsUtf8(text.substr(one.start, one.length))) << text;
      EXPECT_TRUE(IsUtf8(text.substr(0, one.start))) << text;
    }
    EXPECT_TRUE(IsUtf8(Dotted(text, found))) << text;
    const auto unfinished = InspectUnfinished(text, BuiltInCues(), kCorpusDay);
    ExpectSound(unfinished, text.size());
    EXPECT_TRUE(IsUtf8(Dotted(text, unfinished))) << text;
    finds += found.size();
    ASSERT_FALSE(HasFailure()) << text;
  }
  EXPECT_GT(finds, 1'000u) << "texts in which nothing is found test nothing";
}

TEST(InspectOfRandomText, TakesAnyBytes) {
  std::mt19937 random(20270313);
  for (int i = 0; i < kTexts; ++i) {
    std::string bytes = RandomText(&random);
    for (size_t flips = random() % 8; flips > 0 && !bytes.empty(); --flips) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    ExpectSound(Inspect(bytes, BuiltInCues(), kCorpusDay), bytes.size());
    ASSERT_FALSE(HasFailure());
  }
}

TEST(InspectOfRandomText, ReadsTheLongestTextOfACommandWhateverItsShape) {
  for (const char* piece : {"0", "06 ", "12-", "a", "1234 AB ", "@", "NL13 ", "\n", "www."}) {
    std::string text;
    while (text.size() < 4 * kLongText) text += piece;
    ExpectSound(Inspect(text, BuiltInCues(), kCorpusDay), text.size());
  }
}

}  // namespace
}  // namespace ketentafel::privacy
