#include <algorithm>
#include <array>

#include "shared/chain/action_tree.h"
#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

// What people put down by themselves between meetings and at them. What others have answered to,
// counted or settled is changed forwards only.
constexpr std::array kTakenBack = {
    v1::Element::kAction,       v1::Element::kGoal,    v1::Element::kMissingParty,
    v1::Element::kImpression,   v1::Element::kSuccess, v1::Element::kTraining,
    v1::Element::kParkedPoint,  v1::Element::kCovenant, v1::Element::kContactMoment,
};

bool IsTakenBack(Kind kind) {
  return std::find(kTakenBack.begin(), kTakenBack.end(), kind) != kTakenBack.end();
}

// Whether an element stands as the change that is taken back left it.
bool StandsAsLeft(const LedgerState& state, const v1::Change& change, int64_t revision) {
  if (change.has_put()) {
    const v1::Element* element = state.Find(change.put().value_case(), change.put().id());
    return element != nullptr && element->revision() == revision;
  }
  const v1::Deletion& gone = change.deletion();
  return state.Find(static_cast<Kind>(gone.kind()), gone.id()) == nullptr;
}

Status CheckMayGoBack(const Situation& situation, const v1::ChangeSet& set) {
  if (set.author_person_id() != situation.caller.person_id) {
    return PermissionDenied(refusal::kUndoOfAnother, "somebody else changed this");
  }
  for (const v1::Change& change : set.changes()) {
    const int kind = change.has_put() ? change.put().value_case() : change.deletion().kind();
    if (change.has_personal() || !IsTakenBack(static_cast<Kind>(kind))) {
      return FailedPrecondition(refusal::kUndoImpossible, "this is changed forwards only");
    }
    if (!StandsAsLeft(situation.state, change, set.revision())) {
      return Aborted(refusal::kUndoBuiltOn, "somebody has gone on with it since");
    }
  }
  return OkStatus();
}

// An action keeps a parent that is there, and one that is over has no open sub-actions.
Status CheckTree(const LedgerState& after) {
  for (const auto& action : after.All<v1::Action>()) {
    if (action->parent_id().empty()) continue;
    const auto* parent = after.Get<v1::Action>(action->parent_id());
    if (parent == nullptr || (IsOver(*parent) && !IsOver(*action.value))) {
      return Aborted(refusal::kUndoBuiltOn, "steps of this action have gone on");
    }
  }
  return OkStatus();
}

}  // namespace

// Refuses: ELEMENT_UNKNOWN (no such change), UNDO_OF_ANOTHER, UNDO_IMPOSSIBLE, UNDO_BUILT_ON. The
// page has no log: to it the verb changes nothing until the server has answered.
Decision DecideUndo(const Situation& situation) {
  if (situation.former == nullptr) return std::vector<v1::Change>();
  const FormerValues& former = *situation.former;
  if (former.set.revision() == 0) {
    return NotFound(refusal::kElementUnknown, "there was no such change");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckMayGoBack(situation, former.set));
  LedgerState after = situation.state;
  v1::ChangeSet back;
  back.set_revision(situation.state.revision() + 1);
  for (const v1::Change& change : former.back) *back.add_changes() = change;
  after.Apply(back);
  KETENTAFEL_RETURN_IF_ERROR(CheckTree(after));
  return former.back;
}

}  // namespace ketentafel::chain
