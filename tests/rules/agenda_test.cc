#include "shared/chain/plan.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

using testing::ElementsAre;

std::vector<std::string> Titles(const Table& table) {
  std::vector<std::string> titles;
  for (const auto& item : ItemsOf(table.state, Id("start"))) titles.push_back(item->title());
  return titles;
}

v1::Command Put(std::string_view id, std::string_view title, std::string_view after = "") {
  v1::Command command;
  v1::PutAgendaItem* put = command.mutable_put_agenda_item();
  put->set_id(Id(id));
  put->mutable_item()->set_meeting_id(Id("start"));
  put->mutable_item()->set_title(std::string(title));
  put->mutable_item()->set_planned_minutes(15);
  if (!after.empty()) put->set_after_item_id(Id(after));
  return command;
}

v1::Command Move(std::string_view id, std::string_view after) {
  v1::Command command;
  command.mutable_move_agenda_item()->set_id(Id(id));
  if (!after.empty()) command.mutable_move_agenda_item()->set_after_item_id(Id(after));
  return command;
}

v1::Command Remove(std::string_view id) {
  v1::Command command;
  command.mutable_remove_agenda_item()->set_id(Id(id));
  return command;
}

// Runs, has left "opening" and is at "round".
Table Running() {
  Table table = Table::WithMeeting();
  table.Run("start", "ana", "ben");
  v1::MeetingClock clock = table.Get<v1::MeetingClock>(Id("start"));
  clock.set_current_item_id(Id("round"));
  v1::ItemTime* round = clock.add_items();
  round->set_item_id(Id("round"));
  *round->mutable_first_started_at() = TimestampOf(table.now);
  v1::ItemTime* adjusted = clock.add_items();
  adjusted->set_item_id(Id("goals"));
  adjusted->set_adjusted_minutes(5);
  table.Plant(Id("start"), clock);
  return table;
}

TEST(PutAgendaItem, PutsANewItemAtTheEndOrBehindAnother) {
  Table table = Table::WithMeeting();
  table.Must("ana", Put("last", "last"));
  table.Must("ana", Put("second", "second", "opening"));
  EXPECT_THAT(Titles(table), ElementsAre("opening", "second", "round", "goals", "closing", "last"));
}

TEST(PutAgendaItem, SetsWordsAndMinutesAndLeavesTheRest) {
  Table table = Table::WithMeeting();
  v1::Command command = Put("round", "Kennismaking");
  command.mutable_put_agenda_item()->mutable_item()->set_purpose("Wie bent u?");
  command.mutable_put_agenda_item()->mutable_item()->set_kind(v1::BREAK);
  table.Must("ana", table.Seen<v1::AgendaItem>(command, Id("round")));
  const v1::AgendaItem& item = table.Get<v1::AgendaItem>(Id("round"));
  EXPECT_EQ(item.title(), "Kennismaking");
  EXPECT_EQ(item.purpose(), "Wie bent u?");
  EXPECT_EQ(item.planned_minutes(), 15);
  EXPECT_EQ(item.kind(), v1::INTRODUCTIONS);
  EXPECT_THAT(Titles(table), ElementsAre("opening", "Kennismaking", "goals", "closing"));
}

TEST(PutAgendaItem, KeepsTheBlockUntilItSaysAnother) {
  Table table = Table::WithMeeting();
  v1::Command command = Put("round", "Inzoomen");
  command.mutable_put_agenda_item()->mutable_item()->set_block_key("b2");
  table.Must("ana", table.Seen<v1::AgendaItem>(command, Id("round")));
  table.Must("ana", table.Seen<v1::AgendaItem>(Put("round", "Inzoomen op 2"), Id("round")));
  EXPECT_EQ(table.Get<v1::AgendaItem>(Id("round")).block_key(), "b2");
  command.mutable_put_agenda_item()->mutable_item()->set_block_key("B 3");
  EXPECT_THAT(table.Do("ana", table.Seen<v1::AgendaItem>(command, Id("round"))),
              IsRefused(kInvalid, r::kKeyMalformed));
}

