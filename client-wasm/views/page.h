#ifndef KETENTAFEL_CLIENT_VIEWS_PAGE_H_
#define KETENTAFEL_CLIENT_VIEWS_PAGE_H_

#include "client-wasm/app/intent.h"
#include "client-wasm/app/model.h"
#include "client-wasm/widgets/context.h"

namespace ketentafel::views {

// The whole page: the screen of the model's route, with its frame.
void ShowPage(widgets::Context& ui, const app::Model& model, app::Intents& out);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PAGE_H_
