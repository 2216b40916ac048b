#include "shared/base/ids.h"
#include "shared/chain/checks.h"
#include "shared/chain/refusals.h"
#include "shared/chain/walk_state.h"
#include "shared/chain/walk_verbs.h"

namespace ketentafel::chain {
namespace {

// Each party has marks of its own, so that all can mark at once; the last word of a party counts.
Decision Set(const Situation& situation, const v1::PersonaTouchpoint& touchpoint) {
  const LedgerState& state = situation.state;
  KETENTAFEL_RETURN_IF_ERROR(CheckWalking(state, touchpoint.walk_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, touchpoint.party_id()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckOnWalk(*state.Get<v1::PersonaWalk>(touchpoint.walk_id()), touchpoint.block_key()));
  KETENTAFEL_RETURN_IF_ERROR(CheckChoice("touchpoint.moment", touchpoint.moment(),
                                         v1::TouchMoment_IsValid, Emptiness::kAllowed));
  if (!touchpoint.instrument_id().empty()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckExists(state, v1::Element::kInstrument,
                                           touchpoint.instrument_id(),
                                           refusal::kInstrumentUnknown));
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("touchpoint.how", touchpoint.how()));
  Changes changes;
  changes.Put(TouchpointId(touchpoint.walk_id(), touchpoint.party_id(), touchpoint.block_key()),
              touchpoint);
  return changes.Take();
}

Decision Remove(const Situation& situation, const v1::RemoveTouchpoint& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckWalking(situation.state, verb.walk_id()));
  const std::string id = TouchpointId(verb.walk_id(), verb.party_id(), verb.block_key());
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(situation.state, v1::Element::kPersonaTouchpoint, id,
                                         refusal::kTouchpointUnknown));
  Changes changes;
  changes.Delete<v1::PersonaTouchpoint>(id);
  return changes.Take();
}

Decision SetChoice(const Situation& situation, const v1::SetWalkChoice& verb) {
  KETENTAFEL_RETURN_IF_ERROR(CheckWalking(situation.state, verb.walk_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(situation.state, verb.party_id()));
  v1::WalkChoice choice;
  choice.set_walk_id(verb.walk_id());
  choice.set_party_id(verb.party_id());
  choice.set_done(verb.done());
  Changes changes;
  changes.Put(JoinIds(verb.walk_id(), verb.party_id()), std::move(choice));
  return changes.Take();
}

}  // namespace

Decision DecideTouchpoint(const Situation& situation) {
  const v1::Command& command = situation.command;
  switch (command.verb_case()) {
    case v1::Command::kSetTouchpoint:
      return Set(situation, command.set_touchpoint().touchpoint());
    case v1::Command::kRemoveTouchpoint:
      return Remove(situation, command.remove_touchpoint());
    default:
      return SetChoice(situation, command.set_walk_choice());
  }
}

}  // namespace ketentafel::chain
