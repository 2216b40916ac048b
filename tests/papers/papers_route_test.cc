#include "server/doors/papers_route.h"

#include <gmock/gmock.h>

#include "tests/content/built_bundle.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::doors {
namespace {

using chain::Id;
using testing::HasSubstr;

// One ledger, open to ana.
class OneLedger final : public core::Ledgers {
 public:
  void Submit(core::CallerIdentity, v1::SubmitRequest, SubmitDone) override {}
  core::WatchId Watch(core::CallerIdentity, v1::WatchRequest,
                      std::shared_ptr<core::WatchReader>) override {
    return 0;
  }
  void StopWatching(core::WatchId) override {}
  void Hint(core::CallerIdentity, v1::HintRequest, HintDone) override {}
  void ReadState(core::CallerIdentity caller, std::string ledger_id, StateDone done) override {
    if (caller.account_id != "ana") {
      return done(PermissionDenied("NOT_YOURS", "no seat at this table"));
    }
    if (ledger_id != table.state.ledger_id()) return done(NotFound("LEDGER_UNKNOWN", "none"));
    done(table.state);
  }

  chain::Table table = papers::ToldMeeting();
};

// Everybody's session is their name.
class Names final : public core::Accounts {
 public:
  StatusOr<core::CallerIdentity> FindSession(std::string_view secret) override {
    if (secret.empty()) return Unauthenticated("NOT_SIGNED_IN", "who is it?");
    return core::CallerIdentity{.account_id = std::string(secret)};
  }
  StatusOr<v1::PeekLinkResponse> PeekLink(std::string_view, const v1::PeekLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<v1::OpenLinkResponse> OpenLink(std::string_view, const v1::OpenLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<v1::WhoAmIResponse> WhoAmI(std::string_view) override { return Internal("UNUSED", ""); }
  Status SignOut(std::string_view) override { return OkStatus(); }
  StatusOr<v1::MakeLinkResponse> MakeLink(std::string_view, const v1::MakeLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<v1::MakeLinkResponse> MakeFollowUpLink(std::string_view,
                                                  const v1::MakeFollowUpLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<std::string> MakeOperatorLink() override { return Internal("UNUSED", ""); }
};

class MeetingsNow final : public Clock {
 public:
  explicit MeetingsNow(Instant now) : now_(now) {}
  Instant Now() const override { return now_; }

 private:
  const Instant now_;
};

class Papers : public testing::Test {
 protected:
  HttpReply Get(const std::string& file, const std::string& session = "ana",
                const std::string& query = "lang=nl") {
    return route_.Get({.path = file, .query = query, .session_secret = session});
  }
  std::string Paper(const std::string& ending, const std::string& meeting = "start") const {
    return "report/" + ledgers_.table.state.ledger_id() + "/" + Id(meeting) + ending;
  }

  OneLedger ledgers_;
  Names accounts_;
  MeetingsNow clock_{ledgers_.table.now};
  Status pdf_fails_;
  PapersRoute route_{ledgers_, accounts_, clock_,
                     [] {
                       std::vector<content::Bundle> bundles;
                       bundles.push_back(content::BuiltBundle("nl"));
                       bundles.push_back(content::BuiltBundle("en"));
                       return bundles;
                     }(),
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
