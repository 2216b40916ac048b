#include "tests/rules/meeting_words.h"

// Taking back one's own last change: what the server's log knows comes in as former values.
namespace ketentafel::chain {
namespace {

namespace r = refusal;

v1::Command Undo(int64_t revision) {
  v1::Command command;
  command.set_id(Id("undo"));
  command.mutable_undo_change()->set_revision(revision);
  return command;
}

v1::Command PutActionCommand(const Table& table, std::string_view id, std::string_view title) {
  v1::Command command;
  command.mutable_put_action()->set_id(Id(id));
  command.mutable_put_action()->mutable_action()->set_title(std::string(title));
  command.mutable_put_action()->mutable_action()->set_owner_party_id(Id("ben.party"));
  return table.Seen<v1::Action>(command, Id(id));
}

FormerValues Last(const Table& table) { return table.FormerAt(table.state.revision()); }

Decision TakeBack(const Table& table, std::string_view person, const FormerValues& former) {
  const Caller caller{.person_id = Id(person)};
  return Decide(table.state, table.presence, Undo(former.set.revision()), caller, table.now,
                &former);
}

std::string OrderOf(const Table& table) {
  std::string order;
  for (const auto& item : ItemsOf(table.state, Id("start"))) order += item->title() + " ";
  return order;
}

TEST(DecideUndo, TakesAnElementBackToWhatItWas) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  table.Must("ben", PutActionCommand(table, "folder", "Brief"));
  const Decision back = TakeBack(table, "ben", Last(table));
  ASSERT_TRUE(back.ok()) << back.status().ToString();
  EXPECT_EQ((*back)[0].put().action().title(), "Folder");
  EXPECT_EQ((*back)[0].put().revision(), 0) << "it changes now";
}

TEST(DecideUndo, RemovesWhatWasNew) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const Decision back = TakeBack(table, "ben", Last(table));
  ASSERT_TRUE(back.ok());
  EXPECT_TRUE((*back)[0].has_deletion());
}

TEST(DecideUndo, IsForOnesOwnChangeThatNobodyBuiltOn) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const FormerValues former = Last(table);
  EXPECT_THAT(TakeBack(table, "ana", former).status(),
              IsRefused(Code::kPermissionDenied, r::kUndoOfAnother));
  table.Must("ana", PutActionCommand(table, "folder", "Brief"));
  EXPECT_THAT(TakeBack(table, "ben", former).status(), IsRefused(Code::kAborted, r::kUndoBuiltOn));
}

TEST(DecideUndo, LeavesStepsTheirAction) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const FormerValues former = Last(table);
  v1::Action step;
  step.set_title("Tekst");
  step.set_parent_id(Id("folder"));
  table.Plant(Id("step"), step);
  EXPECT_THAT(TakeBack(table, "ben", former).status(), IsRefused(Code::kAborted, r::kUndoBuiltOn));
}

TEST(DecideUndo, LeavesWhatIsChangedForwardsOnly) {
  Table table = Running();
  FormerValues former;
  former.set = table.log.back();
  former.set.set_author_person_id(Id("ana"));
  EXPECT_THAT(TakeBack(table, "ana", former).status(),
              IsRefused(Code::kFailedPrecondition, r::kUndoImpossible));
}

// The dialog of an action saves its fields, and after them how it goes: two changes of one press.
TEST(DecideUndo, TakesTheChangesOfOnePressBackOneAfterTheOther) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const v1::Action before = table.Get<v1::Action>(Id("folder"));
  table.Must("ben", PutActionCommand(table, "folder", "Brief"));
  const int64_t put = table.state.revision();
  v1::Command stuck;
  stuck.mutable_set_action_state()->set_id(Id("folder"));
  stuck.mutable_set_action_state()->set_state(v1::BLOCKED);
  stuck.mutable_set_action_state()->set_text("Niemand neemt op.");
  table.Must("ben", table.Seen<v1::Action>(stuck, Id("folder")));
  EXPECT_THAT(TakeBack(table, "ben", table.FormerAt(put)).status(),
              IsRefused(Code::kAborted, r::kUndoBuiltOn));
  table.TakeBack("ben", table.state.revision());
  table.TakeBack("ben", put);
  EXPECT_EQ(table.Get<v1::Action>(Id("folder")).SerializeAsString(), before.SerializeAsString());
}

