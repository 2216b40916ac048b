#include <algorithm>
#include <set>

#include "shared/chain/action_tree.h"
#include "shared/chain/action_verbs.h"
#include "shared/chain/checks.h"
#include "shared/chain/party_checks.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr int kMostHelpers = 40;

Status CheckWords(const v1::Action& action) {
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("action.title", action.title(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("action.note", action.note()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("action.result", action.result()));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("action.block_key", action.block_key()));
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("action.segment_key", action.segment_key()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("action.effort", action.effort(), v1::Effort_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("action.effect", action.effect(), v1::Effect_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckChoice("action.state", action.state(), v1::ActionState_IsValid, Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckOrigin("action.origin", action.origin()));
  return CheckOrderKey("action.order_key", action.order_key(), Emptiness::kAllowed);
}

Status CheckDates(const v1::Action& action) {
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("action.start", action.start(), Emptiness::kAllowed));
  KETENTAFEL_RETURN_IF_ERROR(CheckDate("action.due", action.due(), Emptiness::kAllowed));
  if (!IsSet(action.start()) || !IsSet(action.due())) return OkStatus();
  return CheckEnd("action.due", action.start(), action.due());
}

bool SameOwner(const v1::Action& a, const v1::Action& b) {
  return a.owner_party_id() == b.owner_party_id() && a.owner_person_id() == b.owner_person_id();
}

Status CheckOwner(const LedgerState& state, const v1::Action& action) {
  KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, action.owner_party_id()));
  if (action.owner_person_id().empty()) return OkStatus();
  return CheckPersonOfParty(state, action.owner_person_id(), action.owner_party_id());
}

bool Helps(const v1::Action* action, const std::string& party_id) {
  if (action == nullptr) return false;
  const auto& helpers = action->helper_party_ids();
  return std::find(helpers.begin(), helpers.end(), party_id) != helpers.end();
}

Status CheckHelpers(const LedgerState& state, const v1::Action& action,
                    const v1::Action* existing) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckCount("action.helper_party_ids", action.helper_party_ids_size(), {0, kMostHelpers}));
  std::set<std::string_view> seen;
  for (const std::string& party_id : action.helper_party_ids()) {
    if (!seen.insert(party_id).second) {
      return InvalidArgument(refusal::kChoiceTwice, "the same party stands there twice")
          .With("field", "action.helper_party_ids");
    }
    if (Helps(existing, party_id)) continue;
    KETENTAFEL_RETURN_IF_ERROR(CheckPartyAtTable(state, party_id));
  }
  return OkStatus();
}

Status CheckGoal(const LedgerState& state, const v1::Action& action, const v1::Action* existing) {
  if (action.goal_id().empty()) return OkStatus();
  if (existing != nullptr && existing->goal_id() == action.goal_id()) return OkStatus();
  return CheckExists(state, v1::Element::kGoal, action.goal_id(), refusal::kGoalUnknown);
}

Status CheckParent(const LedgerState& state, const std::string& id, const v1::Action& action) {
  if (action.parent_id().empty()) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(
      CheckExists(state, v1::Element::kAction, action.parent_id(), refusal::kActionUnknown));
  if (IsWithin(state, action.parent_id(), id)) {
    return InvalidArgument(refusal::kActionUnderItself, "an action is no part of its own parts")
        .With("field", "action.parent_id");
  }
  const bool may = IsOver(action) || !IsOver(*state.Get<v1::Action>(action.parent_id()));
  if (may) return OkStatus();
  return FailedPrecondition(refusal::kParentOver, "the action it is a part of is over")
      .With("id", action.parent_id());
}

}  // namespace

Status CheckAction(const LedgerState& state, const v1::Action& action,
                   const v1::Action* existing) {
  KETENTAFEL_RETURN_IF_ERROR(CheckWords(action));
  KETENTAFEL_RETURN_IF_ERROR(CheckDates(action));
  if (existing == nullptr || !SameOwner(*existing, action)) {
    KETENTAFEL_RETURN_IF_ERROR(CheckOwner(state, action));
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckHelpers(state, action, existing));
  return CheckGoal(state, action, existing);
}

Status CheckTree(const LedgerState& state, const std::string& id, const v1::Action& action) {
  KETENTAFEL_RETURN_IF_ERROR(CheckParent(state, id, action));
  if (!IsOver(action)) return OkStatus();
  const int open = CountParts(state, id).open;
  if (open == 0) return OkStatus();
  return FailedPrecondition(refusal::kPartsOpen, "its sub-actions are not over yet")
      .With("count", std::to_string(open));
}

void SettleState(const v1::Action* existing, Instant now, v1::Action* action) {
  if (action->state() != v1::BLOCKED) action->clear_obstacle();
  if (action->state() != v1::DROPPED) action->clear_dropped_why();
  *action->mutable_news_at() = TimestampOf(now);
  if (!IsOver(*action)) {
    action->clear_closed_at();
  } else if (existing == nullptr || existing->state() != action->state()) {
    *action->mutable_closed_at() = TimestampOf(now);
  }
}

}  // namespace ketentafel::chain
