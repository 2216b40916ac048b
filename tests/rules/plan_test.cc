#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;
constexpr auto kFailed = Code::kFailedPrecondition;

using testing::ElementsAre;

v1::Command Plan(v1::MeetingKind kind = v1::START_MEETING) {
  return PlanMeetingCommand("m", kind, {{"one", 10}, {"two", 50}, {"three", 30}});
}

v1::Meeting* MeetingOf(v1::Command* command) {
  return command->mutable_plan_meeting()->mutable_meeting();
}

v1::Command Edit(const Table& table, void (*change)(v1::Meeting*)) {
  v1::Command command;
  command.mutable_edit_meeting()->set_id(Id("start"));
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  change(&meeting);
  *command.mutable_edit_meeting()->mutable_meeting() = meeting;
  return table.Seen<v1::Meeting>(command, Id("start"));
}

v1::Command Cancel(std::string_view id) {
  v1::Command command;
  command.mutable_cancel_meeting()->set_id(Id(id));
  return command;
}

TEST(PlanMeeting, MakesTheMeetingAndItsAgendaInOrder) {
  Table table = Table::WithChain();
  table.Must("ana", Plan());
  const v1::Meeting& meeting = table.Get<v1::Meeting>(Id("m"));
  EXPECT_EQ(meeting.state(), v1::PLANNED);
  EXPECT_EQ(meeting.kind(), v1::START_MEETING);
  std::vector<std::string> titles;
  for (const auto& item : ItemsOf(table.state, Id("m"))) {
    titles.push_back(item->title());
    EXPECT_EQ(item->kind(), v1::PLAIN);
  }
  EXPECT_THAT(titles, ElementsAre("one", "two", "three"));
}

TEST(PlanMeeting, TakesTheZoneOfTheChainAndTheUsualMinutesWhenNothingIsSaid) {
  Table table = Table::WithChain();
  table.Must("ana", Plan());
  EXPECT_EQ(table.Get<v1::Meeting>(Id("m")).zone(), "Europe/Amsterdam");
  EXPECT_EQ(table.Get<v1::Meeting>(Id("m")).minutes_per_introduction(), 5);
}

TEST(PlanMeeting, KeepsWhatIsSaid) {
  Table table = Table::WithChain();
  v1::Command command = Plan();
  MeetingOf(&command)->set_template_key("start");
  MeetingOf(&command)->set_title("Aftrap");
  MeetingOf(&command)->set_place("Gemeentehuis");
  MeetingOf(&command)->set_zone("Europe/Brussels");
  MeetingOf(&command)->set_minutes_per_introduction(10);
  MeetingOf(&command)->add_block_keys("b1");
  table.Must("ana", command);
  const v1::Meeting& meeting = table.Get<v1::Meeting>(Id("m"));
  EXPECT_EQ(meeting.template_key(), "start");
  EXPECT_EQ(meeting.title(), "Aftrap");
  EXPECT_EQ(meeting.place(), "Gemeentehuis");
  EXPECT_EQ(meeting.zone(), "Europe/Brussels");
  EXPECT_EQ(meeting.minutes_per_introduction(), 10);
  EXPECT_EQ(meeting.block_keys(0), "b1");
}

TEST(PlanMeeting, IsPlannedWhateverTheCommandSays) {
  Table table = Table::WithChain();
  v1::Command command = Plan();
  MeetingOf(&command)->set_state(v1::ENDED);
  MeetingOf(&command)->set_ordinal(3);
  table.Must("ana", command);
  EXPECT_EQ(table.Get<v1::Meeting>(Id("m")).state(), v1::PLANNED);
  EXPECT_EQ(table.Get<v1::Meeting>(Id("m")).ordinal(), 0) << "only basic meetings are counted";
}

TEST(PlanMeeting, CountsBasicMeetings) {
  Table table = Table::WithChain();
  table.Must("ana", PlanMeetingCommand("a", v1::BASIC, {{"a1", 90}}));
  table.Must("ana", PlanMeetingCommand("b", v1::BASIC, {{"b1", 90}}));
  EXPECT_EQ(table.Get<v1::Meeting>(Id("a")).ordinal(), 1);
  EXPECT_EQ(table.Get<v1::Meeting>(Id("b")).ordinal(), 2);
}

