#include <algorithm>
#include <utility>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "shared/chain/action_order.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

void StateButton(View& view, const ActionEntry& action, v1::ActionState state,
                 std::string_view key, char32_t icon) {
  const std::string label = view.T(key);
  (void)SubmitButton(view, key, {.label = label, .icon = icon, .kind = ButtonKind::kQuiet,
                                 .name = label + ": " + action->title()},
                     StateCommand(action, state), kActionPlace);
}

void ChoiceButton(View& view, const ActionEntry& action, std::string_view choice,
                  std::string_view key, char32_t icon) {
  const std::string label = view.T(key);
  if (Button(view.ui, key, {.label = label, .icon = icon, .kind = ButtonKind::kQuiet,
                            .name = label + ": " + action->title()})) {
    view.Choose(std::string(choice), *action.id);
  }
}

v1::Command PlaceCommand(const std::string& id, std::string placed_key) {
  v1::Command command;
  command.mutable_place_action()->set_id(id);
  command.mutable_place_action()->set_placed_key(std::move(placed_key));
  return command;
}

// Those that stand beside it in the list of what is open.
std::vector<ActionEntry> Beside(const View& view, const ActionEntry& action) {
  return ActionsInOrder(view, [&](const ActionEntry& other) {
    return other->parent_id() == action->parent_id() && !chain::IsOver(*other.value) &&
           (other.id == action.id || other->state() != v1::SET_ASIDE);
  });
}

// By hand: to the front, one earlier or later, and back to the order of all.
void PlaceMenu(View& view, const ActionEntry& action) {
  if (chain::IsOver(*action.value)) return;
  if (!view.model.Would(PlaceCommand(*action.id, "")).ok()) return;
  const std::string label = view.T("action.place");
  Menu(view.ui, "place",
       {.button = {.label = label, .icon = icons::kSwap, .kind = ButtonKind::kQuiet,
                   .name = label + ": " + action->title()}},
       [&] {
         const auto beside = Beside(view, action);
         const auto found = std::find_if(beside.begin(), beside.end(), [&](const auto& other) {
           return *other.id == *action.id;
         });
         const auto at = static_cast<size_t>(found - beside.begin());
         const auto move = [&](std::string_view key, char32_t icon, size_t to) {
           if (to >= beside.size() || to == at) return;
           if (!MenuItem(view.ui, key, {.label = view.T(key), .icon = icon})) return;
           for (auto& [id, placed_key] : chain::PlacesFor(beside, at, to)) {
             view.Submit(PlaceCommand(id, placed_key), std::string(kActionPlace));
           }
         };
         if (at > 1) move("action.place.first", icons::kUp, 0);
         if (at > 0) move("action.place.earlier", icons::kEarlier, at - 1);
         move("action.place.later", icons::kLater, at + 1);
         if (action->placed_key().empty()) return;
         if (MenuItem(view.ui, "back", {.label = view.T("action.place.back"),
                                        .icon = icons::kUndo})) {
           view.Submit(PlaceCommand(*action.id, ""), std::string(kActionPlace));
         }
       });
}

void Said(View& view, std::string_view key, const std::string& text) {
  if (!text.empty()) Text(view.ui, view.T(key, {{"text", text}}), {.color = Color::kInk2});
}

void Helpers(View& view, const v1::Action& action) {
  std::vector<std::string> names;
  for (const std::string& id : action.helper_party_ids()) {
    names.push_back(ShortPartyName(view, id));
  }
  if (!names.empty()) {
    Said(view, "action.helped_by", content::Listed(view.model.texts(), names));
  }
}

void Buttons(View& view, const ActionEntry& action) {
  const bool over = chain::IsOver(*action.value);
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (!over) ChoiceButton(view, action, kStepsChoice, "action.add_steps", icons::kSub);
    if (action->state() == v1::BLOCKED) {
      StateButton(view, action, v1::IN_PROGRESS, "action.unstuck", icons::kCheck);
    } else if (!over) {
      ChoiceButton(view, action, kObstacleChoice, "action.report_obstacle", icons::kBlock);
    }
    if (action->state() == v1::SET_ASIDE) {
      StateButton(view, action, v1::OPEN, "action.take_up", icons::kPlay);
    } else if (!over) {
      StateButton(view, action, v1::SET_ASIDE, "action.set_aside", icons::kPause);
    }
    PlaceMenu(view, action);
    if (action->state() == v1::DONE) {
      ChoiceButton(view, action, kSuccessChoice, "success.make", icons::kStar);
    }
    HistoryButton(view, v1::Element::kAction, *action.id, action->title());
  });
}

}  // namespace

void OpenedAction(View& view, const ActionEntry& action) {
  const float left = view.ui.IsPhone() ? 8 : 56;
  Column(view.ui, {.padding = Insets{left, 0, 8, 12}, .gap_px = space::kHalf}, [&] {
    if (!action->note().empty()) Text(view.ui, action->note(), {.color = Color::kInk2});
    Said(view, "action.said.news", action->news());
    Said(view, "action.said.result", action->result());
    Helpers(view, *action.value);
    Buttons(view, action);
  });
}

}  // namespace ketentafel::views
