#include <string>

#include "client-wasm/views/card_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

// Capitals of the Latin alphabet made small; the few others that Dutch has stand inside words.
std::string Small(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

bool Says(const v1::Card& card, const std::string& words) {
  std::string all = card.title() + " " + card.line() + " " + card.caution();
  for (const v1::CardPart& part : card.parts()) all += " " + part.title() + " " + part.text();
  return Small(all).find(words) != std::string::npos;
}

char32_t IconOf(v1::CardKind kind) {
  switch (kind) {
    case v1::CONVERSATION_CARD: return icons::kTalk;
    case v1::MEASURING_INSTRUMENT: return icons::kGoal;
    case v1::SIGNALS_CARD: return icons::kEye;
    case v1::ROLE_CARD: return icons::kPeople;
    case v1::PROTOCOL_CARD: return icons::kHandover;
    case v1::TIPS_CARD: return icons::kBulb;
    default: return icons::kCard;
  }
}

std::string KindField(View& view, std::string_view place) {
  SelectOptions kinds;
  kinds.Add("", view.T("card.kind.all"));
  for (int kind = v1::CardKind_MIN + 1; kind <= v1::CardKind_MAX; ++kind) {
    kinds.Add(std::to_string(kind), view.T(TextKey(static_cast<v1::CardKind>(kind))));
  }
  return DraftSelect(view, {.draft_key = std::string(place) + "/kind", .keep = Keep::kPassing},
                     kinds.span(), {.label = view.T("card.kind"), .width = Px(280)});
}

std::string WordsField(View& view, std::string_view place) {
  return DraftTextField(view, {.draft_key = std::string(place) + "/words", .keep = Keep::kPassing},
                        {.label = view.T("card.search"), .placeholder = view.T("card.search.hint"),
                         .width = Px(280), .kind = TextKind::kSearch});
}

}  // namespace

std::vector<const v1::Card*> FoundCards(View& view, std::string_view place) {
  std::string words, kind;
  Flow(view.ui, {.gap_px = space::kTight}, [&] {
    words = Small(Trimmed(WordsField(view, place)));
    kind = KindField(view, place);
  });
  std::vector<const v1::Card*> found;
  for (const v1::Card& card : view.model.texts().content().cards()) {
    if (!kind.empty() && kind != std::to_string(card.kind())) continue;
    if (Says(card, words)) found.push_back(&card);
  }
  return found;
}

bool CardTile(View& view, const v1::Card& card, std::string_view href) {
  return PressRow(view.ui, card.key(),
                  {.name = card.title(), .description = card.line(), .href = href,
                   .box = {.width = Flex(), .min_height_px = 72, .padding = All(space::kTight),
                           .gap_px = 12, .align = Align::kStart, .fill = Color::kSurface,
                           .edge = Color::kEdge, .edge_px = widgets::edge::kControl,
                           .radius_px = radius::kControl}},
                  [&] {
                    Icon(view.ui, IconOf(card.kind()), 24, Color::kAccent);
                    Column(view.ui, {.width = Flex(), .gap_px = 2}, [&] {
                      Text(view.ui, card.title(), {.type = Type::kBodyStrong});
                      Text(view.ui, card.line(), {.color = Color::kInk2});
                    });
                  });
}

}  // namespace ketentafel::views
