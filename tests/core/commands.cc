#include "tests/core/commands.h"

#include <atomic>

#include "shared/base/ids.h"

namespace ketentafel::testing {
namespace {

void SetDate(int year, int month, int day, v1::CivilDate* date) {
  date->set_year(year);
  date->set_month(month);
  date->set_day(day);
}

v1::Command NewCommand() {
  v1::Command command;
  command.set_id(NextCommandId());
  return command;
}

v1::ChainParty PartyOf(const Member& member, v1::ParticipationKind participation) {
  v1::ChainParty party;
  party.set_name("Partij van " + member.name);
  party.set_category_key("care");
  party.set_participation(participation);
  return party;
}

}  // namespace

Member::Member(uint64_t number)
    : party_id(IdFromBits(1, number)),
      person_id(IdFromBits(2, number)),
      seat_id(IdFromBits(3, number)),
      name("Persoon " + std::to_string(number)) {}

std::string NextCommandId() {
  static std::atomic<uint64_t> next = 1;
  return IdFromBits(0xc0, next++);
}

v1::Command CreateChain(const Member& director) {
  v1::Command command = NewCommand();
  v1::CreateChain* create = command.mutable_create_chain();
  create->mutable_chain()->set_name("Keten");
  create->mutable_chain()->set_scale(v1::MUNICIPALITY);
  create->mutable_chain()->add_areas("Ermelo");
  create->mutable_chain()->set_zone("Europe/Amsterdam");
  create->set_party_id(director.party_id);
  *create->mutable_party() = PartyOf(director, v1::CORE);
  create->set_person_id(director.person_id);
  create->mutable_person()->set_name(director.name);
  create->mutable_contact()->set_email("regie@voorbeeld.nl");
  create->set_seat_id(director.seat_id);
  create->set_role_assignment_id(IdFromBits(4, 1));
  create->set_role_reason("Al jaren bekend in de wijk");
  return command;
}

v1::Command PutParty(const Member& member, v1::ParticipationKind participation) {
  v1::Command command = NewCommand();
  command.mutable_put_party()->set_id(member.party_id);
  *command.mutable_put_party()->mutable_party() = PartyOf(member, participation);
  command.set_expected_revision(0);
  return command;
}

v1::Command PutPerson(const Member& member, const std::string& name) {
  v1::Command command = NewCommand();
  command.mutable_put_person()->set_id(member.person_id);
  command.mutable_put_person()->mutable_person()->set_name(name);
  command.mutable_put_person()->mutable_contact()->set_email("werk@voorbeeld.nl");
  command.set_expected_revision(0);
  return command;
}

v1::Command TakeSeat(const Member& member, v1::ParticipationKind participation) {
  v1::Command command = NewCommand();
  command.mutable_take_seat()->set_id(member.seat_id);
  v1::Seat* seat = command.mutable_take_seat()->mutable_seat();
  seat->set_person_id(member.person_id);
  seat->set_party_id(member.party_id);
  seat->set_participation(participation);
  seat->set_is_representative(true);
  SetDate(2026, 5, 1, seat->mutable_from());
  return command;
}

v1::Command EndSeat(const Member& member) {
  v1::Command command = NewCommand();
  command.mutable_end_seat()->set_id(member.seat_id);
  SetDate(2026, 6, 1, command.mutable_end_seat()->mutable_on());
  return command;
}

v1::Command PutGoal(const std::string& id, const std::string& text) {
  v1::Command command = NewCommand();
  command.mutable_put_goal()->set_id(id);
  command.mutable_put_goal()->mutable_goal()->set_text(text);
  command.set_expected_revision(0);
  return command;
}

v1::Command PlanMeeting(const std::string& id, const std::string& item_id) {
  v1::Command command = NewCommand();
  v1::PlanMeeting* plan = command.mutable_plan_meeting();
  plan->set_id(id);
  v1::Meeting* meeting = plan->mutable_meeting();
  meeting->set_kind(v1::START_MEETING);
  meeting->set_title("Startbijeenkomst");
  meeting->set_zone("Europe/Amsterdam");
  meeting->set_planned_minutes(180);
  meeting->set_minutes_per_introduction(5);
  SetDate(2026, 5, 28, meeting->mutable_starts()->mutable_date());
  meeting->mutable_starts()->set_hour(22);
  v1::NewAgendaItem* item = plan->add_items();
  item->set_id(item_id);
  item->mutable_item()->set_title("Welkom");
  item->mutable_item()->set_kind(v1::PLAIN);
  item->mutable_item()->set_planned_minutes(10);
  return command;
}

v1::Command StartMeeting(const std::string& id) {
  v1::Command command = NewCommand();
  command.mutable_start_meeting()->set_meeting_id(id);
  return command;
}

v1::Command TakePen(const std::string& meeting_id) {
  v1::Command command = NewCommand();
  command.mutable_take_pen()->set_meeting_id(meeting_id);
  return command;
}

v1::Command SetReflection(const std::string& meeting_id, std::string_view carers) {
  v1::Command command = NewCommand();
  command.set_expected_revision(0);
  command.mutable_set_reflection()->set_meeting_id(meeting_id);
  command.mutable_set_reflection()->set_carers(std::string(carers));
  return command;
}

v1::Command MarkReflection(const std::string& meeting_id, v1::MarkReflection mark) {
  v1::Command command = NewCommand();
  *command.mutable_mark_reflection() = std::move(mark);
  command.mutable_mark_reflection()->set_meeting_id(meeting_id);
  return command;
}

}  // namespace ketentafel::testing
