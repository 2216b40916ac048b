#ifndef KETENTAFEL_CLIENT_VIEWS_MADE_LINK_H_
#define KETENTAFEL_CLIENT_VIEWS_MADE_LINK_H_

#include <string>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// A link as made just now: shown once, to copy and send to this person.
void MadeLink(View& view, const std::string& link, const std::string& person);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_MADE_LINK_H_