TEST(PutAgendaItem, LetsALibraryItemLoseItsOwnTitle) {
  Table table = Table::WithMeeting();
  v1::AgendaItem item = table.Get<v1::AgendaItem>(Id("opening"));
  item.set_content_key("start.opening");
  table.Plant(Id("opening"), item);
  table.Must("ana", table.Seen<v1::AgendaItem>(Put("opening", ""), Id("opening")));
  EXPECT_EQ(table.Get<v1::AgendaItem>(Id("opening")).content_key(), "start.opening");
  EXPECT_THAT(table.Do("ana", table.Seen<v1::AgendaItem>(Put("round", ""), Id("round"))),
              IsRefused(kInvalid, r::kTextMissing));
}

TEST(PutAgendaItem, NeedsToKnowWhatItsAuthorSaw) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("ana", Put("round", "x")), IsRefused(kInvalid, r::kExpectedMissing));
  const v1::Command edit = table.Seen<v1::AgendaItem>(Put("round", "x"), Id("round"));
  table.Must("ana", edit);
  EXPECT_THAT(table.Do("ana", edit), IsRefused(Code::kAborted, r::kStale));
}

TEST(PutAgendaItem, RefusesPlacesThatDoNotExist) {
  Table table = Table::WithMeeting();
  table.Must("ana", PlanMeetingCommand("other", v1::THEME, {{"elsewhere", 30}}));
  EXPECT_THAT(table.Do("ana", Put("new", "x", "nowhere")),
              IsRefused(Code::kNotFound, r::kItemUnknown));
  EXPECT_THAT(table.Do("ana", Put("new", "x", "elsewhere")),
              IsRefused(kInvalid, r::kItemOfOtherMeeting));
  v1::Command command = Put("new", "x");
  command.mutable_put_agenda_item()->mutable_item()->set_meeting_id(Id("never"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(Code::kNotFound, r::kMeetingUnknown));
  command = table.Seen<v1::AgendaItem>(Put("round", "x"), Id("round"));
  command.mutable_put_agenda_item()->mutable_item()->set_meeting_id(Id("other"));
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kItemOfOtherMeeting));
}

TEST(PutAgendaItem, ChecksWordsAndMinutes) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("ana", Put("new", "")), IsRefused(kInvalid, r::kTextMissing));
  v1::Command command = Put("new", "x");
  command.mutable_put_agenda_item()->mutable_item()->set_planned_minutes(0);
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kNumberOutOfRange));
  command = Put("new", "x");
  command.mutable_put_agenda_item()->set_id("x");
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kIdMalformed));
}

TEST(PutAgendaItem, KeepsAnAgendaWithinFortyItems) {
  Table table = Table::WithMeeting();
  for (int i = 4; i < 40; ++i) table.Must("ana", Put("item" + std::to_string(i), "x"));
  EXPECT_THAT(table.Do("ana", Put("one more", "x")), IsRefused(kInvalid, r::kTooMany));
}

TEST(PutAgendaItem, MayRunOverTheRoomReserved) {
  Table table = Table::WithMeeting();
  v1::Command command = Put("new", "x");
  command.mutable_put_agenda_item()->mutable_item()->set_planned_minutes(240);
  table.Must("ana", command);
  EXPECT_EQ(OutlineOf(table.state, Id("start")).overrun_minutes(), 240);
}

TEST(PutAgendaItem, ChangesARunningMeetingAndNotOneThatIsOver) {
  Table table = Running();
  table.Must("ana", Put("new", "x", "round"));
  table.EndMeeting("start");
  EXPECT_THAT(table.Do("ana", Put("newer", "x")), IsRefused(kFailed, r::kMeetingOver));
  EXPECT_THAT(table.Do("ana", table.Seen<v1::AgendaItem>(Put("new", "y"), Id("new"))),
              IsRefused(kFailed, r::kMeetingOver));
}

TEST(MoveAgendaItem, PutsAnItemFirstBehindAnotherOrLast) {
  Table table = Table::WithMeeting();
  table.Must("ana", Move("closing", ""));
  EXPECT_THAT(Titles(table), ElementsAre("closing", "opening", "round", "goals"));
  table.Must("ana", Move("closing", "round"));
  EXPECT_THAT(Titles(table), ElementsAre("opening", "round", "closing", "goals"));
  table.Must("ana", Move("opening", "goals"));
  EXPECT_THAT(Titles(table), ElementsAre("round", "closing", "goals", "opening"));
}

