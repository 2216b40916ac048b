#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {

void ShowPersonas(View& view) {
  ChainFrame(view, view.T("approach.personas"), [&] {
    PageTitle(view, view.T("approach.personas"), "", [] {});
    ApproachNavigation(view);
  });
}

}  // namespace ketentafel::views
