#include "client-wasm/views/approach.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {

void ShowBlocks(View& view) {
  ChainFrame(view, view.T("approach.blocks"), [&] {
    PageTitle(view, view.T("approach.blocks"), "", [] {});
    ApproachNavigation(view);
  });
}

}  // namespace ketentafel::views
