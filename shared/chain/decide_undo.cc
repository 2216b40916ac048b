#include <algorithm>
#include <array>
#include <utility>

#include "shared/chain/action_tree.h"
#include "shared/chain/carried_over.h"
#include "shared/chain/decide.h"
#include "shared/chain/meeting_state.h"
#include "shared/chain/plan.h"
#include "shared/chain/plan_verbs.h"
#include "shared/chain/refusals.h"
#include "shared/chain/writing.h"

namespace ketentafel::chain {
namespace {

// What people put down by themselves between meetings and at them. What others have answered to,
// counted or settled is changed forwards only.
constexpr std::array kTakenBack = {
    v1::Element::kAction,       v1::Element::kGoal,    v1::Element::kMissingParty,
    v1::Element::kImpression,   v1::Element::kSuccess, v1::Element::kTraining,
    v1::Element::kParkedPoint,  v1::Element::kCovenant, v1::Element::kContactMoment,
};
// These others refer to from the moment they are there: they go back to what they were, and a new
// one is removed by its own verb.
constexpr std::array kTakenBackToAValue = {
    v1::Element::kAgendaItem, v1::Element::kSpeakingRound, v1::Element::kMinutesEntry,
    v1::Element::kParty,
};

template <size_t N>
bool IsOneOf(const std::array<v1::Element::ValueCase, N>& kinds, int kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Status BuiltOn(const char* what) { return Aborted(refusal::kUndoBuiltOn, what); }

Status Impossible() {
  return FailedPrecondition(refusal::kUndoImpossible, "this is changed forwards only");
}

bool SaysTheSame(v1::Element a, v1::Element b) {
  a.clear_revision();
  b.clear_revision();
  return a.SerializeAsString() == b.SerializeAsString();
}

// Whether an element stands as the change that is taken back left it. By what it says: where one
// press made two changes, the later one is taken back first.
bool StandsAsLeft(const LedgerState& state, const v1::Change& change) {
  if (change.has_put()) {
    const v1::Element* element = state.Find(change.put().value_case(), change.put().id());
    return element != nullptr && SaysTheSame(*element, change.put());
  }
  const v1::Deletion& gone = change.deletion();
  return state.Find(static_cast<Kind>(gone.kind()), gone.id()) == nullptr;
}

// The order of a meeting is its own as soon as it comes to the item, and its agenda once it is over.
// An item that was left over can be let go of after that.
Status CheckItem(const LedgerState& state, const v1::Change& change, const v1::Element& before) {
  const v1::AgendaItem& item = before.agenda_item();
  if (change.has_put() && change.put().agenda_item().let_go() != item.let_go()) return OkStatus();
  if (!CheckMeetingAhead(state, item.meeting_id()).ok()) return BuiltOn("its meeting is over");
  const bool moved =
      change.has_deletion() || change.put().agenda_item().order_key() != item.order_key();
  if (moved && HasBegun(state, before.id())) return BuiltOn("the meeting has come to it");
  const bool carried = change.has_deletion() && item.has_carried_from() &&
                       !CarrierOf(state, item.carried_from()).empty();
  return carried ? BuiltOn("another agenda carries it now") : OkStatus();
}

// A line is for who writes the minutes now; an agreement is revised after that.
Status CheckLine(const Situation& situation, const v1::Change& change,
                 const v1::MinutesEntry& before) {
  if (change.has_put() &&
      change.put().minutes_entry().revisions_size() > before.revisions_size()) {
    return OkStatus();
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckWrites(situation, before.meeting_id()));
  KETENTAFEL_RETURN_IF_ERROR(CheckOpen(situation.state, before.meeting_id()));
  return CheckItemOf(situation.state, before.meeting_id(), before.item_id());
}

// Of one action comes one success.
Status CheckSuccess(const LedgerState& state, const v1::Element& before) {
  for (const auto& other : state.All<v1::Success>()) {
    const bool same = !other->action_id().empty() && *other.id != before.id() &&
                      other->action_id() == before.success().action_id();
    if (same) return BuiltOn("its action became another success");
  }
  return OkStatus();
}

Status CheckChange(const Situation& situation, const v1::Change& change, const v1::Change& back) {
  const int kind = change.has_put() ? change.put().value_case() : change.deletion().kind();
  const bool may = IsOneOf(kTakenBack, kind) ||
                   (back.has_put() && IsOneOf(kTakenBackToAValue, kind));
  if (!may) return Impossible();
  if (!StandsAsLeft(situation.state, change)) return BuiltOn("somebody has gone on with it since");
  if (!back.has_put()) return OkStatus();
  switch (kind) {
    case v1::Element::kAgendaItem:
      return CheckItem(situation.state, change, back.put());
    case v1::Element::kSpeakingRound:  // made beforehand, it went with its item
      return change.has_deletion() ? OkStatus() : Impossible();
    case v1::Element::kMinutesEntry:
      return CheckLine(situation, change, back.put().minutes_entry());
    case v1::Element::kSuccess:
      return CheckSuccess(situation.state, back.put());
    default:
      return OkStatus();
  }
}

Status CheckMayGoBack(const Situation& situation, const FormerValues& former) {
  if (former.set.author_person_id() != situation.caller.person_id) {
    return PermissionDenied(refusal::kUndoOfAnother, "somebody else changed this");
  }
  // What is personal is not in the log, so there is no way back from it.
  if (former.set.changes_size() != static_cast<int>(former.back.size())) return Impossible();
  for (size_t i = 0; i < former.back.size(); ++i) {
    KETENTAFEL_RETURN_IF_ERROR(CheckChange(
        situation, former.set.changes(static_cast<int>(i)), former.back[i]));
  }
  return OkStatus();
}

// An action keeps a parent that is there, and one that is over has no open sub-actions.
Status CheckTree(const LedgerState& after) {
  for (const auto& action : after.All<v1::Action>()) {
    if (action->parent_id().empty()) continue;
    const auto* parent = after.Get<v1::Action>(action->parent_id());
    if (parent == nullptr || (IsOver(*parent) && !IsOver(*action.value))) {
      return BuiltOn("steps of this action have gone on");
    }
  }
  return OkStatus();
}

}  // namespace

// Refuses: ELEMENT_UNKNOWN (no such change), UNDO_OF_ANOTHER, UNDO_IMPOSSIBLE, UNDO_BUILT_ON, and
// for a line of the minutes what CheckWrites, CheckOpen and CheckItemOf refuse. The page has no log:
// to it the verb changes nothing until the server has answered.
Decision DecideUndo(const Situation& situation) {
  if (situation.former == nullptr) return std::vector<v1::Change>();
  const FormerValues& former = *situation.former;
  if (former.set.revision() == 0) {
    return NotFound(refusal::kElementUnknown, "there was no such change");
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckMayGoBack(situation, former));
  v1::ChangeSet back;
  back.set_revision(situation.state.revision() + 1);
  for (const v1::Change& change : former.back) *back.add_changes() = change;
  for (v1::Change& change : *back.mutable_changes()) {
    if (change.has_put()) change.mutable_put()->clear_revision();  // it gets a new one
  }
  LedgerState after = situation.state;
  after.Apply(back);
  KETENTAFEL_RETURN_IF_ERROR(CheckTree(after));
  return std::vector<v1::Change>(back.changes().begin(), back.changes().end());
}

}  // namespace ketentafel::chain
