#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {

void ShowCards(View& view) {
  ChainFrame(view, view.T("approach.cards"), [&] {
    PageTitle(view, view.T("approach.cards"), "", [] {});
    ApproachNavigation(view);
  });
}

}  // namespace ketentafel::views
