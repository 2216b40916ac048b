#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "shared/chain/running_actions.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPrefill = "action/prefill", kMapChoice = "action/map";
constexpr size_t kTitleLength = 120;

// Its place in the order in which actions arose.
int NumberOfAction(const View& view, const ActionEntry& action) {
  int number = 1;
  for (const ActionEntry& other : view.state().All<v1::Action>()) {
    number += std::tie(other->order_key(), *other.id) < std::tie(action->order_key(), *action.id);
  }
  return number;
}

// The first words of a text, when it is longer than a title can be.
std::string Shortened(const std::string& text) {
  if (text.size() <= kTitleLength) return text;
  const size_t space = text.rfind(' ', kTitleLength);
  // Without a space near the limit: not in the middle of a character.
  size_t end = space == std::string::npos ? kTitleLength : space;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return text.substr(0, end) + " ...";
}

// In order of ease, or as a picture to choose from together.
bool ListOrMap(View& view) {
  const bool as_map = !view.Chosen(kMapChoice).empty();
  const std::string list = view.T("action.as_list"), map = view.T("action.as_map");
  const std::array<ChoiceOption, 2> options = {{{.key = "list", .label = list},
                                                {.key = "map", .label = map}}};
  const auto chosen = Choice(view.ui, "look", {.label = view.T("action.look"),
                                               .selected = as_map ? 1 : 0},
                             options);
  if (chosen) view.Choose(std::string(kMapChoice), *chosen == 1 ? "map" : "");
  return as_map;
}

void TooManyLine(View& view) {
  const chain::RunningActions running = chain::RunningActionsOf(view.state());
  if (!running.TooMany()) return;
  IconText(view.ui, icons::kWarn,
           view.T("action.too_many", {{"count", std::to_string(running.count)},
                                      {"limit", std::to_string(running.limit)}}),
           {.color = Color::kAmber});
}

}  // namespace

void OpenActionFor(View& view, std::string title, std::string block_key,
                   v1::Element::ValueCase kind, std::string id) {
  v1::Action action;
  std::replace(title.begin(), title.end(), '\n', ' ');
  action.set_title(Shortened(title));
  if (action.title() != title) action.set_note(std::move(title));
  action.set_block_key(std::move(block_key));
  action.mutable_origin()->set_kind(kind);
  action.mutable_origin()->set_id(id);
  view.Choose(std::string(kPrefill), action.SerializeAsString());
  // What is typed about one origin is no draft for the next.
  view.Choose(std::string(kEditChoice), "new/" + std::to_string(kind) + "/" + std::move(id));
}

bool ShowActionsOf(View& view, v1::Element::ValueCase kind, std::string_view id) {
  bool any = false;
  for (const ActionEntry& action : view.state().All<v1::Action>()) {
    if (action->origin().kind() != kind || action->origin().id() != id) continue;
    any = true;
    const std::string label =
        view.T("action.made_of", {{"n", std::to_string(NumberOfAction(view, action))},
                                  {"party", ShortPartyName(view, action->owner_party_id())}});
    if (Button(view.ui, *action.id, {.label = label, .icon = icons::kCheckc,
                                     .kind = ButtonKind::kQuiet,
                                     .name = label + ": " + action->title()})) {
      view.Choose(std::string(kEditChoice), *action.id);
    }
  }
  return any;
}

void ActionsCard(View& view, const std::string& meeting_id) {
  const auto actions = ActionsInOrder(view, [&](const ActionEntry& action) {
    const bool parked = action->state() == v1::SET_ASIDE || chain::IsOver(*action.value);
    return action->parent_id().empty() && (!parked || action->meeting_id() == meeting_id);
  });
  Card(view.ui, {.key = "actions", .role = Role::kRegion, .label = view.T("nav.actions"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("nav.actions"),
                         .count = static_cast<int>(actions.size())});
         TooManyLine(view);
         RefusalLine(view, kActionPlace);
         const bool as_map = ListOrMap(view);
         if (actions.empty()) {
           EmptyState(view, icons::kCheckc, view.T("empty.actions"), view.T("empty.actions.line"));
         } else if (as_map) {
           EffortMap(view, actions);
         } else {
           ActionRows(view, actions, ActionLook::kLine);
         }
         if (Button(view.ui, "add", {.label = view.T("action.add"), .icon = icons::kPlus})) {
           view.Choose(std::string(kEditChoice), "new");
         }
       });
}

}  // namespace ketentafel::views
