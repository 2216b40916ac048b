#include "client-wasm/widgets/gallery.h"

#include <string>

#include "client-wasm/widgets/gallery_pages.h"

namespace ketentafel::widgets {
namespace {

constexpr Place kPages[kGalleryPages] = {
    {.key = "buttons", .label = "Knoppen", .href = "#buttons", .icon = icons::kNow},
    {.key = "choices", .label = "Keuzes", .href = "#choices", .icon = icons::kCheckc},
    {.key = "fields", .label = "Velden", .href = "#fields", .icon = icons::kPen},
    {.key = "texts", .label = "Teksten", .href = "#texts", .icon = icons::kNote},
    {.key = "marks", .label = "Tekens", .href = "#marks", .icon = icons::kStar},
    {.key = "time", .label = "Tijd", .href = "#time", .icon = icons::kClock},
    {.key = "moving", .label = "Lagen", .href = "#moving", .icon = icons::kList},
    {.key = "meeting", .label = "Meeting", .href = "#meeting", .icon = icons::kPeople},
    {.key = "wall", .label = "Muur", .href = "#wall", .icon = icons::kWall},
};

constexpr int kMeetingPage = 7, kWallPage = 8;

void SetUp(Context& ui) {
  ui.SetPage("Ketentafel: galerij", "nl");
  ui.SetWords({.busy = "Bezig ...",
               .close = "Sluiten",
               .move = "Verplaats",
               .earlier = "Eerder",
               .later = "Later",
               .to_start = "Helemaal naar voren",
               .to_end = "Helemaal naar achteren",
               .letters_left = "tekens over",
               .skip = "Naar de inhoud"});
}

void Bar(Context& ui, GalleryState& state) {
  TopBar(ui, [&] {
    if (Logo(ui, "Ketentafel", "#/")) state.page = 0;
    if (ui.IsNarrow()) {
      Text(ui, kPages[state.page].label, {.type = Type::kBodyStrong});
    } else {
      VerticalRule(ui);
      const auto chosen = Navigation(ui, "nav", "Galerij", kPages, state.page);
      if (chosen) state.page = *chosen;
    }
    Spacer(ui);
    StatusText(ui, "last", state.last, {.type = Type::kMeta, .color = Color::kInk2});
    Avatar(ui, "HW", "Hanneke Wiersma");
  });
}

void Show(Context& ui, GalleryState& state) {
  switch (state.page) {
    case 0:
      return GalleryButtons(ui, state);
    case 1:
      return GalleryChoices(ui, state);
    case 2:
      return GalleryFields(ui, state);
    case 3:
      return GalleryTexts(ui);
    case 4:
      return GalleryMarks(ui, state);
    case 5:
      return GalleryTime(ui);
    default:
      return GalleryLayers(ui, state);
  }
}

}  // namespace

void Gallery(Context& ui, GalleryState& state) {
  SetUp(ui);
  if (state.page == kMeetingPage) return GalleryMeeting(ui, state);
  if (state.page == kWallPage) return GalleryWall(ui);
  Bar(ui, state);
  Body(ui, {.label = kPages[state.page].label}, [&] {
    Heading(ui, 1, kPages[state.page].label);
    Show(ui, state);
  });
  if (!ui.IsNarrow()) return;
  BottomBar(ui, [&] {
    const auto chosen =
        Tabs(ui, "tabs", {.label = "Galerij", .look = TabsLook::kBottom, .selected = state.page},
             std::span(kPages).subspan(0, 4));
    if (chosen) state.page = *chosen;
  });
}

}  // namespace ketentafel::widgets
