#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {

// What the table does with its actions: makes, moves, splits, closes and opens them again, places
// and removes them, and makes successes of them.
v1::Command RandomCommands::ActionVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(9)) {
    case 0:
    case 1:
      return SplitVerb(state);
    case 2:
    case 3:
    case 4: {
      auto* set = command.mutable_set_action_state();
      set->set_id(AnyId(state, v1::Element::kAction));
      set->set_state(v1::ActionState(1 + UpTo(5)));
      if (UpTo(9) > 0) set->set_text("Omdat " + std::to_string(UpTo(99)));
      return Seen<v1::Action>(state, command, set->id());
    }
    case 5:
      command.mutable_place_action()->set_id(AnyId(state, v1::Element::kAction));
      if (UpTo(2) > 0) command.mutable_place_action()->set_placed_key(Name("k", 8) + "m");
      return command;
    case 6:
      command.mutable_remove_action()->set_id(AnyId(state, v1::Element::kAction));
      return command;
    case 7:
      return SuccessVerb(state);
    default:
      return MoveAction(state);
  }
}

v1::Command RandomCommands::SplitVerb(const LedgerState& state) {
  v1::Command command;
  auto* split = command.mutable_split_action();
  split->set_id(AnyId(state, v1::Element::kAction));
  const int parts = UpTo(2);
  for (int i = 0; i <= parts; ++i) {
    auto* part = split->add_parts();
    part->set_id(Id(Name("part", 40)));
    part->mutable_action()->set_title("Stap " + std::to_string(UpTo(99)));
    part->mutable_action()->set_owner_party_id(AnyId(state, v1::Element::kParty));
    part->mutable_action()->set_state(v1::ActionState(UpTo(3)));
  }
  return command;
}

// An action as it stands, under another one or under none.
v1::Command RandomCommands::MoveAction(const LedgerState& state) {
  v1::Command command;
  auto* put = command.mutable_put_action();
  put->set_id(AnyId(state, v1::Element::kAction));
  if (const auto* existing = state.Get<v1::Action>(put->id())) *put->mutable_action() = *existing;
  put->mutable_action()->set_parent_id(UpTo(2) ? AnyId(state, v1::Element::kAction) : "");
  if (UpTo(3) == 0) put->mutable_action()->set_state(v1::ActionState(UpTo(6)));
  put->mutable_action()->set_effect(v1::Effect(UpTo(3)));
  return Seen<v1::Action>(state, command, put->id());
}

v1::Command RandomCommands::SuccessVerb(const LedgerState& state) {
  v1::Command command;
  switch (UpTo(2)) {
    case 0: {
      auto* put = command.mutable_put_success();
      put->set_id(Id(Name("success", 5)));
      put->mutable_success()->set_text("Gelukt " + std::to_string(UpTo(99)));
      if (UpTo(1)) put->mutable_success()->set_action_id(AnyId(state, v1::Element::kAction));
      return Seen<v1::Success>(state, command, put->id());
    }
    case 1:
      command.mutable_celebrate_success()->set_id(AnyId(state, v1::Element::kSuccess));
      command.mutable_celebrate_success()->set_meeting_id(AnyId(state, v1::Element::kMeeting));
      return command;
    default:
      if (UpTo(2) > 0) {
        auto* rules = command.mutable_set_follow_up_rules()->mutable_rules();
        rules->set_running_limit(UpTo(51));
        return Seen<v1::FollowUpRules>(state, command, state.ledger_id());
      }
      command.mutable_remove_success()->set_id(AnyId(state, v1::Element::kSuccess));
      return command;
  }
}

}  // namespace ketentafel::chain
