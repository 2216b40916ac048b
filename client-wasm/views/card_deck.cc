#include "client-wasm/views/approach.h"
#include "client-wasm/views/card_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/screens.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "cards";

using Cards = std::vector<const v1::Card*>;

void Tile(View& view, const v1::Card& card) {
  if (CardTile(view, card, view.HrefToDetail(Screen::kCards, card.key()))) {
    view.GoToDetail(Screen::kCards, card.key());
  }
}

void Tiles(View& view, const Cards& cards) {
  const auto all = [&] {
    for (const v1::Card* card : cards) Tile(view, *card);
  };
  const float gap = space::kTight;
  if (view.ui.IsPhone()) return Column(view.ui, {.gap_px = gap}, all);
  if (view.ui.IsNarrow()) {
    return Grid(view.ui, {Flex(), Flex()}, gap, {.gap_px = gap, .align = Align::kStretch}, all);
  }
  Grid(view.ui, {Flex(), Flex(), Flex()}, gap, {.gap_px = gap, .align = Align::kStretch}, all);
}

void Section(View& view, const std::string& title, const Cards& cards) {
  if (cards.empty()) return;
  Column(view.ui, {.key = title, .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(cards.size())});
    Tiles(view, cards);
  });
}

void Deck(View& view) {
  PageTitle(view, view.T("approach.cards"), view.T("card.line"), [] {});
  ApproachNavigation(view);
  const Cards found = FoundCards(view, kPlace);
  if (found.empty()) {
    Card(view.ui, {.key = "none"}, [&] {
      EmptyState(view, icons::kSearch, view.T("empty.cards"), view.T("empty.cards.line"));
    });
  }
  Cards talk, measure;
  for (const v1::Card* card : found) {
    (card->kind() == v1::MEASURING_INSTRUMENT ? measure : talk).push_back(card);
  }
  Section(view, view.T("card.talk"), talk);
  Section(view, view.T(TextKey(v1::MEASURING_INSTRUMENT)), measure);
}

// Where a meeting runs that this reader may show things at.
void ShowAtMeeting(View& view, const v1::Card& card) {
  for (const auto& meeting : view.state().All<v1::Meeting>()) {
    if (meeting->state() != v1::RUNNING) continue;
    if (ShownCard(view, *meeting.id) == &card) {
      Chip(view.ui, {.label = view.T("card.is_shown"), .icon = icons::kWall,
                     .tone = ChipTone::kAccent, .size = ChipSize::kTall});
      continue;
    }
    const v1::Command show = ShowCardCommand(*meeting.id, card.key());
    if (!view.model.Would(show).ok()) continue;
    Keyed(view.ui, *meeting.id, [&] {
      (void)SubmitButton(view, "show", {.label = view.T("card.show_all"), .icon = icons::kWall,
                                        .kind = ButtonKind::kPrimary},
                         show, kPlace);
    });
  }
}

// Large enough to read from the back of a room.
float EnlargedBy(Breakpoint breakpoint) {
  switch (breakpoint) {
    case Breakpoint::k320: return 1;
    case Breakpoint::k768: return 1.2f;
    case Breakpoint::k1024: return 1.35f;
    default: return 1.5f;
  }
}

void BackToAll(View& view) {
  if (Button(view.ui, "back", {.label = view.T("card.all"), .icon = icons::kBack})) {
    view.GoToDetail(Screen::kCards, "");
  }
}

void OneCard(View& view, const v1::Card& card) {
  Flow(view.ui, {.gap_px = space::kStep, .align = Align::kCenter}, [&] {
    BackToAll(view);
    if (!view.ui.IsPhone()) PaperButtons(view, card);
    ShowAtMeeting(view, card);
  });
  RefusalLine(view, kPlace);
  Card(view.ui, {.key = card.key(), .role = Role::kRegion, .label = card.title(),
                 .gap_px = space::kTight},
       [&] {
         Meta(view.ui, view.T(TextKey(card.kind())));
         const bool wide = !view.ui.IsNarrow() && card.parts_size() > 3;
         Zoom(view.ui, EnlargedBy(view.ui.breakpoint()),
              [&] { CardFace(view, card, 1, wide ? 2 : 1); });
         ReadMore(view, card);
       });
  if (view.ui.IsPhone()) PaperButtons(view, card);
}

void NoSuchCard(View& view) {
  PageTitle(view, view.T("approach.cards"), "", [] {});
  Card(view.ui, {.key = "unknown"}, [&] {
    EmptyState(view, icons::kCard, view.T("card.unknown"), view.T("card.unknown.line"));
    BackToAll(view);
  });
}

}  // namespace

void ShowCards(View& view) {
  const std::string& key = view.model.route.detail;
  const v1::Card* card = key.empty() ? nullptr : view.model.texts().FindCard(key);
  ChainFrame(view, card == nullptr ? view.T("approach.cards") : card->title(), [&] {
    if (key.empty()) return Deck(view);
    if (card == nullptr) return NoSuchCard(view);
    OneCard(view, *card);
  });
}

}  // namespace ketentafel::views
