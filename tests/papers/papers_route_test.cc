#include "server/doors/papers_route.h"

#include <gmock/gmock.h>

#include "tests/papers/door_fakes.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::doors {
namespace {

using chain::Id;
using testing::HasSubstr;

class Papers : public testing::Test {
 protected:
  HttpReply Get(const std::string& file, const std::string& session = "ana",
                const std::string& query = "lang=nl") {
    return route_.Get({.path = file, .query = query, .session_secret = session});
  }
  std::string Paper(const std::string& ending, const std::string& meeting = "start") const {
    return "report/" + ledgers_.table.state.ledger_id() + "/" + Id(meeting) + ending;
  }

  OneLedger ledgers_{papers::ToldMeeting()};
  Names accounts_{{}, ledgers_.table.state.ledger_id()};
  HandClock clock_{ledgers_.table.now};
  Status pdf_fails_;
  PapersRoute route_{ledgers_, accounts_, clock_, BothBundles(),
                     {.pdf = [this](const std::string&) -> StatusOr<std::string> {
                       if (!pdf_fails_.ok()) return pdf_fails_;
                       return std::string("%PDF");
                     }}};
};

TEST_F(Papers, GiveTheReportToWhoIsSignedInAndKeepItOutOfCaches) {
  const HttpReply reply = Get(Paper(".html"));
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, HasSubstr("Wij beginnen met jongeren."));
  EXPECT_THAT(reply.headers, testing::Contains(testing::AllOf(
                                 testing::Field(&HttpHeader::name, "cache-control"),
                                 testing::Field(&HttpHeader::value, "no-store"))));
}

TEST_F(Papers, SpeakTheLanguageAskedForAndElseDutch) {
  EXPECT_THAT(Get(Paper(".html"), "ana", "x=1&lang=en").body, HasSubstr("lang=\"en\""));
  EXPECT_THAT(Get(Paper(".html"), "ana", "lang=fr").body, HasSubstr("lang=\"nl\""));
  EXPECT_THAT(Get(Paper(".html"), "ana", "").body, HasSubstr("lang=\"nl\""));
}

TEST_F(Papers, GiveThePdfANameAndItsType) {
  const HttpReply reply = Get(Paper(".pdf"));
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.headers, testing::Contains(testing::Field(
                                 &HttpHeader::value,
                                 testing::MatchesRegex("inline; filename=\"verslag-.*\\.pdf\""))));
  EXPECT_THAT(reply.headers,
              testing::Contains(testing::Field(&HttpHeader::value, "application/pdf")));
}

TEST_F(Papers, GiveTheSheetOfABlockAndAllSevenOfThem) {
  const std::string folder = "blocks/" + ledgers_.table.state.ledger_id() + "/";
  const HttpReply one = Get(folder + "b2.html");
  EXPECT_EQ(one.status, 200);
  EXPECT_THAT(one.body, HasSubstr("2. Preventie en vroegsignalering"));
  EXPECT_THAT(one.body, testing::Not(HasSubstr("3. Toeleiden")));
  EXPECT_THAT(Get(folder + "all.html").body, HasSubstr("7. Onderzoek en monitoring"));
  EXPECT_THAT(Get(folder + "all.pdf").headers,
              testing::Contains(testing::Field(&HttpHeader::value,
                                               "inline; filename=\"bouwstenen-all.pdf\"")));
  EXPECT_EQ(Get(folder + "b8.html").status, 404);
  EXPECT_EQ(Get(folder + "b2.html", "").status, 401);
  EXPECT_EQ(Get(folder + "b2.html", "gus").status, 403);
}

TEST_F(Papers, AnswerCalmlyToWhoMayNotReadThem) {
  EXPECT_EQ(Get(Paper(".html"), "").status, 401);
  EXPECT_EQ(Get(Paper(".pdf"), "gus").status, 403);
  EXPECT_THAT(Get(Paper(".html"), "", "lang=en").body, HasSubstr("Open your personal link first."));
}

TEST_F(Papers, AnswerNotFoundToAddressesThatAreNone) {
  for (const std::string& path :
       {std::string("report/"), std::string("report/../../x.html"), Paper(".doc"),
        Paper(".html", "another"), "report/" + Id("other") + "/" + Id("start") + ".html",
        std::string("other")}) {
    EXPECT_EQ(Get(path).status, 404) << path;
  }
}

TEST_F(Papers, AreNotThereBeforeTheMeetingHasEnded) {
  ledgers_.table = chain::Running();
  const HttpReply reply = Get(Paper(".html"));
  EXPECT_EQ(reply.status, 404);
  EXPECT_THAT(reply.body, HasSubstr("zodra de bijeenkomst is afgesloten"));
}

