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

// The change set at the end of the log, and the element it replaced.
FormerValues Last(const Table& table, const v1::Action* before) {
  FormerValues former;
  former.set = table.log.back();
  v1::Change back;
  if (before == nullptr) {
    back.mutable_deletion()->set_kind(v1::Element::kAction);
    back.mutable_deletion()->set_id(former.set.changes(0).put().id());
  } else {
    back.mutable_put()->set_id(former.set.changes(0).put().id());
    *back.mutable_put()->mutable_action() = *before;
  }
  former.back.push_back(back);
  return former;
}

Decision TakeBack(const Table& table, std::string_view person, const FormerValues& former) {
  const Caller caller{.person_id = Id(person)};
  return Decide(table.state, table.presence, Undo(former.set.revision()), caller, table.now,
                &former);
}

TEST(DecideUndo, TakesAnElementBackToWhatItWas) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const v1::Action before = table.Get<v1::Action>(Id("folder"));
  table.Must("ben", PutActionCommand(table, "folder", "Brief"));
  const Decision back = TakeBack(table, "ben", Last(table, &before));
  ASSERT_TRUE(back.ok()) << back.status().ToString();
  EXPECT_EQ((*back)[0].put().action().title(), "Folder");
}

TEST(DecideUndo, RemovesWhatWasNew) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const Decision back = TakeBack(table, "ben", Last(table, nullptr));
  ASSERT_TRUE(back.ok());
  EXPECT_TRUE((*back)[0].has_deletion());
}

TEST(DecideUndo, IsForOnesOwnChangeThatNobodyBuiltOn) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const FormerValues former = Last(table, nullptr);
  EXPECT_THAT(TakeBack(table, "ana", former).status(),
              IsRefused(Code::kPermissionDenied, r::kUndoOfAnother));
  table.Must("ana", PutActionCommand(table, "folder", "Brief"));
  EXPECT_THAT(TakeBack(table, "ben", former).status(), IsRefused(Code::kAborted, r::kUndoBuiltOn));
}

TEST(DecideUndo, LeavesStepsTheirAction) {
  Table table = Table::WithChain();
  table.Must("ben", PutActionCommand(table, "folder", "Folder"));
  const FormerValues former = Last(table, nullptr);
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
