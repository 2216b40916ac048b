#include "tests/rules/meeting_words.h"

namespace ketentafel::chain {
namespace {

std::string IdOrNone(std::string_view name) { return name.empty() ? "" : Id(name); }

}  // namespace

v1::Command Start(std::string_view meeting) {
  v1::Command command;
  command.mutable_start_meeting()->set_meeting_id(Id(meeting));
  return command;
}

v1::Command Move(std::string_view from, std::string_view to, std::string_view meeting) {
  v1::Command command;
  command.mutable_move_on()->set_meeting_id(Id(meeting));
  command.mutable_move_on()->set_from_item_id(Id(from));
  command.mutable_move_on()->set_to_item_id(Id(to));
  return command;
}

v1::Command Pause(std::string_view meeting) {
  v1::Command command;
  command.mutable_pause_meeting()->set_meeting_id(Id(meeting));
  return command;
}

v1::Command Resume(std::string_view meeting) {
  v1::Command command;
  command.mutable_resume_meeting()->set_meeting_id(Id(meeting));
  return command;
}

v1::Command Adjust(std::string_view item, int minutes, std::string_view meeting) {
  v1::Command command;
  command.mutable_adjust_minutes()->set_meeting_id(Id(meeting));
  command.mutable_adjust_minutes()->set_item_id(Id(item));
  command.mutable_adjust_minutes()->set_minutes(minutes);
  return command;
}

v1::Command Correct(std::string_view item, Instant at, std::string_view meeting) {
  v1::Command command;
  command.mutable_correct_start()->set_meeting_id(Id(meeting));
  command.mutable_correct_start()->set_item_id(IdOrNone(item));
  *command.mutable_correct_start()->mutable_started_at() = TimestampOf(at);
  return command;
}

v1::Command End(std::string_view meeting) {
  v1::Command command;
  command.mutable_end_meeting()->set_meeting_id(Id(meeting));
  return command;
}

v1::Command EndedAt(Instant at, std::string_view meeting) {
  v1::Command command = End(meeting);
  *command.mutable_end_meeting()->mutable_ended_at() = TimestampOf(at);
  return command;
}

v1::Command TakeLead(std::string_view meeting) {
  v1::Command command;
  command.mutable_take_lead()->set_meeting_id(Id(meeting));
  return command;
}

v1::Command ShowCard(std::string_view card, std::string_view meeting) {
  v1::Command command;
  command.mutable_show_card()->set_meeting_id(Id(meeting));
  command.mutable_show_card()->set_card_key(std::string(card));
  return command;
}

v1::Command OrderRound(std::string_view item, const std::vector<std::string>& parties) {
  v1::Command command;
  command.mutable_order_round()->set_item_id(Id(item));
  for (const auto& party : parties) command.mutable_order_round()->add_party_ids(Id(party));
  return command;
}

v1::Command Floor(std::string_view from, std::string_view to, std::string_view item) {
  v1::Command command;
  command.mutable_give_floor()->set_item_id(Id(item));
  command.mutable_give_floor()->set_from_party_id(IdOrNone(from));
  command.mutable_give_floor()->set_to_party_id(IdOrNone(to));
  return command;
}

v1::Command Park(std::string_view id, std::string_view text, std::string_view meeting) {
  v1::Command command;
  command.mutable_park_point()->set_id(Id(id));
  command.mutable_park_point()->set_meeting_id(Id(meeting));
  command.mutable_park_point()->set_text(std::string(text));
  return command;
}

v1::Command Attend(std::string_view party, v1::AttendanceState state, std::string_view meeting) {
  v1::Command command;
  command.mutable_set_attendance()->set_meeting_id(Id(meeting));
  command.mutable_set_attendance()->set_party_id(Id(party));
  command.mutable_set_attendance()->set_state(state);
  return command;
}

v1::Command Note(const std::vector<std::string>& parties, std::string_view meeting) {
  v1::Command command;
  command.mutable_note_presence()->set_meeting_id(Id(meeting));
  for (const auto& party : parties) command.mutable_note_presence()->add_party_ids(Id(party));
  return command;
}

v1::Command Line(std::string_view id, std::string_view item, v1::MinutesEntryKind kind,
                 std::string_view text, std::string_view meeting) {
  v1::Command command;
  v1::PutMinutesEntry* put = command.mutable_put_minutes_entry();
  put->set_id(Id(id));
  put->set_meeting_id(Id(meeting));
  put->set_item_id(Id(item));
  put->set_kind(kind);
  put->set_text(std::string(text));
  return command;
}

v1::Command RemoveLine(std::string_view id) {
  v1::Command command;
  command.mutable_remove_minutes_entry()->set_id(Id(id));
  return command;
}

v1::Command Propose(std::string_view id, std::string_view item, v1::MinutesEntryKind kind,
                    std::string_view text, std::string_view meeting) {
  v1::Command command;
  v1::ProposeEntry* propose = command.mutable_propose_entry();
  propose->set_id(Id(id));
  propose->set_meeting_id(Id(meeting));
  propose->set_item_id(Id(item));
  propose->set_kind(kind);
  propose->set_text(std::string(text));
  return command;
}

v1::Command Answer(std::string_view id, v1::ProposalState answer, std::string_view entry) {
  v1::Command command;
  command.mutable_answer_proposal()->set_id(Id(id));
  command.mutable_answer_proposal()->set_answer(answer);
  command.mutable_answer_proposal()->set_new_entry_id(IdOrNone(entry));
  return command;
}

v1::Command OfferPen(std::string_view party, std::string_view meeting) {
  v1::Command command;
  command.mutable_offer_pen()->set_meeting_id(Id(meeting));
  command.mutable_offer_pen()->set_to_party_id(IdOrNone(party));
  return command;
}

v1::Command TakePen(std::string_view person, std::string_view meeting) {
  v1::Command command;
  command.mutable_take_pen()->set_meeting_id(Id(meeting));
  command.mutable_take_pen()->set_for_person_id(IdOrNone(person));
  return command;
}

v1::Command DeclinePen(std::string_view meeting) {
  v1::Command command;
  command.mutable_decline_pen()->set_meeting_id(Id(meeting));
  return command;
}

v1::Command Report(std::string_view introduction, std::string_view owner,
                   std::string_view meeting) {
  v1::Command command;
  command.mutable_set_report()->set_meeting_id(Id(meeting));
  command.mutable_set_report()->set_introduction(std::string(introduction));
  command.mutable_set_report()->set_report_owner_party_id(IdOrNone(owner));
  return command;
}

v1::Command Settle(std::string_view meeting) {
  v1::Command command;
  command.mutable_settle_report()->set_meeting_id(Id(meeting));
  return command;
}

Table Running() {
  Table table = Table::WithMeeting();
  for (const char* person : {"ana", "ben", "cai"}) Here(&table, person);
  table.Must("ana", Start());
  return table;
}

void Away(Table* table, std::string_view person, Micros since) {
  table->presence.Set(Id(person), {.here = false, .since = table->now - since});
}

void Here(Table* table, std::string_view person) {
  table->presence.Set(Id(person), {.here = true, .since = table->now});
}

}  // namespace ketentafel::chain
