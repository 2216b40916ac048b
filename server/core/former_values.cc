#include "server/core/former_values.h"

#include <map>
#include <string>
#include <utility>

namespace ketentafel::core {
namespace {

using Key = std::pair<int, std::string>;

Key KeyOf(const v1::Change& change) {
  if (change.has_put()) return {change.put().value_case(), change.put().id()};
  return {change.deletion().kind(), change.deletion().id()};
}

v1::Change Removal(const Key& key) {
  v1::Change change;
  change.mutable_deletion()->set_kind(key.first);
  change.mutable_deletion()->set_id(key.second);
  return change;
}

}  // namespace

chain::FormerValues FormerValuesOf(const std::vector<v1::ChangeSet>& log, int64_t revision) {
  chain::FormerValues former;
  std::map<Key, v1::Change> values;
  for (const v1::ChangeSet& set : log) {
    if (set.revision() == revision) {
      former.set = set;
      break;
    }
    for (const v1::Change& change : set.changes()) {
      if (!change.has_personal()) values[KeyOf(change)] = change;
    }
  }
  for (const v1::Change& change : former.set.changes()) {
    if (change.has_personal()) continue;
    const auto found = values.find(KeyOf(change));
    former.back.push_back(found == values.end() ? Removal(KeyOf(change)) : found->second);
  }
  return former;
}

}  // namespace ketentafel::core
