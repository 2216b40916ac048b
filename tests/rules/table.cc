#include "tests/rules/table.h"

#include "shared/base/ids.h"

namespace ketentafel::chain {
namespace {

constexpr auto kStartOfTest = std::chrono::seconds(1'770'000'000);  // 2 February 2026, 02:40 UTC

const v1::CivilDate kJoined = Date(2026, 1, 5);

struct Member {
  const char* name;
  v1::ParticipationKind participation;
  v1::MandatorySeat fills;
};

constexpr Member kMembers[] = {
    {"ben", v1::CHAIN, v1::SEAT_SUPPORT_CENTRE},
    {"cai", v1::CHAIN, v1::SEAT_CARERS_VOICE},
    {"gus", v1::CHAIN, v1::MANDATORY_SEAT_UNSPECIFIED},
    {"dee", v1::AGENDA_MEMBER, v1::MANDATORY_SEAT_UNSPECIFIED},
    {"eli", v1::NETWORK, v1::MANDATORY_SEAT_UNSPECIFIED},
    {"fay", v1::GUEST, v1::MANDATORY_SEAT_UNSPECIFIED},
};

void Join(Table* table, const Member& member) {
  const std::string name = member.name;
  v1::ChainParty party = Party(name + "'s party", member.participation);
  if (member.fills != v1::MANDATORY_SEAT_UNSPECIFIED) party.add_fills(member.fills);
  table->Must("ana", PutPartyCommand(name + ".party", party));
  table->Must("ana", PutPersonCommand(name, name));
  table->Must("ana", TakeSeatCommand(name + ".seat", name, name + ".party"));
}

}  // namespace

std::string Id(std::string_view name) {
  const std::string text(name);
  return IdFromBits(StableHash(text), StableHash(text + "#"));
}

v1::CivilDate Date(int year, int month, int day) { return DateOf({year, month, day}); }

v1::CivilDateTime At(const v1::CivilDate& date, int hour, int minute) {
  v1::CivilDateTime time;
  *time.mutable_date() = date;
  time.set_hour(hour);
  time.set_minute(minute);
  return time;
}

Table::Table() : state(Id("ledger")), now(kStartOfTest) { as_operator.may_make_chains = true; }

Table Table::WithChain() {
  Table table;
  table.Must("operator", CreateChainCommand());
  for (const Member& member : kMembers) Join(&table, member);
  return table;
}

Table Table::WithMeeting() {
  Table table = WithChain();
  table.Must("ana",
             PlanMeetingCommand("start", v1::START_MEETING,
                                {{"opening", 10}, {"round", 55}, {"goals", 105}, {"closing", 10}}));
  return table;
}

Decision Table::Ask(std::string_view person, v1::Command command) const {
  if (command.id().empty()) command.set_id(Id("command " + std::to_string(log.size())));
  Caller caller;
  if (person == "operator") {
    caller = as_operator;
  } else if (person == "server") {
    caller.is_server = true;
  } else if (!person.empty()) {
    caller.person_id = Id(person);
  }
  return Decide(state, presence, command, caller, now);
}

Status Table::Do(std::string_view person, v1::Command command) {
  Decision decision = Ask(person, std::move(command));
  if (!decision.ok()) return decision.status();
  Apply(std::move(*decision), Id(person));
  return OkStatus();
}

void Table::Must(std::string_view person, v1::Command command) {
  const Status status = Do(person, command);
  EXPECT_TRUE(status.ok()) << person << ": " << status.ToString() << "\n" << command.DebugString();
}

FormerValues Table::FormerAt(int64_t revision) const {
  FormerValues former;
  LedgerState before(state.ledger_id());
  for (const v1::ChangeSet& set : log) {
    if (set.revision() == revision) former.set = set;
    if (set.revision() < revision) before.Apply(set);
  }
  for (const v1::Change& change : former.set.changes()) {
    const int kind = change.has_put() ? change.put().value_case() : change.deletion().kind();
    const std::string& id = change.has_put() ? change.put().id() : change.deletion().id();
    v1::Change back;
    if (const v1::Element* was = before.Find(static_cast<Kind>(kind), id)) {
      *back.mutable_put() = *was;
    } else {
      back.mutable_deletion()->set_kind(kind);
      back.mutable_deletion()->set_id(id);
    }
    former.back.push_back(std::move(back));
  }
  return former;
}

void Table::TakeBack(std::string_view person, int64_t revision) {
  v1::Command command;
  command.set_id(Id("command " + std::to_string(log.size())));
  command.mutable_undo_change()->set_revision(revision);
  const FormerValues former = FormerAt(revision);
  const Caller caller{.person_id = Id(person)};
  Decision decision = Decide(state, presence, command, caller, now, &former);
  ASSERT_TRUE(decision.ok()) << person << ": " << decision.status().ToString();
  Apply(std::move(*decision), Id(person));
}

void Table::Apply(std::vector<v1::Change> changes, std::string author) {
  v1::ChangeSet& set = log.emplace_back();
  set.set_revision(state.revision() + 1);
  set.set_author_person_id(author);
  set.set_command_id(Id("command " + std::to_string(log.size() - 1)));
  *set.mutable_at() = TimestampOf(now);
  for (v1::Change& change : changes) *set.add_changes() = std::move(change);
  state.Apply(set);
}

void Table::Run(std::string_view meeting, std::string_view lead, std::string_view minute_taker) {
  const std::string id = Id(meeting);
  v1::Meeting running = Get<v1::Meeting>(id);
  running.set_state(v1::RUNNING);
  v1::MeetingClock clock;
  *clock.mutable_started_at() = TimestampOf(now);
  clock.set_lead_person_id(Id(lead));
  clock.set_current_item_id(*ItemsOf(state, id).front().id);
  *clock.mutable_current_since() = TimestampOf(now);
  v1::ItemTime* first = clock.add_items();
  first->set_item_id(clock.current_item_id());
  *first->mutable_first_started_at() = TimestampOf(now);
  v1::Pen pen;
  pen.set_holder_person_id(Id(minute_taker));
  Changes changes;
  changes.Put(id, std::move(running));
  changes.Put(id, std::move(clock));
  changes.Put(id, std::move(pen));
  Apply(changes.Take(), "");
}

void Table::EndMeeting(std::string_view meeting) {
  v1::Meeting ended = Get<v1::Meeting>(Id(meeting));
  ended.set_state(v1::ENDED);
  Plant(Id(meeting), std::move(ended));
}

v1::ChainParty Party(std::string_view name, v1::ParticipationKind participation) {
  v1::ChainParty party;
  party.set_name(std::string(name));
  party.set_participation(participation);
  return party;
}

v1::Command CreateChainCommand() {
  v1::Command command;
  v1::CreateChain* create = command.mutable_create_chain();
  create->mutable_chain()->set_name("Keten Harderveld");
  create->mutable_chain()->set_scale(v1::MUNICIPALITY);
  create->mutable_chain()->add_areas("Harderveld");
  create->mutable_chain()->set_zone("Europe/Amsterdam");
  create->set_party_id(Id("ana.party"));
  *create->mutable_party() = Party("Gemeente Harderveld", v1::CORE);
  create->mutable_party()->add_fills(v1::SEAT_MUNICIPALITY);
  *create->mutable_party()->mutable_joined_on() = kJoined;
  create->set_person_id(Id("ana"));
  create->mutable_person()->set_name("Ana");
  create->mutable_contact()->set_email("ana@harderveld.example");
  create->set_seat_id(Id("ana.seat"));
  create->set_role_assignment_id(Id("ana.directs"));
  create->set_role_reason("De gemeente neemt het initiatief.");
  return command;
}

v1::Command PutPartyCommand(std::string_view id, const v1::ChainParty& party) {
  v1::Command command;
  command.mutable_put_party()->set_id(Id(id));
  *command.mutable_put_party()->mutable_party() = party;
  return command;
}

v1::Command PutPersonCommand(std::string_view id, std::string_view name) {
  v1::Command command;
  v1::PutPerson* put = command.mutable_put_person();
  put->set_id(Id(id));
  put->mutable_person()->set_name(std::string(name));
  put->mutable_contact()->set_email(std::string(id) + "@work.example");
  return command;
}

v1::Command TakeSeatCommand(std::string_view id, std::string_view person, std::string_view party) {
  v1::Command command;
  v1::TakeSeat* take = command.mutable_take_seat();
  take->set_id(Id(id));
  take->mutable_seat()->set_person_id(Id(person));
  take->mutable_seat()->set_party_id(Id(party));
  take->mutable_seat()->set_is_representative(true);
  *take->mutable_seat()->mutable_from() = kJoined;
  return command;
}

v1::Command AssignRoleCommand(std::string_view id, v1::Role role, std::string_view party,
                              std::string_view person) {
  v1::Command command;
  command.mutable_assign_role()->set_id(Id(id));
  v1::RoleAssignment* assignment = command.mutable_assign_role()->mutable_assignment();
  assignment->set_role(role);
  assignment->set_party_id(Id(party));
  if (!person.empty()) assignment->set_person_id(Id(person));
  *assignment->mutable_from() = Date(2026, 3, 1);
  assignment->set_reason("Dichter bij de wijk.");
  return command;
}

v1::Command PlanMeetingCommand(std::string_view id, v1::MeetingKind kind,
                               const std::vector<std::pair<std::string, int>>& items) {
  v1::Command command;
  v1::PlanMeeting* plan = command.mutable_plan_meeting();
  plan->set_id(Id(id));
  plan->mutable_meeting()->set_kind(kind);
  *plan->mutable_meeting()->mutable_starts() = At(Date(2026, 3, 12), 13, 30);
  plan->mutable_meeting()->set_planned_minutes(180);
  for (const auto& [name, minutes] : items) {
    v1::NewAgendaItem* fresh = plan->add_items();
    fresh->set_id(Id(name));
    fresh->mutable_item()->set_title(name);
    fresh->mutable_item()->set_planned_minutes(minutes);
    if (name == "round") fresh->mutable_item()->set_kind(v1::INTRODUCTIONS);
  }
  return command;
}

}  // namespace ketentafel::chain
