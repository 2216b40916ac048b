#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "client-wasm/views/action_parts.h"

namespace ketentafel::views {
namespace {

// The action that is at hand, to be put somewhere.
constexpr std::string_view kAtHand = "action/at_hand";
constexpr std::array kEfforts = {v1::QUICK, v1::MEDIUM, v1::LARGE};
constexpr std::array kEffects = {v1::LARGE_EFFECT, v1::FAIR_EFFECT, v1::SMALL_EFFECT};  // top down

struct Place {
  v1::Effort effort = v1::EFFORT_UNSPECIFIED;
  v1::Effect effect = v1::EFFECT_UNSPECIFIED;
};

// What the picture is made of. Numbers stand for titles where there is no room for them.
struct Map {
  View& view;
  const std::vector<ActionEntry>& actions;
  ActionEntry at_hand;
};

bool IsAt(const v1::Action& action, const Place& place) {
  return action.effort() == place.effort && action.effect() == place.effect;
}

bool HasPlace(const v1::Action& action) {
  return action.effort() != v1::EFFORT_UNSPECIFIED && action.effect() != v1::EFFECT_UNSPECIFIED;
}

std::string PlaceName(const View& view, const Place& place) {
  return view.T("action.map.place", {{"effect", view.T(TextKey(place.effect))},
                                     {"effort", view.T(TextKey(place.effort))}});
}

v1::Command PutAt(const ActionEntry& action, const Place& place) {
  v1::Command command;
  command.set_expected_revision(action.revision);
  command.mutable_put_action()->set_id(*action.id);
  *command.mutable_put_action()->mutable_action() = *action.value;
  command.mutable_put_action()->mutable_action()->set_effort(place.effort);
  command.mutable_put_action()->mutable_action()->set_effect(place.effect);
  return command;
}

// Takes an action in hand, or lays it down again.
void Piece(const Map& map, size_t index, bool with_title) {
  const ActionEntry& action = map.actions[index];
  const bool held = map.at_hand.id != nullptr && *map.at_hand.id == *action.id;
  const std::string number = std::to_string(index + 1);
  const std::string label = with_title ? number + ". " + action->title() : number;
  if (Button(map.view.ui, *action.id, {.label = label, .kind = ButtonKind::kTinted,
                                       .padding_px = 12.0f,
                                       .name = number + ". " + action->title(), .pressed = held})) {
    map.view.Choose(std::string(kAtHand), held ? "" : *action.id);
  }
}

void PutHere(const Map& map, const Place& place) {
  if (map.at_hand.id == nullptr || IsAt(*map.at_hand.value, place)) return;
  View& view = map.view;
  const std::string label = view.T("action.map.here");
  const std::string name = label + ": " + PlaceName(view, place);
  const bool pressed =
      view.ui.IsPhone()
          ? IconButton(view.ui, "here", {.label = name, .icon = icons::kPlus})
          : Button(view.ui, "here", {.label = label, .icon = icons::kPlus, .name = name});
  if (!pressed) return;
  view.Submit(PutAt(map.at_hand, place), std::string(kActionPlace));
  view.Choose(std::string(kAtHand), "");
}

void Cell(const Map& map, const Place& place) {
  View& view = map.view;
  const std::string key = std::to_string(place.effort) + "-" + std::to_string(place.effect);
  // What is easy and helps much is where one begins.
  const bool best = place.effort == v1::QUICK && place.effect == v1::LARGE_EFFECT;
  Column(view.ui, {.key = key, .role = Role::kGroup, .label = PlaceName(view, place),
                   .min_height_px = 88, .padding = All(space::kStep), .gap_px = space::kHalf,
                   .fill = best ? Color::kTint : Color::kCanvas, .edge = Color::kLine,
                   .radius_px = radius::kControl},
         [&] {
           if (best) Meta(view.ui, view.T("action.map.begin"), {.color = Color::kAccent});
           Flow(view.ui, {.gap_px = space::kHalf}, [&] {
             for (size_t i = 0; i < map.actions.size(); ++i) {
               if (IsAt(*map.actions[i].value, place)) Piece(map, i, !view.ui.IsPhone());
             }
           });
           PutHere(map, place);
         });
}

void EffectRow(const Map& map, v1::Effect effect) {
  for (const v1::Effort effort : kEfforts) Cell(map, {effort, effect});
}

void EffortNames(const Map& map) {
  for (const v1::Effort effort : kEfforts) {
    Meta(map.view.ui, map.view.T(TextKey(effort)), {.align = TextAlign::kCenter});
  }
}

// On a phone there is no room for a column of names: each effect stands above its row.
void NarrowPicture(const Map& map) {
  View& view = map.view;
  for (const v1::Effect effect : kEffects) {
    const std::string key = std::to_string(effect);
    Meta(view.ui, view.T(TextKey(effect)));
    Grid(view.ui, {Flex(), Flex(), Flex()}, space::kHalf, {.key = key, .gap_px = space::kHalf},
         [&] { EffectRow(map, effect); });
  }
  Grid(view.ui, {Flex(), Flex(), Flex()}, space::kHalf, {.key = "efforts"},
       [&] { EffortNames(map); });
}

void WidePicture(const Map& map) {
  View& view = map.view;
  Grid(view.ui, {Px(76), Flex(), Flex(), Flex()}, space::kStep,
       {.key = "grid", .gap_px = space::kStep, .align = Align::kStretch}, [&] {
         for (const v1::Effect effect : kEffects) {
           Meta(view.ui, view.T(TextKey(effect)));
           EffectRow(map, effect);
         }
         Meta(view.ui, view.T("action.effort"));
         EffortNames(map);
       });
}

// Effort from left to right, effect from below to above; both are named in words.
void Picture(const Map& map) {
  View& view = map.view;
  Column(view.ui, {.key = "map", .role = Role::kGroup, .label = view.T("action.as_map"),
                   .gap_px = space::kHalf},
         [&] {
           Meta(view.ui, view.T("action.map.axes"));
           view.ui.IsPhone() ? NarrowPicture(map) : WidePicture(map);
         });
}

void NotYetPlaced(const Map& map) {
  View& view = map.view;
  const bool phone = view.ui.IsPhone();
  const bool any = std::any_of(map.actions.begin(), map.actions.end(), [&](const auto& action) {
    return phone || !HasPlace(*action.value);
  });
  if (!any) return;
  Column(view.ui, {.key = "waiting", .role = Role::kGroup, .label = view.T("action.map.waiting"),
                   .gap_px = space::kHalf},
         [&] {
           Meta(view.ui, view.T("action.map.waiting"));
           Flow(view.ui, {.gap_px = space::kHalf}, [&] {
             for (size_t i = 0; i < map.actions.size(); ++i) {
               if (!HasPlace(*map.actions[i].value)) Piece(map, i, true);
             }
           });
         });
}

// On a phone the cells hold numbers only.
void Legend(const Map& map) {
  if (!map.view.ui.IsPhone()) return;
  for (size_t i = 0; i < map.actions.size(); ++i) {
    if (!HasPlace(*map.actions[i].value)) continue;
    Text(map.view.ui, std::to_string(i + 1) + ". " + map.actions[i]->title());
  }
}

}  // namespace

void EffortMap(View& view, const std::vector<ActionEntry>& actions) {
  std::vector<ActionEntry> open = actions;
  std::erase_if(open, [](const ActionEntry& action) { return chain::IsOver(*action.value); });
  // The numbers stay where they are while things are placed.
  std::sort(open.begin(), open.end(), [](const ActionEntry& a, const ActionEntry& b) {
    return std::pair(a->order_key(), *a.id) < std::pair(b->order_key(), *b.id);
  });
  const Map map{view, open, FindAction(view, view.Chosen(kAtHand))};
  StatusText(view.ui, "at_hand",
             map.at_hand.id == nullptr
                 ? view.T("action.map.line")
                 : view.T("action.map.choose", {{"title", map.at_hand->title()}}),
             {.color = Color::kInk2});
  NotYetPlaced(map);
  Picture(map);
  Legend(map);
}

}  // namespace ketentafel::views
