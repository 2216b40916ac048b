#include "server/papers/report.h"

#include "shared/base/ids.h"
#include "tests/content/built_bundle.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::papers {
namespace {

using chain::Id;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

Report Of(const chain::Table& table, const std::string& language = "nl") {
  StatusOr<Report> report =
      BuildReport(table.state, content::BuiltBundle(language), WishFor(table));
  EXPECT_TRUE(report.ok()) << report.status().ToString();
  return *std::move(report);
}

TEST(ReportOfAMeeting, HoldsWhatWasDecidedAgreedAndWished) {
  const Report report = Of(ToldMeeting());
  EXPECT_THAT(report.decisions, ElementsAre(Field(&Line::text, "Wij beginnen met jongeren.")));
  EXPECT_THAT(report.agreements, ElementsAre(AllOf(Field(&Line::text, "Bellen binnen een week."),
                                                   Field(&Line::number, "A1"))));
  EXPECT_THAT(report.actions,
              ElementsAre(AllOf(Field(&ActionRow::owner, "ben's party"),
                                Field(&ActionRow::due, "15 oktober 2026"),
                                Field(&ActionRow::effort, "Klein"))));
  ASSERT_EQ(report.goals.size(), 1u);
  EXPECT_THAT(report.goals[0].parts, ElementsAre(Field(&Fact::name, "Meetbaar"),
                                                 Field(&Fact::name, "Tijdgebonden")));
  EXPECT_THAT(report.missing, ElementsAre(AllOf(Field(&Missed::name, "De scholen"),
                                                Field(&Missed::asked_by, "cai's party"))));
  EXPECT_THAT(report.parked, ElementsAre("Vervoer naar de tafel"));
  EXPECT_EQ(report.introduction, "Een goede eerste middag.");
}

TEST(ReportOfAMeeting, KeepsEveryItemInOrderWithAllItsLines) {
  const Report report = Of(ToldMeeting());
  ASSERT_EQ(report.items.size(), 4u);
  EXPECT_EQ(report.items[0].lines.size(), 1u);
  EXPECT_TRUE(report.items[1].lines.empty());
  EXPECT_EQ(report.items[2].lines.size(), 3u);
}

TEST(ReportOfAMeeting, SaysWhoWasThere) {
  const Report report = Of(ToldMeeting());
  EXPECT_THAT(report.attendance, Contains(AllOf(Field(&Attendee::party, "cai's party"),
                                                Field(&Attendee::state, "aanwezig"))));
  EXPECT_THAT(report.attendance, Contains(AllOf(Field(&Attendee::party, "gus's party"),
                                                Field(&Attendee::state, "afgemeld"))));
}

TEST(ReportOfAMeeting, IsADraftUntilBothHaveSettledItAndThenNamesThem) {
  const Report draft = Of(ToldMeeting());
  EXPECT_EQ(draft.standing, Standing::kDraft);
  EXPECT_THAT(draft.standing_lines, ElementsAre("Wacht op de notulist", HasSubstr("Wacht op")));
  const Report settled = Of(SettledMeeting());
  EXPECT_EQ(settled.standing, Standing::kSettled);
  EXPECT_THAT(settled.standing_lines,
              ElementsAre(HasSubstr("Vastgesteld door ben"), HasSubstr("Vastgesteld door Ana")));
}

TEST(ReportOfAMeeting, ShowsWhatASettledLineSaidBefore) {
  chain::Table table = SettledMeeting();
  table.Must("ben", table.Seen<v1::MinutesEntry>(
                        chain::Line("decision", "goals", v1::DECISION, "Wij beginnen met ouderen."),
                        Id("decision")));
  const Report report = Of(table);
  ASSERT_EQ(report.decisions.size(), 1u);
  EXPECT_EQ(report.decisions[0].text, "Wij beginnen met ouderen.");
  ASSERT_EQ(report.decisions[0].formerly.size(), 1u);
  EXPECT_THAT(report.decisions[0].formerly[0].text, HasSubstr("Wij beginnen met jongeren."));
  EXPECT_THAT(report.decisions[0].formerly[0].changed, HasSubstr("ben"));
}

TEST(ReportOfAMeeting, TellsTheTimeOfTheMeetingsOwnZone) {
  const chain::Table table = ToldMeeting();
  const Report report = Of(table, "en");
  const auto ended = SummerClock(table.now, "");
  char end[8];
  std::snprintf(end, sizeof end, "%02d:%02d", ended->hour(), ended->minute());
  EXPECT_THAT(report.facts, Contains(AllOf(Field(&Fact::name, "Time"),
                                           Field(&Fact::text, HasSubstr(end)))));
}

TEST(ReportOfAMeeting, IsNotThereBeforeTheMeetingHasEnded) {
  const chain::Table table = chain::Running();
  const auto report = BuildReport(table.state, content::BuiltBundle("nl"), WishFor(table));
  EXPECT_EQ(report.status().reason(), chain::refusal::kMeetingNotEnded);
}

TEST(ReportOfAMeeting, RefusesAnUnknownMeeting) {
  ReportWish wish = WishFor(chain::Table::WithChain());
  const auto report =
      BuildReport(chain::Table::WithChain().state, content::BuiltBundle("nl"), wish);
  EXPECT_EQ(report.status().reason(), chain::refusal::kMeetingUnknown);
}

TEST(ReportOfAMeeting, TellsWhatWorked) {
  chain::Table table = ToldMeeting();
  v1::Command put;
  put.mutable_put_success()->set_id(Id("success"));
  put.mutable_put_success()->mutable_success()->set_text("Veertig mensen kwamen.");
  table.Must("ben", put);
  EXPECT_THAT(Of(table).successes, ElementsAre(Field(&Fact::text, "Veertig mensen kwamen.")));
}

TEST(ReportOfAMeeting, CountsWhoDeclinedBeforehandAsExcused) {
  chain::Table table = ToldMeeting();
  v1::Attendance declined;
  declined.set_meeting_id(Id("start"));
  declined.set_party_id(Id("ben.party"));
  declined.set_reply(v1::NOT_COMING);
  table.Plant(JoinIds(Id("start"), Id("ben.party")), declined);
  EXPECT_THAT(Of(table).attendance, Contains(AllOf(Field(&Attendee::party, "ben's party"),
                                                   Field(&Attendee::state, "afgemeld"))));
}

TEST(ReportOfAMeeting, NamesWhoWroteAndLedOnce) {
  chain::Table table = SettledMeeting();
  v1::MeetingReport stored = table.Get<v1::MeetingReport>(Id("start"));
  stored.set_minute_taker_person_id(stored.lead_person_id());
  table.Plant(Id("start"), stored);
  EXPECT_EQ(Of(table).standing_lines.size(), 1u);
}

}  // namespace
}  // namespace ketentafel::papers
