#include <algorithm>
#include <cmath>

#include "client-wasm/views/card_parts.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr float kPartGap = 10;
constexpr float kColumnGap = 28;
constexpr float kHeadGap = 12;

void Part(View& view, const v1::CardPart& part, int heading_level) {
  Column(view.ui, {.width = Flex(), .gap_px = 2}, [&] {
    Heading(view.ui, heading_level, part.title(), {.type = Type::kLeadStrong});
    Text(view.ui, part.text(), {.type = Type::kLead});
  });
}

void Parts(View& view, const v1::Card& card, int heading_level, int columns) {
  const auto all = [&] {
    for (const v1::CardPart& part : card.parts()) Part(view, part, heading_level);
  };
  const Box box{.gap_px = kColumnGap, .align = Align::kStart};
  if (columns == 1) return Column(view.ui, {.gap_px = kPartGap}, all);
  if (columns == 2) return Grid(view.ui, {Flex(), Flex()}, kPartGap, box, all);
  if (columns == 3) return Grid(view.ui, {Flex(), Flex(), Flex()}, kPartGap, box, all);
  Grid(view.ui, {Flex(), Flex(), Flex(), Flex()}, kPartGap, box, all);
}

void Head(View& view, const v1::Card& card, int heading_level) {
  Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
    Heading(view.ui, heading_level, card.title(), {.type = Type::kPageTitle});
    Text(view.ui, card.line(), {.type = Type::kLead, .color = Color::kInk2});
  });
}

void Caution(View& view, const v1::Card& card) {
  if (card.caution().empty()) return;
  Panel(view.ui, Tone::kAmber, {.key = "caution", .role = Role::kGroup,
                                .label = view.T("card.caution"), .width = Flex(),
                                .gap_px = space::kHalf},
        [&] {
          IconText(view.ui, icons::kWarn, view.T("card.caution"),
                   {.type = Type::kLeadStrong, .color = Color::kAmber});
          Text(view.ui, card.caution(), {.type = Type::kLead});
        });
}

// ---- Reckoning how high a face becomes. A letter of Inter is about half as wide as it is high; a
// line that breaks between words loses some of its width.

constexpr float kLetterWidth = 0.53f;
constexpr float kBrokenLine = 0.96f;

float LinesOf(std::string_view text, float size_px, float width_px) {
  const float letters_per_line = width_px * kBrokenLine / (size_px * kLetterWidth);
  return std::ceil(static_cast<float>(CountCharacters(text)) / letters_per_line);
}

float HeightOf(std::string_view text, Type type, float width_px) {
  const widgets::TypeStyle style = widgets::StyleOf(type);
  return LinesOf(text, style.size_px, width_px) * style.line_px;
}

float HeightOfHead(const v1::Card& card, int columns, float width_px) {
  const bool beside = columns > 1 && !card.caution().empty();
  const float width = beside ? (width_px - kColumnGap) / 2 : width_px;
  const float head = 4 + HeightOf(card.title(), Type::kPageTitle, width) +
                     HeightOf(card.line(), Type::kLead, width);
  if (card.caution().empty()) return head;
  const float around = 2 + 2 * space::kTight + 32;  // edge, padding and the line above it
  const float caution = around + HeightOf(card.caution(), Type::kLead, width - 2 * space::kTight);
  return beside ? std::max(head, caution) : head + kHeadGap + caution;
}

float HeightOf(const v1::Card& card, int columns, float width_px) {
  float height = HeightOfHead(card, columns, width_px) + kHeadGap;
  const float part_width =
      (width_px - kColumnGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (int i = 0; i < card.parts_size(); i += columns) {
    float row = 0;
    for (int j = i; j < std::min(i + columns, card.parts_size()); ++j) {
      row = std::max(row, 2 + HeightOf(card.parts(j).title(), Type::kLeadStrong, part_width) +
                              HeightOf(card.parts(j).text(), Type::kLead, part_width));
    }
    height += row + (i > 0 ? kPartGap : 0);
  }
  return height;
}

float LargestZoom(const v1::Card& card, int columns, float width_px, float height_px) {
  constexpr float kLargest = 2.6f, kSmallest = 1.0f, kStep = 0.005f;
  float zoom = kLargest;
  while (zoom > kSmallest && HeightOf(card, columns, width_px / zoom) * zoom > height_px) {
    zoom -= kStep;
  }
  return zoom;
}

}  // namespace

void CardFace(View& view, const v1::Card& card, int heading_level, int columns) {
  Column(view.ui, {.gap_px = kHeadGap}, [&] {
    const auto head = [&] {
      Head(view, card, heading_level);
      Caution(view, card);
    };
    if (columns > 1) {
      Row(view.ui, {.gap_px = kColumnGap, .align = Align::kStart}, head);
    } else {
      Column(view.ui, {.gap_px = kHeadGap}, head);
    }
    Parts(view, card, heading_level + 1, columns);
  });
}

void ReadMore(View& view, const v1::Card& card) {
  if (card.link().empty()) return;
  Flow(view.ui, {.gap_px = space::kStep, .align = Align::kCenter}, [&] {
    Text(view.ui, view.T("card.more"));
    // The browser itself opens another site, beside this page.
    (void)Link(view.ui, "link", {.label = card.link(), .href = card.link(),
                                 .icon = icons::kArrow});
  });
}

WallFit FitOnWall(const v1::Card& card, float width_px, float height_px) {
  constexpr int kPartsPerColumn = 2, kMostColumns = 4;
  WallFit fit;
  const int most = std::clamp(card.parts_size() / kPartsPerColumn, 1, kMostColumns);
  for (int columns = 1; columns <= most; ++columns) {
    const float zoom = LargestZoom(card, columns, width_px, height_px);
    if (columns == 1 || zoom > fit.zoom) fit = {zoom, columns};
  }
  return fit;
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
