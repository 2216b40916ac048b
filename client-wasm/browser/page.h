#ifndef KETENTAFEL_CLIENT_BROWSER_PAGE_H_
#define KETENTAFEL_CLIENT_BROWSER_PAGE_H_

#include <functional>
#include <string_view>

#include "client-wasm/browser/stage.h"

namespace ketentafel::browser {

// Puts a stage on the page: from now on the browser's events drive it. The stage must outlive the
// page, that is: never go.
// Threads: one.
void Run(Stage* stage);

// Updates the stage after the current task: something arrived that no event of the page brought.
void UpdateSoon();

// Tells where the page is: the part of its address after '#', now and whenever it changes ("back",
// an edited address). A secret in it has left the address bar by then.
void OnRoute(std::function<void(std::string_view route)> listener);

}  // namespace ketentafel::browser

#endif  // KETENTAFEL_CLIENT_BROWSER_PAGE_H_
