#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

// What lasts: covenants and ambassadors, parties kept warm, and lists that come in.
v1::Command RandomCommands::LastingVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(6)) {
    case 0: {
      auto* put = command.mutable_put_covenant();
      put->set_id(Id(Name("covenant", 3)));
      put->mutable_covenant()->set_title("Samen " + std::to_string(UpTo(99)));
      put->mutable_covenant()->set_state(v1::CovenantState(UpTo(3)));
      for (int i = UpTo(3); i > 0; --i) {
        auto* signature = put->mutable_covenant()->add_signatures();
        signature->set_party_id(AnyId(state, v1::Element::kParty));
        if (UpTo(1)) *signature->mutable_on() = Day();
      }
      if (UpTo(1)) *put->mutable_covenant()->mutable_signed_on() = Day();
      return Seen<v1::Covenant>(state, command, put->id());
    }
    case 1:
      command.mutable_remove_covenant()->set_id(AnyId(state, v1::Element::kCovenant));
      return command;
    case 2:
      command.mutable_end_ambassador()->set_id(AnyId(state, v1::Element::kAmbassador));
      *command.mutable_end_ambassador()->mutable_on() = Day();
      return command;
    case 3: {
      auto* put = command.mutable_put_missing_party();
      put->set_id(AnyId(state, v1::Element::kMissingParty));
      if (const auto* known = state.Get<v1::MissingParty>(put->id())) {
        *put->mutable_missing_party() = *known;
      }
      put->mutable_missing_party()->set_declined_why("Geen tijd");
      *put->mutable_missing_party()->mutable_retry_on() = Day();
      return Seen<v1::MissingParty>(state, command, put->id());
    }
    case 4: {
      auto* list = command.mutable_import_list();
      for (int i = UpTo(3); i >= 0; --i) {
        const std::string id = Id(Name("listed", 9));
        const v1::Element* known = state.Find(v1::Element::kAction, id);
        auto* line = list->add_actions();
        line->set_id(id);
        line->mutable_action()->set_title("Regel " + std::to_string(UpTo(99)));
        line->mutable_action()->set_state(v1::OPEN);
        line->mutable_action()->set_owner_party_id(AnyId(state, v1::Element::kParty));
        list->add_expected_action_revisions(known ? known->revision() : 0);
      }
      return command;
    }
    default: {
      const std::string person = Person();
      auto* put = command.mutable_put_ambassador();
      put->set_id(Id(Name("ambassador", 6)));
      put->mutable_ambassador()->set_party_id(Id(person + ".party"));
      put->mutable_ambassador()->set_person_id(Id(person));
      *put->mutable_ambassador()->mutable_from() = Day();
      return Seen<v1::Ambassador>(state, command, put->id());
    }
  }
}

}  // namespace ketentafel::chain
