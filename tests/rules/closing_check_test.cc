#include "shared/chain/closing_check.h"

#include "shared/base/ids.h"
#include "shared/chain/expected_parties.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {

std::ostream& operator<<(std::ostream& out, const OpenPoint& point) {
  return out << static_cast<int>(point.kind) << ":" << point.id;
}

namespace {

using Kind = OpenPoint::Kind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<OpenPoint> Open(const Table& table) { return OpenPointsOf(table.state, Id("start")); }

// Everybody's attendance is known and ben writes: nothing is open but what a test opens.
Table Tidy() {
  Table table = Running();
  for (const char* party : {"ana.party", "ben.party", "cai.party", "gus.party"}) {
    table.Must("ana", Attend(party, v1::PRESENT));
  }
  table.Must("ana", TakePen("ben"));
  table.Must("ben", Line("first", "opening", v1::NOTE, "Welkom."));
  return table;
}

TEST(ClosingCheck, FindsNothingWhereAllIsDone) { EXPECT_THAT(Open(Tidy()), IsEmpty()); }

TEST(ClosingCheck, NamesWhoseAttendanceIsUnknownAndThatNobodyWrites) {
  Table table = Running();
  table.Must("ana", Attend("ana.party", v1::PRESENT));
  table.Must("ana", Attend("gus.party", v1::EXCUSED));
  table.Must("ana", OfferPen("cai.party"));
  const auto open = Open(table);
  ASSERT_GE(open.size(), 4u);
  EXPECT_EQ(open[0], (OpenPoint{Kind::kAttendanceUnknown, Id("ben.party")}));
  EXPECT_EQ(open[1], (OpenPoint{Kind::kAttendanceUnknown, Id("cai.party")}));
  EXPECT_EQ(open[2], (OpenPoint{Kind::kNobodyWrites, ""}));
  EXPECT_EQ(open[3], (OpenPoint{Kind::kPenOffered, Id("cai.party")}));
}

TEST(ClosingCheck, NamesItemsWithoutAnOutcomeButNotTheSkippedOnes) {
  Table table = Tidy();
  table.Must("ana", Move("opening", "goals"));
  EXPECT_THAT(Open(table), ElementsAre(OpenPoint{Kind::kItemWithoutOutcome, Id("goals")}));
  table.Must("ben", Line("goal", "goals", v1::IDEA, "Elkaar kennen."));
  EXPECT_THAT(Open(table), IsEmpty());
}

TEST(ClosingCheck, CountsAFormAsAnOutcome) {
  Table table = Tidy();
  table.Must("ana", Move("opening", "round"));
  EXPECT_THAT(Open(table), ElementsAre(OpenPoint{Kind::kItemWithoutOutcome, Id("round")}));
  table.Plant(Id("gus.party"), v1::Intake());
  EXPECT_THAT(Open(table), IsEmpty());
}

TEST(ClosingCheck, CountsWhatWasSaidAboutABlockAndReflectionsAsOutcomes) {
  Table table = Tidy();
  for (const v1::AgendaItemKind kind : {v1::ZOOM_IN, v1::REFLECTION}) {
    v1::AgendaItem item = table.Get<v1::AgendaItem>(Id("goals"));
    item.set_kind(kind);
    table.Plant(Id("goals"), item);
    if (kind == v1::ZOOM_IN) table.Must("ana", Move("opening", "goals"));
    EXPECT_THAT(Open(table), ElementsAre(OpenPoint{Kind::kItemWithoutOutcome, Id("goals")}));
    v1::Answer answer;
    answer.set_item_id(kind == v1::ZOOM_IN ? Id("goals") : "");
    table.Plant(Id("answer"), answer);
    v1::ReflectionProgress progress;
    progress.set_meeting_id(kind == v1::REFLECTION ? Id("start") : "");
    table.Plant(Id("progress"), progress);
    EXPECT_THAT(Open(table), IsEmpty());
  }
}

TEST(ClosingCheck, AsksNoOutcomeOfABreak) {
  Table table = Tidy();
  v1::AgendaItem item = table.Get<v1::AgendaItem>(Id("goals"));
  item.set_kind(v1::BREAK);
  table.Plant(Id("goals"), item);
  table.Must("ana", Move("opening", "goals"));
  EXPECT_THAT(Open(table), IsEmpty());
}

TEST(ClosingCheck, NamesProposalsAndParkedPointsUntilTheyAreDealtWith) {
  Table table = Tidy();
  table.Must("cai", Propose("idea", "opening", v1::IDEA, "Folder."));
  table.Must("gus", Park("parked", "Vervoer"));
  EXPECT_THAT(Open(table), ElementsAre(OpenPoint{Kind::kProposalWaits, Id("idea")},
                                       OpenPoint{Kind::kParkedPointOpen, Id("parked")}));
  table.Must("ben", Answer("idea", v1::NOT_NOW));
  v1::Command settle;
  settle.mutable_settle_parked_point()->set_id(Id("parked"));
  settle.mutable_settle_parked_point()->set_dealt_with(true);
  table.Must("ana", settle);
  EXPECT_THAT(Open(table), IsEmpty());
}

TEST(ClosingCheck, NamesActionsWithoutOwnerOrDate) {
  Table table = Tidy();
  v1::Action action;
  action.set_title("Folder maken");
  action.set_meeting_id(Id("start"));
  action.set_state(v1::OPEN);
  table.Plant(Id("action"), action);
  EXPECT_THAT(Open(table), ElementsAre(OpenPoint{Kind::kActionWithoutOwner, Id("action")},
                                       OpenPoint{Kind::kActionWithoutDate, Id("action")}));
  action.set_owner_party_id(Id("gus.party"));
  *action.mutable_due() = Date(2026, 4, 1);
  table.Plant(Id("action"), action);
  EXPECT_THAT(Open(table), IsEmpty());
  action.clear_due();
  action.set_state(v1::DROPPED);
  table.Plant(Id("action"), action);
  EXPECT_THAT(Open(table), IsEmpty());
}

TEST(ClosingCheck, LooksAtItsOwnMeetingAlone) {
  Table table = Tidy();
  v1::Action action;
  action.set_title("Van een andere keer");
  action.set_meeting_id(Id("before"));
  table.Plant(Id("action"), action);
  EXPECT_THAT(Open(table), IsEmpty());
}

TEST(ClosingCheck, ForbidsNothing) {
  Table table = Running();
  EXPECT_THAT(Open(table), Not(IsEmpty()));
  table.Must("ana", End());
}

TEST(ClosingCheck, KnowsWhoDeclinedBeforehandUnlessTheyWereSeen) {
  Table table = Running();
  v1::Attendance declined;
  declined.set_meeting_id(Id("start"));
  declined.set_party_id(Id("gus.party"));
  declined.set_reply(v1::NOT_COMING);
  table.Plant(JoinIds(Id("start"), Id("gus.party")), declined);
  const OpenPoint unknown{Kind::kAttendanceUnknown, Id("gus.party")};
  EXPECT_THAT(Open(table), Not(Contains(unknown)));
  EXPECT_EQ(AttendedAs(table.state, Id("start"), Id("gus.party")), v1::EXCUSED);
  declined.set_state(v1::PRESENT);
  table.Plant(JoinIds(Id("start"), Id("gus.party")), declined);
  EXPECT_EQ(AttendedAs(table.state, Id("start"), Id("gus.party")), v1::PRESENT);
}

}  // namespace
}  // namespace ketentafel::chain
