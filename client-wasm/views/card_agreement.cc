#include "client-wasm/views/live_meeting.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

// Where a refusal shows: beside the other lines of the minutes.
constexpr std::string_view kPlace = "minutes";

struct Agreed {
  std::string from, to, moment;
};

std::string AgreementKey(const v1::Card& card) { return "card_agreement." + card.key(); }

Agreed Fields(View& view, const std::string& drafts, const v1::Card& card) {
  Agreed agreed;
  const SelectOptions parties = PartyOptions(view, view.T("common.choose"));
  const bool consent = card.key() == "consent";
  Flow(view.ui, {.gap_px = space::kTight}, [&] {
    agreed.from = DraftSelect(
        view, {.draft_key = drafts + "/from", .stored = view.model.my_party_id()}, parties.span(),
        {.label = view.T(consent ? "card.agree.consent" : "card.agree.from"), .width = Px(260)});
    agreed.to = DraftSelect(view, {.draft_key = drafts + "/to"}, parties.span(),
                            {.label = view.T("card.agree.to"), .width = Px(260)});
  });
  agreed.moment =
      DraftTextField(view, {.draft_key = drafts + "/moment",
                            .stored = view.T(AgreementKey(card) + ".moment")},
                     {.label = view.T("card.agree.moment"), .max_letters = 200});
  return agreed;
}

// Whoever has the pen writes it down; the others propose it.
v1::Command CommandFor(const View& view, const LiveMeeting& meeting, const std::string& text) {
  v1::Command command;
  const auto fill = [&](auto* line) {
    line->set_id(view.NewId());
    line->set_meeting_id(meeting.id);
    line->set_item_id(*meeting.shown_item()->id);
    line->set_kind(v1::AGREEMENT);
    line->set_text(text);
  };
  if (meeting.i_write) {
    fill(command.mutable_put_minutes_entry());
  } else {
    fill(command.mutable_propose_entry());
  }
  return command;
}

void Form(View& view, const LiveMeeting& meeting, const v1::Card& card) {
  const std::string drafts = "card_agreement/" + card.key();
  const Agreed agreed = Fields(view, drafts, card);
  const bool chosen = !agreed.from.empty() && !agreed.to.empty() && agreed.from != agreed.to;
  const std::string text =
      view.T(AgreementKey(card), {{"from", chosen ? PartyName(view, agreed.from) : "…"},
                                  {"to", chosen ? PartyName(view, agreed.to) : "…"},
                                  {"moment", agreed.moment}});
  Panel(view.ui, Tone::kTint, {.key = "text"}, [&] { Text(view.ui, text); });
  const std::string label = view.T(meeting.i_write ? "card.agree.write" : "card.agree.propose");
  if (SubmitButton(view, "agree", {.label = label, .icon = icons::kLink,
                                   .kind = ButtonKind::kTinted,
                                   .disabled_reason = chosen ? "" : view.T("card.agree.choose")},
                   CommandFor(view, meeting, text), kPlace, {drafts})) {
    view.Choose(drafts, "");
  }
}

}  // namespace

void CardAgreement(View& view, const LiveMeeting& meeting, const v1::Card& card) {
  if (meeting.shown_item() == nullptr || !view.model.texts().Has(AgreementKey(card))) return;
  const std::string choice = "card_agreement/" + card.key();
  const bool open = view.Chosen(choice) == "open";
  if (Disclosure(view.ui, "agreement", {.label = view.T("card.agree"), .open = open}, [&] {
        Column(view.ui, {.padding = Sides(0, 12), .gap_px = 12},
               [&] { Form(view, meeting, card); });
      })) {
    view.Choose(choice, open ? "" : "open");
  }
}

}  // namespace ketentafel::views
