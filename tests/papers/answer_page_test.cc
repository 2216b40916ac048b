#include "server/papers/answer_page.h"

#include <gtest/gtest.h>

#include "tests/content/built_bundle.h"

namespace ketentafel::papers {
namespace {

AnswerQuestion Question() {
  AnswerQuestion question{.chain_name = "Oosterveld", .person_name = "Ben", .asker_name = "Ana"};
  question.action.set_title("Folder <maken>");
  question.action.mutable_due()->set_year(2026);
  question.action.mutable_due()->set_month(12);
  question.action.mutable_due()->set_day(18);
  return question;
}

bool Holds(const std::string& html, std::string_view text) {
  return html.find(text) != std::string::npos;
}

TEST(AnswerPage, AsksInAFormThatNeedsNoScript) {
  const std::string html = AnswerPageHtml(content::BuiltBundle("nl"), Question(), {});
  EXPECT_TRUE(Holds(html, "<html lang=\"nl\">"));
  EXPECT_TRUE(Holds(html, "Folder &lt;maken&gt;"));
  EXPECT_TRUE(Holds(html, "vrijdag 18 december 2026"));
  EXPECT_TRUE(Holds(html, "method=\"post\""));
  for (const char* id : {"answer-1", "answer-2", "answer-3", "answer-4", "text", "due"}) {
    EXPECT_TRUE(Holds(html, "for=\"" + std::string(id) + "\"")) << id;
    EXPECT_TRUE(Holds(html, "id=\"" + std::string(id) + "\"")) << id;
  }
  EXPECT_FALSE(Holds(html, "<script"));
}

TEST(AnswerPage, GivesBackWhatWasTypedWithTheReason) {
  AnswerDraft draft{.answer = v1::ANSWERED_STUCK, .text = "Bel \"0341\"", .due = "2027-01-14",
                    .refusal = "Dit lijkt een telefoonnummer.", .refused_field = "text"};
  const std::string html = AnswerPageHtml(content::BuiltBundle("nl"), Question(), draft);
  EXPECT_TRUE(Holds(html, "role=\"alert\""));
  EXPECT_TRUE(Holds(html, "Dit lijkt een telefoonnummer."));
  EXPECT_TRUE(Holds(html, "Bel &quot;0341&quot;</textarea>"));
  EXPECT_TRUE(Holds(html, "value=\"2027-01-14\""));
  EXPECT_TRUE(Holds(html, "value=\"3\" required=\"\" checked=\"\""));
}

TEST(AnswerPage, PutsTheReasonAboveTheFieldAndGoesThere) {
  AnswerDraft draft{.answer = v1::ANSWERED_NEW_DATE, .text = "", .due = "",
                    .refusal = "Kies een datum.", .refused_field = "due"};
  const std::string html = AnswerPageHtml(content::BuiltBundle("nl"), Question(), draft);
  EXPECT_LT(html.find("</textarea>"), html.find("Kies een datum."));
  EXPECT_LT(html.find("Kies een datum."), html.find("for=\"due\""));
  EXPECT_TRUE(Holds(html, "value=\"\" aria-invalid=\"true\" autofocus=\"\" "
                          "aria-describedby=\"refusal\""));
  EXPECT_TRUE(Holds(html, "<title>Nog niet verstuurd, Folder"));
  draft.refused_field = "";
  const std::string later = AnswerPageHtml(content::BuiltBundle("nl"), Question(), draft);
  EXPECT_LT(later.find("Kies een datum."), later.find("<form"));
}

// What an HTML parser takes away at the head of a text area is given twice.
TEST(AnswerPage, GivesBackALineFeedAtTheHead) {
  AnswerDraft draft;
  draft.text = "\nTwee regels";
  EXPECT_TRUE(Holds(AnswerPageHtml(content::BuiltBundle("nl"), Question(), draft),
                    ">\n\nTwee regels</textarea>"));
}

TEST(AnswerPage, ThanksInTheReadersLanguage) {
  const content::Bundle english = content::BuiltBundle("en");
  EXPECT_TRUE(Holds(AnswerThanksHtml(english, Question(), v1::ANSWERED_DONE), "It is done"));
}

}  // namespace
}  // namespace ketentafel::papers
