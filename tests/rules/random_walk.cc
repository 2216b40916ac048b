#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

// The meeting that runs; empty when none does.
std::string RunningMeetingId(const LedgerState& state) {
  for (const auto& meeting : state.All<v1::Meeting>()) {
    if (meeting->state() == v1::RUNNING) return *meeting.id;
  }
  return "";
}

template <class T>
v1::Command FirstSeen(const LedgerState& state, v1::Command command, const std::string& id) {
  const v1::Element* element = state.Find(ElementTraits<T>::kKind, id);
  command.set_expected_revision(element ? element->revision() : 0);
  return command;
}

}  // namespace

// What the table does on its way: parties mark, notice, and say that they are done.
v1::Command RandomCommands::WalkMark(const LedgerState& state, const std::string& walk,
                                     const std::string& party) {
  v1::Command command;
  const std::string block = "b" + std::to_string(1 + UpTo(2));
  switch (UpTo(4)) {
    case 0: {
      auto* touchpoint = command.mutable_set_touchpoint()->mutable_touchpoint();
      touchpoint->set_walk_id(walk);
      touchpoint->set_party_id(party);
      touchpoint->set_block_key(block);
      touchpoint->set_moment(v1::TouchMoment(UpTo(4)));
      touchpoint->set_how("gesprek");
      return command;
    }
    case 1:
      command.mutable_remove_touchpoint()->set_walk_id(walk);
      command.mutable_remove_touchpoint()->set_party_id(party);
      command.mutable_remove_touchpoint()->set_block_key(block);
      return command;
    case 2:
      command.mutable_set_walk_choice()->set_walk_id(walk);
      command.mutable_set_walk_choice()->set_party_id(party);
      command.mutable_set_walk_choice()->set_done(UpTo(2) > 0);
      return command;
    case 3:
      command.mutable_remove_finding()->set_id(AnyId(state, v1::Element::kPersonaFinding));
      return command;
    default: {
      auto* put = command.mutable_put_finding();
      put->set_id(Id(Name("finding", 9)));
      put->mutable_finding()->set_walk_id(walk);
      put->mutable_finding()->set_kind(v1::FindingKind(1 + UpTo(5)));
      put->mutable_finding()->set_text("Gemerkt " + std::to_string(UpTo(99)));
      return FirstSeen<v1::PersonaFinding>(state, command, put->id());
    }
  }
}

v1::Command RandomCommands::WalkVerb(const LedgerState& state) {
  const std::string running = RunningMeetingId(state);
  const auto* clock = state.Get<v1::MeetingClock>(running);
  const std::string item = clock ? clock->current_item_id() : Id("none");
  const std::string walk = AnyId(state, v1::Element::kPersonaWalk);
  const auto* going = state.Get<v1::PersonaWalk>(walk);
  v1::Command command;
  switch (UpTo(8)) {
    case 0: {
      auto* start = command.mutable_start_walk();
      start->set_id(Id(Name("walk", 9)));
      start->set_meeting_id(running);
      start->set_item_id(item);
      start->set_persona_id(AnyId(state, v1::Element::kPersona));
      for (const char* block : {"b1", "b2", "b3"}) start->add_block_keys(block);
      return command;
    }
    case 1: {
      const int from = going ? going->step() : 1;
      command.mutable_move_walk()->set_id(walk);
      command.mutable_move_walk()->set_from_step(from);
      command.mutable_move_walk()->set_to_step(UpTo(3) == 0 ? from - 1 : from + 1);
      return command;
    }
    case 2:
      if (UpTo(1) == 0) {
        command.mutable_begin_quiet()->set_id(walk);
      } else {
        command.mutable_stop_walk()->set_id(walk);
        command.mutable_stop_walk()->set_finished(UpTo(4) == 0);
      }
      return command;
    case 3:
      command.mutable_resume_walk()->set_id(walk);
      command.mutable_resume_walk()->set_meeting_id(running);
      command.mutable_resume_walk()->set_item_id(item);
      return command;
    case 4: {
      auto* rehearsal = command.mutable_set_handover()->mutable_rehearsal();
      rehearsal->set_walk_id(walk);
      rehearsal->set_case_director_party_id(AnyId(state, v1::Element::kParty));
      rehearsal->add_step_keys("together");
      return FirstSeen<v1::HandoverRehearsal>(state, command, walk);
    }
    case 5:
      command.mutable_set_walk_reader()->set_id(walk);
      command.mutable_set_walk_reader()->set_reader_party_id(AnyId(state, v1::Element::kParty));
      return command;
    default:
      return WalkMark(state, walk, AnyId(state, v1::Element::kParty));
  }
}

}  // namespace ketentafel::chain
