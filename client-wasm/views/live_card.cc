#include "client-wasm/views/card_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "dialog/live/card";
// The card that this page has folded away; another one opens by itself.
constexpr std::string_view kFolded = "live/card_folded";

void FoldButton(View& view, const v1::Card& card, bool folded) {
  const std::string label = view.T(folded ? "card.unfold" : "card.fold");
  if (Button(view.ui, "fold", {.label = label, .icon = folded ? icons::kDown : icons::kUp,
                               .name = label + ": " + card.title()})) {
    view.Choose(std::string(kFolded), folded ? "" : card.key());
  }
}

void Buttons(View& view, const LiveMeeting& meeting, const v1::Card& card, bool folded) {
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    const v1::Command close = ShowCardCommand(meeting.id, "");
    if (view.model.Would(close).ok()) {
      (void)SubmitButton(view, "close", {.label = view.T("card.close"), .icon = icons::kX}, close,
                         kPlace);
    }
    FoldButton(view, card, folded);
  });
}

void ChooserRow(View& view, const LiveMeeting& meeting, const v1::Card& card) {
  if (!CardTile(view, card, "")) return;
  view.Submit(ShowCardCommand(meeting.id, card.key()), kPlace);
  view.Choose("dialog/live/card", "");
}

}  // namespace

void OpenCardPanel(View& view, const LiveMeeting& meeting) {
  RefusalLine(view, kPlace);
  const v1::Card* card = ShownCard(view, meeting.id);
  if (card == nullptr) return;
  const auto* open = view.state().Get<v1::OpenCard>(meeting.id);
  const bool folded = view.Chosen(kFolded) == card->key();
  Card(view.ui, {.key = "card", .role = Role::kRegion, .label = view.T("card.on_screens"),
                 .gap_px = space::kTight},
       [&] {
         StatusLine(view.ui, "shown", icons::kCard,
                    view.T("card.shown_by",
                           {{"name", PersonName(view, open->opened_by_person_id())}}),
                    {.type = Type::kMetaStrong, .color = Color::kAccent});
         Buttons(view, meeting, *card, folded);
         if (folded) return Heading(view.ui, 2, card->title());
         Keyed(view.ui, card->key(), [&] { CardFace(view, *card, 2, 1); });
         ReadMore(view, *card);
         CardAgreement(view, meeting, *card);
         Flow(view.ui, {.gap_px = space::kStep}, [&] { PaperButtons(view, *card); });
       });
}

void CardDialog(View& view, const LiveMeeting& meeting) {
  const auto wish = Dialog(
      view.ui, "card", {.title = view.T("card.choose"), .width_px = 640}, [&] {
        Text(view.ui, view.T("card.choose.line"), {.color = Color::kInk2});
        const auto found = FoundCards(view, "dialog/live/card");
        Column(view.ui, {.key = "found", .role = Role::kGroup, .label = view.T("card.deck"),
                         .gap_px = space::kStep},
               [&] {
                 for (const v1::Card* card : found) ChooserRow(view, meeting, *card);
               });
        if (found.empty()) {
          EmptyState(view, icons::kSearch, view.T("empty.cards"), view.T("empty.cards.line"));
        }
      });
  if (wish == DialogWish::kClose) view.Choose("dialog/live/card", "");
}

}  // namespace ketentafel::views
