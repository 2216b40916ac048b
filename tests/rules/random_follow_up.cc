#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

// Between meetings: owners are asked, contact is noted. An answer comes from the server alone; from
// people it is refused.
v1::Command RandomCommands::FollowUpVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(4)) {
    case 0:
    case 1: {
      v1::AskOwners* ask = command.mutable_ask_owners();
      ask->set_language(UpTo(9) ? "nl" : "de");
      for (int left = UpTo(2); left >= 0; --left) {
        v1::NewFollowUp* asked = ask->add_follow_ups();
        asked->set_id(Id(Name("asked", 60)));
        asked->set_action_id(AnyId(state, v1::Element::kAction));
        if (UpTo(1)) asked->set_delivery_id(Id(Name("question", 60)));
      }
      return command;
    }
    case 2: {
      v1::PutContactMoment* put = command.mutable_put_contact_moment();
      put->set_id(Id(Name("contact", 8)));
      v1::ContactMoment* moment = put->mutable_moment();
      if (UpTo(3)) moment->set_action_id(AnyId(state, v1::Element::kAction));
      if (UpTo(2) == 0) moment->set_missing_party_id(AnyId(state, v1::Element::kMissingParty));
      moment->set_kind(v1::ContactKind(UpTo(4)));
      moment->set_text("Gesproken " + std::to_string(UpTo(99)));
      return Seen<v1::ContactMoment>(state, command, put->id());
    }
    case 3:
      command.mutable_remove_contact_moment()->set_id(AnyId(state, v1::Element::kContactMoment));
      return command;
    default: {
      v1::AnswerFollowUp* answer = command.mutable_answer_follow_up();
      answer->set_id(AnyId(state, v1::Element::kFollowUp));
      answer->set_answer(v1::FollowUpAnswer(UpTo(4)));
      answer->set_text(UpTo(2) ? "Omdat " + std::to_string(UpTo(99)) : "");
      if (UpTo(1)) *answer->mutable_due() = Day();
      return command;
    }
  }
}

}  // namespace ketentafel::chain
