#include "server/papers/report_html.h"

#include "tests/content/built_bundle.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::papers {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string HtmlOf(const chain::Table& table, const std::string& language = "nl") {
  const content::Bundle bundle = content::BuiltBundle(language);
  const StatusOr<Report> report = BuildReport(table.state, bundle, WishFor(table));
  return report.ok() ? ReportHtml(*report, bundle) : report.status().ToString();
}

int Count(const std::string& text, std::string_view part) {
  int count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(ReportPage, ShowsEveryDecisionAgreementActionAndGoal) {
  const std::string html = HtmlOf(ToldMeeting());
  for (const char* text : {"Wij beginnen met jongeren.", "Bellen binnen een week.",
                           "Folders uitwisselen", "Elke mantelzorger weet", "De scholen",
                           "Vervoer naar de tafel", "Een gezamenlijk spreekuur.",
                           "Een goede eerste middag."}) {
    EXPECT_THAT(html, HasSubstr(text));
  }
}

TEST(ReportPage, HoldsTheAnswersToTheQuestionsOfAZoomIn) {
  chain::Table table = ToldMeeting();
  v1::Answer answer;
  answer.set_meeting_id(chain::Id("start"));
  answer.set_item_id(chain::Id("goals"));
  answer.set_question_key("b1.4");
  answer.set_text("De praktijkondersteuner <zet> hen aan het denken.");
  table.Plant(chain::Id("start") + "-b1.4", answer);
  const std::string html = HtmlOf(table);
  EXPECT_THAT(html, HasSubstr("Wie kan mensen aan het denken zetten"));
  EXPECT_THAT(html, HasSubstr("De praktijkondersteuner &lt;zet&gt; hen aan het denken."));
}

TEST(ReportPage, EscapesWhatPeopleTyped) {
  const std::string html = HtmlOf(ToldMeeting());
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_THAT(html, HasSubstr("welkom &amp; op tijd"));
}

TEST(ReportPage, SpeaksTheLanguageAskedFor) {
  EXPECT_THAT(HtmlOf(ToldMeeting(), "nl"),
              testing::AllOf(HasSubstr("<html lang=\"nl\">"), HasSubstr(">Besluiten<")));
  EXPECT_THAT(HtmlOf(ToldMeeting(), "en"),
              testing::AllOf(HasSubstr("<html lang=\"en\">"), HasSubstr(">Decisions<")));
}

TEST(ReportPage, HasNoTextThatTheLibraryLacks) {
  for (const char* language : {"nl", "en"}) {
    for (const chain::Table& table : {ToldMeeting(), SettledMeeting()}) {
      EXPECT_THAT(HtmlOf(table, language), Not(HasSubstr(">["))) << language;
    }
  }
}

TEST(ReportPage, SaysWhetherItIsSettled) {
  EXPECT_THAT(HtmlOf(ToldMeeting()), HasSubstr(">Concept<"));
  EXPECT_THAT(HtmlOf(SettledMeeting()), Not(HasSubstr(">Concept<")));
  EXPECT_THAT(HtmlOf(SettledMeeting()), HasSubstr(">Vastgesteld<"));
}

TEST(ReportPage, SaysThatALineWasAddedAfterItWasSettled) {
  chain::Table table = SettledMeeting();
  table.Must("ben", chain::Line("late", "goals", v1::NOTE, "Dit kwam later."));
  EXPECT_THAT(HtmlOf(table), HasSubstr("Later toegevoegd"));
}

TEST(ReportPage, GivesTablesCaptionsAndScopesAndSectionsTheirHeadings) {
  const std::string html = HtmlOf(ToldMeeting());
  const int tables = Count(html, "<table");
  EXPECT_GE(tables, 3);
  EXPECT_EQ(Count(html, "<caption"), tables);
  EXPECT_EQ(Count(html, "<th "), Count(html, "scope=\""));
  EXPECT_EQ(Count(html, "<h1"), 1);
  EXPECT_EQ(Count(html, "<section"), Count(html, "<h2"));
}

TEST(ReportPage, AsksForItsStyleSheetAndNothingElse) {
  const std::string html = HtmlOf(ToldMeeting());
  EXPECT_EQ(Count(html, "<link"), 1);
  EXPECT_EQ(Count(html, "style="), 0);
  EXPECT_EQ(Count(html, "src="), 0);
}

}  // namespace
}  // namespace ketentafel::papers
