#ifndef KETENTAFEL_CLIENT_WIDGETS_GALLERY_H_
#define KETENTAFEL_CLIENT_WIDGETS_GALLERY_H_

#include <string>

#include "client-wasm/widgets/context.h"

namespace ketentafel::widgets {

// What people did to the gallery.
struct GalleryState {
  int page = 0;
  int presses = 0;
  int choice = 0, tile = 0, listed = 0, tab = 0;
  bool checked = false, done = false, switched = true, open = true;
  bool dialog = false, toast = false;
  int minutes = 10;
  std::string name = "Anna de Vries", note, area = "ermelo", date = "2026-09-17", time = "13:00",
              number = "11", search;
  std::string last;  // what was done last, in one word
};

// Every widget in every state, in pages: what tests press and eyes compare with the pictures.
inline constexpr int kGalleryPages = 9;
void Gallery(Context& ui, GalleryState& state);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_GALLERY_H_
