#include <array>

#include "client-wasm/views/action_list.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/papers.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {
namespace {

enum ActionFilter { kAllOpen, kOwnParty, kDone };

ActionFilter FilterAtHand(View& view) {
  const std::array<std::string, 3> labels = {view.T("action.all_open"), view.T("action.of_party"),
                                             view.T("action.done_ones")};
  const std::array<ChoiceOption, 3> options = {{{.key = "open", .label = labels[0]},
                                                {.key = "own", .label = labels[1]},
                                                {.key = "done", .label = labels[2]}}};
  const std::string_view kept = view.Chosen("actions/filter");
  int selected = kept.empty() ? 0 : kept[0] - '0';
  if (const auto chosen = Choice(view.ui, "filter",
                                 {.label = view.T("action.filter"), .selected = selected},
                                 options)) {
    selected = *chosen;
    view.Choose("actions/filter", std::to_string(selected));
  }
  return static_cast<ActionFilter>(selected);
}

bool IsWanted(const View& view, ActionFilter filter, const v1::Action& action) {
  const bool over = action.state() == v1::DONE || action.state() == v1::DROPPED;
  if (filter == kDone) return over;
  return !over && (filter == kAllOpen || action.owner_party_id() == view.model.my_party_id());
}

}  // namespace

void ShowActions(View& view) {
  ChainFrame(view, view.T("nav.actions"), [&] {
    PageTitle(view, view.T("nav.actions"), view.T("action.first_easy"), [&] {
      if (Button(view.ui, "add", {.label = view.T("action.add"), .icon = icons::kPlus,
                                  .kind = ButtonKind::kPrimary})) {
        view.Choose("action/edit", "new");
      }
    });
    Card(view.ui, {.key = "list", .role = Role::kRegion, .label = view.T("nav.actions"),
                   .gap_px = 12},
         [&] {
           const ActionFilter filter = FilterAtHand(view);
           RefusalLine(view, "action");
           ActionRows(view, ActionsInOrder(view, [&](const v1::Action& action) {
                        return IsWanted(view, filter, action);
                      }));
         });
    ActionPapers(view);
  });
}

}  // namespace ketentafel::views
