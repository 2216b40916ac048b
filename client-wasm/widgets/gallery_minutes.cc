#include <string_view>

#include "client-wasm/widgets/gallery_pages.h"

namespace ketentafel::widgets {
namespace {

void Entry(Context& ui, char32_t icon, std::string_view kind, std::string_view time,
           std::string_view text) {
  Row(ui, {.padding = Sides(0, 10), .gap_px = 12, .align = Align::kStart}, [&] {
    Icon(ui, icon, 20, Color::kAccent);
    Column(ui, {.width = Flex(), .gap_px = 2}, [&] {
      RichText(ui, {{kind, Weight::kSemiBold}, {"  "}, {time, Weight::kRegular, Color::kInk2}},
               {.type = Type::kMeta});
      Text(ui, text);
    });
  });
  Divider(ui);
}

void Writing(Context& ui, GalleryState& state) {
  static constexpr ChoiceOption kKinds[] = {{"note", "Notitie", icons::kNote},
                                            {"decision", "Besluit", icons::kFlag},
                                            {"agreement", "Afspraak", icons::kLink},
                                            {"idea", "Idee", icons::kBulb},
                                            {"question", "Vraag", icons::kQ}};
  Divider(ui);
  Column(ui, {.padding = Insets{24, 16, 24, 20}, .gap_px = 16}, [&] {
    const ChoiceStyle kind = {
        .label = "Soort regel", .look = ChoiceLook::kTiles, .selected = state.tile};
    if (const auto tile = Choice(ui, "kind", kind, kKinds)) state.tile = *tile;
    const auto edit = TextArea(ui, "line", state.note,
                               {.label = "Regel", .label_place = LabelPlace::kSpoken, .rows = 2});
    if (edit) state.note = edit->text;
    Row(ui, {}, [&] {
      Meta(ui, "Iedereen leest mee\nterwijl u typt", {.width = Flex()});
      const ButtonStyle save = {.label = "Vastleggen", .kind = ButtonKind::kPrimary};
      if (Button(ui, "save", save)) ++state.presses;
    });
  });
}

}  // namespace

void GalleryMinutes(Context& ui, GalleryState& state) {
  Card(ui, {.key = "minutes", .height = Flex(), .padding = All(0), .clips = true}, [&] {
    Row(ui, {.padding = Insets{24, 16, 24, 12}}, [&] {
      Heading(ui, 2, "Notulen");
      Spacer(ui);
      Meta(ui, "Kennismaking");
    });
    Column(ui, {.padding = Sides(24, 0)}, [&] {
      Panel(ui, Tone::kTint, {.padding = Insets{16, 8, 8, 8}}, [&] {
        Row(ui, {.min_height_px = 48, .gap_px = 12}, [&] {
          Icon(ui, icons::kPen, 24, Color::kAccent);
          Column(ui, {.width = Flex()}, [&] {
            Text(ui, "U heeft de pen", {.type = Type::kBodyStrong});
            Meta(ui, "Hierna: MEE");
          });
          const ButtonStyle pass = {.label = "Doorgeven", .icon = icons::kSwap};
          if (Button(ui, "pass", pass)) state.last = "doorgeven";
        });
      });
    });
    const Box rows = {.key = "rows",
                      .label = "Regels",
                      .height = Flex(),
                      .min_height_px = 160,
                      .padding = Insets{24, 4, 24, 0}};
    ScrollArea(ui, rows, FollowEnd::kYes, [&] {
      Entry(ui, icons::kNote, "Notitie", "13.22", "Zorgdat kent 19 jonge mantelzorgers.");
      Entry(ui, icons::kQ, "Vraag", "13.31",
            "Wie komt er op school en ziet daar een kind dat thuis zorgt?");
      Entry(ui, icons::kLink, "Afspraak", "13.40",
            "Iedereen stuurt voor 1 oktober een contactkaart aan Zorgdat.");
      Gap(ui, 12);
      Panel(ui, Tone::kCanvas, {.key = "proposal", .padding = Insets{16, 10, 16, 12}}, [&] {
        Row(ui, {.gap_px = 6}, [&] {
          Icon(ui, icons::kBulb, 20, Color::kAccent);
          RichText(ui,
                   {{"Idee", Weight::kSemiBold},
                    {" van Samira Bouzid, Tactus", Weight::kRegular, Color::kInk2}},
                   {.type = Type::kMeta});
        });
        Gap(ui, 4);
        Text(ui, "Samen één folder voor de wachtkamer.");
        Gap(ui, 8);
        Row(ui, {.gap_px = 8}, [&] {
          const ButtonStyle take = {.label = "Overnemen",
                                    .icon = icons::kCheck,
                                    .kind = ButtonKind::kTinted,
                                    .width = Flex()};
          if (Button(ui, "take", take)) state.last = "overnemen";
          if (Button(ui, "leave", {.label = "Niet nu", .width = Flex()})) state.last = "niet nu";
        });
      });
    });
    Writing(ui, state);
  });
}

}  // namespace ketentafel::widgets