TEST(MoveAgendaItem, LeavesAnItemThatStandsThereAlready) {
  Table table = Table::WithMeeting();
  table.Must("ana", Move("round", "opening"));
  EXPECT_THAT(Titles(table), ElementsAre("opening", "round", "goals", "closing"));
}

TEST(MoveAgendaItem, WritesOneElement) {
  const Table table = Table::WithMeeting();
  const Decision decision = table.Ask("ana", Move("closing", "opening"));
  ASSERT_TRUE(decision.ok());
  EXPECT_EQ(decision->size(), 1u);
}

TEST(MoveAgendaItem, FindsRoomBetweenEqualKeys) {
  Table table = Table::WithMeeting();
  for (const char* name : {"round", "goals"}) {
    v1::AgendaItem item = table.Get<v1::AgendaItem>(Id(name));
    item.set_order_key(table.Get<v1::AgendaItem>(Id("opening")).order_key());
    table.Plant(Id(name), item);
  }
  table.Must("ana", Move("closing", ""));
  EXPECT_EQ(Titles(table).front(), "closing");
}

TEST(MoveAgendaItem, LeavesWhatIsOrHasBeenCurrent) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Move("round", "goals")), IsRefused(kFailed, r::kItemBegun));
  EXPECT_THAT(table.Do("ana", Move("opening", "goals")), IsRefused(kFailed, r::kItemBegun));
  table.Must("ana", Move("goals", "closing"));
}

TEST(MoveAgendaItem, RefusesPlacesThatDoNotExist) {
  Table table = Table::WithMeeting();
  table.Must("ana", PlanMeetingCommand("other", v1::THEME, {{"elsewhere", 30}}));
  EXPECT_THAT(table.Do("ana", Move("nowhere", "")), IsRefused(Code::kNotFound, r::kItemUnknown));
  EXPECT_THAT(table.Do("ana", Move("round", "nowhere")),
              IsRefused(Code::kNotFound, r::kItemUnknown));
  EXPECT_THAT(table.Do("ana", Move("round", "elsewhere")),
              IsRefused(kInvalid, r::kItemOfOtherMeeting));
  EXPECT_THAT(table.Do("ana", Move("round", "round")), IsRefused(kInvalid, r::kAfterItself));
  table.EndMeeting("start");
  EXPECT_THAT(table.Do("ana", Move("round", "")), IsRefused(kFailed, r::kMeetingOver));
}

TEST(RemoveAgendaItem, TakesAnItemOutWithItsRound) {
  Table table = Table::WithMeeting();
  v1::SpeakingRound round;
  round.set_meeting_id(Id("start"));
  table.Plant(Id("round"), round);
  table.Must("ana", Remove("round"));
  EXPECT_THAT(Titles(table), ElementsAre("opening", "goals", "closing"));
  EXPECT_EQ(table.state.Get<v1::SpeakingRound>(Id("round")), nullptr);
}

TEST(RemoveAgendaItem, LeavesWhatIsOrHasBeenCurrent) {
  Table table = Running();
  EXPECT_THAT(table.Do("ana", Remove("round")), IsRefused(kFailed, r::kItemBegun));
  EXPECT_THAT(table.Do("ana", Remove("opening")), IsRefused(kFailed, r::kItemBegun));
  table.Must("ana", Remove("goals"));
}

TEST(RemoveAgendaItem, LeavesAnItemAtWhichSomethingWasWritten) {
  Table table = Table::WithMeeting();
  v1::MinutesEntry entry;
  entry.set_meeting_id(Id("start"));
  entry.set_item_id(Id("goals"));
  table.Plant(Id("entry"), entry);
  v1::Proposal proposal;
  proposal.set_meeting_id(Id("start"));
  proposal.set_item_id(Id("closing"));
  table.Plant(Id("proposal"), proposal);
  EXPECT_THAT(table.Do("ana", Remove("goals")), IsRefused(kFailed, r::kItemHasMinutes));
  EXPECT_THAT(table.Do("ana", Remove("closing")), IsRefused(kFailed, r::kItemHasMinutes));
}

