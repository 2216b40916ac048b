#ifndef KETENTAFEL_CLIENT_VIEWS_ACTION_LIST_H_
#define KETENTAFEL_CLIENT_VIEWS_ACTION_LIST_H_

#include <vector>

#include "client-wasm/views/view.h"
#include "shared/chain/action_tree.h"

namespace ketentafel::views {

using ActionEntry = chain::Entry<v1::Action>;

// The chain's actions that are wanted, in the order in which people read them.
std::vector<ActionEntry> ActionsInOrder(const View& view,
                                        widgets::FunctionRef<bool(const ActionEntry&)> wanted);

// Effort, owner and date in columns where there is room, or in a line below the title.
enum class ActionLook { kColumns, kLine };

// A list of actions: done or not, title, owner, date, effort. Each opens in place, with its steps
// and what one can do with it; pressing a title opens its dialog (the choice "dialog/action/edit").
void ActionRows(View& view, const std::vector<ActionEntry>& actions, ActionLook look);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_ACTION_LIST_H_
