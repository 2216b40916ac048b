#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

// What comes along to a later meeting or need not, what is agreed otherwise, what is taken back.
v1::Command RandomCommands::RecordVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(4)) {
    case 0: {
      auto* revise = command.mutable_revise_agreement();
      revise->set_id(AnyId(state, v1::Element::kMinutesEntry));
      revise->set_text("Voortaan " + std::to_string(UpTo(99)));
      revise->set_ended(UpTo(3) == 0);
      return Seen<v1::MinutesEntry>(state, command, revise->id());
    }
    case 1:
      command.mutable_let_go_of_item()->set_id(AnyId(state, v1::Element::kAgendaItem));
      command.mutable_let_go_of_item()->set_let_go(UpTo(1) == 0);
      return command;
    case 2:
      command.mutable_settle_parked_point()->set_id(AnyId(state, v1::Element::kParkedPoint));
      command.mutable_settle_parked_point()->set_dealt_with(UpTo(1) == 0);
      return command;
    case 3:
      // To a page, which has no log.
      command.mutable_undo_change()->set_revision(state.revision());
      return command;
    default:
      return CarryVerb(state);
  }
}

// Something of any meeting on the agenda of any other.
v1::Command RandomCommands::CarryVerb(const LedgerState& state) {
  v1::Command command;
  auto* put = command.mutable_put_agenda_item();
  put->set_id(Id(Name("carried", 30)));
  v1::AgendaItem* item = put->mutable_item();
  item->set_meeting_id(AnyId(state, v1::Element::kMeeting));
  item->set_title("Nog te doen");
  item->set_planned_minutes(1 + UpTo(60));
  const Kind kind = UpTo(1) ? v1::Element::kAgendaItem : v1::Element::kParkedPoint;
  item->mutable_carried_from()->set_kind(kind);
  item->mutable_carried_from()->set_id(AnyId(state, kind));
  return Seen<v1::AgendaItem>(state, command, put->id());
}

}  // namespace ketentafel::chain
