#ifndef KETENTAFEL_PAPERS_CARD_HTML_H_
#define KETENTAFEL_PAPERS_CARD_HTML_H_

#include <string>

#include "shared/content/bundle.h"

namespace ketentafel::papers {

// A card of the library as a whole page for screen, printer and PDF, where it fills one sheet of
// A4. It needs /papers/report.css and nothing else; no field invites to write a score on it.
// Source: KT-58, KT-59.
std::string CardHtml(const v1::Card& card, const content::Bundle& bundle);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_CARD_HTML_H_
