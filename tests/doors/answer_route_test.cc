// The page behind a follow-up link, over HTTP as a browser, a mail scanner or a stranger meets it.
#include "server/doors/answer_route.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/doors/form_fields.h"
#include "shared/chain/refusals.h"
#include "tests/content/built_bundle.h"
#include "tests/doors/open_doors.h"
#include "tests/doors/raw_http.h"

namespace ketentafel::doors {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kAddress[] = "/answer/the-secret";

// Knows one link, and remembers what was answered.
class OneQuestion final : public core::FollowUps {
 public:
  StatusOr<std::string> MakeLink(const std::string&, const std::string&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<core::FollowUpQuestion> Read(std::string_view secret) override {
    if (!reading.ok()) return reading;
    if (secret != "the-secret") return NotFound("LINK_UNKNOWN", "no such link");
    core::FollowUpQuestion question{.chain_name = "Veld", .person_name = "Ben",
                                    .asker_name = "Ana", .language = language, .action = {}};
    question.action.set_title("Folder <maken>");
    return question;
  }
  Status Answer(std::string_view, v1::AnswerFollowUp answer) override {
    answers.push_back(std::move(answer));
    return answering;
  }

  std::string language;
  Status reading;
  Status answering;
  std::vector<v1::AnswerFollowUp> answers;
};

class AnswerPageAtWork : public OpenDoors {
 protected:
  AnswerPageAtWork() {
    std::vector<content::Bundle> bundles;
    for (const char* language : {"nl", "en"}) bundles.push_back(content::BuiltBundle(language));
    HttpDoorOptions options = DefaultOptions();
    options.routes = {{"/answer/", std::make_shared<AnswerRoute>(question_, std::move(bundles))}};
    Reopen(std::move(options));
  }

  HttpReply Ask(const std::string& request) {
    const std::optional<HttpReply> reply = Fetch(http_->port(), request);
    EXPECT_TRUE(reply.has_value()) << request;
    return reply.value_or(HttpReply{.status = 0, .headers = {}, .body = ""});
  }
  HttpReply Post(const std::string& form, const std::string& origin = "http://localhost",
                 const std::string& type = std::string(kFormType)) {
    return Ask("POST " + std::string(kAddress) + " HTTP/1.1\r\nHost: localhost\r\nOrigin: " +
               origin + "\r\nContent-Type: " + type + "\r\nContent-Length: " +
               std::to_string(form.size()) + "\r\n\r\n" + form);
  }

