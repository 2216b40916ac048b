#include "shared/chain/action_order.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "shared/base/order_key.h"
#include "shared/chain/action_tree.h"

namespace ketentafel::chain {
namespace {

auto PlacedEasyAndEarly(const Entry<v1::Action>& action) {
  constexpr int kUnknownEffort = 9;
  const int effort = action->effort() == 0 ? kUnknownEffort : static_cast<int>(action->effort());
  const std::string_view placed = action->placed_key(), order = action->order_key();
  const v1::CivilDate& due = action->due();
  return std::tuple(placed.empty(), placed, effort, due.year() == 0, due.year(), due.month(),
                    due.day(), order, std::string_view(*action.id));
}

}  // namespace

bool ReadsBefore(const Entry<v1::Action>& a, const Entry<v1::Action>& b) {
  const bool over = IsOver(*a.value);
  if (over != IsOver(*b.value)) return !over;
  if (over && a->closed_at().seconds() != b->closed_at().seconds()) {
    return a->closed_at().seconds() > b->closed_at().seconds();
  }
  return PlacedEasyAndEarly(a) < PlacedEasyAndEarly(b);
}

void SortActions(std::vector<Entry<v1::Action>>* actions) {
  std::sort(actions->begin(), actions->end(), ReadsBefore);
}

std::vector<HandPlace> PlacesFor(std::vector<Entry<v1::Action>> in_order, size_t from, size_t to) {
  if (from >= in_order.size() || to >= in_order.size() || from == to) return {};
  const Entry<v1::Action> moved = in_order[from];
  in_order.erase(in_order.begin() + static_cast<std::ptrdiff_t>(from));
  in_order.insert(in_order.begin() + static_cast<std::ptrdiff_t>(to), moved);
  std::vector<HandPlace> places;
  std::string before;
  for (size_t i = 0; i <= to; ++i) {
    std::string key = i == to ? "" : in_order[i]->placed_key();
    if (key.empty()) {
      const auto after = std::find_if(
          in_order.begin() + static_cast<std::ptrdiff_t>(i) + 1, in_order.end(),
          [&](const auto& other) { return other.id != moved.id && !other->placed_key().empty(); });
      key = OrderKeyBetween(before, after == in_order.end() ? "" : (*after)->placed_key());
      places.push_back({*in_order[i].id, key});
    }
    before = key;
  }
  return places;
}

}  // namespace ketentafel::chain
