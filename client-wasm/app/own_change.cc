#include "client-wasm/app/own_change.h"

#include <string>

namespace ketentafel::app {
namespace {

// Verb, its field, the kind of element whose id it carries, and what happens to that.
#define KETENTAFEL_SLIPS(X)                                                         \
  X(kPutAction, put_action, kAction, "undo.changed")                                \
  X(kSetActionState, set_action_state, kAction, "undo.changed")                     \
  X(kSplitAction, split_action, kAction, "undo.changed")                            \
  X(kPlaceAction, place_action, kAction, "undo.moved")                              \
  X(kRemoveAction, remove_action, kAction, "undo.removed")                          \
  X(kPutGoal, put_goal, kGoal, "undo.changed")                                      \
  X(kRemoveGoal, remove_goal, kGoal, "undo.removed")                                \
  X(kPutMissingParty, put_missing_party, kMissingParty, "undo.changed")             \
  X(kRemoveMissingParty, remove_missing_party, kMissingParty, "undo.removed")       \
  X(kPutImpression, put_impression, kImpression, "undo.changed")                    \
  X(kRemoveImpression, remove_impression, kImpression, "undo.removed")              \
  X(kPutSuccess, put_success, kSuccess, "undo.changed")                             \
  X(kRemoveSuccess, remove_success, kSuccess, "undo.removed")                       \
  X(kPutTraining, put_training, kTraining, "undo.changed")                          \
  X(kRemoveTraining, remove_training, kTraining, "undo.removed")                    \
  X(kPutCovenant, put_covenant, kCovenant, "undo.changed")                          \
  X(kRemoveCovenant, remove_covenant, kCovenant, "undo.removed")                    \
  X(kPutContactMoment, put_contact_moment, kContactMoment, "undo.changed")          \
  X(kRemoveContactMoment, remove_contact_moment, kContactMoment, "undo.removed")    \
  X(kSettleParkedPoint, settle_parked_point, kParkedPoint, "undo.changed")          \
  X(kPutAgendaItem, put_agenda_item, kAgendaItem, "undo.changed")                   \
  X(kMoveAgendaItem, move_agenda_item, kAgendaItem, "undo.moved")                   \
  X(kRemoveAgendaItem, remove_agenda_item, kAgendaItem, "undo.removed")             \
  X(kLetGoOfItem, let_go_of_item, kAgendaItem, "undo.let_go")                       \
  X(kRemoveMinutesEntry, remove_minutes_entry, kMinutesEntry, "undo.removed")       \
  X(kReviseAgreement, revise_agreement, kMinutesEntry, "undo.changed")              \
  X(kPutParty, put_party, kParty, "undo.changed")

// One step more or less has its own way back beside it.
bool OnlyCounts(const v1::AgendaItem& before, const v1::AgendaItem& after) {
  return before.title() == after.title() && before.purpose() == after.purpose() &&
         before.planned_minutes() != after.planned_minutes();
}

}  // namespace

Slip SlipOf(const chain::LedgerState& state, const v1::Command& command) {
  Slip slip;
  const auto touches = [&](chain::Kind kind, const std::string& id, std::string_view text_key) {
    if (const v1::Element* element = state.Find(kind, id)) slip = {*element, text_key};
  };
  switch (command.verb_case()) {
#define KETENTAFEL_CASE(kVerb, field, kKind, text_key)           \
  case v1::Command::kVerb:                                       \
    touches(v1::Element::kKind, command.field().id(), text_key); \
    break;
    KETENTAFEL_SLIPS(KETENTAFEL_CASE)
#undef KETENTAFEL_CASE
    case v1::Command::kParkPoint:
      slip.about.set_id(command.park_point().id());
      slip.about.mutable_parked_point()->set_text(command.park_point().text());
      slip.text_key = "undo.parked";
      break;
    default:
      break;
  }
  if (command.has_set_action_state() && command.set_action_state().state() == v1::DONE) {
    slip.text_key = "undo.done";
  }
  if (command.has_put_agenda_item() &&
      OnlyCounts(slip.about.agenda_item(), command.put_agenda_item().item())) {
    return {};
  }
  return slip;
}

}  // namespace ketentafel::app
