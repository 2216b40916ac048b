#ifndef KETENTAFEL_CLIENT_VIEWS_ACTION_LIST_H_
#define KETENTAFEL_CLIENT_VIEWS_ACTION_LIST_H_

#include <vector>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

using ActionEntry = chain::Entry<v1::Action>;

// The chain's actions that are wanted: easy and early first, done ones last. Lateness is a date,
// not a rank. Source: domain A2, KT-39.
std::vector<ActionEntry> ActionsInOrder(const View& view,
                                        widgets::FunctionRef<bool(const v1::Action&)> wanted);

// A list of actions: done or not, title, owner, date, effort; pressing a title opens its dialog
// (the choice "action/edit").
void ActionRows(View& view, const std::vector<ActionEntry>& actions);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_ACTION_LIST_H_
