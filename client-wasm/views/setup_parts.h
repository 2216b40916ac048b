#ifndef KETENTAFEL_CLIENT_VIEWS_SETUP_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_SETUP_PARTS_H_

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// One half of the checklist: a yes with a name becomes an invitee. setup_checklist.cc
void ChecklistCard(View& view, v1::ChecklistKind kind);

// Name, scale, areas and focus segments. setup_chain.cc
void ChainCard(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_SETUP_PARTS_H_