TEST(DecideUndo, PutsAnAgendaBackUntilTheMeetingHasComeThere) {
  Table table = Table::WithMeeting();
  const std::string before = OrderOf(table);
  v1::Command move;
  move.mutable_move_agenda_item()->set_id(Id("goals"));
  move.mutable_move_agenda_item()->set_after_item_id(Id("opening"));
  table.Must("ana", move);
  const FormerValues moved = Last(table);
  table.TakeBack("ana", moved.set.revision());
  EXPECT_EQ(OrderOf(table), before);
  v1::Command remove;
  remove.mutable_remove_agenda_item()->set_id(Id("goals"));
  table.Must("ana", remove);
  const FormerValues removed = Last(table);
  EXPECT_NE(OrderOf(table), before);
  table.TakeBack("ana", removed.set.revision());
  EXPECT_EQ(OrderOf(table), before);

  table.Must("ana", move);
  const FormerValues late = Last(table);
  table.Run("start", "ana", "ben");
  table.Must("ana", Move("opening", "goals"));
  EXPECT_THAT(TakeBack(table, "ana", late).status(), IsRefused(Code::kAborted, r::kUndoBuiltOn));
}

TEST(DecideUndo, LeavesANewItemToItsOwnRemoval) {
  Table table = Table::WithMeeting();
  v1::Command put;
  put.set_expected_revision(0);
  put.mutable_put_agenda_item()->set_id(Id("walk"));
  put.mutable_put_agenda_item()->mutable_item()->set_meeting_id(Id("start"));
  put.mutable_put_agenda_item()->mutable_item()->set_title("Wandelen");
  put.mutable_put_agenda_item()->mutable_item()->set_planned_minutes(10);
  table.Must("ana", put);
  EXPECT_THAT(TakeBack(table, "ana", Last(table)).status(),
              IsRefused(Code::kFailedPrecondition, r::kUndoImpossible));
}

TEST(DecideUndo, PutsARemovedLineBackForWhoWrites) {
  Table table = Running();
  table.Must("ben", TakePen());
  table.Must("ben", Line("deal", "opening", v1::AGREEMENT, "Wij bellen terug."));
  table.Must("ben", RemoveLine("deal"));
  const FormerValues removed = Last(table);
  EXPECT_THAT(TakeBack(table, "ben", removed).status(), IsOk());
  table.Must("ben", OfferPen("cai.party"));
  table.Must("cai", TakePen());
  EXPECT_THAT(TakeBack(table, "ben", removed).status(),
              IsRefused(Code::kPermissionDenied, r::kPenElsewhere));
}

TEST(DecideUndo, LetsAnAgreementSayAgainWhatItSaid) {
  Table table = Running();
  table.Must("ben", TakePen());
  table.Must("ben", Line("deal", "opening", v1::AGREEMENT, "Wij bellen terug."));
  table.now += minutes(60);
  table.Must("ana", End());
  table.Must("ben", Settle());
  table.Must("ana", Settle());
  v1::Command revise;
  revise.mutable_revise_agreement()->set_id(Id("deal"));
  revise.mutable_revise_agreement()->set_text("Wij bellen binnen een dag.");
  table.Must("ana", table.Seen<v1::MinutesEntry>(revise, Id("deal")));
  table.TakeBack("ana", table.state.revision());
  EXPECT_EQ(table.Get<v1::MinutesEntry>(Id("deal")).revisions_size(), 0);
}

TEST(DecideUndo, PutsThePartyOnTheTableBackAsItWas) {
  Table table = Table::WithChain();
  v1::ChainParty party = table.Get<v1::ChainParty>(Id("gus.party"));
  const std::string before = party.name();
  party.set_name("Zorghuis");
  table.Must("ana", table.Seen<v1::ChainParty>(PutPartyCommand("gus.party", party),
                                               Id("gus.party")));
  table.TakeBack("ana", table.state.revision());
  EXPECT_EQ(table.Get<v1::ChainParty>(Id("gus.party")).name(), before);
}

TEST(DecideUndo, MakesOneSuccessOfAnAction) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const auto success = [&](std::string_view id) {
    v1::Command put;
    put.set_expected_revision(0);
    put.mutable_put_success()->set_id(Id(id));
    put.mutable_put_success()->mutable_success()->set_text("Gelukt");
    put.mutable_put_success()->mutable_success()->set_action_id(Id("folder"));
    return put;
  };
  table.Must("ana", success("first"));
  v1::Command remove;
  remove.mutable_remove_success()->set_id(Id("first"));
  table.Must("ana", remove);
  const FormerValues removed = Last(table);
  EXPECT_THAT(TakeBack(table, "ana", removed).status(), IsOk());
  table.Must("ben", success("second"));
  EXPECT_THAT(TakeBack(table, "ana", removed).status(),
              IsRefused(Code::kAborted, r::kUndoBuiltOn));
}

TEST(DecideUndo, KnowsNothingOfARevisionThatIsNotThere) {
  Table table = Table::WithChain();
  EXPECT_THAT(TakeBack(table, "ana", FormerValues()).status(),
              IsRefused(Code::kNotFound, r::kElementUnknown));
}

TEST(DecideUndo, ChangesNothingOnThePageUntilTheServerAnswers) {
  Table table = Table::WithChain();
  const Decision asked = table.Ask("ana", Undo(1));
  ASSERT_TRUE(asked.ok());
  EXPECT_TRUE(asked->empty());
}

}  // namespace
}  // namespace ketentafel::chain
