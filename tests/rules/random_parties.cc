#include "tests/rules/random_commands.h"

#include "shared/base/ids.h"
#include "shared/chain/phases.h"
#include "tests/rules/meeting_words.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

v1::Command RandomCommands::ChainVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(4)) {
    case 0: {
      auto* answer = command.mutable_answer_exploration();
      answer->set_question(v1::ExplorationQuestion(1 + UpTo(3)));
      answer->set_text("antwoord " + std::to_string(UpTo(99)));
      return Seen<v1::ExplorationAnswer>(state, command,
                                         ExplorationAnswerId(state, answer->question()));
    }
    case 1:
      command.mutable_enter_phase()->set_phase(v1::Phase(1 + UpTo(3)));
      command.mutable_enter_phase()->set_reason(UpTo(1) ? "Het kan." : "");
      return command;
    case 2: {
      auto* chain = command.mutable_edit_chain()->mutable_chain();
      chain->set_name("Keten " + std::to_string(UpTo(99)));
      chain->add_areas("Veld");
      chain->set_zone("Europe/Amsterdam");
      return Seen<v1::Chain>(state, command, state.ledger_id());
    }
    case 3:
      command.mutable_remove_checklist_entry()->set_id(AnyId(state, v1::Element::kChecklistEntry));
      return command;
    default: {
      auto* set = command.mutable_set_checklist_entry();
      const bool library = UpTo(1) == 0;
      const std::string name = Name("line", 5);
      set->set_id(library ? JoinIds(state.ledger_id(), name) : Id(name));
      auto* entry = set->mutable_entry();
      if (library) entry->set_entry_key(name);
      entry->set_label("Regel");
      entry->set_kind(v1::ORGANISATION);
      entry->set_answer(v1::ChecklistAnswer(1 + UpTo(2)));
      if (UpTo(2) == 0) set->set_new_party_id(Id(Name("invitee", 9)));
      return Seen<v1::ChecklistEntry>(state, command, set->id());
    }
  }
}

v1::Command RandomCommands::PartyVerb(const LedgerState& state) {
  const std::string person = Person();
  v1::Command command;
  // Parties that have left do not come back, so few may leave.
  if (UpTo(19) == 0) {
    command.mutable_end_party()->set_id(AnyId(state, v1::Element::kParty));
    *command.mutable_end_party()->mutable_on() = Day();
    return command;
  }
  switch (UpTo(4)) {
    case 0:
      command.mutable_end_seat()->set_id(AnyId(state, v1::Element::kSeat));
      *command.mutable_end_seat()->mutable_on() = Day();
      return command;
    case 1:
      return Seen<v1::Person>(state, PutPersonCommand(person, "P" + std::to_string(UpTo(99))),
                              Id(person));
    case 2:
    case 3: {
      v1::Command take = TakeSeatCommand(Name("seat", 40), person, PartyName());
      *take.mutable_take_seat()->mutable_seat()->mutable_from() = Day();
      take.mutable_take_seat()->mutable_seat()->set_is_representative(UpTo(1) == 0);
      if (UpTo(2) == 0) {
        take.mutable_take_seat()->mutable_seat()->set_participation(
            v1::ParticipationKind(1 + UpTo(4)));
      }
      if (UpTo(2) == 0) {
        take.mutable_take_seat()->set_succeeds_seat_id(AnyId(state, v1::Element::kSeat));
      }
      return take;
    }
    default: {
      const std::string name = PartyName();
      return Seen<v1::ChainParty>(
          state, PutPartyCommand(name, Party(name, v1::ParticipationKind(1 + UpTo(4)))), Id(name));
    }
  }
}

v1::Command RandomCommands::RoleVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(3)) {
    case 0:
      command.mutable_end_role()->set_id(AnyId(state, v1::Element::kRoleAssignment));
      *command.mutable_end_role()->mutable_on() = Day();
      command.mutable_end_role()->set_reason("Klaar.");
      return command;
    case 1:
      command.mutable_confirm_role()->set_role_assignment_id(
          AnyId(state, v1::Element::kRoleAssignment));
      return command;
    case 2:
      return BlockRole();
    default: {
      const std::string person = Person();
      const bool whole = UpTo(3) == 0;
      command = AssignRoleCommand(Name("role", 40), v1::Role(1 + UpTo(1)), person + ".party",
                                  whole ? "" : person);
      *command.mutable_assign_role()->mutable_assignment()->mutable_from() = Day();
      return command;
    }
  }
}

}  // namespace ketentafel::chain
