#ifndef KETENTAFEL_CLIENT_WIDGETS_GALLERY_PAGES_H_
#define KETENTAFEL_CLIENT_WIDGETS_GALLERY_PAGES_H_

#include "client-wasm/widgets/gallery.h"
#include "client-wasm/widgets/widgets.h"

namespace ketentafel::widgets {

void GalleryButtons(Context& ui, GalleryState& state);
void GalleryChoices(Context& ui, GalleryState& state);
void GalleryFields(Context& ui, GalleryState& state);
void GalleryTexts(Context& ui);
void GalleryMarks(Context& ui, GalleryState& state);
void GalleryPortraits(Context& ui);  // part of the marks
void GalleryTime(Context& ui);
void GalleryLayers(Context& ui, GalleryState& state);
// The live meeting as it is drawn in the design: the whole page.
void GalleryMeeting(Context& ui, GalleryState& state);
void GalleryMinutes(Context& ui, GalleryState& state);  // its column of minutes
// The same moment on a participant's phone, and on the wall.
void GalleryPhone(Context& ui, GalleryState& state);
void GalleryWall(Context& ui);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_GALLERY_PAGES_H_
