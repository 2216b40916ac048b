#include <algorithm>
#include <cmath>

#include "client-wasm/views/card_parts.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr float kPartGap = 20;
constexpr float kColumnGap = 48;
constexpr float kHeadGap = 24;

void Part(View& view, const v1::CardPart& part, int heading_level) {
  Column(view.ui, {.width = Flex(), .gap_px = 2}, [&] {
    Heading(view.ui, heading_level, part.title(), {.type = Type::kLeadStrong});
    Text(view.ui, part.text(), {.type = Type::kLead});
  });
}

void Parts(View& view, const v1::Card& card, int heading_level, FaceColumns columns) {
  const auto all = [&] {
    for (const v1::CardPart& part : card.parts()) Part(view, part, heading_level);
  };
  if (columns == FaceColumns::kOne) {
    Column(view.ui, {.gap_px = kPartGap}, all);
  } else {
    Grid(view.ui, {Flex(), Flex()}, kPartGap, {.gap_px = kColumnGap, .align = Align::kStart}, all);
  }
}

void Caution(View& view, const v1::Card& card) {
  if (card.caution().empty()) return;
  Panel(view.ui, Tone::kAmber, {.key = "caution", .role = Role::kGroup,
                                .label = view.T("card.caution"), .gap_px = space::kHalf},
        [&] {
          IconText(view.ui, icons::kWarn, view.T("card.caution"),
                   {.type = Type::kBodyStrong, .color = Color::kAmber});
          Text(view.ui, card.caution());
        });
}

// ---- Reckoning how high a face becomes. A letter of Inter is about half as wide as it is high; a
// line that breaks between words loses some of its width.

constexpr float kLetterWidth = 0.54f;
constexpr float kBrokenLine = 0.94f;

float LinesOf(std::string_view text, float size_px, float width_px) {
  const float letters_per_line = width_px * kBrokenLine / (size_px * kLetterWidth);
  return std::ceil(static_cast<float>(CountCharacters(text)) / letters_per_line);
}

float HeightOf(std::string_view text, Type type, float width_px) {
  const widgets::TypeStyle style = widgets::StyleOf(type);
  return LinesOf(text, style.size_px, width_px) * style.line_px;
}

float HeightOf(const v1::Card& card, FaceColumns columns, float width_px) {
  float height = 28 + HeightOf(card.title(), Type::kPageTitle, width_px) +
                 HeightOf(card.line(), Type::kLead, width_px) + 2 * kHeadGap;
  if (!card.caution().empty()) {
    height += kHeadGap + 60 + HeightOf(card.caution(), Type::kBody, width_px - 32);
  }
  if (!card.link().empty()) height += kHeadGap + 28;
  const int across = columns == FaceColumns::kTwo ? 2 : 1;
  const float part_width =
      columns == FaceColumns::kTwo ? (width_px - kColumnGap) / 2 : width_px;
  for (int i = 0; i < card.parts_size(); i += across) {
    float row = 0;
    for (int j = i; j < std::min(i + across, card.parts_size()); ++j) {
      row = std::max(row, HeightOf(card.parts(j).title(), Type::kLeadStrong, part_width) +
                              HeightOf(card.parts(j).text(), Type::kLead, part_width));
    }
    height += row + kPartGap;
  }
  return height;
}

}  // namespace

void CardFace(View& view, const v1::Card& card, int heading_level, FaceColumns columns) {
  Column(view.ui, {.gap_px = kHeadGap}, [&] {
    Column(view.ui, {.gap_px = space::kHalf}, [&] {
      Meta(view.ui, view.T(TextKey(card.kind())));
      Heading(view.ui, heading_level, card.title(), {.type = Type::kPageTitle});
      Text(view.ui, card.line(), {.type = Type::kLead, .color = Color::kInk2});
    });
    Caution(view, card);
    Parts(view, card, heading_level + 1, columns);
    if (card.link().empty()) return;
    Flow(view.ui, {.gap_px = space::kStep}, [&] {
      Text(view.ui, view.T("card.more"));
      if (Link(view.ui, "link", {.label = card.link(), .href = card.link(),
                                 .icon = icons::kArrow})) {
        view.out.Push(app::OpenTabIntent{card.link()});
      }
    });
  });
}

WallFit FitOnWall(const v1::Card& card, float width_px, float height_px) {
  constexpr float kLargest = 2.6f, kSmallest = 1.0f, kStep = 0.05f;
  constexpr int kPartsForTwo = 4;
  const FaceColumns columns =
      card.parts_size() >= kPartsForTwo ? FaceColumns::kTwo : FaceColumns::kOne;
  float zoom = kLargest;
  while (zoom > kSmallest && HeightOf(card, columns, width_px / zoom) * zoom > height_px) {
    zoom -= kStep;
  }
  return {zoom, columns};
}

void PaperButtons(View& view, const v1::Card& card) {
  const std::string paper = "/papers/card/" + card.key();
  const std::string language = "?lang=" + view.model.language;
  if (Button(view.ui, "print", {.label = view.T("card.print"), .icon = icons::kPrint})) {
    view.out.Push(app::OpenTabIntent{paper + ".pdf" + language});
  }
  if (Button(view.ui, "page", {.label = view.T("card.page"), .icon = icons::kDocument})) {
    view.out.Push(app::OpenTabIntent{paper + ".html" + language});
  }
}

const v1::Card* ShownCard(const View& view, const std::string& meeting_id) {
  const auto* open = view.state().Get<v1::OpenCard>(meeting_id);
  return open == nullptr ? nullptr : view.model.texts().FindCard(open->card_key());
}

v1::Command ShowCardCommand(const std::string& meeting_id, const std::string& card_key) {
  v1::Command command;
  command.mutable_show_card()->set_meeting_id(meeting_id);
  command.mutable_show_card()->set_card_key(card_key);
  return command;
}

}  // namespace ketentafel::views
