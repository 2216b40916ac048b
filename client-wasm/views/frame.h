#ifndef KETENTAFEL_CLIENT_VIEWS_FRAME_H_
#define KETENTAFEL_CLIENT_VIEWS_FRAME_H_

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// The frame of every screen of a chain but the live ones: name, navigation, language, person; on
// phones the navigation is a row of tabs at the bottom. The contents go into the page's body.
void ChainFrame(View& view, std::string_view title, Build contents);

// The frame outside a chain: name and language only.
void PlainFrame(View& view, std::string_view title, float max_width_px, Build contents);

// A page title, with the plain line beneath when there is one, and what stands at its right.
void PageTitle(View& view, std::string_view title, std::string_view line, Build at_right);

// "Alles bewaard", "n niet verzonden" or that the line is gone. Always there, so nothing jumps.
void SavedState(View& view);

// What everybody has to know about the line: it is gone, or the chain was put back to an earlier
// moment and what waits here needs a choice. Nothing while all is well.
void ConnectionBanners(View& view);

// The choice of language; and signing out, after asking when something would be lost.
void LanguageMenu(View& view);
void PersonMenu(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_FRAME_H_
