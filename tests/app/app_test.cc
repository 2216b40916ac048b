#include "client-wasm/app/app.h"

#include <gtest/gtest.h>

#include "ketentafel/v1/account_service.pb.h"
#include "tests/app/fakes.h"

namespace ketentafel::app {
namespace {

const std::string kLedger = IdFromBits(1, 1);

class AppTest : public ::testing::Test {
 protected:
  void SignIn() {
    v1::WhoAmIResponse who;
    who.set_account_id("ana");
    line.Send(line.Open("WhoAmI").at(0), who);
    line.End(line.Open("WhoAmI").at(0), Code::kOk);
  }
  void Want(Intent intent) {
    std::vector<Intent> intents;
    intents.push_back(std::move(intent));
    app.Handle(std::move(intents));
  }

  FakeTransport line;
  FakeStorage storage;
  FakeSurroundings around;
  App app{&line, &storage, &around};
};

TEST_F(AppTest, TakesTheSecretOutOfTheAddressBarAtOnceAndAsksWhatItIsFor) {
  app.Start("#/link/geheim", "nl");
  EXPECT_EQ(around.shown_route, "/");
  EXPECT_EQ(line.Open("PeekLink").size(), 1u);
  EXPECT_TRUE(line.Open("OpenLink").empty()) << "only the button uses a link up";
}

TEST_F(AppTest, OpensTheChainOfTheAddressOnceSignedIn) {
  app.Start("#/chain/" + kLedger, "nl");
  EXPECT_TRUE(line.Open("Watch").empty());
  SignIn();
  EXPECT_EQ(line.Open("Watch").size(), 1u);
  EXPECT_EQ(app.model().route.ledger_id, kLedger);
}

TEST_F(AppTest, KeepsTheChosenLanguage) {
  app.Start("", "nl");
  Want(LanguageIntent{"en"});
  App reopened(&line, &storage, &around);
  reopened.Start("", "nl");
  EXPECT_EQ(reopened.model().language, "en");
}

TEST_F(AppTest, ForgetsWhatLiesOverOneScreenAsAnotherOneComes) {
  app.Start("#/chain/" + kLedger + "/search", "nl");
  Want(GoIntent{ParseRoute("#/chain/" + kLedger + "/actions")});
  Want(ChooseIntent{"dialog/action/edit", "some id"});
  Want(ChooseIntent{"actions/filter", "1"});
  EXPECT_EQ(app.model().Chosen("dialog/action/edit"), "some id");
  app.OnFragment("#/chain/" + kLedger + "/search");
  EXPECT_EQ(app.model().Chosen("dialog/action/edit"), "");
  EXPECT_EQ(app.model().Chosen("actions/filter"), "1");
}

TEST_F(AppTest, SendsTheLineBeingTypedAtMostFourTimesASecond) {
  app.Start("#/chain/" + kLedger, "nl");
  SignIn();
  for (int i = 0; i < 20; ++i) {
    v1::DraftLine draft;
    draft.set_text(std::string(static_cast<size_t>(i + 1), 'a'));
    Want(DraftLineIntent{draft});
    around.now += std::chrono::milliseconds(50);
    app.Tick();
  }
  const auto hints = line.Open("Hint");
  EXPECT_LE(hints.size(), 5u);
  EXPECT_GE(hints.size(), 4u);
  around.now += std::chrono::milliseconds(300);
  app.Tick();
  v1::HintRequest last;
  last.ParseFromString(line.Open("Hint").back().request);
  EXPECT_EQ(last.hint().draft_line().text().size(), 20u) << "the last word always goes out";
}

TEST_F(AppTest, TakesTheTextOfAChosenFileAsADraftThatPasses) {
  app.Start("#/chain/" + kLedger, "nl");
  SignIn();
  Want(ReadFileIntent{"file", 100});
  ASSERT_TRUE(around.file_chosen);
  EXPECT_FALSE(app.model().HasDraft("file"));
  const int wakes = around.wakes;
  around.file_chosen("{}");
  EXPECT_EQ(app.model().DraftOr("file", ""), "{}");
  EXPECT_GT(around.wakes, wakes);
  EXPECT_EQ(app.model().chain->drafts.CountDurable(), 0u);
  Want(SaveFileIntent{"persona.json", "{}"});
  EXPECT_EQ(around.saved_file, "persona.json\n{}");
}

TEST_F(AppTest, ShowsTheOthersDotsForWhatThePrivacyGuardFindsInTheLineBeingTyped) {
  app.Start("#/chain/" + kLedger, "nl");
  SignIn();
  v1::DraftLine draft;
  draft.set_text("Bel haar op 06-12345678 of later");
  Want(DraftLineIntent{draft});
  v1::HintRequest sent;
  sent.ParseFromString(line.Open("Hint").back().request);
  EXPECT_EQ(sent.hint().draft_line().text(), "Bel haar op ••• of later");
}

TEST_F(AppTest, KeepsWordsThatThePrivacyGuardStopsInTheirDraftAndSendsNothing) {
  app.Start("#/chain/" + kLedger, "nl");
  SignIn();
  Want(DraftIntent{"action/new/title", "Bel 06-12345678"});
  v1::Command command;
  command.mutable_put_action()->mutable_action()->set_title("Bel 06-12345678");
  Want(SubmitIntent{command, "action", {"action/new"}});
  EXPECT_TRUE(line.Open("Submit").empty());
  ASSERT_NE(app.model().RefusalAt("action"), nullptr);
  EXPECT_EQ(app.model().RefusalAt("action")->reason(), "PRIVACY_STOPPED");
  EXPECT_EQ(app.model().DraftOr("action/new/title", ""), "Bel 06-12345678");

  v1::Overrule* overrule = command.add_overruled();
  overrule->set_field("action.title");
  overrule->set_rule("phone");
  overrule->set_reason("Het nummer van het stadhuis");
  Want(SubmitIntent{command, "action", {"action/new"}});
  EXPECT_EQ(app.model().RefusalAt("action"), nullptr);
  EXPECT_FALSE(app.model().HasDraft("action/new/title")) << "it goes along with the command";
}

TEST_F(AppTest, TurnsLocalTimesIntoInstantsAndBackAcrossTheEndOfSummerTime) {
  v1::CivilDateTime civil;
  civil.mutable_date()->set_year(2026);
  civil.mutable_date()->set_month(10);
  for (int day : {24, 25, 26}) {
    civil.mutable_date()->set_day(day);
    civil.set_hour(13);
    const Instant at = app.model().InstantAt(civil, "Europe/Amsterdam");
    EXPECT_EQ(app.model().Local(at, "Europe/Amsterdam").SerializeAsString(),
              civil.SerializeAsString());
  }
}

}  // namespace
}  // namespace ketentafel::app