TEST(PlanMeeting, ChecksTheMeeting) {
  struct Case {
    void (*spoil)(v1::Meeting*);
    std::string_view reason;
  };
  const Case cases[] = {
      {[](auto* m) { m->clear_kind(); }, r::kChoiceMissing},
      {[](auto* m) { m->set_kind(v1::MeetingKind(50)); }, r::kChoiceUnknown},
      {[](auto* m) { m->set_template_key("Start!"); }, r::kKeyMalformed},
      {[](auto* m) { m->set_title(std::string(201, 'x')); }, r::kTextTooLong},
      {[](auto* m) { m->clear_starts(); }, r::kDateMissing},
      {[](auto* m) { m->mutable_starts()->set_hour(25); }, r::kTimeInvalid},
      {[](auto* m) { m->mutable_starts()->mutable_date()->set_day(32); }, r::kDateInvalid},
      {[](auto* m) { m->set_zone("Europe Amsterdam"); }, r::kZoneMalformed},
      {[](auto* m) { m->set_place("\x01"); }, r::kTextControlCharacter},
      {[](auto* m) { m->set_planned_minutes(14); }, r::kNumberOutOfRange},
      {[](auto* m) { m->set_planned_minutes(601); }, r::kNumberOutOfRange},
      {[](auto* m) { m->set_minutes_per_introduction(31); }, r::kNumberOutOfRange},
      {[](auto* m) { m->set_minutes_per_introduction(-1); }, r::kNumberOutOfRange},
      {[](auto* m) { m->set_ordinal(5); }, r::kNumberOutOfRange},
      {[](auto* m) {
         for (int i = 0; i < 8; ++i) m->add_block_keys("b" + std::to_string(i));
       },
       r::kTooMany},
  };
  for (const Case& c : cases) {
    Table table = Table::WithChain();
    v1::Command command = Plan();
    c.spoil(MeetingOf(&command));
    EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, c.reason));
    EXPECT_TRUE(table.state.All<v1::AgendaItem>().empty());
  }
}

TEST(PlanMeeting, ChecksEachItemOfTheAgenda) {
  struct Case {
    void (*spoil)(v1::NewAgendaItem*);
    std::string_view reason;
  };
  const Case cases[] = {
      {[](auto* i) { i->set_id("x"); }, r::kIdMalformed},
      {[](auto* i) { i->mutable_item()->clear_title(); }, r::kTextMissing},
      {[](auto* i) { i->mutable_item()->set_content_key("Å"); }, r::kKeyMalformed},
      {[](auto* i) { i->mutable_item()->set_kind(v1::AgendaItemKind(99)); }, r::kChoiceUnknown},
      {[](auto* i) { i->mutable_item()->set_planned_minutes(0); }, r::kNumberOutOfRange},
      {[](auto* i) { i->mutable_item()->set_planned_minutes(241); }, r::kNumberOutOfRange},
      {[](auto* i) { i->mutable_item()->set_purpose(std::string(4001, 'x')); }, r::kTextTooLong},
  };
  for (const Case& c : cases) {
    Table table = Table::WithChain();
    v1::Command command = Plan();
    c.spoil(command.mutable_plan_meeting()->mutable_items(2));
    EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, c.reason));
    EXPECT_EQ(table.state.Get<v1::Meeting>(Id("m")), nullptr);
  }
}

TEST(PlanMeeting, LetsTheLibraryNameAnItem) {
  Table table = Table::WithChain();
  v1::Command command = Plan();
  v1::AgendaItem* item = command.mutable_plan_meeting()->mutable_items(0)->mutable_item();
  item->clear_title();
  item->set_content_key("start.opening");
  table.Must("ana", command);
}

