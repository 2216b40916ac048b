#include <gtest/gtest.h>

#include "tests/pages/page_at_table.h"
#include "tests/rules/meeting_words.h"

// What was left over, the look back, agreements, search and history, as people meet them.
namespace ketentafel {
namespace {

using chain::Id;
using chain::Table;
using semantics::Role;
using std::chrono::minutes;

v1::Command ActionCommand(std::string_view id, std::string_view title) {
  v1::Command command;
  command.mutable_put_action()->set_id(Id(id));
  command.mutable_put_action()->mutable_action()->set_title(std::string(title));
  command.mutable_put_action()->mutable_action()->set_owner_party_id(Id("ben.party"));
  command.set_expected_revision(0);
  return command;
}

v1::Command StateCommand(const Table& table, std::string_view id, v1::ActionState state,
                         std::string_view text) {
  v1::Command command;
  command.mutable_set_action_state()->set_id(Id(id));
  command.mutable_set_action_state()->set_state(state);
  command.mutable_set_action_state()->set_text(std::string(text));
  return table.Seen<v1::Action>(command, Id(id));
}

// The start meeting is over with an agreement, a parked point and goals that were not reached; the
// next one is planned.
Table BetweenMeetings() {
  Table table = chain::Running();
  table.Must("ana", chain::TakePen("ben"));
  table.Must("ben", chain::Line("deal", "opening", v1::AGREEMENT, "Wij bellen binnen een dag."));
  table.Must("ana", chain::Park("parking", "Vervoer naar het dorpshuis"));
  table.Must("ana", chain::Move("opening", "round"));
  table.Must("ana", ActionCommand("cards", "Kaarten verzamelen"));
  table.Must("ana", ActionCommand("schools", "Scholen bellen"));
  table.now += minutes(60);
  table.Must("ana", chain::End());
  table.Must("ben", chain::Settle());
  table.Must("ana", chain::Settle());
  table.now += std::chrono::hours(48);
  table.Must("ana", StateCommand(table, "cards", v1::DONE, "Elf kaarten"));
  table.Must("ben", StateCommand(table, "schools", v1::BLOCKED, "Niemand neemt op."));
  v1::Command plan = chain::PlanMeetingCommand("next", v1::BASIC, {{"back", 10}, {"bye", 10}});
  plan.mutable_plan_meeting()->mutable_items(0)->mutable_item()->set_kind(v1::LOOK_BACK);
  table.Must("ana", plan);
  return table;
}

std::string At(std::string_view screen) { return "/" + std::string(screen) + "/" + Id("next"); }

TEST(RecordsPage, OffersWhatWasLeftOverForTheAgenda) {
  Table table = BetweenMeetings();
  PageAtTable page(&table, "ana", At("plan"));
  EXPECT_TRUE(page.Has(Role::kRegion, "Bleef liggen"));
  EXPECT_EQ(page.Complaints(), "");
  page.Press("Zet op de agenda: Vervoer naar het dorpshuis");
  EXPECT_FALSE(page.Has(Role::kButton, "Zet op de agenda: Vervoer naar het dorpshuis"));
  EXPECT_TRUE(page.Says("Meegenomen"));
  page.Press("Hoeft niet meer: goals");
  EXPECT_FALSE(page.Has(Role::kButton, "Hoeft niet meer: goals"));
  page.Press("Ongedaan maken");
  EXPECT_TRUE(page.Has(Role::kButton, "Hoeft niet meer: goals"));
}

TEST(RecordsPage, SaysWhereItWasLeftAndThatTheAgendaHasItAlready) {
  Table table = BetweenMeetings();
  v1::Command put;
  put.mutable_put_agenda_item()->set_id(Id("again"));
  v1::AgendaItem* item = put.mutable_put_agenda_item()->mutable_item();
  item->set_meeting_id(Id("next"));
  item->set_title("goals");
  item->set_planned_minutes(10);
  table.Must("ana", put);
  PageAtTable page(&table, "ana", At("plan"));
  EXPECT_TRUE(page.Says("Bleef liggen bij Startbijeenkomst, "));
  EXPECT_TRUE(page.Says("Staat al op de agenda"));
  EXPECT_FALSE(page.Has(Role::kButton, "Zet op de agenda: goals"));
  EXPECT_TRUE(page.Has(Role::kButton, "Hoeft niet meer: goals"));
}

TEST(RecordsPage, LooksBackByItselfOnWhatHappenedSince) {
  Table table = BetweenMeetings();
  table.Run("next", "ana", "ben");
  PageAtTable page(&table, "fay", At("live"));
  for (const char* text : {"Hier denken we samen over mee", "Niemand neemt op.",
                           "Klaar sinds de vorige keer", "Kaarten verzamelen", "Elf kaarten",
                           "Wacht nog", "Bleef liggen bij"}) {
    EXPECT_TRUE(page.Says(text)) << text;
  }
  EXPECT_EQ(page.Complaints(), "");
  page.Resize(320);
  EXPECT_TRUE(page.Says("Niemand neemt op."));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(RecordsPage, RevisesAnAgreementAndKeepsItsOldWords) {
  Table table = BetweenMeetings();
  PageAtTable page(&table, "ana", "/agreements");
  EXPECT_TRUE(page.Says("Afspraak A1"));
  page.Press("Herzien: Afspraak A1");
  page.Type(Role::kTextArea, "Hoe luidt de afspraak voortaan?", "Wij bellen binnen een week.");
  page.Press("Vastleggen");
  EXPECT_TRUE(page.Says("Wij bellen binnen een week."));
  page.Press("Eerder");
  EXPECT_TRUE(page.Says("Wij bellen binnen een dag."));
  EXPECT_EQ(page.Complaints(), "");
  page.Press("Geldt niet meer: Afspraak A1");
  page.Press("Geldt niet meer");
  EXPECT_TRUE(page.Has(Role::kButton, "Laat weer gelden: Afspraak A1"));
}

TEST(RecordsPage, FindsAnAgreementByTheNumberThatPapersCite) {
  Table table = BetweenMeetings();
  PageAtTable page(&table, "ana", "/agreements");
  for (const char* typed : {"A1", "a1", "afspraak 1"}) {
    page.Type(Role::kTextBox, "Zoek op nummer of woord", typed);
    EXPECT_TRUE(page.Says("1 gevonden")) << typed;
  }
  page.Type(Role::kTextBox, "Zoek op nummer of woord", "A2");
  EXPECT_TRUE(page.Says("0 gevonden"));
}

TEST(RecordsPage, SaysWhenAnAgreementCanBeRevisedAndCitesItOnTheReport) {
  Table table = chain::Running();
  table.Must("ana", chain::TakePen("ben"));
  table.Must("ben", chain::Line("deal", "opening", v1::AGREEMENT, "Wij bellen binnen een dag."));
  table.Must("ana", chain::End());
  PageAtTable page(&table, "ana", "/agreements");
  EXPECT_TRUE(page.Says("Herzien kan zodra het verslag vaststaat."));
  EXPECT_FALSE(page.Has(Role::kButton, "Herzien: Afspraak A1"));
  EXPECT_EQ(page.Complaints(), "");
  EXPECT_FALSE(PageAtTable(&table, "fay", "/agreements").Says("Herzien kan zodra"));
  page.Go("/report/" + Id("start"));
  EXPECT_TRUE(page.Says("A1. Wij bellen binnen een dag."));
}

TEST(RecordsPage, LeavesAgreementsToWhoMayReviseThem) {
  Table table = BetweenMeetings();
  PageAtTable page(&table, "fay", "/agreements");
  EXPECT_TRUE(page.Says("Wij bellen binnen een dag."));
  EXPECT_FALSE(page.Has(Role::kButton, "Herzien: Afspraak A1"));
}

TEST(RecordsPage, FindsWordsAndLeadsToWhereTheyStand) {
  Table table = BetweenMeetings();
  PageAtTable page(&table, "ben", "/search");
  page.Type(Role::kTextBox, "Wat zoekt u?", "bellen");
  EXPECT_TRUE(page.Says("2 gevonden"));
  EXPECT_TRUE(page.Has(Role::kRegion, "Acties"));
  EXPECT_EQ(page.Complaints(), "");
  page.Resize(320);
  EXPECT_EQ(page.Complaints(), "");
}

TEST(RecordsPage, SaysThatThereIsMoreThanItShows) {
  Table table = BetweenMeetings();
  for (int i = 0; i < 21; ++i) {
    v1::Goal goal;
    goal.set_text("Kaart " + std::to_string(i));
    table.Plant(Id("goal" + std::to_string(i)), goal);
  }
  PageAtTable page(&table, "ben", "/search");
  page.Type(Role::kTextBox, "Wat zoekt u?", "Kaart ");
  EXPECT_TRUE(page.Says("Dit zijn de eerste 20."));
  EXPECT_FALSE(page.Says("21 gevonden"));
}

TEST(RecordsPage, LeavesADialogBehindOnTheWayBack) {
  Table table = BetweenMeetings();
  table.Must("ana", ActionCommand("hall", "Zaal huren"));
  PageAtTable page(&table, "ana", "/search");
  page.Type(Role::kTextBox, "Wat zoekt u?", "Zaal");
  page.Click(Role::kLink, "Zaal huren, ben's party");
  EXPECT_TRUE(page.Has(Role::kDialog, "Actie wijzigen"));
  page.Go("/search");
  EXPECT_FALSE(page.Has(Role::kDialog, "Actie wijzigen"));
}

TEST(RecordsPage, TellsHowAnActionCameToBe) {
  Table table = BetweenMeetings();
  PageAtTable page(&table, "ben", "/actions");
  page.Press("Meer over: Scholen bellen");
  page.Press("Geschiedenis: Scholen bellen");
  EXPECT_TRUE(page.Says("Zit in de weg: Niemand neemt op."));
  EXPECT_TRUE(page.Says("Gemaakt"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(RecordsPage, NamesEveryChangeAndWhatWasRemoved) {
  Table table = BetweenMeetings();
  table.Must("ana", ActionCommand("posters", "Posters ophangen"));
  v1::Goal goal;
  goal.set_text("Iedereen weet de weg");
  table.Plant(Id("goal"), goal);
  v1::Covenant covenant;
  covenant.set_title("Samen voor mantelzorg");
  covenant.set_state(v1::COVENANT_SIGNED);
  table.Plant(Id("covenant"), covenant);
  v1::Training training;
  training.set_title("Signaleren");
  training.set_kind(v1::TRAINING);
  table.Plant(Id("training"), training);
  v1::Command remove;
  remove.mutable_remove_action()->set_id(Id("schools"));
  table.Must("ana", table.Seen<v1::Action>(remove, Id("schools")));
  table.Run("next", "ana", "ben");
  PageAtTable page(&table, "ben", At("live"));
  for (const char* text : {"Ook veranderd", "Iedereen weet de weg", "Doel, nieuw",
                           "Samen voor mantelzorg", "Signaleren", "Scholen bellen",
                           "Actie, weggehaald"}) {
    EXPECT_TRUE(page.Says(text)) << text;
  }
  EXPECT_EQ(page.Complaints(), "");
}

TEST(RecordsPage, SaysWhichStepGotAnotherDayAndOwner) {
  Table table = BetweenMeetings();
  v1::Action step = table.Get<v1::Action>(Id("cards"));
  step.set_title("Etiketten plakken");
  step.set_state(v1::OPEN);
  step.set_parent_id(Id("schools"));
  table.Plant(Id("step"), step);
  table.Run("next", "ana", "ben");
  table.now += minutes(5);
  table.Must("ana", chain::End("next"));
  table.now += minutes(5);
  *step.mutable_due() = chain::Date(2027, 2, 3);
  step.set_owner_party_id(Id("cai.party"));
  table.Plant(Id("step"), step);
  v1::Command plan = chain::PlanMeetingCommand("third", v1::BASIC, {{"once", 10}, {"end", 10}});
  plan.mutable_plan_meeting()->mutable_items(0)->mutable_item()->set_kind(v1::LOOK_BACK);
  table.Must("ana", plan);
  table.Run("third", "ana", "ben");
  PageAtTable page(&table, "fay", "/live/" + Id("third"));
  for (const char* text : {"Nieuwe datum: woensdag 3 februari", "Trekker is nu cai",
                           "Stap van: Scholen bellen"}) {
    EXPECT_TRUE(page.Says(text)) << text;
  }
}

TEST(RecordsPage, TellsInTheHistoryWhatAnActionTakesAndWhichStepsItGot) {
  Table table = BetweenMeetings();
  v1::Action schools = table.Get<v1::Action>(Id("schools"));
  schools.set_effort(v1::QUICK);
  schools.set_effect(v1::LARGE_EFFECT);
  table.Plant(Id("schools"), schools);
  v1::Command split;
  split.mutable_split_action()->set_id(Id("schools"));
  for (const char* title : {"Nummers zoeken", "Rooster maken"}) {
    v1::PutAction* part = split.mutable_split_action()->add_parts();
    part->set_id(Id(title));
    part->mutable_action()->set_title(title);
    part->mutable_action()->set_owner_party_id(Id("ben.party"));
  }
  table.Must("ben", split);
  PageAtTable page(&table, "ben", "/actions");
  page.Press("Meer over: Scholen bellen");
  page.Press("Geschiedenis: Scholen bellen");
  for (const char* text : {"Inspanning: Klein", "Effect: Veel", "Stap erbij: Nummers zoeken",
                           "Stap erbij: Rooster maken"}) {
    EXPECT_TRUE(page.Says(text)) << text;
  }
  EXPECT_TRUE(page.Has(Role::kDialog, "Geschiedenis: Scholen bellen"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(RecordsPage, LeadsFromAMeetingThatIsOverToItsReport) {
  Table table = BetweenMeetings();
  PageAtTable page(&table, "fay", "/live/" + Id("start"));
  EXPECT_TRUE(page.Says("De notulen staan in het verslag."));
  EXPECT_FALSE(page.Says("Nog niets genoteerd"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(RecordsPage, SkipsAnItemWithoutBeginningIt) {
  Table table = chain::Running();
  PageAtTable page(&table, "ana", "/live/" + Id("start"));
  page.Press("Meer");
  page.Click(Role::kMenuItem, "Punt overslaan: round");
  EXPECT_EQ(table.Get<v1::MeetingClock>(Id("start")).current_item_id(), Id("goals"));
}

}  // namespace
}  // namespace ketentafel
