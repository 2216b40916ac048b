#include "shared/chain/reflections.h"

#include "shared/base/ids.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kFailed = Code::kFailedPrecondition;
constexpr auto kDenied = Code::kPermissionDenied;

v1::Command Notes(std::string_view own, std::string_view carers = "") {
  v1::Command command;
  command.mutable_set_reflection()->set_meeting_id(Id("start"));
  command.mutable_set_reflection()->set_own_organisation(std::string(own));
  command.mutable_set_reflection()->set_carers(std::string(carers));
  return command;
}

enum class Mark { kNotReady, kReady, kReleased };

v1::Command Marked(Mark mark) {
  v1::Command command;
  command.mutable_mark_reflection()->set_meeting_id(Id("start"));
  command.mutable_mark_reflection()->set_ready(mark == Mark::kReady);
  command.mutable_mark_reflection()->set_released(mark == Mark::kReleased);
  return command;
}

std::string NotesOf(std::string_view person) { return JoinIds(Id("start"), Id(person)); }

TEST(SetReflection, KeepsEverybodysOwnThreeNotes) {
  Table table = Running();
  table.Must("gus", Notes("Ons team wil leren.", "Zij zoeken lang."));
  table.Must("ben", Notes("Wij bellen te laat."));
  const v1::Reflection& notes = table.Get<v1::Reflection>(NotesOf("gus"));
  EXPECT_EQ(notes.own_organisation(), "Ons team wil leren.");
  EXPECT_EQ(notes.carers(), "Zij zoeken lang.");
  EXPECT_EQ(notes.party_id(), Id("gus.party"));
  EXPECT_FALSE(notes.released());
  EXPECT_THAT(table.Do("fay", Notes("x")), IsRefused(kDenied, r::kNotYours));
}

TEST(SetReflection, EditsWhatItsAuthorSaw) {
  Table table = Running();
  table.Must("gus", Notes("een"));
  EXPECT_THAT(table.Do("gus", Notes("twee")),
              IsRefused(Code::kInvalidArgument, r::kExpectedMissing));
  table.Must("gus", table.Seen<v1::Reflection>(Notes("twee"), NotesOf("gus")));
  EXPECT_EQ(table.Get<v1::Reflection>(NotesOf("gus")).own_organisation(), "twee");
}

TEST(SetReflection, BelongsToAMeetingThatHasBegun) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("gus", Notes("x")), IsRefused(kFailed, r::kMeetingNotBegun));
  table = Running();
  table.Must("ana", End());
  table.Must("gus", Notes("Achteraf bedacht."));
}

TEST(MarkReflection, SaysWhoIsReadyAndNotWhatTheyWrote) {
  Table table = Running();
  table.Must("gus", Notes("Ons team wil leren."));
  table.Must("gus", Marked(Mark::kReady));
  EXPECT_TRUE(table.Get<v1::ReflectionProgress>(NotesOf("gus")).ready());
  EXPECT_FALSE(table.Get<v1::ReflectionProgress>(NotesOf("gus")).released());
  EXPECT_FALSE(table.Get<v1::Reflection>(NotesOf("gus")).released());
  table.Must("gus", Marked(Mark::kNotReady));
  EXPECT_FALSE(table.Get<v1::ReflectionProgress>(NotesOf("gus")).ready());
}

TEST(MarkReflection, LetsWhoHasNothingToWriteBeReady) {
  Table table = Running();
  table.Must("gus", Marked(Mark::kReady));
  EXPECT_EQ(table.state.Get<v1::Reflection>(NotesOf("gus")), nullptr);
  EXPECT_THAT(table.Do("gus", Marked(Mark::kReleased)), IsRefused(kFailed, r::kReflectionEmpty));
  table.Must("gus", Notes(" ", "\n"));
  EXPECT_THAT(table.Do("gus", Marked(Mark::kReleased)), IsRefused(kFailed, r::kReflectionEmpty));
}

TEST(MarkReflection, ReleasesForGood) {
  Table table = Running();
  table.Must("gus", Notes("Ons team wil leren."));
  table.Must("gus", Marked(Mark::kReleased));
  EXPECT_TRUE(table.Get<v1::Reflection>(NotesOf("gus")).released());
  EXPECT_TRUE(table.Get<v1::ReflectionProgress>(NotesOf("gus")).ready());
  EXPECT_THAT(table.Do("gus", Marked(Mark::kNotReady)),
              IsRefused(kFailed, r::kReflectionReleased));
  EXPECT_THAT(table.Do("gus", table.Seen<v1::Reflection>(Notes("anders"), NotesOf("gus"))),
              IsRefused(kFailed, r::kReflectionReleased));
}

TEST(ReflectionRound, CountsOnThePartiesThatAreHere) {
  Table table = Running();
  table.Must("ana", Attend("cai.party", v1::EXCUSED));
  table.Must("gus", Marked(Mark::kReady));
  table.Must("dee", Marked(Mark::kReady));  // an agenda member nobody counted on
  std::vector<std::string> ready, all;
  for (const PartyReflection& one : ReflectionRound(table.state, Id("start"))) {
    all.push_back(*one.party.id);
    if (one.ready) ready.push_back(*one.party.id);
  }
  EXPECT_THAT(all, testing::UnorderedElementsAre(Id("ana.party"), Id("ben.party"),
                                                 Id("gus.party"), Id("dee.party")));
  EXPECT_THAT(ready, testing::UnorderedElementsAre(Id("gus.party"), Id("dee.party")));
}

TEST(ReleasedReflections, AreThoseThatAreForEverybody) {
  Table table = Running();
  table.Must("gus", Notes("een"));
  table.Must("ben", Notes("twee"));
  table.Must("gus", Marked(Mark::kReleased));
  const auto released = ReleasedReflections(table.state, Id("start"));
  ASSERT_EQ(released.size(), 1u);
  EXPECT_EQ(released[0]->person_id(), Id("gus"));
}

}  // namespace
}  // namespace ketentafel::chain
