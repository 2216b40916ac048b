#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;

const v1::OpenCard* CardOf(const Table& table) {
  return table.state.Get<v1::OpenCard>(Id("start"));
}

TEST(DecideCards, OpensACardForEverybodyAtTheMeeting) {
  Table table = Running();
  table.Must("ana", ShowCard("conversation"));
  const v1::OpenCard& card = table.Get<v1::OpenCard>(Id("start"));
  EXPECT_EQ(card.meeting_id(), Id("start"));
  EXPECT_EQ(card.card_key(), "conversation");
  EXPECT_EQ(card.opened_by_person_id(), Id("ana"));
}

TEST(DecideCards, ShowsOneCardAtATime) {
  Table table = Running();
  table.Must("ana", ShowCard("conversation"));
  table.Must("ana", ShowCard("sofa"));
  EXPECT_EQ(table.state.All<v1::OpenCard>().size(), 1u);
  EXPECT_EQ(CardOf(table)->card_key(), "sofa");
}

TEST(DecideCards, ClosesItOnAnEmptyKey) {
  Table table = Running();
  table.Must("ana", ShowCard("conversation"));
  table.Must("ana", ShowCard(""));
  EXPECT_EQ(CardOf(table), nullptr);
  EXPECT_THAT(table.Do("ana", ShowCard("")), IsRefused(Code::kFailedPrecondition, r::kNoCardOpen));
}

TEST(DecideCards, OpensTheSameCardOnce) {
  Table table = Running();
  table.Must("ana", ShowCard("sofa"));
  EXPECT_THAT(table.Do("ana", ShowCard("sofa")),
              IsRefused(Code::kFailedPrecondition, r::kCardOpenAlready));
}

TEST(DecideCards, TakesKeysOfTheLibraryOnly) {
  Table table = Running();
  for (const char* key : {"Sofa", "so fa", "sofa/..", "kaart-1", " "}) {
    EXPECT_THAT(table.Do("ana", ShowCard(key)),
                IsRefused(Code::kInvalidArgument, r::kKeyMalformed)) << key;
  }
}

TEST(DecideCards, BelongsToAMeetingThatRuns) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("ana", ShowCard("sofa")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotRunning));
  EXPECT_THAT(table.Do("ana", ShowCard("sofa", "other")),
              IsRefused(Code::kNotFound, r::kMeetingUnknown));
}

TEST(DecideCards, IsForWhoLeadsTheMeetingAndForTheDirector) {
  Table table = Table::WithMeeting();
  Away(&table, "ana", seconds(60));
  table.Must("ben", Start());
  table.Must("ben", ShowCard("sofa"));
  for (const char* person : {"cai", "gus", "dee", "eli", "fay"}) {
    EXPECT_THAT(table.Do(person, ShowCard("")), IsRefused(Code::kPermissionDenied, r::kNotYours))
        << person;
  }
  table.Must("ana", ShowCard(""));
}

TEST(DecideCards, ClosesWithTheMeeting) {
  Table table = Running();
  table.Must("ana", ShowCard("sofa"));
  table.now += minutes(20);
  table.Must("ana", End());
  EXPECT_EQ(CardOf(table), nullptr);
  EXPECT_THAT(table.Do("ana", ShowCard("sofa")),
              IsRefused(Code::kFailedPrecondition, r::kMeetingNotRunning));
}

TEST(DecideCards, StaysOpenWhenTheTableMovesOn) {
  Table table = Running();
  table.Must("ana", ShowCard("sofa"));
  table.Must("ana", Move("opening", "round"));
  EXPECT_EQ(CardOf(table)->card_key(), "sofa");
}

}  // namespace
}  // namespace ketentafel::chain
