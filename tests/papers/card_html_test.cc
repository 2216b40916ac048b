#include "server/papers/card_html.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <vector>

#include "server/papers/pdf.h"
#include "tests/content/built_bundle.h"

namespace ketentafel::papers {
namespace {

using testing::HasSubstr;
using testing::Not;

size_t Letters(const v1::Card& card) {
  size_t letters = card.line().size() + card.caution().size();
  for (const v1::CardPart& part : card.parts()) letters += part.title().size() + part.text().size();
  return letters;
}

// The cards most likely to run over: those with the most letters, and the one with the most parts.
std::vector<v1::Card> FullestCards(const content::Bundle& bundle, size_t count) {
  std::vector<v1::Card> cards(bundle.content().cards().begin(), bundle.content().cards().end());
  const auto most_parts = std::ranges::max_element(
      cards, {}, [](const v1::Card& card) { return card.parts_size(); });
  const v1::Card in_parts = *most_parts;
  std::ranges::sort(cards, std::ranges::greater(), Letters);
  cards.resize(std::min(count, cards.size()));
  cards.push_back(in_parts);
  return cards;
}

int PagesOf(const std::string& pdf) {
  const std::string file = testing::TempDir() + "ketentafel-card.pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  FILE* pipe = popen(("pdfinfo " + file + " | sed -n 's/^Pages: *//p'").c_str(), "r");
  int pages = 0;
  EXPECT_EQ(fscanf(pipe, "%d", &pages), 1);
  pclose(pipe);
  std::remove(file.c_str());
  return pages;
}

TEST(CardPage, SaysEverythingTheCardSays) {
  for (const char* language : {"nl", "en"}) {
    const content::Bundle bundle = content::BuiltBundle(language);
    for (const v1::Card& card : bundle.content().cards()) {
      const std::string html = CardHtml(card, bundle);
      EXPECT_THAT(html, HasSubstr("<h1>" + card.title() + "</h1>"));
      EXPECT_THAT(html, HasSubstr("lang=\"" + bundle.language() + "\""));
      EXPECT_THAT(html, Not(HasSubstr(">["))) << card.key();
      EXPECT_EQ(html.find("<p class=\"mark\">") != std::string::npos, !card.caution().empty());
    }
  }
}

TEST(CardPage, HasNoPlaceForAScore) {
  const content::Bundle bundle = content::BuiltBundle("nl");
  for (const v1::Card& card : bundle.content().cards()) {
    const std::string html = CardHtml(card, bundle);
    for (const char* field : {"<input", "<form", "<select", "<textarea"}) {
      EXPECT_THAT(html, Not(HasSubstr(field))) << card.key();
    }
  }
}

TEST(CardPage, ComesWithItsCautionWhereverMeasuringIsMeant) {
  for (const char* language : {"nl", "en"}) {
    const content::Bundle bundle = content::BuiltBundle(language);
    for (const v1::Card& card : bundle.content().cards()) {
      if (card.kind() != v1::MEASURING_INSTRUMENT) continue;
      EXPECT_NE(card.caution(), "") << card.key();
    }
  }
}

TEST(CardPage, FillsOneSheetOfA4EvenWhenTheCardIsFull) {
  for (const char* language : {"nl", "en"}) {
    const content::Bundle bundle = content::BuiltBundle(language);
    for (const v1::Card& card : FullestCards(bundle, 4)) {
      const StatusOr<std::string> pdf = PdfOf(CardHtml(card, bundle));
      ASSERT_TRUE(pdf.ok()) << pdf.status().ToString();
      EXPECT_EQ(PagesOf(*pdf), 1) << card.key() << " in " << language;
    }
  }
}

}  // namespace
}  // namespace ketentafel::papers
