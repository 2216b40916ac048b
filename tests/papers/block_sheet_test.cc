#include "server/papers/block_sheet.h"

#include "server/papers/block_sheet_html.h"
#include "shared/base/ids.h"
#include "tests/content/built_bundle.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::papers {
namespace {

using chain::Id;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

v1::RoleAssignment Role(v1::Role role, std::string_view party, std::string_view person = "") {
  v1::RoleAssignment assignment;
  assignment.set_role(role);
  if (!party.empty()) assignment.set_party_id(Id(party));
  if (!person.empty()) assignment.set_person_id(Id(person));
  return assignment;
}

// Block 2 has a goal, a guardian, two instruments (one of them retired) and an answer.
chain::Table Filled() {
  chain::Table table = ToldMeeting();
  v1::Goal goal;
  goal.set_text("Niemand valt uit voor wij bellen");
  goal.set_block_key("b2");
  table.Plant(Id("b2.goal"), goal);

  v1::RoleAssignment guardian = Role(v1::QUALITY_GUARDIAN, "ben.party", "ben");
  guardian.set_block_key("b2");
  table.Plant(Id("guardian"), guardian);
  v1::ContactCard card;
  card.set_email("ben@voorbeeld.nl");
  table.Plant(Id("ben"), card);

  v1::Instrument instrument;
  instrument.set_name("Gesprek <over> grenzen");
  instrument.add_block_keys("b2");
  instrument.add_segment_keys("young");
  table.Plant(Id("talk"), instrument);
  instrument.set_name("Oude cursus");
  instrument.mutable_retired_on()->set_year(2026);
  table.Plant(Id("course"), instrument);
  v1::RoleAssignment provider = Role(v1::INSTRUMENT_PROVIDER, "gus.party");
  provider.set_instrument_id(Id("talk"));
  table.Plant(Id("provider"), provider);
  v1::RoleAssignment developer = Role(v1::INSTRUMENT_DEVELOPER, "");
  developer.set_instrument_id(Id("talk"));
  developer.set_outside_name("Een landelijk bureau");
  table.Plant(Id("developer"), developer);

  v1::Answer answer;
  answer.set_question_key("b2.1");
  answer.set_text("Zij vragen hoe zij nee zeggen.");
  table.Plant(JoinIds(Id("start"), "b2.1"), answer);
  return table;
}

StatusOr<BlockSheets> SheetsOf(const chain::Table& table, const std::string& name,
                               const std::string& language = "nl") {
  return BuildBlockSheets(table.state, content::BuiltBundle(language),
                          {.name = name, .now = table.now, .wall_clock = SummerClock});
}

std::string HtmlOf(const chain::Table& table, const std::string& name,
                   const std::string& language = "nl") {
  const auto sheets = SheetsOf(table, name, language);
  return sheets.ok() ? BlockSheetsHtml(*sheets, content::BuiltBundle(language))
                     : sheets.status().ToString();
}

TEST(BlockSheets, HoldGoalsGuardianInstrumentsAndAnswersOfTheBlock) {
  const chain::Table table = Filled();
  const auto sheets = SheetsOf(table, "b2");
  ASSERT_TRUE(sheets.ok());
  ASSERT_EQ(sheets->sheets.size(), 1u);
  const BlockSheet& sheet = sheets->sheets[0];
  EXPECT_EQ(sheet.title, "2. Preventie en vroegsignalering");
  ASSERT_EQ(sheet.goals.size(), 1u);
  EXPECT_EQ(sheet.goals[0].text, "Niemand valt uit voor wij bellen");
  ASSERT_FALSE(sheet.guardian.empty());
  EXPECT_EQ(sheet.guardian.back().text, "ben@voorbeeld.nl");
  ASSERT_EQ(sheet.instruments.size(), 1u);
  EXPECT_EQ(sheet.instruments[0].developer, "Een landelijk bureau (buiten de keten)");
  ASSERT_EQ(sheet.answers.size(), 1u);
  EXPECT_EQ(sheet.answers[0].text, "Zij vragen hoe zij nee zeggen.");
}

TEST(BlockSheets, AreSevenOnSheetsOfTheirOwn) {
  const auto sheets = SheetsOf(Filled(), "all", "en");
  ASSERT_TRUE(sheets.ok());
  EXPECT_EQ(sheets->sheets.size(), 7u);
  const std::string html = HtmlOf(Filled(), "all", "en");
  EXPECT_THAT(html, HasSubstr("7. Research and monitoring"));
  EXPECT_THAT(html, HasSubstr("No guardian yet"));
  EXPECT_THAT(html, HasSubstr("Still open"));
}

TEST(BlockSheets, EscapeWhatPeopleTyped) {
  const std::string html = HtmlOf(Filled(), "b2");
  EXPECT_THAT(html, HasSubstr("Gesprek &lt;over&gt; grenzen"));
  EXPECT_THAT(html, Not(HasSubstr("Oude cursus"))) << "not offered any more";
}

TEST(BlockSheets, LeaveContactDataOutForWhoMayNotSeeThem) {
  chain::Table table = Filled();
  table.state = chain::LedgerState(table.state);
  v1::ChangeSet changes;
  changes.set_revision(table.state.revision() + 1);
  changes.add_changes()->mutable_deletion()->set_kind(v1::Element::kContactCard);
  changes.mutable_changes(0)->mutable_deletion()->set_id(Id("ben"));
  table.state.Apply(changes);
  EXPECT_THAT(HtmlOf(table, "b2"), Not(HasSubstr("ben@voorbeeld.nl")));
}

TEST(BlockSheets, RefuseABlockThatIsNotThere) {
  EXPECT_EQ(SheetsOf(Filled(), "b8").status().reason(), "BLOCK_UNKNOWN");
}

}  // namespace
}  // namespace ketentafel::papers