TEST_F(Papers, AreAllAtTheirAddresses) {
  const std::string ledger = ledgers_.table.state.ledger_id() + "/";
  const std::string party = Id("ben.party");
  v1::Covenant covenant;
  covenant.set_title("Samen");
  ledgers_.table.Plant(Id("covenant"), covenant);
  const struct {
    std::string path;
    std::string type;
    std::string file;
  } kinds[] = {
      {"agenda/" + ledger + Id("start") + ".html", "text/html", "inline; filename=\"agenda-"},
      {"invitation/" + ledger + Id("start") + ".pdf", "application/pdf", "inline; filename=\"uitn"},
      {"invitation/" + ledger + Id("start") + "-" + party + ".html", "text/html", "inline"},
      {"actions/" + ledger + "list.html", "text/html", "inline"},
      {"actions/" + ledger + "list.csv", "text/csv", "attachment; filename=\"acties.csv"},
      {"parties/" + ledger + "list.xlsx", "application/vnd", "attachment; filename=\"organisat"},
      {"agreements/" + ledger + "list.csv", "text/csv", "attachment"},
      {"contacts/" + ledger + "sheet.html", "text/html", "inline"},
      {"take-home/" + ledger + party + ".html", "text/html", "inline; filename=\"meenemen-"},
      {"covenant/" + ledger + Id("covenant") + ".html", "text/html", "inline; filename=\"conven"},
      {"covenant/" + ledger + Id("covenant") + ".pdf", "application/pdf", "inline"},
      {"meeting/" + ledger + Id("start") + ".ics", "text/calendar", "attachment"},
  };
  for (const auto& kind : kinds) {
    const HttpReply reply = Get(kind.path);
    EXPECT_EQ(reply.status, 200) << kind.path;
    EXPECT_THAT(reply.headers, testing::Contains(testing::Field(&HttpHeader::value,
                                                                testing::StartsWith(kind.type))))
        << kind.path;
    EXPECT_THAT(reply.headers, testing::Contains(testing::Field(&HttpHeader::value,
                                                                testing::StartsWith(kind.file))))
        << kind.path;
    EXPECT_EQ(Get(kind.path, "gus").status, 403) << kind.path;
    EXPECT_EQ(Get(kind.path, "").status, 401) << kind.path;
  }
  for (const char* path : {"actions/%/other.html", "contacts/%/list.html", "parties/%/list.html",
                           "meeting/%/x.html", "invitation/%/a-b.html", "take-home/%/x.html",
                           "covenant/%/x.html"}) {
    std::string wrong = path;
    wrong.replace(wrong.find('%'), 1, ledgers_.table.state.ledger_id());
    EXPECT_EQ(Get(wrong).status, 404) << wrong;
  }
}

TEST_F(Papers, ComeAsAFileToWhoWantsToKeepThem) {
  const HttpReply reply = Get(Paper(".html"), "ana", "lang=nl&keep=1");
  EXPECT_THAT(reply.headers, testing::Contains(testing::Field(
                                 &HttpHeader::value, testing::StartsWith("attachment"))));
  EXPECT_THAT(reply.body, HasSubstr("<style>"));
}

TEST_F(Papers, TellToWaitWhereTheyTakeAWhile) {
  const HttpReply reply = Get(Paper(".pdf"), "ana", "wait=1&lang=nl");
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, HasSubstr("content=\"0; url=./" + Id("start") + ".pdf?lang=nl\""));
  EXPECT_THAT(reply.body, HasSubstr("Uw papier wordt gemaakt"));
}

TEST_F(Papers, SaySoWhenThePdfFails) {
  pdf_fails_ = Unavailable("PAPER_TOO_SLOW", "too slow");
  EXPECT_EQ(Get(Paper(".pdf")).status, 503);
}

TEST_F(Papers, GiveACardToWhoIsSignedInWhateverTheirTable) {
  const HttpReply reply = Get("card/sofa.html", "gus");
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, HasSubstr("<h1>SOFA"));
  EXPECT_THAT(Get("card/sofa.html", "gus", "lang=en").body, HasSubstr("lang=\"en\""));
  EXPECT_EQ(Get("card/sofa.html", "").status, 401);
}

TEST_F(Papers, GiveThePdfOfACardAName) {
  EXPECT_THAT(Get("card/sofa.pdf", "gus", "lang=en").headers,
              testing::Contains(testing::Field(&HttpHeader::value,
                                               "inline; filename=\"card-sofa.pdf\"")));
}

TEST_F(Papers, KnowTheCardsOfTheLibraryOnly) {
  for (const char* path : {"card/", "card/sofa", "card/.html", "card/none.html", "card/sofa.doc",
                           "card/../report.css", "card/sofa.html.pdf"}) {
    EXPECT_EQ(Get(path).status, 404) << path;
  }
}

TEST_F(Papers, ShowTheirStyleSheetToEverybody) {
  EXPECT_EQ(Get("report.css", "").status, 200);
}

}  // namespace
}  // namespace ketentafel::doors