TEST(PlanMeeting, NeedsOneToFortyItemsWithIdsOfTheirOwn) {
  Table table = Table::WithChain();
  EXPECT_THAT(table.Do("ana", PlanMeetingCommand("m", v1::THEME, {})),
              IsRefused(kInvalid, r::kTooFew));
  std::vector<std::pair<std::string, int>> items;
  for (int i = 0; i < 41; ++i) items.push_back({"item" + std::to_string(i), 5});
  EXPECT_THAT(table.Do("ana", PlanMeetingCommand("m", v1::THEME, items)),
              IsRefused(kInvalid, r::kTooMany));
  items.pop_back();
  table.Must("ana", PlanMeetingCommand("m", v1::THEME, items));
  EXPECT_THAT(table.Do("ana", PlanMeetingCommand("n", v1::THEME, {{"x", 5}, {"x", 5}})),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
  EXPECT_THAT(table.Do("ana", PlanMeetingCommand("m", v1::THEME, {{"y", 5}})),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
  EXPECT_THAT(table.Do("ana", PlanMeetingCommand("n", v1::THEME, {{"item3", 5}})),
              IsRefused(Code::kAlreadyExists, r::kIdTaken));
}

TEST(EditMeeting, SetsWhatPeopleSayAndLeavesTheRest) {
  Table table = Table::WithMeeting();
  table.Must("ana", Edit(table, [](v1::Meeting* m) {
               m->set_title("Aftrap");
               m->set_place("Zaal 2");
               *m->mutable_starts() = At(Date(2026, 3, 19), 9, 0);
               m->set_planned_minutes(200);
               m->set_minutes_per_introduction(4);
               m->set_state(v1::ENDED);
               m->set_kind(v1::THEME);
               m->set_ordinal(4);
             }));
  const v1::Meeting& meeting = table.Get<v1::Meeting>(Id("start"));
  EXPECT_EQ(meeting.title(), "Aftrap");
  EXPECT_EQ(meeting.starts().hour(), 9);
  EXPECT_EQ(meeting.planned_minutes(), 200);
  EXPECT_EQ(meeting.minutes_per_introduction(), 4);
  EXPECT_EQ(meeting.state(), v1::PLANNED);
  EXPECT_EQ(meeting.kind(), v1::START_MEETING);
  EXPECT_EQ(meeting.ordinal(), 0);
}

TEST(EditMeeting, KeepsTheStartOfOneThatHasBegun) {
  Table table = Table::WithMeeting();
  table.Run("start", "ana", "ben");
  table.Must("ana", Edit(table, [](v1::Meeting* m) { m->set_place("Zaal 3"); }));
  EXPECT_THAT(
      table.Do("ana", Edit(table, [](v1::Meeting* m) { m->mutable_starts()->set_hour(9); })),
      IsRefused(kFailed, r::kMeetingBegun));
  EXPECT_THAT(table.Do("ana", Edit(table, [](v1::Meeting* m) { m->set_zone("UTC"); })),
              IsRefused(kFailed, r::kMeetingBegun));
  table.EndMeeting("start");
  EXPECT_THAT(
      table.Do("ana", Edit(table, [](v1::Meeting* m) { m->mutable_starts()->set_hour(9); })),
      IsRefused(kFailed, r::kMeetingBegun));
}

TEST(EditMeeting, RefusesWhatIsNotThereIsStaleOrWasCancelled) {
  Table table = Table::WithMeeting();
  v1::Command command = Edit(table, [](v1::Meeting*) {});
  v1::Command unknown = command;
  unknown.mutable_edit_meeting()->set_id(Id("nowhere"));
  EXPECT_THAT(table.Do("ana", unknown), IsRefused(Code::kNotFound, r::kMeetingUnknown));
  v1::Command blind = command;
  blind.clear_expected_revision();
  EXPECT_THAT(table.Do("ana", blind), IsRefused(kInvalid, r::kExpectedMissing));
  table.Must("ana", command);
  EXPECT_THAT(table.Do("ana", command), IsRefused(Code::kAborted, r::kStale));
  table.Must("ana", Cancel("start"));
  EXPECT_THAT(table.Do("ana", Edit(table, [](v1::Meeting*) {})),
              IsRefused(kFailed, r::kMeetingOver));
}

int SequenceOf(const Table& table) { return table.Get<v1::Meeting>(Id("start")).sequence(); }

TEST(EditMeeting, RaisesTheSequenceWhenCalendarsMustHearOfIt) {
  Table table = Table::WithMeeting();
  int before = SequenceOf(table);
  void (*const heard[])(v1::Meeting*) = {
      [](v1::Meeting* m) { m->mutable_starts()->set_hour(15); },
      [](v1::Meeting* m) { m->mutable_starts()->mutable_date()->set_day(28); },
      [](v1::Meeting* m) { m->set_planned_minutes(m->planned_minutes() + 15); },
      [](v1::Meeting* m) { m->set_place("Zaal 3"); },
      [](v1::Meeting* m) { m->set_zone("UTC"); },
      [](v1::Meeting* m) { m->set_title("Aftrap"); },
      [](v1::Meeting* m) { m->add_block_keys("b2"); },
  };
  for (auto* change : heard) {
    table.Must("ana", Edit(table, change));
    EXPECT_EQ(SequenceOf(table), ++before);
  }
  table.Must("ana", Cancel("start"));
  EXPECT_EQ(SequenceOf(table), ++before);
}

TEST(EditMeeting, LeavesTheSequenceWhereCalendarsNeedNotHear) {
  Table table = Table::WithMeeting();
  const int before = SequenceOf(table);
  table.Must("ana", Edit(table, [](v1::Meeting*) {}));
  table.Must("ana", Edit(table, [](v1::Meeting* m) { m->set_minutes_per_introduction(7); }));
  EXPECT_EQ(SequenceOf(table), before);
}

TEST(CancelMeeting, CancelsAPlannedMeetingOnly) {
  Table table = Table::WithMeeting();
  table.Must("ana", Cancel("start"));
  EXPECT_EQ(table.Get<v1::Meeting>(Id("start")).state(), v1::CANCELLED);
  EXPECT_THAT(table.Do("ana", Cancel("start")), IsRefused(kFailed, r::kMeetingNotPlanned));
  EXPECT_THAT(table.Do("ana", Cancel("nowhere")), IsRefused(Code::kNotFound, r::kMeetingUnknown));
}

TEST(CancelMeeting, LeavesARunningMeeting) {
  Table table = Table::WithMeeting();
  table.Run("start", "ana", "ben");
  EXPECT_THAT(table.Do("ana", Cancel("start")), IsRefused(kFailed, r::kMeetingNotPlanned));
}

}  // namespace
}  // namespace ketentafel::chain
