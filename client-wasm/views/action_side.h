#ifndef KETENTAFEL_CLIENT_VIEWS_ACTION_SIDE_H_
#define KETENTAFEL_CLIENT_VIEWS_ACTION_SIDE_H_

#include "client-wasm/views/view.h"

// The cards beside the list of actions.
namespace ketentafel::views {

void RunningCard(View& view);      // how many run now, of how many the table chose
void SetAsideCard(View& view);     // not now
void FreshlyDoneCard(View& view);  // done since the last meeting, to make a success of

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_ACTION_SIDE_H_
