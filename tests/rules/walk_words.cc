#include "tests/rules/walk_words.h"

namespace ketentafel::chain {

v1::Command StartWalk(std::string_view walk, std::string_view item,
                      const std::vector<std::string>& blocks, std::string_view persona,
                      std::string_view meeting) {
  v1::Command command;
  v1::StartWalk* start = command.mutable_start_walk();
  start->set_id(Id(walk));
  start->set_meeting_id(Id(meeting));
  start->set_item_id(Id(item));
  start->set_persona_id(Id(persona));
  for (const std::string& block : blocks) start->add_block_keys(block);
  return command;
}

v1::Command Step(std::string_view walk, int from, int to) {
  v1::Command command;
  command.mutable_move_walk()->set_id(Id(walk));
  command.mutable_move_walk()->set_from_step(from);
  command.mutable_move_walk()->set_to_step(to);
  return command;
}

v1::Command BeginQuiet(std::string_view walk) {
  v1::Command command;
  command.mutable_begin_quiet()->set_id(Id(walk));
  return command;
}

v1::Command Reads(std::string_view walk, std::string_view party) {
  v1::Command command;
  command.mutable_set_walk_reader()->set_id(Id(walk));
  command.mutable_set_walk_reader()->set_reader_party_id(Id(party));
  return command;
}

v1::Command StopWalk(std::string_view walk) {
  v1::Command command;
  command.mutable_stop_walk()->set_id(Id(walk));
  return command;
}

v1::Command FinishWalk(std::string_view walk) {
  v1::Command command = StopWalk(walk);
  command.mutable_stop_walk()->set_finished(true);
  return command;
}

v1::Command ResumeWalk(std::string_view walk, std::string_view item, std::string_view meeting) {
  v1::Command command;
  command.mutable_resume_walk()->set_id(Id(walk));
  command.mutable_resume_walk()->set_meeting_id(Id(meeting));
  command.mutable_resume_walk()->set_item_id(Id(item));
  return command;
}

v1::Command Meet(std::string_view walk, std::string_view party, std::string_view block,
                 std::string_view how) {
  v1::Command command;
  v1::PersonaTouchpoint* touchpoint = command.mutable_set_touchpoint()->mutable_touchpoint();
  touchpoint->set_walk_id(Id(walk));
  touchpoint->set_party_id(Id(party));
  touchpoint->set_block_key(std::string(block));
  touchpoint->set_how(std::string(how));
  return command;
}

v1::Command Leave(std::string_view walk, std::string_view party, std::string_view block) {
  v1::Command command;
  command.mutable_remove_touchpoint()->set_walk_id(Id(walk));
  command.mutable_remove_touchpoint()->set_party_id(Id(party));
  command.mutable_remove_touchpoint()->set_block_key(std::string(block));
  return command;
}

v1::Command Choose(std::string_view walk, std::string_view party, bool done) {
  v1::Command command;
  command.mutable_set_walk_choice()->set_walk_id(Id(walk));
  command.mutable_set_walk_choice()->set_party_id(Id(party));
  command.mutable_set_walk_choice()->set_done(done);
  return command;
}

v1::Command Find(std::string_view id, std::string_view walk, v1::FindingKind kind,
                 std::string_view text, std::string_view block) {
  v1::Command command;
  command.mutable_put_finding()->set_id(Id(id));
  v1::PersonaFinding* finding = command.mutable_put_finding()->mutable_finding();
  finding->set_walk_id(Id(walk));
  finding->set_kind(kind);
  finding->set_text(std::string(text));
  finding->set_block_key(std::string(block));
  command.set_expected_revision(0);
  return command;
}

v1::Command RemoveFinding(std::string_view id) {
  v1::Command command;
  command.mutable_remove_finding()->set_id(Id(id));
  return command;
}

v1::Command Handover(std::string_view walk, const v1::HandoverRehearsal& rehearsal) {
  v1::Command command;
  *command.mutable_set_handover()->mutable_rehearsal() = rehearsal;
  command.mutable_set_handover()->mutable_rehearsal()->set_walk_id(Id(walk));
  command.set_expected_revision(0);
  return command;
}

void PlantPersona(Table* table, std::string_view name) {
  v1::Persona persona;
  persona.set_name(std::string(name));
  persona.set_version(2);
  table->Plant(Id(name), persona);
  v1::PersonaCheck check;
  check.set_version(2);
  check.set_person_id(Id("ben"));
  table->Plant(Id(name), check);
}

void GivePen(Table* table, std::string_view person) {
  v1::Pen pen;
  pen.set_holder_person_id(Id(person));
  table->Plant(Id("start"), pen);
}

Table WithRia() {
  Table table = Running();
  PlantPersona(&table, "ria");
  return table;
}

Table Walking() {
  Table table = WithRia();
  table.Must("ana", StartWalk("walk"));
  return table;
}

}  // namespace ketentafel::chain
