#include "client-wasm/widgets/letters.h"

#include <gtest/gtest.h>

#include "tests/widgets/screen.h"

namespace ketentafel::widgets {
namespace {

class LettersTest : public testing::Test {
 protected:
  LettersTest() {
    letters_.file(Weight::kRegular).Load(FontBytes("Inter-Regular.ttf"));
    letters_.file(Weight::kSemiBold).Load(FontBytes("Inter-SemiBold.ttf"));
  }

  static TextBlock Block(std::string_view text) {
    TextBlock block;
    block.runs = {{text}};
    return block;
  }

  static std::vector<std::string> LinesOf(const TextBlock& block) {
    std::vector<std::string> lines;
    for (const Line& line : block.lines) {
      std::string text;
      for (uint32_t i = 0; i < line.pieces; ++i) text += block.pieces[line.first_piece + i].text;
      lines.push_back(text);
    }
    return lines;
  }

  std::vector<std::string> Broken(std::string_view text, float width) {
    TextBlock block = Block(text);
    letters_.Break(block, width);
    return LinesOf(block);
  }

  Letters letters_;
};

using Lines = std::vector<std::string>;

TEST_F(LettersTest, GivesAllDigitsOneWidthSoThatClocksStandStill) {
  for (const Weight weight : {Weight::kRegular, Weight::kSemiBold}) {
    for (char32_t digit = '1'; digit <= '9'; ++digit) {
      EXPECT_FLOAT_EQ(letters_.Advance(weight, digit, 16), letters_.Advance(weight, '0', 16));
    }
  }
}

TEST_F(LettersTest, BreaksLinesBetweenWords) {
  const float width = letters_.Width("Iedereen stuurt", Weight::kRegular, 16);
  EXPECT_EQ(Broken("Iedereen stuurt een kaart", width), (Lines{"Iedereen stuurt ", "een kaart"}));
}

TEST_F(LettersTest, KeepsWhatFitsExactlyOnOneLine) {
  const std::string_view text = "Samen één folder";
  EXPECT_EQ(Broken(text, letters_.Width(text, Weight::kRegular, 16)).size(), 1u);
}

TEST_F(LettersTest, BreaksWhereALineBreakWasWritten) {
  EXPECT_EQ(Broken("een\n\ntwee", 400), (Lines{"een", "", "twee"}));
}

TEST_F(LettersTest, BreaksBehindAHyphen) {
  const float width = letters_.Width("zorg-", Weight::kRegular, 16) + 1;
  EXPECT_EQ(Broken("zorg-team", width)[0], "zorg-");
}

TEST_F(LettersTest, CutsAWordThatIsLongerThanTheLine) {
  const Lines lines = Broken("Mantelzorgondersteuning", 80);
  EXPECT_GT(lines.size(), 1u);
  std::string whole;
  for (const std::string& line : lines) whole += line;
  EXPECT_EQ(whole, "Mantelzorgondersteuning");
}

TEST_F(LettersTest, MakesATitleSmallerRatherThanCutItsWord) {
  TextBlock block = Block("Startbijeenkomst");
  block.size_px = 72;
  block.line_px = 80;
  const float width = letters_.Width("Startbijeenkomst", Weight::kRegular, 72) * 0.8f;
  letters_.Fit(block, width);
  letters_.Break(block, width);
  EXPECT_EQ(block.lines.size(), 1u);
  EXPECT_NEAR(block.size_px, 72 * 0.8f, 0.1);
}

TEST_F(LettersTest, LeavesBodyTextItsSize) {
  TextBlock block = Block("Mantelzorgondersteuning");
  letters_.Fit(block, 40);
  EXPECT_FLOAT_EQ(block.size_px, 16);
}

TEST_F(LettersTest, NeverBreaksAtAHardSpace) {
  EXPECT_EQ(Broken("tot\u00A016.03", letters_.Width("tot 16.03", Weight::kRegular, 16) - 8).size(),
            2u)
      << "it is cut as one word, not at the space";
  EXPECT_NE(Broken("tot\u00A016.03", 60)[0], "tot\u00A0");
}

TEST_F(LettersTest, CarriesBoldWordsOverALineBreak) {
  TextBlock block;
  block.runs = {{"Wij wachten op "}, {"Medicamus", Weight::kSemiBold}, {" en Zorgdat"}};
  letters_.Break(block, letters_.Width("Wij wachten op M", Weight::kRegular, 16));
  ASSERT_GE(block.lines.size(), 2u);
  const Piece& first = block.pieces[block.lines[1].first_piece];
  EXPECT_EQ(first.text, "Medicamus");
  EXPECT_EQ(first.run, 1u);
  EXPECT_FLOAT_EQ(first.x, 0);
}

TEST_F(LettersTest, EndsAShortenedLineInDots) {
  TextBlock block = Block("Thuis in Cliëntondersteuning");
  block.overflow = Overflow::kEllipsis;
  letters_.Break(block, 120);
  const std::string line = LinesOf(block)[0];
  EXPECT_TRUE(line.starts_with("Thuis")) << line;
  EXPECT_TRUE(line.ends_with("…")) << line;
  EXPECT_LE(block.lines[0].width, 120.5f);
}

TEST_F(LettersTest, LeavesALineThatFitsWithoutDots) {
  TextBlock block = Block("MEE");
  block.overflow = Overflow::kEllipsis;
  letters_.Break(block, 120);
  EXPECT_EQ(LinesOf(block)[0], "MEE");
}

TEST_F(LettersTest, NeedsTheLongestWordAndWantsTheWholeLine) {
  const TextWidths widths = letters_.Measure(Block("een folder"));
  EXPECT_FLOAT_EQ(widths.need, letters_.Width("folder", Weight::kRegular, 16));
  EXPECT_FLOAT_EQ(widths.want, letters_.Width("een folder", Weight::kRegular, 16));
}

TEST_F(LettersTest, TakesForeignLettersAsWideAsTheyWerePainted) {
  const char32_t kan = 0x6F22;
  EXPECT_FLOAT_EQ(letters_.Advance(Weight::kRegular, kan, 16), 1);
  letters_.SetForeign(kan, 1.25f);
  EXPECT_FLOAT_EQ(letters_.Advance(Weight::kRegular, kan, 16), 1.25f);
}

TEST(NextCodePoint, ReadsBrokenBytesAsReplacements) {
  const std::string broken = "a\xC3(\xFFz";
  std::u32string read;
  for (const char *at = broken.data(), *end = at + broken.size(); at < end;) {
    read += NextCodePoint(at, end);
  }
  EXPECT_EQ(read, U"a\uFFFD(\uFFFDz");
}

}  // namespace
}  // namespace ketentafel::widgets
