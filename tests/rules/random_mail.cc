#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

// The server's own verbs come from people too here: they are refused.
v1::Command RandomCommands::MailVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(4)) {
    case 0: {
      v1::SendPaper* send = command.mutable_send_paper();
      send->set_paper(v1::PaperKind(1 + UpTo(3)));
      send->set_meeting_id(AnyId(state, v1::Element::kMeeting));
      send->set_language(UpTo(1) ? "nl" : "en");
      send->set_words(UpTo(1) ? "Dank u wel." : "");
      send->set_again(UpTo(3) == 0);
      v1::NewDelivery* delivery = send->add_deliveries();
      delivery->set_id(Id(Name("delivery", 40)));
      delivery->set_person_id(Id(Person()));
      return command;
    }
    case 1:
      command.mutable_retry_delivery()->set_id(AnyId(state, v1::Element::kDelivery));
      return command;
    case 2:
      command.mutable_withdraw_delivery()->set_id(AnyId(state, v1::Element::kDelivery));
      return command;
    case 3:
      *command.mutable_remind_owners()->mutable_day() = Day();
      return command;
    default:
      command.mutable_note_delivery()->set_id(AnyId(state, v1::Element::kDelivery));
      command.mutable_note_delivery()->set_state(v1::DeliveryState(1 + UpTo(5)));
      return command;
  }
}

}  // namespace ketentafel::chain