TEST(RemoveAgendaItem, KeepsOneItem) {
  Table table = Table::WithMeeting();
  for (const char* item : {"opening", "round", "goals"}) table.Must("ana", Remove(item));
  EXPECT_THAT(table.Do("ana", Remove("closing")), IsRefused(kFailed, r::kLastItem));
}

TEST(RemoveAgendaItem, RefusesWhatIsNotThereOrOver) {
  Table table = Table::WithMeeting();
  EXPECT_THAT(table.Do("ana", Remove("nowhere")), IsRefused(Code::kNotFound, r::kItemUnknown));
  table.EndMeeting("start");
  EXPECT_THAT(table.Do("ana", Remove("round")), IsRefused(kFailed, r::kMeetingOver));
}

TEST(Outline, SaysWhenEachItemBeginsAndWhenAllEnds) {
  const Table table = Table::WithMeeting();
  const Outline outline = OutlineOf(table.state, Id("start"));
  std::vector<int> starts;
  for (const PlannedItem& item : outline.items) starts.push_back(item.starts_at_minute);
  EXPECT_THAT(starts, ElementsAre(13 * 60 + 30, 13 * 60 + 40, 14 * 60 + 35, 16 * 60 + 20));
  EXPECT_EQ(outline.ends_at_minute, 16 * 60 + 30);
  EXPECT_EQ(outline.total_minutes, 180);
  EXPECT_EQ(outline.overrun_minutes(), 0);
}

TEST(Outline, RunsOnPastMidnight) {
  Table table = Table::WithMeeting();
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  meeting.mutable_starts()->set_hour(23);
  table.Plant(Id("start"), meeting);
  EXPECT_EQ(OutlineOf(table.state, Id("start")).ends_at_minute, 26 * 60 + 30);
}

TEST(Outline, IsEmptyWithoutAMeeting) {
  EXPECT_TRUE(OutlineOf(Table::WithChain().state, Id("nowhere")).items.empty());
}

TEST(Introductions, FitElevenPartiesOfFiveMinutesInFiftyFive) {
  const Table table = Table::WithMeeting();
  const auto items = ItemsOf(table.state, Id("start"));
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  EXPECT_TRUE(FitOfIntroductions(11, meeting, items).fits());
  EXPECT_FALSE(FitOfIntroductions(12, meeting, items).fits());
  meeting.set_minutes_per_introduction(10);
  EXPECT_TRUE(FitOfIntroductions(5, meeting, items).fits());
  const IntroductionFit fit = FitOfIntroductions(6, meeting, items);
  EXPECT_FALSE(fit.fits());
  EXPECT_EQ(fit.needed_minutes(), 60);
  EXPECT_EQ(fit.available_minutes, 55);
  EXPECT_EQ(fit.minutes_that_fit(), 9);
}

TEST(Introductions, AreForThePartiesTheMeetingCountsOn) {
  Table table = Table::WithMeeting();
  EXPECT_EQ(FitOfIntroductions(table.state, Id("start")).parties, 4) << "ana, ben, cai and gus";
  v1::Command reply;
  reply.mutable_reply_to_invitation()->set_meeting_id(Id("start"));
  reply.mutable_reply_to_invitation()->set_party_id(Id("gus.party"));
  reply.mutable_reply_to_invitation()->set_reply(v1::NOT_COMING);
  table.Must("gus", reply);
  EXPECT_EQ(FitOfIntroductions(table.state, Id("start")).parties, 3);
}

TEST(Introductions, FitWhereThereAreNone) {
  Table table = Table::WithChain();
  table.Must("ana", PlanMeetingCommand("m", v1::THEME, {{"talk", 5}}));
  EXPECT_TRUE(FitOfIntroductions(table.state, Id("m")).fits());
  EXPECT_EQ(FitOfIntroductions(table.state, Id("m")).minutes_that_fit(), 0);
}

}  // namespace
}  // namespace ketentafel::chain
