#include "shared/chain/action_tree.h"

#include "shared/chain/action_order.h"

namespace ketentafel::chain {

bool IsOver(const v1::Action& action) {
  return action.state() == v1::DONE || action.state() == v1::DROPPED;
}

ActionTree::ActionTree(const LedgerState& state) {
  for (const auto& action : state.All<v1::Action>()) {
    if (!action->parent_id().empty()) parts_[action->parent_id()].push_back(action);
  }
  for (auto& [id, parts] : parts_) SortActions(&parts);
}

const std::vector<Entry<v1::Action>>& ActionTree::PartsOf(std::string_view id) const {
  static const std::vector<Entry<v1::Action>> kNone;
  const auto found = parts_.find(id);
  return found == parts_.end() ? kNone : found->second;
}

ActionProgress ActionTree::ProgressOf(std::string_view id) const {
  ActionProgress progress;
  for (const auto& part : PartsOf(id)) {
    progress.done += part->state() == v1::DONE;
    progress.all += part->state() != v1::DROPPED;
  }
  return progress;
}

PartCount CountParts(const LedgerState& state, std::string_view id) {
  PartCount count;
  for (const auto& action : state.All<v1::Action>()) {
    if (action->parent_id() != id) continue;
    ++count.all;
    count.open += !IsOver(*action.value);
  }
  return count;
}

bool IsWithin(const LedgerState& state, std::string_view id, std::string_view ancestor_id) {
  std::string at(id);
  while (!at.empty()) {
    if (at == ancestor_id) return true;
    const auto* action = state.Get<v1::Action>(at);
    if (action == nullptr) return false;
    at = action->parent_id();
  }
  return false;
}

}  // namespace ketentafel::chain
