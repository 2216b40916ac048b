#ifndef KETENTAFEL_CLIENT_VIEWS_APPROACH_H_
#define KETENTAFEL_CLIENT_VIEWS_APPROACH_H_

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// The way between what the chain works with: blocks, instruments, personas, cards. Below the page
// title of each of the four.
void ApproachNavigation(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_APPROACH_H_
