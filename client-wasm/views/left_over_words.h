#ifndef KETENTAFEL_CLIENT_VIEWS_LEFT_OVER_WORDS_H_
#define KETENTAFEL_CLIENT_VIEWS_LEFT_OVER_WORDS_H_

#include <string>

#include "client-wasm/views/view.h"
#include "shared/chain/carried_over.h"

namespace ketentafel::views {

// "Bleef liggen bij Startbijeenkomst, 17 september 2026. 3e keer"
std::string LeftFromText(const View& view, const chain::LeftOver& left);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_LEFT_OVER_WORDS_H_
