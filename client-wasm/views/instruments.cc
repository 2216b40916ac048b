#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {

void ShowInstruments(View& view) {
  ChainFrame(view, view.T("approach.instruments"), [&] {
    PageTitle(view, view.T("approach.instruments"), "", [] {});
    ApproachNavigation(view);
  });
}

}  // namespace ketentafel::views
