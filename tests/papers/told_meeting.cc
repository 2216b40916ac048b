#include "tests/papers/told_meeting.h"

#include "tests/rules/meeting_words.h"

namespace ketentafel::papers {
namespace {

using chain::Id;
using chain::Table;

v1::Command ActionToDo() {
  v1::Command command;
  v1::PutAction* put = command.mutable_put_action();
  put->set_id(Id("action"));
  put->mutable_action()->set_title("Folders uitwisselen <script>alert(1)</script>");
  put->mutable_action()->set_owner_party_id(Id("ben.party"));
  *put->mutable_action()->mutable_due() = chain::Date(2026, 10, 15);
  put->mutable_action()->set_effort(v1::QUICK);
  put->mutable_action()->set_state(v1::OPEN);
  put->mutable_action()->set_meeting_id(Id("start"));
  put->mutable_action()->set_item_id(Id("closing"));
  return command;
}

v1::Command GoalToReach() {
  v1::Command command;
  v1::PutGoal* put = command.mutable_put_goal();
  put->set_id(Id("goal"));
  put->mutable_goal()->set_text("Elke mantelzorger weet bij wie die terecht kan.");
  put->mutable_goal()->set_measurable("De helft van de huisartsen verwijst door.");
  *put->mutable_goal()->mutable_due() = chain::Date(2027, 9, 1);
  put->mutable_goal()->set_meeting_id(Id("start"));
  return command;
}

v1::Command SomebodyMissing() {
  v1::Command command;
  v1::PutMissingParty* put = command.mutable_put_missing_party();
  put->set_id(Id("missing"));
  put->mutable_missing_party()->set_name("De scholen");
  put->mutable_missing_party()->set_why("Zij kennen jonge mantelzorgers.");
  put->mutable_missing_party()->set_asked_by_party_id(Id("cai.party"));
  put->mutable_missing_party()->set_meeting_id(Id("start"));
  return command;
}

void Write(Table* table) {
  table->Must("ben", chain::Line("note", "opening", v1::NOTE, "Iedereen is welkom & op tijd."));
  table->Must("ben", chain::Line("decision", "goals", v1::DECISION, "Wij beginnen met jongeren."));
  table->Must("ben", chain::Line("agreement", "goals", v1::AGREEMENT, "Bellen binnen een week."));
  table->Must("ben", chain::Line("idea", "goals", v1::IDEA, "Een gezamenlijk spreekuur."));
  table->Must("ben", GoalToReach());
  table->Must("ben", SomebodyMissing());
  table->Must("ben", ActionToDo());
  table->Must("ana", chain::Park("parked", "Vervoer naar de tafel"));
  table->Must("ana", chain::Attend("cai.party", v1::PRESENT));
  table->Must("ana", chain::Attend("gus.party", v1::EXCUSED));
}

}  // namespace

Table ToldMeeting() {
  Table table = chain::Running();
  table.Must("ana", chain::TakePen("ben"));
  Write(&table);
  table.now += chain::minutes(170);
  table.Must("ana", chain::End());
  table.Must("ben", table.Seen<v1::MeetingReport>(
                        chain::Report("Een goede eerste middag.", "ben.party"), Id("start")));
  return table;
}

Table SettledMeeting() {
  Table table = ToldMeeting();
  table.Must("ben", chain::Settle());
  table.Must("ana", chain::Settle());
  return table;
}

std::optional<v1::CivilDateTime> SummerClock(Instant instant, const std::string&) {
  const Instant local = instant + chain::hours(2);
  const auto of_day = local.time_since_epoch() % chain::hours(24);
  const auto minute = std::chrono::floor<chain::minutes>(of_day).count();
  return chain::At(chain::UtcDateOf(local), static_cast<int>(minute / 60),
                   static_cast<int>(minute % 60));
}

ReportWish WishFor(const Table& table) {
  return {.meeting_id = Id("start"), .now = table.now, .wall_clock = SummerClock};
}

}  // namespace ketentafel::papers
