#ifndef KETENTAFEL_CLIENT_VIEWS_CARD_PARTS_H_
#define KETENTAFEL_CLIENT_VIEWS_CARD_PARTS_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"

// Cards of the library: content to look at together. Source: KT-56 to KT-59.
namespace ketentafel::views {

// Everything a card says: title at this level, what it is for, what to mind, and its parts in 1 to
// 3 columns. card_face.cc
void CardFace(View& view, const v1::Card& card, int heading_level, int columns);

// Where to read more; nothing when the card does not say. card_face.cc
void ReadMore(View& view, const v1::Card& card);

// How far a face may be enlarged so that it still fits a wall of this size, reckoned from its
// letters. card_face.cc
// Units: pixels.
struct WallFit {
  float zoom = 1;
  int columns = 1;
};
WallFit FitOnWall(const v1::Card& card, float width_px, float height_px);

// The card's way to paper: one sheet, or a page to read. card_face.cc
void PaperButtons(View& view, const v1::Card& card);

// What is looked for in the cards; `place` keeps two searches apart. card_search.cc
std::vector<const v1::Card*> FoundCards(View& view, std::string_view place);

// A row or tile that names a card. Whether it was chosen. card_search.cc
bool CardTile(View& view, const v1::Card& card, std::string_view href);

// The card that everybody at a meeting sees now; null while there is none, or when this library
// does not know it. card_face.cc
const v1::Card* ShownCard(const View& view, const std::string& meeting_id);

// The wish to show a card at a meeting, or with an empty key to close it.
v1::Command ShowCardCommand(const std::string& meeting_id, const std::string& card_key);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_CARD_PARTS_H_
