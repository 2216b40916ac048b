#include "server/papers/calendar.h"

#include <gmock/gmock.h>

#include "tests/content/built_bundle.h"
#include "tests/papers/said.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/table.h"

namespace ketentafel::papers {
namespace {

using chain::Id;
using testing::HasSubstr;
using testing::Not;

// Another library than the one that wrote it says when each event is, in the world's time.
constexpr char kEvents[] = R"(
import datetime, icalendar, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(calendar['METHOD'])
zones = {str(z['TZID']): z.to_tz() for z in calendar.walk('VTIMEZONE')}
for event in calendar.walk('VEVENT'):
    def utc(field):
        zone = zones[field.params['TZID']]
        local = field.dt.replace(tzinfo=None)
        return zone.localize(local).astimezone(datetime.timezone.utc).strftime('%Y%m%dT%H%MZ')
    print(event['UID'], event['SEQUENCE'], event['STATUS'], utc(event['DTSTART']),
          utc(event['DTEND']), event['SUMMARY'])
)";

v1::Command Edit(const chain::Table& table, const v1::CivilDateTime& starts) {
  v1::Command command;
  command.mutable_edit_meeting()->set_id(Id("start"));
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  *meeting.mutable_starts() = starts;
  *command.mutable_edit_meeting()->mutable_meeting() = meeting;
  return table.Seen<v1::Meeting>(command, Id("start"));
}

std::string Event(const chain::Table& table) {
  const StatusOr<Paper> paper =
      MeetingEvent(table.state, content::BuiltBundle("nl"),
                   {.meeting_id = Id("start"), .now = table.now});
  return paper.ok() ? (*paper).bytes : paper.status().ToString();
}

std::string Read(const std::string& calendar) {
  return PythonSaid(kEvents, "meeting.ics", calendar);
}

TEST(MeetingForACalendar, IsAtTheSameHourOnBothSidesOfSummerTime) {
  struct Day {
    v1::CivilDate date;
    const char* times;
  };
  const Day days[] = {
      {chain::Date(2026, 3, 28), "20260328T1230Z 20260328T1530Z"},   // the day before it begins
      {chain::Date(2026, 3, 29), "20260329T1130Z 20260329T1430Z"},
      {chain::Date(2026, 10, 24), "20261024T1130Z 20261024T1430Z"},  // the day before it ends
      {chain::Date(2026, 10, 25), "20261025T1230Z 20261025T1530Z"},
  };
  for (const Day& day : days) {
    chain::Table table = chain::Table::WithMeeting();
    table.Must("ana", Edit(table, chain::At(day.date, 13, 30)));
    EXPECT_THAT(Read(Event(table)), HasSubstr(day.times));
  }
}

TEST(MeetingForACalendar, KeepsItsUidWhileItsSequenceRises) {
  chain::Table table = chain::Table::WithMeeting();
  const std::string uid = Id("start") + "@ketentafel ";
  EXPECT_THAT(Read(Event(table)), HasSubstr("PUBLISH\n" + uid + "0 CONFIRMED"));
  table.Must("ana", Edit(table, chain::At(chain::Date(2026, 9, 18), 14, 0)));
  EXPECT_THAT(Read(Event(table)), HasSubstr("PUBLISH\n" + uid + "1 CONFIRMED 20260918T1200Z"));
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("start"));
  table.Must("ana", cancel);
  EXPECT_THAT(Read(Event(table)), HasSubstr("CANCEL\n" + uid + "2 CANCELLED"));
}

TEST(MeetingForACalendar, KeepsWhatPeopleTypedAsItIs) {
  chain::Table table = chain::Table::WithMeeting();
  v1::Command edit = Edit(table, chain::At(chain::Date(2026, 9, 18), 14, 0));
  const std::string title = "Aftrap; met, taart \\ \"en\" koffie: één ☕ END:VEVENT, " +
                            std::string(100, 'x');
  edit.mutable_edit_meeting()->mutable_meeting()->set_title(title);
  table.Must("ana", edit);
  EXPECT_THAT(Read(Event(table)), HasSubstr(title + " (Keten Harderveld)\n"));
}

TEST(MeetingForACalendar, NamesTheChainAndNobody) {
  const std::string event = Event(chain::Table::WithMeeting());
  EXPECT_THAT(event, HasSubstr("ORGANIZER;CN="));
  EXPECT_THAT(event, HasSubstr("ketentafel.invalid"));
  for (const char* name : {"Ana", "ana", "Ben", "ATTENDEE"}) {
    EXPECT_THAT(event, Not(HasSubstr(name)));
  }
}

TEST(MeetingForACalendar, BringsTodaysRulesOfItsZoneOnly) {
  const std::string event = Event(chain::Table::WithMeeting());
  EXPECT_THAT(event, HasSubstr("TZID:Europe/Amsterdam"));
  EXPECT_THAT(event, HasSubstr("BYDAY=-1SU"));
  EXPECT_LT(event.size(), 2000u);
}

TEST(MeetingForACalendar, IsNotThereForAnUnknownMeeting) {
  const chain::Table table = chain::Table::WithMeeting();
  EXPECT_EQ(MeetingEvent(table.state, content::BuiltBundle("nl"), {.meeting_id = Id("other")})
                .status()
                .reason(),
            "MEETING_UNKNOWN");
}

TEST(CalendarOfAPerson, HoldsTheMeetingsOfEveryChain) {
  chain::Table one = chain::Table::WithMeeting();
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("start"));
  one.Must("ana", cancel);
  chain::Table other = chain::Table::WithMeeting();
  other.Must("ana", chain::PlanMeetingCommand("second", v1::BASIC, {{"one", 10}}));
  const std::string said = Read(CalendarFeed({one.state, other.state}, {Id("ben.party")}, content::BuiltBundle("en"),
                                             one.now));
  EXPECT_THAT(said, HasSubstr("PUBLISH"));
  EXPECT_THAT(said, HasSubstr(Id("start") + "@ketentafel 1 CANCELLED"));
  EXPECT_THAT(said, HasSubstr(Id("second") + "@ketentafel 0 CONFIRMED"));
}

TEST(CalendarOfAPerson, HoldsASmallMeetingOnlyForWhoIsInvitedToIt) {
  chain::Table table = chain::Table::WithMeeting();
  table.Must("ana", chain::PlanMeetingCommand("small", v1::SUBGROUP, {{"one", 10}}));
  v1::Attendance invited;
  invited.set_meeting_id(Id("small"));
  invited.set_party_id(Id("ben.party"));
  table.Plant(Id("small") + "-" + Id("ben.party"), invited);
  const auto said = [&](std::string_view party) {
    return Read(CalendarFeed({table.state}, {Id(party)}, content::BuiltBundle("en"), table.now));
  };
  EXPECT_THAT(said("ben.party"), HasSubstr(Id("small") + "@ketentafel"));
  EXPECT_THAT(said("gus.party"), testing::Not(HasSubstr(Id("small") + "@ketentafel")));
  EXPECT_THAT(said("gus.party"), HasSubstr(Id("start") + "@ketentafel"));
}

}  // namespace
}  // namespace ketentafel::papers
