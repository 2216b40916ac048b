#ifndef KETENTAFEL_CLIENT_VIEWS_WALK_LIST_H_
#define KETENTAFEL_CLIENT_VIEWS_WALK_LIST_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// A card with the walks the table made with a persona, the latest first: each opens to its way and
// what stood out, and compares itself with another walk of the same persona.
void WalksOfPersona(View& view, const std::string& persona_id);

// The same for any walks.
void WalkListCard(View& view, const std::vector<chain::Entry<v1::PersonaWalk>>& walks);

// What differs between a walk and an earlier one: parties per block, gaps closed. walk_compare.cc
void WalkComparison(View& view, const std::string& then_id, const std::string& now_id);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_WALK_LIST_H_