  OneQuestion question_;
};

TEST_F(AnswerPageAtWork, CanBeLookedAtByAnybodyWithoutAnswering) {
  const HttpReply page = Ask(GetRequest(kAddress));
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Folder &lt;maken&gt;"));
  const HttpReply head = Ask("HEAD " + std::string(kAddress) +
                             " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(head.status, 200);
  EXPECT_TRUE(head.body.empty());
  EXPECT_TRUE(question_.answers.empty());
}

TEST_F(AnswerPageAtWork, TakesAFormAsBrowsersSendIt) {
  const HttpReply reply = Post("answer=3&text=Geen+geld%3B%0D%0Anog+caf%C3%A9%21&due=");
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, HasSubstr("Dank u wel"));
  ASSERT_EQ(question_.answers.size(), 1u);
  EXPECT_EQ(question_.answers[0].answer(), v1::ANSWERED_STUCK);
  EXPECT_EQ(question_.answers[0].text(), "Geen geld;\nnog café!");
  EXPECT_FALSE(question_.answers[0].has_due());
}

TEST_F(AnswerPageAtWork, TakesANewDateWithThatAnswerAlone) {
  Post("answer=4&due=2027-01-14");
  Post("answer=2&due=2027-01-14");
  ASSERT_EQ(question_.answers.size(), 2u);
  EXPECT_EQ(question_.answers[0].due().day(), 14);
  EXPECT_FALSE(question_.answers[1].has_due());
}

TEST_F(AnswerPageAtWork, TakesNothingFromPagesOfOtherSites) {
  for (const char* origin : {"http://evil.example", "null", "http://localhost:3000"}) {
    EXPECT_EQ(Post("answer=1", origin).status, 403) << origin;
  }
  EXPECT_TRUE(question_.answers.empty());
}

TEST_F(AnswerPageAtWork, TakesNothingButAForm) {
  for (const char* type : {"text/plain", "multipart/form-data; boundary=x", "application/json",
                           "application/grpc-web+proto", ""}) {
    EXPECT_EQ(Post("answer=1", "http://localhost", type).status, 415) << type;
  }
  EXPECT_EQ(Ask("PUT " + std::string(kAddress) + " HTTP/1.1\r\nHost: localhost\r\n\r\n").status,
            405);
  EXPECT_TRUE(question_.answers.empty());
}

// A browser leaves the origin out of a form ("null") where the page says no-referrer.
TEST_F(AnswerPageAtWork, LetsItsOwnFormSayWhereItComesFrom) {
  const HttpReply page = Ask(GetRequest(kAddress));
  EXPECT_EQ(FindHeader(page.headers, "referrer-policy"), "same-origin");
  EXPECT_EQ(FindHeader(page.headers, "cache-control"), "no-store");
  const std::string policy(FindHeader(page.headers, "content-security-policy"));
  EXPECT_THAT(policy, HasSubstr("form-action 'self'"));
  EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
  EXPECT_THAT(policy, Not(HasSubstr("script")));
}

TEST_F(AnswerPageAtWork, GivesBackWhatWasTypedWhereTheGuardStopsIt) {
  question_.answering = InvalidArgument(chain::refusal::kPrivacyStopped, "a phone number")
                            .With("field", "text").With("rule", "phone");
  const HttpReply reply = Post("answer=3&text=Bel+0341-654321");
  EXPECT_EQ(reply.status, 422);
  EXPECT_THAT(reply.body, HasSubstr("Bel 0341-654321</textarea>"));
  EXPECT_THAT(reply.body, HasSubstr("role=\"alert\""));
  EXPECT_THAT(reply.body, HasSubstr("checked"));
}

TEST_F(AnswerPageAtWork, AsksWhatIsInTheWayWhereNothingWasWritten) {
  question_.answering =
      InvalidArgument(chain::refusal::kTextMissing, "say something").With("field", "text");
  const HttpReply reply = Post("answer=3&text=");
  EXPECT_EQ(reply.status, 422);
  EXPECT_THAT(reply.body, HasSubstr("Schrijf in een paar woorden wat er in de weg zit."));
}

TEST_F(AnswerPageAtWork, GivesBackADayThatHasPassedWithWhatWasTyped) {
  question_.answering = InvalidArgument(chain::refusal::kDateInvalid, "passed")
                            .With("field", "due").With("rule", "past");
  const HttpReply reply = Post("answer=4&text=Bijna&due=2025-02-02");
  EXPECT_EQ(reply.status, 422);
  EXPECT_THAT(reply.body, HasSubstr("Deze dag is al geweest."));
  EXPECT_THAT(reply.body, HasSubstr("2025-02-02"));
  EXPECT_THAT(reply.body, HasSubstr("Bijna</textarea>"));
}

TEST_F(AnswerPageAtWork, SaysThatALinkIsGone) {
  EXPECT_EQ(Ask(GetRequest("/answer/another")).status, 404);
  EXPECT_THAT(Ask(GetRequest("/answer/another")).body, HasSubstr("werkt niet meer"));
  question_.reading = FailedPrecondition(chain::refusal::kActionOver, "done meanwhile");
  EXPECT_EQ(Ask(GetRequest(kAddress)).status, 410);
  EXPECT_THAT(Ask(GetRequest(kAddress)).body, HasSubstr("al klaar of vervallen"));
}

TEST_F(AnswerPageAtWork, KeepsTheAnswerWhileTheServerCannotTakeIt) {
  question_.answering = Unavailable("DISK_FULL", "no room");
  const HttpReply reply = Post("answer=2&text=Bijna+klaar");
  EXPECT_EQ(reply.status, 503);
  EXPECT_THAT(reply.body, HasSubstr("Bijna klaar</textarea>"));
  EXPECT_THAT(reply.body, HasSubstr("over een minuut"));
}

TEST_F(AnswerPageAtWork, SpeaksTheLanguageOfTheBrowserAndElseDutch) {
  EXPECT_THAT(Ask(GetRequest(kAddress, "Accept-Language: en-GB,en;q=0.9\r\n")).body,
              HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(Ask(GetRequest(kAddress, "Accept-Language: fr\r\n")).body,
              HasSubstr("<html lang=\"nl\">"));
}

TEST(FormField, ReadsWhatBrowsersSend) {
  EXPECT_EQ(FormField("a=1&b=x%20y+z&a=2", "a"), "1");
  EXPECT_EQ(FormField("a=1&b=x%20y+z", "b"), "x y z");
  EXPECT_EQ(FormField("a=1%0D%0A2", "a"), "1\n2");
  EXPECT_EQ(FormField("a=100%&b=%zz", "a"), "100%");
  EXPECT_EQ(FormField("a=100%&b=%zz", "b"), "%zz");
  EXPECT_EQ(FormField("a", "a"), "");
  EXPECT_EQ(FormField("", "a"), "");
  EXPECT_EQ(FormField("te%78t=ja", "text"), "ja");
}

TEST_F(AnswerPageAtWork, SpeaksTheLanguageInWhichItWasAsked) {
  EXPECT_THAT(Ask(GetRequest(kAddress)).body, HasSubstr("lang=\"nl\""));
  question_.language = "en";
  EXPECT_THAT(Ask(GetRequest(kAddress)).body, HasSubstr("lang=\"en\""));
  const HttpReply chosen = Ask(GetRequest(std::string(kAddress) + "?lang=nl"));
  EXPECT_THAT(chosen.body, HasSubstr("lang=\"nl\""));
}

}  // namespace
}  // namespace ketentafel::doors
